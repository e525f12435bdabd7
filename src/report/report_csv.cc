#include "report/report_csv.h"

#include <ostream>

#include "claims/json/claim_json.h"
#include "claims/json/values.h"
#include "report/citation.h"
#include "report/viewpoint.h"
#include "text/utf8.h"

namespace crossclaim {
namespace {

struct Row {
  const CheckResult& result;
  const Finding& finding;
  const Answer& answer;
  const Claim& claim;

  const ArticleFacts& article() const { return article_of(result, claim); }
};

struct Column {
  std::string_view name;
  std::string (*value)(const Row& row);
};

constexpr Column kColumns[] = {
    {"finding", [](const Row& r) { return r.finding.id; }},
    {"verdict", [](const Row& r) { return std::string(name_of(r.finding.verdict)); }},
    {"rule", [](const Row& r) { return rule_of(r.finding); }},
    {"severity", [](const Row& r) { return std::string(name_of(r.finding.severity)); }},
    {"certainty", [](const Row& r) { return std::string(name_of(r.finding.certainty)); }},
    {"standing", [](const Row& r) { return std::string(name_of(r.finding.standing)); }},
    {"question", [](const Row& r) { return r.finding.question; }},
    {"event", [](const Row& r) { return r.result.events[r.finding.event].label; }},
    {"why", [](const Row& r) { return r.finding.why.empty() ? std::string() : r.finding.why.back(); }},
    {"answer", [](const Row& r) { return r.answer.text; }},
    {"origins", [](const Row& r) { return std::to_string(r.answer.origins); }},
    {"article", [](const Row& r) { return r.article().id; }},
    {"source", [](const Row& r) { return r.article().source; }},
    {"published", [](const Row& r) { return r.article().published.day ? iso_day(*r.article().published.day) : std::string(); }},
    {"place", [](const Row& r) { return place_of(r.result, r.claim); }},
    {"words", [](const Row& r) { return r.claim.text; }},
    {"sentence", [](const Row& r) { return r.claim.sentence; }},
    {"pattern", [](const Row& r) { return r.claim.rule; }},
    {"claim", [](const Row& r) { return r.claim.id; }},
    {"fingerprint", [](const Row& r) { return r.finding.fingerprint; }},
};

// Quoted where it must be. A spreadsheet would take what starts so for a formula: it gets an apostrophe, which they hide.
std::string field(std::string value) {
  if (!value.empty() && std::string_view("=+-@\t").find(value.front()) != std::string_view::npos) value.insert(0, 1, '\'');
  if (value.find_first_of(",\"\r\n") == std::string::npos) return value;
  std::string quoted = "\"";
  for (const char c : value) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + "\"";
}

template <class Value>
void write_row(std::ostream& out, Value value) {
  const char* separator = "";
  for (const Column& column : kColumns) {
    out << separator << field(value(column));
    separator = ",";
  }
  out << "\r\n";
}

}  // namespace

void write_csv(const CheckResult& result, const ReportOptions&, std::ostream& out) {
  write_row(out, [](const Column& column) { return std::string(column.name); });
  for (const Finding& finding : result.findings)
    for (const Answer& answer : finding.answers)
      for (const ClaimIndex claim : answer.claims)
        write_row(out, [&](const Column& column) {
          return valid_utf8(column.value({result, finding, answer, result.claims[claim]}));
        });
}

}  // namespace crossclaim
