#include "report/baseline.h"

#include <gtest/gtest.h>

#include "report/suppressions.h"
#include "unit/report/sample_result.h"

namespace crossclaim {
namespace {

using testing::sample_result;

CheckResult failing() {
  CheckResult result = sample_result();
  result.findings[0].fails = true;
  return result;
}

std::size_t stale(const Baseline& baseline, CheckResult& result) {
  apply(baseline, result);
  return result.absent.size();
}

TEST(Baseline, WhatWasWrittenIsKnown) {
  const auto baseline = read_baseline("b", to_text(make_baseline(failing())));
  ASSERT_TRUE(baseline);
  ASSERT_EQ(baseline->entries.size(), 1U);
  EXPECT_EQ(describe(baseline->entries[0]), "conflict statement.date 1111111122222222: 6 May 2031, 7 May 2031 (a, b)");
  CheckResult result = sample_result();
  EXPECT_EQ(stale(*baseline, result), 0U);
  EXPECT_EQ(result.findings[0].standing, Standing::known);
  EXPECT_EQ(result.findings[1].standing, Standing::open);
}

TEST(Baseline, AnotherValueOrVerdictIsAnotherFinding) {
  const Baseline baseline = make_baseline(failing());
  CheckResult other_value = sample_result();
  other_value.findings[0].fingerprint = "5555555566666666";
  EXPECT_EQ(stale(baseline, other_value), 1U);
  EXPECT_EQ(other_value.findings[0].standing, Standing::open);
  CheckResult other_verdict = sample_result();
  other_verdict.findings[0].verdict = Verdict::undecided;
  EXPECT_EQ(stale(baseline, other_verdict), 1U);
}

TEST(Baseline, WhatCitesNoCheckedArticleIsNotStale) {
  const Baseline baseline = make_baseline(failing());
  CheckResult result = sample_result();
  result.findings.clear();
  result.is_new = {false, false, true};
  EXPECT_EQ(stale(baseline, result), 0U);
  result.is_new = {false, true, false};
  EXPECT_EQ(stale(baseline, result), 1U);
}

TEST(Baseline, GrowthAndShrinkage) {
  const Baseline one = make_baseline(failing());
  EXPECT_EQ(entries_without(one, {}).size(), 1U);
  EXPECT_TRUE(entries_without(one, one).empty());
}

TEST(Baseline, BadFilesAreRefused) {
  for (const char* text :
       {"", "[", "{}", R"({"schema":"crossclaim.baseline/2","findings":[]})", R"({"schema":"crossclaim.baseline/1"})",
        R"({"schema":"crossclaim.baseline/1","findings":[{"fingerprint":1}]})"})
    EXPECT_FALSE(read_baseline("b", text)) << text;
}

constexpr const char* kHead = "schema: 1\nsuppressions:\n  - ";

// What becomes of the findings, and what is warned of.
std::string applied(const std::string& entry, std::optional<date::sys_days> today = {}, bool against_index = false) {
  const auto suppressions = read_suppressions("s.yaml", kHead + entry + "\n");
  if (!suppressions) return "refused: " + suppressions.error()[0].message;
  CheckResult result = sample_result();
  if (against_index) result.is_new = {true, true, true};
  std::string out;
  const Diagnostics warnings = apply(*suppressions, today, result);
  for (const Finding& finding : result.findings) out += std::string(name_of(finding.standing)) + " ";
  for (const Diagnostic& d : warnings) out += d.message;
  return out;
}

TEST(Suppressions, Entries) {
  using namespace date::literals;
  const std::string end = ", reason: r, author: A, date: 2031-05-01";
  EXPECT_EQ(applied("{finding: f-11111111" + end + "}"), "suppressed open ");
  EXPECT_EQ(applied("{finding: '1111111122222222'" + end + "}"), "suppressed open ");
  EXPECT_EQ(applied("{rule: statement.da" + end + "}"), "suppressed open ");
  EXPECT_EQ(applied("{rule: statement" + end + "}"), "suppressed open ");  // what isn't wrong needs no suppression
  EXPECT_EQ(applied("{finding: f-2" + end + "}"), "open open the suppression is unused: no finding needs it");
  EXPECT_EQ(applied("{finding: f-2" + end + "}", {}, true), "open open ");
  const std::string expiring = "{finding: f-11111111" + end + ", expires: 2031-05-09}";
  EXPECT_EQ(applied(expiring), "suppressed open ");  // the latest article is of that day
  EXPECT_EQ(applied(expiring, 2031_y / 5 / 9), "suppressed open ");
  EXPECT_EQ(applied(expiring, 2031_y / 5 / 10), "open open the suppression has expired on 2031-05-09");
}

TEST(Suppressions, EachNeedsAReasonAnAuthorADayAndOneTarget) {
  for (const char* entry :
       {"{finding: f-1, author: A, date: 2031-05-01}", "{finding: f-1, reason: r, date: 2031-05-01}",
        "{finding: f-1, reason: r, author: A}", "{reason: r, author: A, date: 2031-05-01}",
        "{finding: f-1, rule: x, reason: r, author: A, date: 2031-05-01}", "{finding: f-1, reason: r, author: A, date: soon}",
        "{findin: f-1, reason: r, author: A, date: 2031-05-01}"})
    EXPECT_EQ(applied(entry).substr(0, 8), "refused:") << entry;
}

}  // namespace
}  // namespace crossclaim
