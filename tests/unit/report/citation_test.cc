#include "report/citation.h"

#include <gtest/gtest.h>

#include "unit/report/sample_result.h"

namespace crossclaim {
namespace {

using testing::claim;
using testing::day;

TEST(Citation, QuotesAroundTheValue) {
  struct Case {
    const char* marked;
    std::size_t columns;
    const char* quoted;
  };
  const Case cases[] = {
      {"It began on [Monday] at noon.", 80, "It began on [Monday] at noon."},
      {"[Monday] was the day.", 80, "[Monday] was the day."},
      {"It began on [Monday]", 80, "It began on [Monday]"},
      {"It rained for weeks before it began on [Monday] at noon.", 40, "...before it began on [Monday] at noon."},
      {"It began on [Monday] at noon, when all the bells of the town were rung.", 40, "It began on [Monday] at noon, when..."},
      {"Das h\xC3\xB6rt am [Montag] auf.", 80, "Das h\xC3\xB6rt am [Montag] auf."},
      {"The [very long name of a very long thing] it is.", 10, "...[very long name of a very long thing]..."},
      {"A bell \x1b[31m rang on [Monday].", 80, "A bell  31m rang on [Monday]."},
  };
  for (const Case& c : cases) {
    std::string marked = c.marked;
    if (const auto escape = marked.find('\x1b'); escape != std::string::npos) marked.erase(escape + 1, 1);
    EXPECT_EQ(quote(claim("c", "date", day(2031, 5, 6), marked, 0), c.columns, Style(Color::never)), c.quoted);
  }
}

TEST(Citation, FindsTheValueWhereWhiteSpaceWasRunTogether) {
  Claim c = claim("c", "date", day(2031, 5, 6), "It began on [Monday] at noon.", 0);
  c.span.begin += 2;
  EXPECT_EQ(quote(c, 80, Style(Color::never)), "It began on [Monday] at noon.");
}

TEST(Citation, TellsWhatIsOutOfTheOrdinary) {
  Claim c = claim("c", "date", day(2031, 5, 6), "It began on [Monday] at noon.", 0);
  EXPECT_TRUE(remarks_on(c).empty());
  c.status = Status::planned;
  c.by = {"Ada Vell", "state radio"};
  c.doubt = "the day of the report";
  EXPECT_EQ(remarks_on(c),
            (std::vector<std::string>{"planned", "says Ada Vell, according to state radio", "may be the day of the report"}));
}

TEST(Citation, TellsTheLineOfAJsonLinesFile) {
  auto result = testing::sample_result();
  result.articles[0].line = 3;
  EXPECT_EQ(place_of(result, result.claims[0]), "news/a.txt:3 at 7:30");
  EXPECT_EQ(place_of(result, result.claims[1]), "news/b.txt:7:34");
}

TEST(Citation, TellsWhereTheDateOfPublicationIsFrom) {
  using namespace date::literals;
  const Published inferred{2031_y / 5 / 9, PublishedFrom::inferred, {"\"May 9\" is a Friday", "no other year fits"}, {}};
  EXPECT_EQ(publication(inferred), "published 2031-05-09 (inferred: \"May 9\" is a Friday; no other year fits)");
  EXPECT_EQ(publication({}), "no publication date");
  EXPECT_EQ(publication({.day = {}, .from = PublishedFrom::unknown, .why = {"two years fit"}, .span = {}}),
            "no publication date (two years fit)");
}

}  // namespace
}  // namespace crossclaim
