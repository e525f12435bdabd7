#include "cli/selection.h"

#include <algorithm>

namespace crossclaim {
namespace {

bool starts_one(const std::vector<std::string>& prefixes, const Claim& claim) {
  const std::string attribute = claim.kind + "." + claim.attribute;
  return std::ranges::any_of(
      prefixes, [&](const std::string& prefix) { return attribute.starts_with(prefix) || claim.rule.starts_with(prefix); });
}

bool certain_enough(const Options& options, const Finding& finding) {
  for (const Certainty certainty : {Certainty::certain, Certainty::likely, Certainty::possible})
    if (options.min_certainty == name_of(certainty)) return finding.certainty <= certainty;
  return true;
}

bool fails(std::string_view gate, Verdict verdict) {
  const bool conflict = verdict == Verdict::conflict || verdict == Verdict::altered_copy;
  if (gate == "conflict") return conflict;
  return gate == "undecided" && (conflict || verdict == Verdict::undecided);
}

}  // namespace

bool selects(const Options& options, const Claim& claim) {
  return (options.only.empty() || starts_one(options.only, claim)) && !starts_one(options.ignore, claim);
}

bool selects(const Options& options, const Finding& finding, const std::vector<Claim>& claims) {
  return certain_enough(options, finding) && std::ranges::any_of(finding.answers, [&](const Answer& answer) {
           return std::ranges::any_of(answer.claims, [&](ClaimIndex claim) { return selects(options, claims[claim]); });
         });
}

void mark_failures(const Options& options, std::vector<Finding>& findings) {
  for (Finding& finding : findings)
    finding.fails = finding.standing == Standing::open && fails(options.fail_on, finding.verdict);
}

}  // namespace crossclaim
