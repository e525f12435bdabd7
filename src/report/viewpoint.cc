#include "report/viewpoint.h"

#include <fmt/format.h>

#include "report/citation.h"
#include "report/summary.h"

namespace crossclaim {

Viewpoint viewpoint(const CheckResult& result, const Finding& finding) {
  const auto is_new = [&](ClaimIndex claim) {
    return result.is_new.empty() || result.is_new[result.mentions[result.claims[claim].mention].article];
  };
  Viewpoint view{finding.answers.back().claims.front(), {}};
  for (const Answer& answer : finding.answers) {
    const auto fresh = std::ranges::find_if(answer.claims, is_new);
    if (fresh != answer.claims.end()) view.main = *fresh;  // the last such answer stays: it has the fewest origins
  }
  for (const Answer& answer : finding.answers)
    for (const ClaimIndex claim : answer.claims)
      if (claim != view.main) view.others.push_back(claim);
  return view;
}

Level level_of(const Finding& finding) {
  if (!is_problem(finding)) return Level::none;
  if (finding.verdict == Verdict::undecided) return finding.fails ? Level::warning : Level::note;
  if (finding.standing != Standing::open) return Level::note;
  return finding.severity == FindingSeverity::error ? Level::error : Level::warning;
}

bool is_problem(const Finding& finding) { return finding.verdict <= Verdict::undecided; }

std::string rule_of(const Finding& finding) { return finding.kind + "." + finding.attribute; }

std::string summary_of(const Finding& finding) {
  std::vector<std::string> answers;
  for (const Answer& answer : finding.answers)
    answers.push_back(fmt::format("{} ({})", answer.text, counted(answer.origins, "origin")));
  const std::string_view join = is_problem(finding) ? " or " : ", ";
  return fmt::format("{} {}{}", finding.question, fmt::join(answers, join),
                     finding.why.empty() ? "" : ": " + finding.why.back());
}

std::string unique_fingerprint(const Finding& finding) {
  const auto again = finding.id.find('-', 2);
  return finding.fingerprint + (again == std::string::npos ? "" : finding.id.substr(again));
}

}  // namespace crossclaim
