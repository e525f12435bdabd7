#include "report/explanation.h"

#include <sstream>

#include <gtest/gtest.h>

#include "unit/report/sample_result.h"

namespace crossclaim {
namespace {

std::string explained(std::string_view id) {
  std::ostringstream out;
  const auto written = write_explanation(testing::sample_result(), id, {}, out);
  return written ? out.str() : render(written.error().front());
}

TEST(Explanation, TellsEverythingOfAClaim) {
  EXPECT_EQ(explained("c-000000000001"),
            "\nclaim  c-000000000001  statement.date\n"
            "  at            news/a.txt:7:30 (bytes 129 to 136)\n"
            "  words         The mayor told a briefing on [Tuesday] that the bridge was safe.\n"
            "  read as       2031-05-06 (day, TIMEX3 2031-05-06): " +
                std::string(explain(DateReason::past_tense)) +
                "\n"
                "  anchor        published 2031-05-08 (stated)\n"
                "  rule          STA001\n"
                "  status        held\n"
                "  region        body\n");
}

TEST(Explanation, TakesTheStartOfAnId) {
  const std::pair<const char*, const char*> cases[] = {
      {"f-1", "conflict  statement.date  When was the briefing?"},
      {"e-", "event  e-00000000000a  briefing of the mayor\n"},
      {"c-000000000004", "\nclaim  c-000000000004  statement.place\n"},
      {"f-", "error: 2 ids start with \"f-\"\n  hint: some of them: f-11111111, f-33333333\n"},
      {"f-9", "error: no finding, event or claim has the id \"f-9\"\n"},
  };
  for (const auto& [id, start] : cases) EXPECT_EQ(explained(id).substr(0, std::string_view(start).size()), start) << id;
}

TEST(Explanation, OfAFindingHoldsItsReasonsAndClaims) {
  const std::string text = explained("f-11111111");
  for (const char* part :
       {"  fingerprint   1111111122222222\n", "  event         e-00000000000a  briefing of the mayor\n",
        "  why           the days are 1 apart\n", "answer  7 May 2031  origins 1\n", "claim  c-000000000002"})
    EXPECT_NE(text.find(part), std::string::npos) << part;
}

}  // namespace
}  // namespace crossclaim
