#include "cli/selection.h"

#include <gtest/gtest.h>

namespace crossclaim {
namespace {

Claim claim(std::string kind, std::string attribute, std::string rule) {
  Claim c;
  c.kind = std::move(kind);
  c.attribute = std::move(attribute);
  c.rule = std::move(rule);
  return c;
}

TEST(Selection, OfClaimsByPrefix) {
  struct Case {
    std::vector<std::string> only, ignore;
    bool selected;
  };
  const Case cases[] = {
      {{}, {}, true},
      {{"truce"}, {}, true},
      {{"truce.start"}, {}, true},
      {{"truce.st"}, {}, true},
      {{"TRU0"}, {}, true},
      {{"ruce"}, {}, false},
      {{"casualty"}, {}, false},
      {{"casualty", "truce"}, {}, true},
      {{}, {"truce.place"}, true},
      {{}, {"TRU"}, false},
      {{"truce"}, {"truce.start"}, false},
  };
  for (const Case& c : cases) {
    Options options;
    options.only = c.only;
    options.ignore = c.ignore;
    EXPECT_EQ(selects(options, claim("truce", "start", "TRU001")), c.selected) << &c - cases;
  }
}

TEST(Selection, OfFindingsByCertaintyAndClaims) {
  const std::vector<Claim> claims = {claim("truce", "start", "TRU001"), claim("truce", "start", "TRU002")};
  Finding finding;
  finding.certainty = Certainty::likely;
  finding.answers.resize(2);
  finding.answers[0].claims = {0};
  finding.answers[1].claims = {1};
  const std::tuple<std::string, std::vector<std::string>, bool> cases[] = {
      {"possible", {}, true},       {"likely", {}, true},       {"certain", {}, false},
      {"likely", {"TRU001"}, true}, {"likely", {"TRU"}, false},
  };
  for (const auto& [certainty, ignore, selected] : cases) {
    Options options;
    options.min_certainty = certainty;
    options.ignore = ignore;
    EXPECT_EQ(selects(options, finding, claims), selected) << certainty;
  }
}

TEST(Selection, GateFailsFromItsVerdictOn) {
  const std::tuple<const char*, Verdict, bool> cases[] = {
      {"conflict", Verdict::conflict, true},   {"conflict", Verdict::altered_copy, true},
      {"conflict", Verdict::undecided, false}, {"undecided", Verdict::undecided, true},
      {"undecided", Verdict::conflict, true},  {"undecided", Verdict::updated, false},
      {"never", Verdict::conflict, false},     {"conflict", Verdict::corroborated, false},
  };
  for (const auto& [gate, verdict, fails] : cases) {
    Options options;
    options.fail_on = gate;
    Finding finding;
    finding.verdict = verdict;
    std::vector<Finding> findings = {finding, finding, finding};
    findings[1].standing = Standing::known;
    findings[2].standing = Standing::suppressed;
    mark_failures(options, findings);
    EXPECT_EQ(findings[0].fails, fails) << gate << " " << name_of(verdict);
    EXPECT_FALSE(findings[1].fails || findings[2].fails);
  }
}

}  // namespace
}  // namespace crossclaim
