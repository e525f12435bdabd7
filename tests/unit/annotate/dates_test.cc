#include "annotate/dates.h"

#include <gtest/gtest.h>

#include <map>

#include <fmt/format.h>

#include "text/tsv.h"

namespace crossclaim {
namespace {

using date::days;
using date::sys_days;

const sys_days kThursday = sys_days{date::year{2017} / 1 / 19};

Layout one_body(const Article& article, Region region = Region::body) {
  Layout layout;
  layout.tokens = tokenize(article.text);
  const auto end = static_cast<std::uint32_t>(article.text.size());
  layout.paragraphs = {{{0, end}, region}};
  layout.sentences = {{{0, end}, 0, static_cast<std::uint32_t>(layout.tokens.size()), 0, region}};
  return layout;
}

std::vector<Mention> dates_in(std::string_view text, std::optional<sys_days> anchor, Region region = Region::body) {
  Article article;
  article.text = text;
  return find_dates(article, one_body(article, region), {anchor, PublishedFrom::given, {}, {}});
}

std::string iso(std::optional<sys_days> day) { return day ? date::format("%F", *day) : "*"; }

std::string dump(const std::vector<Mention>& mentions, std::string_view text) {
  std::string out;
  for (const Mention& m : mentions) {
    const auto& value = std::get<DateValue>(m.value);
    out += fmt::format("{}{}={}", out.empty() ? "" : "; ", m.span.of(text), value.timex);
    if (!value.readings.empty()) out += fmt::format("+{}", value.readings.size());
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view dump;
};

void check(std::initializer_list<Case> cases, std::optional<sys_days> anchor, Region region = Region::body) {
  for (const Case& c : cases) EXPECT_EQ(dump(dates_in(c.text, anchor, region), c.text), c.dump) << c.text;
}

TEST(Dates, AbsoluteOnesInEveryUsualOrder) {
  check(
      {
          {"The bridge opened on Dec. 30, 2016.", "Dec. 30, 2016=2016-12-30"},
          {"The bridge opened on December 30 2016.", "December 30 2016=2016-12-30"},
          {"It opened on 30 December 2016.", "30 December 2016=2016-12-30"},
          {"It opened on the 30th of December, 2016.", "the 30th of December, 2016=2016-12-30"},
          {"It opened on Friday, December 30, 2016.", "Friday, December 30, 2016=2016-12-30"},
          {"It opened on Friday 30 December 2016.", "Friday 30 December 2016=2016-12-30"},
          {"It opened on March eighth, 2015.", "March eighth, 2015=2015-03-08"},
          {"It opened on 2016-12-30.", "2016-12-30=2016-12-30"},
          {"It opened on 2016/12/30.", "2016/12/30=2016-12-30"},
          {"It opened on 12/30/2016.", "12/30/2016=2016-12-30"},
          {"It opened on 30/12/2016.", "30/12/2016=2016-12-30"},
          {"It opened on 5/6/2016.", "5/6/2016=2016-05-06+1"},
          {"It opened on 12/30/16.", "12/30/16=2016-12-30"},
          {"It opened on 30.12.2016.", "30.12.2016=2016-12-30"},
          {"It opened in March 2011.", "March 2011=2011-03"},
          {"It opened in March of 2011.", "March of 2011=2011-03"},
          {"It opened in the summer of 2012.", "the summer of 2012=2012-SU"},
          {"Since 2011 it has stood empty.", "2011=2011"},
          {"Its 1990 opening was a feast.", "1990=1990"},
          {"A film of nineteen ninety-six.", "nineteen ninety-six=1996"},
          {"It peaked in the third quarter of 2015.", "the third quarter of 2015=2015-Q3"},
          {"It peaked in the first half of 2015.", "the first half of 2015=2015-H1"},
          {"It was built in the 1990s.", "the 1990s=199"},
          {"It was built in the 19th century.", "the 19th century=18"},
          {"It fell in 490 BC.", "490 BC=BC0490"},
          {"The attacks of 9/11 changed it.", "9/11=2001-09-11"},
          {"It opened on Christmas Eve, 2015.", "Christmas Eve, 2015=2015-12-24"},
      },
      kThursday);
}

TEST(Dates, RelativeToTheDayOfPublication) {
  check(
      {
          {"He came yesterday (Wednesday).", "yesterday=2017-01-18; Wednesday=2017-01-18"},
          {"He spoke today.", "today=2017-01-19"},
          {"He will speak tomorrow.", "tomorrow=2017-01-20"},
          {"He left last month.", "last month=2016-12"},
          {"He left last year.", "last year=2016"},
          {"He left last week.", "last week=2017-W02"},
          {"It is set for next month.", "next month=2017-02"},
          {"It should start this month.", "this month=2017-01"},
          {"He left two weeks ago.", "two weeks ago=2017-W01"},
          {"He left ten days ago.", "ten days ago=2017-01-09"},
          {"He left earlier this week.", "earlier this week=2017-W03"},
          {"He left late last month.", "late last month=2016-12"},
          {"He left last April.", "last April=2016-04"},
          {"He left last Thursday.", "last Thursday=2017-01-12"},
          {"He returns next Monday.", "next Monday=2017-01-23"},
          {"He left in June last year.", "June last year=2016-06"},
          {"He left at the weekend.", "the weekend=2017-W02-WE"},
          {"They will meet at the weekend.", "the weekend=2017-W03-WE"},
          {"He left last night.", "last night=2017-01-18TNI"},
          {"He left this morning.", "this morning=2017-01-19TMO"},
          {"He speaks tonight.", "tonight=2017-01-19TNI"},
          {"He left last summer.", "last summer=2016-SU"},
          {"It rose in the third quarter.", "the third quarter=2016-Q3"},
          {"It fell by year-end.", "year-end=2017-12-31"},
          {"It grew in last year's first quarter.", "last year's first quarter=2016-Q1"},
      },
      kThursday);
}

TEST(Dates, DirectionByTenseAndCue) {
  check(
      {
          {"He said on Wednesday that it was over.", "Wednesday=2017-01-18"},
          {"On Wednesday, he said it was over.", "Wednesday=2017-01-18"},
          {"He had said on Thursday that it was over.", "Thursday=2017-01-19"},
          {"The talks will be held on Monday.", "Monday=2017-01-23"},
          {"The talks will be held on Monday, January 23.", "Monday, January 23=2017-01-23"},
          {"The talks are scheduled to start on January 25.", "January 25=2017-01-25"},
          {"The truce, which began on December 30, holds.", "December 30=2016-12-30"},
          {"The plan runs until March.", "March=2017-03"},
          {"The plan collapsed in September.", "September=2016-09"},
          {"It has rained since Monday.", "Monday=2017-01-16"},
          {"A parade, Tuesday.", "Tuesday=2017-01-17+1"},
          {"Parade of January 25.", "January 25=2017-01-25+2"},
      },
      kThursday);
}

TEST(Dates, RelatedHeadlinesKeepTheirReadings) {
  check({{"Parade set for Tuesday", "Tuesday=XXXX-WXX-2+2"}, {"Parade set for January 25", "January 25=2017-01-25+2"}},
        kThursday, Region::related);
}

TEST(Dates, OpenWithoutAnAnchor) {
  check(
      {
          {"It starts on January 25.", "January 25=XXXX-01-25"},
          {"It starts on Friday.", "Friday=XXXX-WXX-5"},
          {"It started last month.", "last month=XXXX-XX"},
          {"It started in late August.", "late August=XXXX-08"},
          {"It started yesterday.", "yesterday=XXXX-XX-XX"},
          {"The law of 2014 ended on Friday.", "2014=2014; Friday=XXXX-WXX-5"},
      },
      std::nullopt);
  const auto mentions = dates_in("It starts on Friday, January 25.", std::nullopt);
  const auto& value = std::get<DateValue>(mentions.at(0).value);
  EXPECT_FALSE(value.resolved());
  EXPECT_EQ(value.open, (OpenDate{1, 25, 5}));
}

TEST(Dates, ANarrativeGoesOnInTheYearNamedLast) {
  check({{"On May 2, 1911, it rose. By June 1912 it fell. On July 4 it rose again, until March 1913. In April it fell.",
          "May 2, 1911=1911-05-02; June 1912=1912-06; July 4=1912-07-04; March 1913=1913-03; April=1913-04"}},
        std::nullopt);
}

TEST(Dates, RangesDurationsSets) {
  check(
      {
          {"It lasts from 3 to 5 May 2016.", "3 to 5 May 2016=2016-05-03/2016-05-05"},
          {"It lasts between 3 and 5 May 2016.", "3 and 5 May 2016=2016-05-03/2016-05-05"},
          {"It lasts May 3-5, 2016.", "May 3-5, 2016=2016-05-03/2016-05-05"},
          {"It lasted from March to June 2012.", "March=2012-03; June 2012=2012-06"},
          {"The season 2009-2010 was poor.", "2009=2009; 2010=2010"},
          {"The season 2009-10 was poor.", "2009=2009; 10=2010"},
          {"It lasted more than five years.", "more than five years=P5Y"},
          {"A 48-hour truce.", "48-hour=PT48H"},
          {"A three-day visit.", "three-day=P3D"},
          {"In the past three months.", "the past three months=P3M"},
          {"In recent weeks it rose.", "recent weeks=PXW"},
          {"It took years.", "years=PXY"},
          {"It took twenty-four hours.", "twenty-four hours=PT24H"},
          {"It took two and a half hours.", "two and a half hours=PT2H30M"},
          {"It took half an hour.", "half an hour=PT30M"},
          {"They meet every Friday.", "every Friday=XXXX-WXX-5"},
          {"They meet on Fridays.", "Fridays=XXXX-WXX-5"},
          {"They meet twice a week.", "twice a week=P1W"},
          {"They meet daily.", "daily=P1D"},
          {"They meet each July.", "each July=XXXX-07"},
      },
      kThursday);
}

TEST(Dates, TimesOfDay) {
  check(
      {
          {"It began at 10:30 a.m. on Wednesday.", "10:30 a.m. on Wednesday=2017-01-18T10:30"},
          {"It began at 7:15pm.", "7:15pm=2017-01-19T19:15"},
          {"It began at 12 a.m. Wednesday.", "12 a.m. Wednesday=2017-01-18T00:00"},
          {"It began at noon.", "noon=2017-01-19T12:00"},
          {"He left Wednesday evening.", "Wednesday evening=2017-01-18TEV"},
          {"He left yesterday at 6 p.m. for home.", "yesterday at 6 p.m.=2017-01-18T18:00"},
      },
      kThursday);
}

TEST(Dates, AnaphorsCountFromTheDayMentionedBefore) {
  check(
      {
          {"It began on May 3, 2016. The next day it ended.", "May 3, 2016=2016-05-03; The next day=2016-05-04"},
          {"It began in 2015. In May of that year it ended.", "2015=2015; May of that year=2015-05"},
          {"It began on May 3, 2016, and two days later ended.", "May 3, 2016=2016-05-03; two days later=2016-05-05"},
      },
      kThursday);
}

TEST(Dates, WhatOnlyLooksLikeADate) {
  check(
      {
          {"Mrs May may march on the capital.", ""},
          {"The cat sat in the sun for a second time.", ""},
          {"Prices march on, the second in line said.", ""},
          {"A 34-year-old man and a woman aged 35.", ""},
          {"They won 2-1, then 10:4, for $2016.", ""},
          {"Call 555-2016 or see http://a.example/2016/x.", ""},
          {"Some 2000 soldiers and 1999 people came.", ""},
          {"He lives at 1900 Oak Street, flight 2015.", ""},
          {"The fall of the house was near.", ""},
          {"Prices fall in spring.", "spring=2017-SP+2"},
          {"On February 30, 2015 nothing happened.", ""},
          {"The 9/11/2010 service.", "The 9/11/2010=2010-09-11+1"},
      },
      kThursday);
}

TEST(Dates, ShapesNarrowTheDays) {
  const auto days_of = [](std::string_view text) {
    const auto mentions = dates_in(text, kThursday);
    const auto& value = std::get<DateValue>(mentions.at(0).value);
    return iso(value.days.lo) + ".." + iso(value.days.hi) + (value.approximate ? " ~" : "");
  };
  EXPECT_EQ(days_of("In March 2011 it began."), "2011-03-01..2011-03-31");
  EXPECT_EQ(days_of("In late March 2011 it began."), "2011-03-21..2011-03-31 ~");
  EXPECT_EQ(days_of("In early March 2011 it began."), "2011-03-01..2011-03-11 ~");
  EXPECT_EQ(days_of("In mid-March 2011 it began."), "2011-03-11..2011-03-21 ~");
  EXPECT_EQ(days_of("Earlier this week it began."), "2017-01-16..2017-01-19");
  EXPECT_EQ(days_of("It starts later this month."), "2017-01-19..2017-01-31");
}

TEST(Dates, ReasonsAreKept) {
  const auto reason = [](std::string_view text, std::optional<sys_days> anchor) {
    return std::get<DateValue>(dates_in(text, anchor).at(0).value).reason;
  };
  EXPECT_EQ(reason("It began on May 3, 2016.", kThursday), DateReason::absolute);
  EXPECT_EQ(reason("It began on Monday.", kThursday), DateReason::past_tense);
  EXPECT_EQ(reason("It will begin on Monday.", kThursday), DateReason::future_tense);
  EXPECT_EQ(reason("Parade of January 25.", kThursday), DateReason::nearest);
  EXPECT_EQ(reason("It began yesterday.", kThursday), DateReason::relative);
  EXPECT_EQ(reason("It began on Monday.", std::nullopt), DateReason::unanchored);
}

// The words of dates.tsv, each in a frame of its class: a new row is tested as it is added.
struct Frame {
  std::string_view text;   // {} is the word
  std::string_view timex;  // what it starts with; {} is the value
};
const std::map<std::string_view, Frame> kFrames = {
    {"month", {"It began on {} 7, 2012.", "2012-{:0>2}-07"}},
    {"weekday", {"It began last {}, as told.", "2017-01-"}},
    {"weekdays", {"They meet on {}.", "XXXX-WXX-{}"}},
    {"cardinal", {"It took {} days.", "P{}D"}},
    {"count", {"It took {} days.", "P{}D"}},
    {"units", {"It took nine {}.", "P"}},
    {"unit", {"It took nine {}.", "P"}},
    {"ordinal", {"In the {} century.", ""}},
    {"day", {"On the {} of May, 2012.", "2012-05-{:0>2}"}},
    {"relation", {"He left {} year.", "201"}},
    {"anaphor", {"It was the {} day then.", "2017-01-"}},
    {"stretch", {"The {} nine days.", "P9D"}},
    {"deixis", {"It began {}.", "2017-01-"}},
    {"part", {"It began Wednesday {}.", "2017-01-18T{}"}},
    {"season", {"It began in the {} of 2012.", "2012-{}"}},
    {"meridiem", {"It began at 8 {} sharp.", "2017-01-19T"}},
    {"zone", {"It began at 10:30 {}.", "2017-01-19T10:30"}},
    {"noon", {"It began at {}.", "2017-01-19T{}:00"}},
    {"ref", {"It is so {}.", "{}_REF"}},
    {"decade", {"In the {} it fell.", ""}},
    {"frequency", {"They meet {}.", "P"}},
    {"holiday", {"It began on {}, 2012.", "2012-"}},
    {"shape", {"It is so {} May 2012.", "2012-05"}},
    {"half", {"It took 2 {} years.", "P2Y6M"}},
    {"era", {"It fell in {0} 490 {0}.", ""}},
};

TEST(Dates, EveryWordOfTheTableIsUnderstood) {
  for (const TsvRow& row : builtin_rows("tables/dates.tsv", 4)) {
    const auto frame = kFrames.find(row[0]);
    ASSERT_NE(frame, kFrames.end()) << "no frame for the class " << row[0];
    for (const std::string_view word : split_cell(row[2])) {
      const std::string text = fmt::format(fmt::runtime(frame->second.text), word);
      const std::string expected = fmt::format(fmt::runtime(frame->second.timex), row[1]);
      const auto mentions = dates_in(text, kThursday);
      ASSERT_FALSE(mentions.empty()) << text;
      const std::string& timex = std::get<DateValue>(mentions.back().value).timex;
      EXPECT_EQ(timex.substr(0, expected.size()), expected) << text;
      EXPECT_NE(mentions.back().span.of(text).find(word.substr(0, word.find('.'))), std::string_view::npos) << text;
    }
  }
}

// Every civil day of two centuries, in several forms, comes back as the day it was.
TEST(Dates, EveryDayInEveryForm) {
  constexpr std::string_view forms[] = {"%B %d, %Y", "%d %B %Y", "%A, %B %d, %Y", "%Y-%m-%d", "%b %d, %Y", "the %dth of %B %Y"};
  std::size_t turn = 0;
  for (sys_days day = date::year{1900} / 1 / 1; day < sys_days{date::year{2101} / 1 / 1}; day += days{1}) {
    const std::string text = "It was on " + date::format(std::string(forms[turn++ % std::size(forms)]), day) + " there.";
    const auto mentions = dates_in(text, std::nullopt);
    ASSERT_EQ(mentions.size(), 1u) << text;
    EXPECT_EQ(std::get<DateValue>(mentions[0].value).days, (Days{day, day})) << text;
  }
}

// A weekday after "last" and "next" is the nearest one on that side, from every anchor of some years.
TEST(Dates, EveryWeekdayFromEveryAnchor) {
  for (sys_days anchor = date::year{2015} / 12 / 1; anchor < sys_days{date::year{2017} / 2 / 1}; anchor += days{1}) {
    for (int distance = 1; distance <= 7; ++distance) {
      const auto find = [&](std::string_view cue, sys_days day) {
        const std::string text = fmt::format("It is {} {}.", cue, date::format("%A", day));
        EXPECT_EQ(std::get<DateValue>(dates_in(text, anchor).at(0).value).days, (Days{day, day})) << text;
      };
      find("last", anchor - days{distance});
      find("next", anchor + days{distance});
    }
  }
}

}  // namespace
}  // namespace crossclaim
