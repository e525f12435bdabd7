#include "report/report_json_read.h"

#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "claims/json/values.h"

namespace crossclaim {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;
using Indices = std::map<std::string, std::uint32_t>;  // of records by id

std::string text_or_empty(const Field& object, std::string_view key) {
  const auto field = object.find(key);
  return field ? field->text() : std::string();
}

std::uint32_t line_of(const Field& object) {
  const auto line = object.find("line");
  return line ? line->whole() : 0;
}

// The member's value as an index into records read before.
std::uint32_t index_in(const Indices& indices, const Field& field) {
  const auto at = indices.find(field.text());
  if (at == indices.end()) field.reject("the id of a record of this report");
  return at->second;
}

std::vector<std::uint32_t> indices_in(const Indices& indices, const Field& list) {
  std::vector<std::uint32_t> out;
  for (const Field& item : list.items()) out.push_back(index_in(indices, item));
  return out;
}

template <class Enum>
Enum read_name(const Field& object, std::string_view key, Enum last) {
  return object.at(key).one_of(last, [](Enum value) { return name_of(value); });
}

ArticleFacts read_article(const Field& record) {
  ArticleFacts article;
  article.id = record.at("id").text();
  article.path = record.at("path").text();
  article.line = line_of(record);
  article.title = text_or_empty(record, "title");
  article.source = text_or_empty(record, "source");
  article.url = text_or_empty(record, "url");
  article.published = read_published(record.at("published"));
  if (const auto credits = record.find("credits")) article.credits = credits->texts();
  return article;
}

// The values of a role: a text, or a list of them.
std::vector<std::string> texts_of(const ordered_json& values) {
  if (values.is_string()) return {values.get<std::string>()};
  return values.get<std::vector<std::string>>();
}

// `ordered` is the same object; it knows the order of its members.
EventMention read_mention(const Field& claim, const ordered_json& ordered, const Indices& articles) {
  EventMention mention;
  mention.article = index_in(articles, claim.at("article"));
  mention.kind = claim.at("kind").text();
  for (const auto& [role, values] : ordered.at("event").items())
    for (std::string& text : texts_of(values)) mention.roles.push_back({role, TextValue{text}, text});
  return mention;
}

Event read_event(const Field& record, const ordered_json& ordered, const Indices& articles, const Indices& claims) {
  Event event;
  event.id = record.at("id").text();
  event.kind = record.at("kind").text();
  event.label = record.at("label").text();
  for (const auto& [role, values] : ordered.at("keys").items()) event.keys.push_back({role, texts_of(values)});
  event.articles = indices_in(articles, record.at("articles"));
  event.claims = indices_in(claims, record.at("claims"));
  event.why = record.at("why").texts();
  return event;
}

Answer read_answer(const Field& record, const Indices& claims) {
  auto [value, text] = read_value(record.at("value"));
  return {std::move(value), std::move(text), record.at("origins").whole(), indices_in(claims, record.at("claims"))};
}

Finding read_finding(const Field& record, const Indices& events, const Indices& claims) {
  Finding finding;
  finding.id = record.at("id").text();
  finding.fingerprint = record.at("fingerprint").text();
  finding.verdict = read_name(record, "verdict", Verdict::single);
  finding.kind = record.at("kind").text();
  finding.attribute = record.at("attribute").text();
  finding.severity = read_name(record, "severity", FindingSeverity::note);
  finding.certainty = read_name(record, "certainty", Certainty::possible);
  finding.question = record.at("question").text();
  finding.event = index_in(events, record.at("event").at("id"));
  for (const Field& answer : record.at("answers").items()) finding.answers.push_back(read_answer(answer, claims));
  finding.why = record.at("why").texts();
  return finding;
}

class ReportReader {
 public:
  ReportReader(const Field& report, const ordered_json& ordered) : report_(report), ordered_(ordered) {}

  CheckResult read() {
    if (report_.at("schema").text() != "crossclaim.report/1") report_.at("schema").reject("crossclaim.report/1");
    read_articles();
    read_claims();
    read_events();
    for (const Field& record : report_.at("findings").items())
      result_.findings.push_back(read_finding(record, events_, claims_));
    for (const Field& record : report_.at("notCompared").items())
      result_.not_compared.push_back({index_in(claims_, record.at("claim")), record.at("why").text()});
    for (const Field& record : report_.at("skipped").items())
      result_.skipped.push_back({record.at("path").text(), line_of(record), record.at("why").text()});
    return std::move(result_);
  }

 private:
  void read_articles() {
    for (const Field& record : report_.at("articles").items()) {
      result_.articles.push_back(read_article(record));
      articles_.emplace(result_.articles.back().id, articles_.size());
    }
  }

  void read_claims() {
    for (const Field& record : report_.at("claims").items()) {
      const auto number = static_cast<std::uint32_t>(result_.claims.size());
      result_.mentions.push_back(read_mention(record, ordered_.at("claims").at(number), articles_));
      result_.claims.push_back(read_claim(record));
      result_.claims.back().mention = number;
      claims_.emplace(result_.claims.back().id, number);
    }
  }

  void read_events() {
    for (const Field& record : report_.at("events").items()) {
      const std::size_t number = result_.events.size();
      result_.events.push_back(read_event(record, ordered_.at("events").at(number), articles_, claims_));
      events_.emplace(result_.events.back().id, number);
    }
  }

  const Field& report_;
  const ordered_json& ordered_;
  CheckResult result_;
  Indices articles_, claims_, events_;
};

tl::unexpected<Diagnostics> bad(const std::string& name, std::string message) {
  Diagnostic d;
  d.file = name;
  d.message = std::move(message);
  d.hint = "a report is what check --format json prints";
  return fail(std::move(d));
}

}  // namespace

Result<CheckResult> read_report(const std::string& name, std::string_view data) {
  try {
    const json report = json::parse(data);
    return ReportReader(Field(report), ordered_json::parse(data)).read();
  } catch (const json::parse_error& e) {
    return bad(name, fmt::format("not JSON: it goes wrong at byte {}", e.byte));
  } catch (const json::exception&) {
    return bad(name, "a member of this report is of another type than it should be");
  } catch (const FieldError& e) {
    return bad(name, e.what());
  }
}

}  // namespace crossclaim
