// The tests inside the shipped rule files. `crossclaim rules test` prints the same, with what was expected and what came.
#include <gtest/gtest.h>

#include "rule_tests.h"

namespace crossclaim {
namespace {

std::string dump(const Difference& d) {
  std::string out;
  for (const std::string& line : d.missing) out += "\n  - " + line;
  for (const std::string& line : d.unexpected) out += "\n  + " + line;
  return out;
}

void expect_passed(const RuleTestReport& report) {
  for (const RuleTestResult& r : report.results) {
    SCOPED_TRACE(r.file->path + ":" + std::to_string(r.test->mark.line) + ": " + r.test->name);
    EXPECT_NE(r.outcome, RuleTestOutcome::failed) << r.bad_date << dump(r.claims) << dump(r.verdicts);
    EXPECT_NE(r.outcome, RuleTestOutcome::closed_gap) << "it passes: remove known_gap";
  }
}

TEST(ShippedRules, PassTheirOwnTests) {
  const auto rules = rule_sources({}).and_then(compile_rules);
  ASSERT_TRUE(rules) << render(rules.error().front());
  const RuleTestReport report = run_rule_tests(*rules, Annotator());
  EXPECT_GE(report.results.size(), 2 * rules->kinds().size());
  expect_passed(report);
}

// As `crossclaim rules test FILE` runs them.
TEST(ShippedRules, PassTheirOwnTestsAlone) {
  const Annotator annotator;
  for (const RuleSource& source : builtin_rule_sources()) {
    const auto rules = compile_rules({source});
    ASSERT_TRUE(rules) << render(rules.error().front());
    expect_passed(run_rule_tests(*rules, annotator));
  }
}

// A run reads the shipped files up to their tests: nothing else may stand behind them.
TEST(ShippedRules, EndWithTheirTests) {
  for (const RuleSource& source : builtin_rule_sources()) {
    SCOPED_TRACE(source.path);
    const std::size_t tests = source.text.find("\ntests:\n");
    ASSERT_NE(tests, std::string::npos);
    for (std::size_t line = tests + 1; line < source.text.size(); line = source.text.find('\n', line) + 1)
      EXPECT_TRUE(line == tests + 1 || std::string_view(" #\n").find(source.text[line]) != std::string_view::npos)
          << source.text.substr(line, 40);
  }
}

}  // namespace
}  // namespace crossclaim
