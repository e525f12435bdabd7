// Rule tests: the tests that stand inside rule files, run.
//
// A test gives articles and what their claims of the file's kind must be (`expect`), what `check` must find about them
// (`verdicts`), or both. Values are compared in the plain form of claims/values/relation.h. A claim is one of an attribute that
// asks a question; a role without one is compared where `expect` names it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "annotate/annotator.h"
#include "rules/rule_set.h"

namespace crossclaim {

enum class RuleTestOutcome : std::uint8_t {
  passed,
  failed,
  known_gap,   // failed, as its author said it would
  closed_gap,  // passed, though its author said it would not
};

// Lines such as "killed=12", sorted.
struct Difference {
  std::vector<std::string> missing;     // expected, and did not come
  std::vector<std::string> unexpected;  // came, and was not expected

  bool empty() const { return missing.empty() && unexpected.empty(); }
};

struct RuleTestResult {
  const RuleFile* file = nullptr;  // of the rule set
  const RuleTest* test = nullptr;
  RuleTestOutcome outcome = RuleTestOutcome::passed;
  std::string bad_date;  // a `published` that is no ISO day
  Difference claims;
  Difference verdicts;
};

// A pattern that matches in no article of its own file's tests.
struct UntestedPattern {
  const RuleFile* file = nullptr;
  const PatternRule* pattern = nullptr;
};

struct RuleTestReport {
  std::vector<RuleTestResult> results;  // by kind, then in the order of the file
  std::vector<UntestedPattern> untested;
};

// `rules` must outlive the report.
RuleTestReport run_rule_tests(const RuleSet& rules, const Annotator& annotator);

}  // namespace crossclaim
