#include "report/report_json.h"

#include <functional>
#include <optional>
#include <ostream>
#include <set>

#include "claims/json/claim_json.h"
#include "report/summary.h"

namespace crossclaim {
namespace {

std::optional<std::string_view> text_or_null(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<std::uint32_t> line_or_null(std::uint32_t line) { return line == 0 ? std::nullopt : std::optional(line); }

void write_article(JsonWriter& out, const ArticleFacts& article) {
  ObjectWriter(out)
      .add("id", article.id)
      .add("path", article.path)
      .add("line", line_or_null(article.line))
      .add("title", text_or_null(article.title))
      .add("source", text_or_null(article.source))
      .add("url", text_or_null(article.url))
      .add("published", [&](JsonWriter& inner) { write_published(inner, article.published); })
      .add("credits", article.credits);
}

void write_claim(JsonWriter& out, const CheckResult& result, const Claim& claim) {
  const EventMention& mention = result.mentions[claim.mention];
  ObjectWriter object(out);
  add_claim(object, claim, result.articles[mention.article], mention);
}

void write_keys(JsonWriter& out, const std::vector<Key>& keys) {
  ObjectWriter object(out);
  for (const Key& key : keys) object.add(key.role, key.values);
}

// An event as findings refer to it.
void write_reference(JsonWriter& out, const Event& event) {
  ObjectWriter(out).add("id", event.id).add("label", event.label).add("keys", [&](JsonWriter& inner) {
    write_keys(inner, event.keys);
  });
}

// What JSON tells of a result, one element a call.
class Elements {
 public:
  explicit Elements(const CheckResult& result) : result_(result) {}

  // Writes a claim as its id.
  auto id() const {
    return [this](JsonWriter& out, ClaimIndex claim) { out.value(result_.claims[claim].id); };
  }

  void event(JsonWriter& out, const Event& event) const {
    ObjectWriter(out)
        .add("id", event.id)
        .add("kind", event.kind)
        .add("label", event.label)
        .add("keys", [&](JsonWriter& inner) { write_keys(inner, event.keys); })
        .add_each("articles", event.articles,
                  [&](JsonWriter& inner, std::uint32_t article) { inner.value(result_.articles[article].id); })
        .add_each("claims", event.claims, id())
        .add("why", event.why);
  }

  // With what is told of its event and of each claim.
  template <class TellEvent, class TellClaim>
  void add_finding(ObjectWriter& out, const Finding& finding, TellEvent tell_event, TellClaim tell_claim) const {
    out.add("id", finding.id)
        .add("verdict", name_of(finding.verdict))
        .add("kind", finding.kind)
        .add("attribute", finding.attribute)
        .add("severity", name_of(finding.severity))
        .add("certainty", name_of(finding.certainty))
        .add("question", finding.question)
        .add("event", [&](JsonWriter& inner) { tell_event(inner, result_.events[finding.event]); })
        .add_each("answers", finding.answers,
                  [&](JsonWriter& inner, const Answer& answer) {
                    ObjectWriter(inner)
                        .add("value", [&](JsonWriter& value) { write_value(value, answer.value, answer.text); })
                        .add("origins", answer.origins)
                        .add_each("claims", answer.claims, tell_claim);
                  })
        .add("why", finding.why)
        .add("fingerprint", finding.fingerprint);
    if (finding.standing == Standing::open) return;
    out.add("standing", name_of(finding.standing)).add("standingWhy", finding.standing_why);
  }

  // As the report has it: it refers to its event and its claims.
  void finding(JsonWriter& out, const Finding& finding) const {
    ObjectWriter object(out);
    add_finding(object, finding, write_reference, id());
  }

  // On a line of its own, with all that it refers to.
  void whole_finding(JsonWriter& out, const Finding& finding) const {
    ObjectWriter line(out);
    line.add("schema", "crossclaim.finding/1");
    add_finding(
        line, finding, [&](JsonWriter& inner, const Event& e) { event(inner, e); },
        [&](JsonWriter& inner, ClaimIndex claim) { write_claim(inner, result_, result_.claims[claim]); });
    line.add_each("articles", cited_articles(finding),
                  [&](JsonWriter& inner, std::uint32_t article) { write_article(inner, result_.articles[article]); });
  }

  void not_compared(JsonWriter& out, const NotCompared& claim) const {
    ObjectWriter(out).add("claim", result_.claims[claim.claim].id).add("why", claim.why);
  }

 private:
  // Each once.
  std::set<std::uint32_t> cited_articles(const Finding& finding) const {
    std::set<std::uint32_t> cited;
    for (const Answer& answer : finding.answers)
      for (const ClaimIndex claim : answer.claims) cited.insert(result_.mentions[result_.claims[claim].mention].article);
    return cited;
  }

  const CheckResult& result_;
};

void write_skipped(JsonWriter& out, const Skipped& skipped) {
  ObjectWriter(out).add("path", skipped.path).add("line", line_or_null(skipped.line)).add("why", skipped.why);
}

void write_summary(JsonWriter& out, const Summary& summary) {
  ObjectWriter object(out);
  object.add("articles", summary.articles).add("claims", summary.claims).add("events", summary.events);
  for (const auto& [verdict, count] : summary.verdicts) object.add(name_of(verdict), count);
  if (summary.known) object.add("known", summary.known);
  if (summary.suppressed) object.add("suppressed", summary.suppressed);
  object.add("notCompared", summary.not_compared)
      .add("skipped", summary.skipped)
      .add("articlesWithoutDate", summary.articles_without_date);
}

// A member of the report that is an array, one element a line; written as it is made, so that a big report needs little memory.
template <class Range, class Write>
void write_array(std::ostream& out, std::string_view name, const Range& range, Write write) {
  out << "\"" << name << "\":[";
  const char* separator = "\n";
  JsonWriter json;
  for (const auto& element : range) {
    json.clear();
    write(json, element);
    out << separator << json.line();
    separator = ",\n";
  }
  out << "],\n";
}

}  // namespace

void write_json(const CheckResult& result, const ReportOptions&, std::ostream& out) {
  const Elements elements(result);
  out << "{\"schema\":\"crossclaim.report/1\",\n";
  write_array(out, "articles", result.articles, write_article);
  write_array(out, "claims", result.claims, [&](JsonWriter& json, const Claim& claim) { write_claim(json, result, claim); });
  write_array(out, "events", result.events, std::bind_front(&Elements::event, elements));
  write_array(out, "findings", result.findings, std::bind_front(&Elements::finding, elements));
  write_array(out, "notCompared", result.not_compared, std::bind_front(&Elements::not_compared, elements));
  write_array(out, "skipped", result.skipped, write_skipped);
  JsonWriter summary;
  write_summary(summary, summarise(result));
  out << "\"summary\":" << summary.line() << "}\n";
}

void write_jsonl(const CheckResult& result, const ReportOptions&, std::ostream& out) {
  const Elements elements(result);
  JsonWriter json;
  for (const Finding& finding : result.findings) {
    json.clear();
    elements.whole_finding(json, finding);
    out << json.line() << "\n";
  }
}

}  // namespace crossclaim
