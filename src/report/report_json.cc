#include "report/report_json.h"

#include <ostream>
#include <set>

#include <nlohmann/json.hpp>

#include "claims/claim_json.h"
#include "claims/claim_json_object.h"
#include "report/summary.h"

namespace crossclaim {
namespace {

using nlohmann::ordered_json;

ordered_json text_or_null(const std::string& text) { return text.empty() ? ordered_json() : ordered_json(text); }

ordered_json article_json(const ArticleFacts& article) {
  return JsonObject()
      .add("id", article.id)
      .add("path", article.path)
      .add("line", article.line == 0 ? ordered_json() : ordered_json(article.line))
      .add("title", text_or_null(article.title))
      .add("source", text_or_null(article.source))
      .add("url", text_or_null(article.url))
      .add("published", published_json(article.published))
      .add("credits", article.credits)
      .json();
}

ordered_json claim_of(const CheckResult& result, ClaimIndex index) {
  const Claim& claim = result.claims[index];
  const EventMention& mention = result.mentions[claim.mention];
  return claim_json(claim, result.articles[mention.article], mention);
}

ordered_json claim_ids(const CheckResult& result, const std::vector<ClaimIndex>& claims) {
  ordered_json ids = ordered_json::array();
  for (const ClaimIndex claim : claims) ids.push_back(result.claims[claim].id);
  return ids;
}

ordered_json keys_json(const std::vector<Key>& keys) {
  ordered_json out = ordered_json::object();
  for (const Key& key : keys) out[key.role] = key.values;
  return out;
}

ordered_json event_json(const CheckResult& result, const Event& event) {
  ordered_json articles = ordered_json::array();
  for (const std::uint32_t article : event.articles) articles.push_back(result.articles[article].id);
  return JsonObject()
      .add("id", event.id)
      .add("kind", event.kind)
      .add("label", event.label)
      .add("keys", keys_json(event.keys))
      .add("articles", std::move(articles))
      .add("claims", claim_ids(result, event.claims))
      .add("why", event.why)
      .json();
}

ordered_json event_reference(const Event& event) {
  return JsonObject().add("id", event.id).add("label", event.label).add("keys", keys_json(event.keys)).json();
}

// `show` turns a claim into what an answer lists: its id, or the whole of it.
template <class Show>
ordered_json finding_json(const Finding& finding, ordered_json event, Show show) {
  ordered_json answers = ordered_json::array();
  for (const Answer& answer : finding.answers) {
    ordered_json claims = ordered_json::array();
    for (const ClaimIndex claim : answer.claims) claims.push_back(show(claim));
    answers.push_back(JsonObject()
                          .add("value", value_json(answer.value, answer.text))
                          .add("origins", answer.origins)
                          .add("claims", std::move(claims))
                          .json());
  }
  ordered_json out = JsonObject()
                         .add("id", finding.id)
                         .add("verdict", name_of(finding.verdict))
                         .add("kind", finding.kind)
                         .add("attribute", finding.attribute)
                         .add("severity", name_of(finding.severity))
                         .add("certainty", name_of(finding.certainty))
                         .add("question", finding.question)
                         .add("event", std::move(event))
                         .add("answers", std::move(answers))
                         .add("why", finding.why)
                         .add("fingerprint", finding.fingerprint)
                         .json();
  if (finding.standing != Standing::open) {
    out["standing"] = name_of(finding.standing);
    out["standingWhy"] = finding.standing_why;
  }
  return out;
}

ordered_json skipped_json(const Skipped& skipped) {
  return JsonObject()
      .add("path", skipped.path)
      .add("line", skipped.line == 0 ? ordered_json() : ordered_json(skipped.line))
      .add("why", skipped.why)
      .json();
}

ordered_json summary_json(const Summary& summary) {
  ordered_json out =
      JsonObject().add("articles", summary.articles).add("claims", summary.claims).add("events", summary.events).json();
  for (const auto& [verdict, count] : summary.verdicts) out[std::string(name_of(verdict))] = count;
  if (summary.known) out["known"] = summary.known;
  if (summary.suppressed) out["suppressed"] = summary.suppressed;
  out["notCompared"] = summary.not_compared;
  out["skipped"] = summary.skipped;
  out["articlesWithoutDate"] = summary.articles_without_date;
  return out;
}

// A member of the report that is an array, one element a line; written as it is made, so that a big report needs no tree.
template <class Range, class Show>
void write_array(std::ostream& out, std::string_view name, const Range& range, Show show) {
  out << "\"" << name << "\":[";
  const char* separator = "\n";
  for (const auto& element : range) {
    out << separator << to_line(show(element));
    separator = ",\n";
  }
  out << "],\n";
}

// The articles that a finding cites, each once.
ordered_json cited_articles(const CheckResult& result, const Finding& finding) {
  std::set<std::uint32_t> cited;
  for (const Answer& answer : finding.answers)
    for (const ClaimIndex claim : answer.claims) cited.insert(result.mentions[result.claims[claim].mention].article);
  ordered_json articles = ordered_json::array();
  for (const std::uint32_t article : cited) articles.push_back(article_json(result.articles[article]));
  return articles;
}

ordered_json finding_line(const CheckResult& result, const Finding& finding) {
  ordered_json line = JsonObject().add("schema", "crossclaim.finding/1").json();
  line.update(finding_json(finding, event_json(result, result.events[finding.event]),
                           [&](ClaimIndex claim) { return claim_of(result, claim); }));
  line["articles"] = cited_articles(result, finding);
  return line;
}

}  // namespace

void write_json(const CheckResult& result, const ReportOptions&, std::ostream& out) {
  const auto id = [&](ClaimIndex claim) { return result.claims[claim].id; };
  out << "{\"schema\":\"crossclaim.report/1\",\n";
  write_array(out, "articles", result.articles, article_json);
  write_array(out, "claims", result.claims,
              [&](const Claim& claim) { return claim_of(result, static_cast<ClaimIndex>(&claim - result.claims.data())); });
  write_array(out, "events", result.events, [&](const Event& event) { return event_json(result, event); });
  write_array(out, "findings", result.findings,
              [&](const Finding& finding) { return finding_json(finding, event_reference(result.events[finding.event]), id); });
  write_array(out, "notCompared", result.not_compared, [&](const NotCompared& claim) {
    return JsonObject().add("claim", id(claim.claim)).add("why", claim.why).json();
  });
  write_array(out, "skipped", result.skipped, skipped_json);
  out << "\"summary\":" << to_line(summary_json(summarise(result))) << "}\n";
}

void write_jsonl(const CheckResult& result, const ReportOptions&, std::ostream& out) {
  for (const Finding& finding : result.findings) out << to_line(finding_line(result, finding)) << "\n";
}

}  // namespace crossclaim
