#include "findings/priority.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "unit/claims/values.h"
#include "unit/rules/rules_support.h"

namespace crossclaim::testing {
namespace {

// A finding on the race rules, told by its values: "12 14" are two answers; the origins of each are given.
struct Row {
  std::string_view name;
  std::string_view attribute;
  std::vector<ClaimValue> values;
  std::vector<std::uint32_t> origins;
  Verdict verdict = Verdict::conflict;
  Certainty certainty = Certainty::likely;
  Doubt doubt = Doubt::detail;
};

CheckResult result_of(const std::vector<Row>& rows) {
  CheckResult result;
  for (const Row& row : rows) {
    Finding f;
    f.id = row.name;
    f.kind = "race";
    f.attribute = row.attribute;
    f.verdict = row.verdict;
    f.certainty = row.certainty;
    f.doubt = row.doubt;
    f.event = static_cast<EventIndex>(result.events.size());
    for (std::size_t i = 0; i < row.values.size(); ++i) f.answers.push_back({row.values[i], "", row.origins[i], {}});
    Event e;
    e.claims = {static_cast<ClaimIndex>(result.events.size())};
    result.events.push_back(std::move(e));
    result.findings.push_back(std::move(f));
  }
  return result;
}

std::vector<std::string> ordered(const std::vector<Row>& rows) {
  static const RuleSet rules = rule_set(std::string(kRaceRules));
  CheckResult result = result_of(rows);
  order_findings(result, rules);
  std::vector<std::string> names;
  for (const Finding& f : result.findings) names.push_back(f.id);
  return names;
}

using Names = std::vector<std::string>;

TEST(Priority, ComesByVerdictThenDoubt) {
  EXPECT_EQ(ordered({{"anchor", "day", {date_value("2019-05")}, {1}, Verdict::undecided, Certainty::certain, Doubt::anchor},
                     {"link", "day", {date_value("2019-05")}, {9}, Verdict::undecided, Certainty::certain, Doubt::link},
                     {"detail", "day", {date_value("2019-05")}, {1}, Verdict::undecided, Certainty::possible},
                     {"agreed", "day", {date_value("2019-05")}, {9}, Verdict::corroborated, Certainty::certain},
                     {"conflict", "day", {date_value("2019-05")}, {1}}}),
            (Names{"conflict", "detail", "link", "anchor", "agreed"}));
}

TEST(Priority, WeighsConflictsByCertaintyNearnessAnswersAndTheWeakerSide) {
  const auto boats = [](std::string_view text) { return ClaimValue(quantity(std::string(text))); };
  EXPECT_EQ(ordered({{"far", "boats", {boats("12"), boats("4000")}, {9, 9}},
                     {"five answers", "boats", {boats("12"), boats("13"), boats("14"), boats("15")}, {9, 8, 1, 1}},
                     {"one against many", "boats", {boats("12"), boats("14")}, {9, 1}},
                     {"three against three", "boats", {boats("12"), boats("14")}, {3, 3}},
                     {"certain", "boats", {boats("12"), boats("14")}, {1, 1}, Verdict::conflict, Certainty::certain}}),
            (Names{"certain", "three against three", "one against many", "five answers", "far"}));
}

TEST(Priority, NearAreDaysCountsAndPlacesThatCanBeMistaken) {
  EXPECT_EQ(ordered({{"far place", "place", {place("Oslo<Norway"), place("Bergen<Sweden")}, {1, 1}},
                     {"near place", "place", {place("Oslo<Norway"), place("Bergen<Norway")}, {1, 1}}}),
            (Names{"near place", "far place"}));
  EXPECT_EQ(ordered({{"far day", "day", {date_value("2019-05-03"), date_value("2019-05-08")}, {1, 1}},
                     {"near day", "day", {date_value("2019-05-03"), date_value("2019-05-06")}, {1, 1}}}),
            (Names{"near day", "far day"}));
}

TEST(Priority, AgreementOfManyOriginsComesFirst) {
  EXPECT_EQ(ordered({{"two", "day", {date_value("2019-05-03")}, {2}, Verdict::corroborated},
                     {"five", "day", {date_value("2019-05-03")}, {5}, Verdict::corroborated}}),
            (Names{"five", "two"}));
}

}  // namespace
}  // namespace crossclaim::testing
