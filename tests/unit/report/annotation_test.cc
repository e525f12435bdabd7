#include "report/annotation.h"

#include <sstream>

#include <gtest/gtest.h>

#include "unit/report/sample_result.h"

namespace crossclaim {
namespace {

constexpr std::string_view kText = "Rain & wind hit Oporto on Tuesday; 12 <boats> sank.";

AnnotatedArticle annotated() {
  AnnotatedArticle article;
  article.id = "a";
  article.text = kText;
  const auto span = [](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(kText.find(words));
    return Span{at, static_cast<std::uint32_t>(at + words.size())};
  };
  article.dates = {{span("Tuesday"), 0, 0, testing::day(2031, 5, 6)}};
  article.quantities = {{span("12"), 0, 0, Quantity{12, 12, false, "boat", "", false, false}}};
  article.places = {{span("Oporto"), 0, 0, Place{PlaceType::city, {"Oporto", "Portugal"}, {"7", "8"}, {}, false}}};
  return article;
}

std::string written(void (*write)(const AnnotatedArticle&, std::ostream&)) {
  std::ostringstream out;
  write(annotated(), out);
  return out.str();
}

TEST(Annotation, IsALineOfJson) {
  const std::string why(explain(DateReason::past_tense));
  EXPECT_EQ(written(write_annotation),
            R"({"schema":"crossclaim.annotation/1","id":"a","published":{"value":null,"from":"unknown","why":[]},)"
            R"("dates":[{"start":26,"end":33,"text":"Tuesday","type":"DATE","value":"2031-05-06","lo":"2031-05-06",)"
            R"("hi":"2031-05-06","grain":"day","why":")" +
                why +
                R"("}],"quantities":[{"start":35,"end":37,"text":"12","lo":12,"hi":12,"approx":false,"of":"boat"}],)"
                R"("places":[{"start":16,"end":22,"text":"Oporto","name":"Oporto","path":["Oporto","Portugal"],"id":"7",)"
                R"("ids":["7","8"],"placeType":"city"}],"actors":[]})"
                "\n");
}

// Its own words say more of a date than those in front; these open its days.
TEST(Annotation, ModsAndBounds) {
  AnnotatedArticle article = annotated();
  auto& date = std::get<DateValue>(article.dates[0].value);
  date.bound = TimexMod::on_or_before;
  std::ostringstream bound, mod, timeml;
  write_annotation(article, bound);
  write_timeml(article, timeml);
  date.mod = TimexMod::end;
  write_annotation(article, mod);
  EXPECT_NE(bound.str().find(R"("mod":"ON_OR_BEFORE","lo":null,"hi":"2031-05-06")"), std::string::npos) << bound.str();
  EXPECT_NE(timeml.str().find(R"(value="2031-05-06" mod="ON_OR_BEFORE">Tuesday)"), std::string::npos) << timeml.str();
  EXPECT_NE(mod.str().find(R"("mod":"END")"), std::string::npos) << mod.str();
}

TEST(Annotation, IsTimeMlInline) {
  EXPECT_NE(
      written(write_timeml)
          .find("<TEXT>Rain &amp; wind hit Oporto on <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2031-05-06\">Tuesday</TIMEX3>; "
                "12 &lt;boats&gt; sank.</TEXT>\n"),
      std::string::npos);
}

}  // namespace
}  // namespace crossclaim
