#include "annotate/dates/dates.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

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
  const Layout layout = one_body(article, region);
  const Published published{anchor, PublishedFrom::given, {}, {}, {}};
  ArticleDates dates(article, layout, published);
  const std::vector<Span> spans = dates.spans_in(layout.sentences[0]);
  for (const Mention& m : dates.of(layout.sentences[0]))
    EXPECT_NE(std::ranges::find(spans, m.span), spans.end()) << m.span.of(text) << " of " << text;
  return find_dates(article, layout, published);
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
          {"It was built in the late '90s.", "the late '90s=199"},
          {"It rose in the financial year 2015.", "the financial year 2015=2015"},
          {"It opened in week 31 of 2018.", "week 31 of 2018=2018-W31"},
          {"It opened in two thousand and fifteen.", "two thousand and fifteen=2015"},
          {"It has two thousand and fifteen homes.", ""},
          {"It was built in the 19th century.", "the 19th century=18"},
          {"It fell in 490 BC.", "490 BC=BC0490"},
          {"The attacks of 9/11 changed it.", "9/11=2001-09-11"},
          {"It opened on Christmas Eve, 2015.", "Christmas Eve, 2015=2015-12-24"},
          {"It opened on 12-Mar-2015.", "12-Mar-2015=2015-03-12"},
          {"It opened on 2015-Mar-12.", "2015-Mar-12=2015-03-12"},
          {"It opened on July 4 of 1995.", "July 4 of 1995=1995-07-04"},
          {"It opened in Q3 2015.", "Q3 2015=2015-Q3"},
          {"It peaked in the last half of 2015.", "the last half of 2015=2015-H2"},
          {"The class of '98 met.", "'98=1998"},
          {"It opened on 3/18/14.", "3/18/14=2014-03-18"},
          {"It opened on 3/18/40.", "3/18/40=1940-03-18"},
      },
      kThursday);
}

TEST(Dates, BeforeChrist) {
  check(
      {
          {"It fell in August 480 BC.", "August 480 BC=BC0480-08"},
          {"It fell in the spring of 480 BC.", "the spring of 480 BC=BC0480-SP"},
          {"The revolt (499-493 BC) failed.", "499=BC0499; 493 BC=BC0493"},
          {"It lasted from 218 BC to 201 BC.", "218 BC=BC0218; 201 BC=BC0201"},
          {"Throughout the 470s BC it grew.", "the 470s BC=BC047"},
          {"It was built in the 4th century BC.", "the 4th century BC=BC03"},
          {"It was built in the 4th century AD.", "the 4th century AD=03"},
          {"It fell in 490 BC. The following year it rose.", "490 BC=BC0490; The following year=BC0489"},
      },
      kThursday);
}

TEST(Dates, PartsOfAMonthOrYear) {
  check(
      {
          {"It opened in the last week of August 2015.", "the last week of August 2015=2015-W35"},
          {"It opened on the first Monday of May 2015.", "the first Monday of May 2015=2015-05-04"},
          {"It opened on the last Friday in May 2015.", "the last Friday in May 2015=2015-05-29"},
          {"It opened on the first weekend of May 2015.", "the first weekend of May 2015=2015-W18-WE"},
          {"It opened on the last day of 2015.", "the last day of 2015=2015-12-31"},
          {"It opened on the last day of the year.", "the last day of the year=2017-12-31"},
          {"It opened in the first half of May 2015.", "the first half of May 2015=2015-05"},
          {"It opens in the week beginning May 4, 2015.", "the week beginning May 4, 2015=2015-W19"},
          {"They came on Tuesday the 17th.", "Tuesday the 17th=2017-01-17"},
          {"They fell on Friday, the fourth loss in a row.", "Friday=2017-01-13"},
          {"It ends by the end of the month.", "the end of the month=2017-01"},
          {"They came on the 17th and left.", "the 17th=2017-01-17"},
          {"They will leave on the 24th.", "the 24th=2017-01-24"},
          {"They leave on the 24th of next month.", "the 24th of next month=2017-02-24"},
          {"They live on the 24th floor, by the 2nd exit.", ""},
      },
      kThursday);
}

TEST(Dates, EdgesOfTheCalendar) {
  check(
      {
          {"It opened in week 53 of 2015, not in week 53 of 2016.", "week 53 of 2015=2015-W53"},
          {"It opened on February 29, 2016, not on February 29, 2015.", "February 29, 2016=2016-02-29"},
          {"It opened on February 29.", "February 29=2016-02-29"},
          {"It opened on 31 December.", "31 December=2016-12-31"},
          {"It opens on 1 January.", "1 January=2017-01-01+2"},
          {"It will open on 1 January.", "1 January=2017-01-01+2"},
          {"It opened on 31 November 2015.", ""},
      },
      kThursday);
  check({{"He came on Friday.", "Friday=2016-12-30"},
         {"He came last week.", "last week=2016-W51"},
         {"He came two days ago.", "two days ago=2016-12-30"},
         {"He came this week.", "this week=2016-W52"},
         {"He came in December.", "December=2016-12"},
         {"He came on New Year's Eve.", "New Year's Eve=2016-12-31"}},
        sys_days{date::year{2017} / 1 / 1});
}

TEST(Dates, WeekdaysOfARangeOrListGoForward) {
  check(
      {
          {"It was open from Monday to Friday.", "Monday=2017-01-16; Friday=2017-01-20"},
          {"It is open Monday through Wednesday.", "Monday=2017-01-16+1; Wednesday=2017-01-18+1"},
          {"A fair, Thursday, Friday and Saturday.", "Thursday=2017-01-19+1; Friday=2017-01-20+1; Saturday=2017-01-21+1"},
          {"He spoke on Wednesday and Tuesday.", "Wednesday=2017-01-18; Tuesday=2017-01-17"},
      },
      kThursday);
}

TEST(Dates, WeekdaysCountedFromTheDateTold) {
  check(
      {
          {"It rose on Friday, May 6, 2016, and fell the previous Monday.",
           "Friday, May 6, 2016=2016-05-06; the previous Monday=2016-05-02"},
          {"It rose on May 6, 2016, and fell the following Friday.", "May 6, 2016=2016-05-06; the following Friday=2016-05-13"},
          {"Following Friday's vote it fell.", "Friday=2017-01-13"},
          {"Next week on Tuesday it ends.", "Next week on Tuesday=2017-01-24"},
          {"They part on Friday week.", "Friday week=2017-01-27"},
      },
      kThursday);
}

TEST(Dates, HolidaysThatMove) {
  check(
      {
          {"It opened on Labor Day weekend, 2016.", "Labor Day weekend, 2016=2016-W35-WE"},
          {"It opened on the weekend of May 7, 2016.", "the weekend of May 7, 2016=2016-W18-WE"},
          {"It opened on Easter Sunday 2016.", "Easter Sunday 2016=2016-03-27"},
          {"It opened on Good Friday 2016.", "Good Friday 2016=2016-03-25"},
          {"It opened on Thanksgiving 2016.", "Thanksgiving 2016=2016-11-24"},
          {"It opened on Memorial Day 2016.", "Memorial Day 2016=2016-05-30"},
          {"It opened last Easter.", "last Easter=2016-03-27"},
          {"It opened on Black Friday 2016.", "Black Friday 2016=2016-11-25"},
          {"It opened on Orthodox Easter 2016.", "Orthodox Easter 2016=2016-05-01"},
          {"It opened on Christmas night.", "Christmas night=2016-12-25TNI"},
          {"It opened two weeks before Christmas.", "two weeks before Christmas=2016-12-11"},
          {"It opened three days after Easter 2016.", "three days after Easter 2016=2016-03-30"},
          {"It opened on the eve of Easter 2016.", "the eve of Easter 2016=2016-03-26"},
          {"It opened the day after Thanksgiving 2016.", "the day after Thanksgiving 2016=2016-11-25"},
      },
      kThursday);
}

// By calendars of the moon; where the day isn't the same everywhere, it is one of several.
TEST(Dates, HolidaysByTheMoon) {
  const auto dump_days = [](std::string_view text) {
    std::string out;
    for (const Mention& m : dates_in(text, kThursday)) {
      const auto& value = std::get<DateValue>(m.value);
      out += fmt::format("{}{}: {} {}..{}{}", out.empty() ? "" : "; ", m.span.of(text), value.timex, iso(value.days.lo),
                         iso(value.days.hi), value.approximate ? " ~" : "");
    }
    return out;
  };
  const Case cases[] = {
      {"It fell on Eid al-Fitr 2016.", "Eid al-Fitr 2016: 2016-07-07 2016-07-06..2016-07-08 ~"},
      {"It fell during Ramadan 2016.", "Ramadan 2016: 2016-06-07/2016-07-06 2016-06-06..2016-07-07 ~"},
      {"It will end after Ramadan.", "Ramadan: 2017-05-27/2017-06-25 2017-06-27..* ~"},
      {"It fell on Yom Kippur 2016.", "Yom Kippur 2016: 2016-10-12 2016-10-11..2016-10-12 ~"},
      {"It fell on Chinese New Year 2016.", "Chinese New Year 2016: 2016-02-08 2016-02-08..2016-02-08"},
      {"It fell on Nowruz 2016.", "Nowruz 2016: 2016-03-21 2016-03-20..2016-03-22 ~"},
      {"It fell on Diwali 2016.", "Diwali 2016: 2016-10-30 2016-10-29..2016-10-31 ~"},
      {"It fell on the eve of Eid al-Adha 2016.", "the eve of Eid al-Adha 2016: 2016-09-12 2016-09-11..2016-09-13 ~"},
      {"Then Omar Ramadan and Ramadan Omar saw the Yom Kippur War, a Yom Kippur war.", ""},
      {"A lorry hit a Christmas market and some Christmas shoppers.", ""},
      {"On this day in 1988 it sank.", "1988: 1988 1988-01-01..1988-12-31"},
      {"India's Independence Day was calm.", ""},
      {"Independence Day was calm.", "Independence Day: 2016-07-04 2016-07-04..2016-07-04"},
  };
  for (const Case& c : cases) EXPECT_EQ(dump_days(c.text), c.dump) << c.text;
  EXPECT_EQ(dump(dates_in("It fell on Eid al-Fitr 2000.", kThursday), "It fell on Eid al-Fitr 2000."),
            "Eid al-Fitr 2000=2000-01-08+1");
  EXPECT_EQ(dump(dates_in("It fell on Passover.", std::nullopt), "It fell on Passover."), "Passover=XXXX-XX-XX");
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
          {"It will fall by year's end.", "year's end=2017"},
          {"It fell in the first quarter of the year.", "the first quarter of the year=2017-Q1"},
          {"It fell in the year ended March 31.", "the year=P1Y; March 31=2017-03-31+2"},
          {"It fell in the past fortnight.", "the past fortnight=P2W"},
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
          {"He met Mrs May on Wednesday.", "Wednesday=2017-01-18"},
          {"In December it spread; by May 2016 it was over.", "December=2016-12; May 2016=2016-05"},
          {"The talks will be held on Monday.", "Monday=2017-01-23"},
          {"The talks will be held on Monday, January 23.", "Monday, January 23=2017-01-23"},
          {"The talks are scheduled to start on January 25.", "January 25=2017-01-25"},
          {"The truce, which began on December 30, holds.", "December 30=2016-12-30"},
          {"The plan runs until March.", "March=2017-03"},
          {"The plan collapsed in September.", "September=2016-09"},
          {"It has rained since Monday.", "Monday=2017-01-16"},
          {"It had been due to expire on Monday.", "Monday=2017-01-16"},
          {"It is due to expire on Monday.", "Monday=2017-01-23"},
          {"It was lower before Monday's vote.", "Monday=2017-01-16"},
          {"The shop closed before Monday.", "Monday=2017-01-16"},
          {"It must close before Monday.", "Monday=2017-01-23"},
          {"The trial begins on Monday.", "Monday=2017-01-23"},
          {"The truce, which takes effect on Saturday, is new.", "Saturday=2017-01-21"},
          {"The funeral is Saturday.", "Saturday=2017-01-21"},
          {"Monday, the leader arrives in Lima.", "Monday=2017-01-16+1"},
          {"The panel is set to meet on Monday.", "Monday=2017-01-23"},
          {"The trial is due to begin on Monday.", "Monday=2017-01-23"},
          {"The council convened on Thursday.", "Thursday=2017-01-19"},
          {"The envoy called for a meeting on Friday.", "Friday=2017-01-20"},
          {"He was to have met her on Friday.", "Friday=2017-01-13"},
          {"Ministers are meeting in Geneva on Friday.", "Friday=2017-01-20"},
          {"It may fall on Monday.", "Monday=2017-01-23"},
          {"The vote is set for January 23.", "January 23=2017-01-23"},
          {"The vote, scheduled for Monday, is off.", "Monday=2017-01-23"},
          {"It will be open through Monday.", "Monday=2017-01-23"},
          {"It is due by Monday.", "Monday=2017-01-23"},
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

// Other years stay possible; the weekday speaks of a day of its own.
TEST(Dates, AShortUndatedTextGoesOnFromTheDateToldLast) {
  check(
      {
          {"It began in 2011. On 15 May it fell. The next day it rose.",
           "2011=2011; 15 May=2011-05-15+1; The next day=2011-05-16+1"},
          {"It opened on March 3, 2015. The next day it closed.", "March 3, 2015=2015-03-03; The next day=2015-03-04"},
          {"It fell in May 2014. In June it rose. Two months later it fell.",
           "May 2014=2014-05; June=2014-06+1; Two months later=2014-08+1"},
          {"It fell on 5 May 1944. By noon it was gone. Three days after that it rose.",
           "5 May 1944=1944-05-05; noon=1944-05-05T12:00; Three days after that=1944-05-08"},
          {"It fell in May 2014. On 15 May it rose, he said on Monday.",
           "May 2014=2014-05; 15 May=XXXX-05-15; Monday=XXXX-WXX-1"},
      },
      std::nullopt);
}

TEST(Dates, ANarrativeGoesOnInTheYearNamedLast) {
  check({{"On May 2, 1911, it rose. By June 1912 it fell. On July 4 it rose again, until March 1913. In April it fell.",
          "May 2, 1911=1911-05-02; June 1912=1912-06; July 4=1912-07-04; March 1913=1913-03; April=1913-04"}},
        std::nullopt);
}

// A text with its own day is a narrative, too, when it tells of years long before.
TEST(Dates, AHistoryIsNoNewsOfItsOwnDay) {
  const std::string_view years = "In 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957 it rained. ";
  const auto last_of = [&](std::string_view text) {
    const std::string all = std::string(years) + std::string(text);
    return std::get<DateValue>(dates_in(all, kThursday).back().value).timex;
  };
  EXPECT_EQ(last_of("On July 4 it fell."), "1957-07-04");
  EXPECT_EQ(last_of("On July 4 it fell. At 10:57 a.m. it rose."), "1957-07-04T10:57");
  EXPECT_EQ(last_of("On July 4 it fell. That evening it rose."), "1957-07-04TEV");
  EXPECT_EQ(last_of("On July 4 it fell, he said yesterday, today and on Monday. On August 1 it rose."), "2016-08-01");
}

TEST(Dates, AStretchOfTimeStartsBeforeItEnds) {
  check(
      {
          {"It was closed from November to March.", "November=2016-11; March=2017-03+2"},
          {"It will be closed from May to September.", "May=2017-05; September=2017-09"},
      },
      kThursday);
}

TEST(Dates, Timex3HasNoRanges) {
  Article article;
  article.text = "From 3 to 5 May 2016, May 7-9, 2016, March-June 2016 and on the 28 and 29 August 2016.";
  const Layout layout = one_body(article);
  const auto dates = find_dates(article, layout, {kThursday, PublishedFrom::given, {}, {}, {}});
  EXPECT_EQ(dump(part_ranges(dates, layout), article.text),
            "3=2016-05-03; 5 May 2016=2016-05-05; May 7=2016-05-07; 9, 2016=2016-05-09; March=2016-03; June 2016=2016-06; "
            "the 28=2016-08-28; 29 August 2016=2016-08-29");
}

TEST(Dates, BothEndsOfARangeMoveTogether) {
  Article article;
  article.text = "Fair of 3 to 5 May.";
  const Layout layout = one_body(article);
  const auto dates = part_ranges(find_dates(article, layout, {kThursday, PublishedFrom::given, {}, {}, {}}), layout);
  std::string readings;
  for (const Mention& m : dates)
    for (const Days& r : std::get<DateValue>(m.value).readings) readings += iso(r.lo) + ".." + iso(r.hi) + " ";
  EXPECT_EQ(readings, "2016-05-03..2016-05-03 2018-05-03..2018-05-03 2016-05-05..2016-05-05 2018-05-05..2018-05-05 ");
}

TEST(Dates, RangesDurationsSets) {
  check(
      {
          {"It lasted 3.5 years.", "3.5 years=P3.5Y"},
          {"It lasted one hour and 30 minutes.", "one hour and 30 minutes=PT1H30M"},
          {"It lasted four full days.", "four full days=P4D"},
          {"It rained all week.", "all week=P1W"},
          {"It will end in two weeks.", "two weeks=2017-W05"},
          {"It was done in two weeks.", "two weeks=P2W"},
          {"Three quarters of it and a quarter more.", ""},
          {"Two days from today it ends.", "Two days from today=2017-01-21"},
          {"The week after next it ends.", "The week after next=2017-W05"},
          {"Months later it ended.", "Months later=FUTURE_REF"},
          {"It soon fell.", ""},
          {"It will fall soon.", "soon=FUTURE_REF"},
          {"It falls as soon as he leaves.", ""},
          {"It lasts from 3 to 5 May 2016.", "3 to 5 May 2016=2016-05-03/2016-05-05"},
          {"It lasts between 3 and 5 May 2016.", "3 and 5 May 2016=2016-05-03/2016-05-05"},
          {"It lasts May 3-5, 2016.", "May 3-5, 2016=2016-05-03/2016-05-05"},
          {"It lasted from March to June 2012.", "March=2012-03; June 2012=2012-06"},
          {"The season 2009-2010 was poor.", "2009=2009; 2010=2010"},
          {"The season 2009-10 was poor.", "2009=2009; 10=2010"},
          {"It lasted more than five years.", "more than five years=P5Y"},
          {"A 48-hour truce.", "48-hour=PT48H"},
          {"A three-day visit.", "three-day=P3D"},
          {"The five-month-old civil war.", "The five-month=P5M"},
          {"In the past three months.", "the past three months=P3M"},
          {"In recent weeks it rose.", "recent weeks=PXW"},
          {"Over the following days it rose.", "the following days=PXD"},
          {"It took years.", "years=PXY"},
          {"It took twenty-four hours.", "twenty-four hours=PT24H"},
          {"It took two and a half hours.", "two and a half hours=PT2H30M"},
          {"It took half an hour.", "half an hour=PT30M"},
          {"They meet every Friday.", "every Friday=XXXX-WXX-5"},
          {"They meet every Tuesday and Thursday.", "every Tuesday and Thursday=XXXX-WXX-2"},
          {"They meet every other day.", "every other day=P2D"},
          {"They meet each summer.", "each summer=XXXX-SU"},
          {"They meet every morning.", "every morning=XXXX-XX-XXTMO"},
          {"They meet on Fridays.", "Fridays=XXXX-WXX-5"},
          {"They meet twice a week.", "twice a week=P1W"},
          {"They meet daily.", "daily=P1D"},
          {"It makes ten per day, for the time being.", "per day=P1D; the time being=PRESENT_REF"},
          {"It took two and half years.", "two and half years=P2Y6M"},
          {"They meet each July.", "each July=XXXX-07"},
          {"They meet on weekdays, not on weekends.", "weekdays=XXXX-WXX-WD; weekends=XXXX-WXX-WE"},
          {"They meet every third Thursday.", "every third Thursday=XXXX-WXX-4"},
          {"They meet every third week.", "every third week=P3W"},
          {"A twice-weekly flight.", "twice-weekly=P1W"},
          {"The 2015/16 season was poor.", "The 2015=2015; 16=2016"},
          {"The month-long truce and a two-week-long march.", "The month-long=P1M; two-week-long=P2W"},
          {"It took 10-12 weeks.", "10-12 weeks=P10W"},
          {"A biweekly paper.", "biweekly=P2W"},
          {"It fell on the weekend of 14-15 May 2016.", "the weekend of 14-15 May 2016=2016-W19-WE"},
          {"The year the war began he was in his thirties.", ""},
          {"It grew in the last decade and a half.", "the last decade and a half=P15Y"},
          {"It fell in the year to March 2016.", "the year=P1Y; March 2016=2016-03"},
          {"They will be back in two weeks' time.", "two weeks' time=2017-W05"},
          {"It fell in the week starting Monday.", "the week starting Monday=2017-W03"},
          {"It fell this past spring.", "this past spring=2016-SP"},
          {"It lasted three-and-a-half years.", "three-and-a-half years=P3Y6M"},
          {"Over the past three weeks it fell.", "the past three weeks=P3W"},
          {"It took over three weeks.", "over three weeks=P3W"},
      },
      kThursday);
}

TEST(Dates, TimesOfDay) {
  check(
      {
          {"It began at 10:30 a.m. on Wednesday.", "10:30 a.m. on Wednesday=2017-01-18T10:30"},
          {"It began at 7:15pm.", "7:15pm=2017-01-19T19:15"},
          {"It began at 12 a.m. Wednesday.", "12 a.m. Wednesday=2017-01-18T00:00"},
          {"It began at 8.30pm.", "8.30pm=2017-01-19T20:30"},
          {"It began at 8.30 a.m.", "8.30 a.m.=2017-01-19T08:30"},
          {"It began at 1700 GMT.", "1700 GMT=2017-01-19T17:00"},
          {"It grew in 2015 Eastern Europe.", "2015=2015"},
          {"It is dated 20 Feb 2013 09:30.", "20 Feb 2013 09:30=2013-02-20T09:30"},
          {"It began at noon.", "noon=2017-01-19T12:00"},
          {"It began at midnight local time Tuesday.", "midnight local time Tuesday=2017-01-17T24:00+1"},
          {"It began at noon GMT on Tuesday.", "noon GMT on Tuesday=2017-01-17T12:00"},
          {"It began at midnight on Wednesday.", "midnight on Wednesday=2017-01-18T24:00+1"},
          {"He left Wednesday evening.", "Wednesday evening=2017-01-18TEV"},
          {"He left yesterday at 6 p.m. for home.", "yesterday at 6 p.m.=2017-01-18T18:00"},
      },
      kThursday);
}

TEST(Dates, ZonesOfTimes) {
  EXPECT_EQ(zone_of("10:30 GMT"), "+00:00");
  EXPECT_EQ(zone_of("5 p.m. EST, Nov. 6"), "-05:00");
  EXPECT_EQ(zone_of("1700 CEST on Friday"), "+02:00");
  EXPECT_EQ(zone_of("10:30 local time"), "");
  EXPECT_EQ(zone_of("10:30 on Friday"), "");
}

TEST(Dates, HoursInFiguresAndWords) {
  check(
      {
          {"It began at 17.45 on Wednesday.", "17.45 on Wednesday=2017-01-18T17:45"},
          {"On Wednesday at 17.45 it began.", "Wednesday at 17.45=2017-01-18T17:45"},
          {"It began at 17.45 GMT.", "17.45 GMT=2017-01-19T17:45"},
          {"The shares closed at 17.45 on Wednesday.", "Wednesday=2017-01-18"},
          {"They moved at 1700 hours.", "1700 hours=2017-01-19T17:00"},
          {"It took 1700 hours.", "1700 hours=PT1700H"},
          {"It fell, 1700 hours on Wednesday.", "1700 hours on Wednesday=2017-01-18T17:00"},
          {"They moved at 0530 GMT.", "0530 GMT=2017-01-19T05:30"},
          {"He left at half past seven.", "half past seven=2017-01-19T07:30"},
          {"He left at quarter to nine on Wednesday.", "quarter to nine on Wednesday=2017-01-18T08:45"},
          {"He left at a quarter past five in the evening.", "a quarter past five in the evening=2017-01-19T17:15"},
          {"He left at seven in the morning.", "seven in the morning=2017-01-19T07:00"},
          {"He left at 10:30:15 GMT.", "10:30:15 GMT=2017-01-19T10:30"},
          {"It began at 2016-12-30T10:30:00Z.", "2016-12-30T10:30:00Z=2016-12-30T10:30Z"},
          {"It began at 2016-12-30T10:30Z.", "2016-12-30T10:30Z=2016-12-30T10:30Z"},
          {"It began at 2016-12-30T10:30.", "2016-12-30T10:30=2016-12-30T10:30"},
          {"It began at 2016-12-30T10:30:15-05:00.", "2016-12-30T10:30:15-05:00=2016-12-30T10:30-05:00"},
          {"It began at 2016-12-30T10:30+02:00.", "2016-12-30T10:30+02:00=2016-12-30T10:30+02:00"},
          {"They met between 8 p.m. and 9.30pm on Saturday.", "8 p.m.=2017-01-14T20:00; 9.30pm on Saturday=2017-01-14T21:30"},
          {"They met on Tuesday, 3 May 2016, and at 10.30 a.m. left.",
           "Tuesday, 3 May 2016=2016-05-03; 10.30 a.m.=2016-05-03T10:30"},
          {"It began at 3.15am on Sunday morning.", "3.15am on Sunday morning=2017-01-15T03:15"},
          {"It began at 6:30 Saturday evening.", "6:30 Saturday evening=2017-01-14T18:30"},
          {"Just before 11 p.m. Friday a man fell.", "11 p.m. Friday=2017-01-13T23:00"},
          {"It rained on the night of 3-4 May 2016.", "the night of 3-4 May 2016=2016-05-03TNI"},
          {"Earlier in the day it rained, at the end of the day too.", "Earlier in the day=2017-01-19"},
      },
      kThursday);
}

TEST(Dates, HalvesAndFiscalYears) {
  check(
      {
          {"It rose in FY2016.", "FY2016=2016"},
          {"It rose in FY 2016-17.", "2016=2016; 17=2017"},
          {"It rose in H1 2016 and 2H 2015.", "H1 2016=2016-H1; 2H 2015=2015-H2"},
          {"It rose in the first half of fiscal 2016.", "the first half of fiscal 2016=2016-H1"},
          {"It rose in Q3 FY2016.", "Q3 FY2016=2016-Q3"},
          {"Profit rose in the first half.", "the first half=2016-H1"},
          {"Profit will rise in the second half.", "the second half=2017-H2"},
          {"Last year's second half was poor.", "Last year's second half=2016-H2"},
          {"He scored in the first half.", ""},
          {"It rose in 02/2013 and since 3/2014.", "02/2013=2013-02; 3/2014=2014-03"},
          {"See file 02/2013 or a.example/02/2013.", ""},
      },
      kThursday);
}

TEST(Dates, AnaphorsCountFromTheDayMentionedBefore) {
  check(
      {
          {"It began on May 3, 2016. The next day it ended.", "May 3, 2016=2016-05-03; The next day=2016-05-04"},
          {"It began in 2015. In May of that year it ended.", "2015=2015; May of that year=2015-05"},
          {"It began on May 3, 2016. The very next day it ended.", "May 3, 2016=2016-05-03; The very next day=2016-05-04"},
          {"It ended on May 3, 2016. It had begun the day before.", "May 3, 2016=2016-05-03; the day before=2016-05-02"},
          {"It ended on May 3, 2016, the day before the vote.", "May 3, 2016=2016-05-03"},
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
          {"A 14-month-old boy survived the war.", ""},
          {"They won 2-1, then 10:4, for $2016.", ""},
          {"Call 555-2016 or see http://a.example/2016/x.", ""},
          {"The 2000-member band and a 1980-style film.", ""},
          {"Some 2000 soldiers and 1999 people came.", ""},
          {"He lives at 1900 Oak Street, flight 2015.", ""},
          {"The fall of the house was near.", ""},
          {"Theresa May and April Jones sat with Mr March.", ""},
          {"See http://a.example/2016/03/04/x.html or b.example/2015-06-07.", ""},
          {"He lives at 1984 Main Street, between 2001 Park Avenue and 1999 Old Mill Road.", ""},
          {"He died aged 45 years.", ""},
          {"No. 2882015 and flight MH370, gate 12, seat 7.", ""},
          {"Call 01-02-555 at extension 1990.", ""},
          {"It rose 2.5 percent, to 1,990 from 1,989.", ""},
          {"He wears number 10 and lives at 12 May Street.", ""},
          {"The show This Week was on, in the Daily News.", ""},
          {"He said that Sun fell at 100 km per hour.", ""},
          {"The Sunday Times told of Bloody Sunday and Mr Friday.", ""},
          {"He read Agenda 2030 on Windows 2000 at Euro 2016.", ""},
          {"A Boeing 737, Resolution 2254, resolution 1973, Formula 1, Article 50.", ""},
          {"He sat at gate 2015 on Interstate 1995, in the 2000 block of Oak Street.", ""},
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
  EXPECT_EQ(days_of("It began before March 2011."), "*..2011-02-28");
  EXPECT_EQ(days_of("It began after May 3, 2011."), "2011-05-04..*");
  EXPECT_EQ(days_of("It began before the end of May 2011."), "*..2011-05-31 ~");
  EXPECT_EQ(days_of("It began after the start of May 2011."), "2011-05-01..* ~");
  EXPECT_EQ(days_of("It began over Christmas 2011."), "2011-12-25..2011-12-25");
}

// An open interval for comparison, or only for the reader, where the rules ask for the day named.
TEST(Dates, WordsInFrontBoundADate) {
  const auto bound_of = [](std::string_view text) {
    const auto mentions = dates_in(text, kThursday);
    const auto& value = std::get<DateValue>(mentions.at(0).value);
    const Days all = bounded(value.days, value.bound);
    return fmt::format("{} {}..{} ({}..{})", name_of(value.bound), iso(all.lo), iso(all.hi), iso(value.days.lo),
                       iso(value.days.hi));
  };
  const Case cases[] = {
      {"It opens by May 3, 2017.", "ON_OR_BEFORE *..2017-05-03 (*..2017-05-03)"},
      {"It opens no later than May 3, 2017.", "ON_OR_BEFORE *..2017-05-03 (*..2017-05-03)"},
      {"It opened prior to May 3, 2016.", "BEFORE *..2016-05-02 (*..2016-05-02)"},
      {"It opened later than May 3, 2016.", "AFTER 2016-05-04..* (2016-05-04..*)"},
      {"It is open until May 3, 2017.", "ON_OR_BEFORE *..2017-05-03 (2017-05-03..2017-05-03)"},
      {"It has been open since 2012.", "ON_OR_AFTER 2012-01-01..* (2012-01-01..2012-12-31)"},
      {"It opened after May 3, 2016's vote.", " 2016-05-03..2016-05-03 (2016-05-03..2016-05-03)"},
      {"It opened after the 2012 law.", " 2012-01-01..2012-12-31 (2012-01-01..2012-12-31)"},
      {"It opened on May 3, 2016.", " 2016-05-03..2016-05-03 (2016-05-03..2016-05-03)"},
  };
  for (const Case& c : cases) EXPECT_EQ(bound_of(c.text), c.dump) << c.text;
}

TEST(Dates, EveryBoundOfTheTableIsFound) {
  for (const TsvRow& row : builtin_rows("tables/dates_bounds.tsv", 3)) {
    for (const std::string_view word : split_cell(row[2])) {
      const auto mentions = dates_in(fmt::format("It opened {} May 3, 2016.", word), kThursday);
      ASSERT_EQ(mentions.size(), 1U) << word;
      const auto& value = std::get<DateValue>(mentions[0].value);
      EXPECT_EQ(name_of(value.bound), row[0]) << word;
      EXPECT_EQ(value.days.lo && value.days.hi, row[1] == "named") << word;
    }
  }
}

TEST(Dates, WordsInFrontAreModsOfTimex3) {
  const Case cases[] = {
      {"In early March 2011 it fell.", "START"},
      {"In mid-March 2011 it fell.", "MID"},
      {"In late March 2011 it fell.", "END"},
      {"In about May 2011 it fell.", "APPROX"},
      {"It took more than five years.", "MORE_THAN"},
      {"It took less than five years.", "LESS_THAN"},
      {"It took at least five days.", "EQUAL_OR_MORE"},
      {"It took up to five days.", "EQUAL_OR_LESS"},
      {"It took five days.", ""},
      {"It fell over Christmas 2011.", ""},
  };
  for (const Case& c : cases)
    EXPECT_EQ(name_of(std::get<DateValue>(dates_in(c.text, kThursday).at(0).value).mod), c.dump) << c.text;
}

// As its giver says, else as the article writes where only one order can be; else both readings stay.
TEST(Dates, OrderOfDayAndMonth) {
  const auto dump_in = [](DateOrder order, std::string_view text) {
    Article article;
    article.text = text;
    article.date_order = order;
    return dump(find_dates(article, one_body(article), {kThursday, PublishedFrom::given, {}, {}, {}}), text);
  };
  EXPECT_EQ(dump_in(DateOrder::unknown, "On 5/6/2016 it fell."), "5/6/2016=2016-05-06+1");
  EXPECT_EQ(dump_in(DateOrder::day_first, "On 5/6/2016 it fell."), "5/6/2016=2016-06-05");
  EXPECT_EQ(dump_in(DateOrder::month_first, "On 5/6/2016 it fell."), "5/6/2016=2016-05-06");
  EXPECT_EQ(dump_in(DateOrder::day_first, "On 5/6/16 it fell."), "5/6/16=2016-06-05");
  EXPECT_EQ(dump_in(DateOrder::day_first, "On 6/25/2016 it fell."), "6/25/2016=2016-06-25");
  EXPECT_EQ(dump_in(DateOrder::unknown, "On 5/6/2016 it fell, on 25/6/2016 it rose."),
            "5/6/2016=2016-06-05; 25/6/2016=2016-06-25");
  EXPECT_EQ(dump_in(DateOrder::unknown, "On 5/6/2016 it fell, on 6/25/2016 it rose."),
            "5/6/2016=2016-05-06; 6/25/2016=2016-06-25");
  EXPECT_EQ(dump_in(DateOrder::unknown, "On 5/6/2016 it fell, on 25/6/2016 and 6/25/2016 it rose."),
            "5/6/2016=2016-05-06+1; 25/6/2016=2016-06-25; 6/25/2016=2016-06-25");
}

// What is counted from "today" may be counted from either day; a full date is not.
TEST(Dates, AnUpdatedArticleSpeaksFromEitherDay) {
  const auto dump_updated = [](std::string_view text) {
    Article article;
    article.text = text;
    return dump(find_dates(article, one_body(article), {kThursday, PublishedFrom::given, {}, {}, kThursday + days{2}}), text);
  };
  EXPECT_EQ(dump_updated("It fell yesterday."), "yesterday=2017-01-18+1");
  EXPECT_EQ(dump_updated("It fell on Friday."), "Friday=2017-01-13+1");
  EXPECT_EQ(dump_updated("It fell on Wednesday."), "Wednesday=2017-01-18");
  EXPECT_EQ(dump_updated("It fell on May 3, 2016."), "May 3, 2016=2016-05-03");
}

TEST(Dates, WeeksByNumber) {
  check(
      {
          {"It fell in 2016-W52.", "2016-W52=2016-W52"},
          {"It fell in the week of the 9th.", "the week of the 9th=2017-W02"},
          {"It fell in week 27 of last year.", "week 27 of last year=2016-W27"},
          {"It fell on 2016-W52-3.", "2016-W52-3=2016-12-28"},
          {"It fell on 2016-W52-9.", ""},
          {"It will open in week 5.", "week 5=2017-W05"},
          {"It opened in calendar week 50.", "calendar week 50=2016-W50"},
          {"It opened in ISO week 3 of 2016.", "ISO week 3 of 2016=2016-W03"},
          {"It fell in week 31, 2016-W52 was dry.", "2016-W52=2016-W52"},
          {"In week 3 of the trial he spoke.", ""},
          {"The Week 5 game was lost.", ""},
          {"It fell in week 54 of 2015.", ""},
      },
      kThursday);
}

TEST(Dates, DaysBeforeADateAreCountedFromItself) {
  const auto mentions = dates_in("It began two days before May 3, 2011.", kThursday);
  const auto& value = std::get<DateValue>(mentions.at(1).value);
  EXPECT_EQ(iso(value.days.lo) + ".." + iso(value.days.hi), "2011-05-03..2011-05-03");
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
    {"qtr", {"It fell in {} 2012.", "2012-Q{}"}},
    {"isoweek", {"It fell in 2015-{}.", "2015-W{:0>2}"}},
    {"halfyear", {"It fell in {} 2012.", "2012-H{}"}},
    {"length", {"A {} truce.", "P"}},
    {"year", {"It fell in {}.", "{}"}},
};

TEST(Dates, EveryWordOfTheTableIsUnderstood) {
  for (const TsvRow& row : builtin_rows("tables/dates.tsv", 4)) {
    const auto frame = kFrames.find(row[0]);
    ASSERT_NE(frame, kFrames.end()) << "no frame for the class " << row[0];
    for (const std::string_view word : split_cell(row[2])) {
      const std::string text = fmt::format(fmt::runtime(frame->second.text), word);
      const std::string expected = fmt::format(fmt::runtime(frame->second.timex), row[1] == "SOON" ? "FUTURE" : row[1]);
      const auto mentions = dates_in(text, kThursday);
      ASSERT_FALSE(mentions.empty()) << text;
      const std::string& timex = std::get<DateValue>(mentions.back().value).timex;
      EXPECT_EQ(timex.substr(0, expected.size()), expected) << text;
      EXPECT_NE(mentions.back().span.of(text).find(word.substr(0, word.find('.'))), std::string_view::npos) << text;
    }
  }
}

// The words of dates_neighbours.tsv: each makes a date of what is none beside a word of no class ("gnu"), or the other way
// round.
struct NeighbourFrame {
  std::string_view text;  // {} is the neighbour
  bool is_date;           // with the neighbour
};
const std::map<std::string_view, NeighbourFrame> kNeighbourFrames = {
    {"before", {"They walked {} May.", true}},
    {"counted", {"It was in 1998 {} ran.", false}},
    {"plain", {"The herd 1950 {} herd.", true}},
    {"noyear", {"It was {} 1998.", false}},
    {"at", {"It began {} 10:30.", true}},
    {"for", {"It stood so {} years.", true}},
    {"on", {"They met {} Fri.", true}},
    {"season", {"It opened {} summer.", true}},
    {"owner", {"It saw Peru {} 1950 invasion.", true}},
    {"of", {"It was {} 1450.", true}},
    {"inside", {"They went {} April Jones.", true}},
    {"age", {"He was {} 45 years.", false}},
    {"street", {"He lives at 12 May {}.", false}},
    {"day", {"It fell {} the 20th.", true}},
    {"noref", {"It will fall {} soon.", false}},
    {"aged", {"A five-month-old {}.", true}},
    {"named", {"He saw {} 1998.", false}},
    {"business", {"It had the first half {} so.", true}},
    {"clockday", {"It began at 17.45 {}, so.", true}},
    {"clause", {"It fell in the week {} herd.", false}},
    {"person", {"He was in {} thirties.", false}},
    {"dayname", {"They saw {} Sunday there.", false}},
    {"paper", {"They saw the Sunday {} there.", false}},
    {"occasion", {"They saw the Easter {}.", false}},
    {"fair", {"They saw the Easter {}.", false}},
    {"price", {"It {} at 17.45 on stage.", false}},
};

TEST(Dates, EveryNeighbourOfTheTableTells) {
  // Of "[on] Monday" at 17.45 the hour is what the neighbour tells.
  const auto found = [](const NeighbourFrame& frame, std::string_view word) {
    std::string text = fmt::format(fmt::runtime(frame.text), word);
    if (const auto owner = text.find(" 's"); owner != std::string::npos) text.erase(owner, 1);
    const std::vector<Mention> mentions = dates_in(text, kThursday);
    const bool of_hour = frame.text.find("17.45") != std::string_view::npos;
    return std::ranges::any_of(
        mentions, [&](const Mention& m) { return !of_hour || std::get<DateValue>(m.value).type == TimexType::time; });
  };
  std::set<std::string_view> seen;
  for (const TsvRow& row : builtin_rows("tables/dates_neighbours.tsv", 2)) {
    const auto frame = kNeighbourFrames.find(row[0]);
    ASSERT_NE(frame, kNeighbourFrames.end()) << "no frame for the class " << row[0];
    seen.insert(row[0]);
    EXPECT_EQ(found(frame->second,
                    row[0] == "named" || row[0] == "occasion" || row[0] == "dayname" || row[0] == "paper" ? "Gnu" : "gnu"),
              !frame->second.is_date)
        << row[0];
    for (const std::string_view word : split_cell(row[1]))
      EXPECT_EQ(found(frame->second, word), frame->second.is_date) << row[0] << ": " << word;
  }
  EXPECT_EQ(seen.size(), kNeighbourFrames.size());
}

// A word for each class of the forms.
const std::map<std::string_view, std::string_view> kSamples = {
    {"MONTH", "March"},      {"DAY", "7th"},        {"YEAR", "2012"},      {"WEEKDAY", "Monday"},  {"WEEKDAYS", "Mondays"},
    {"COUNT", "12"},         {"UNIT", "week"},      {"UNITS", "months"},   {"ORDINAL", "second"},  {"RELATION", "last"},
    {"ANAPHOR", "previous"}, {"STRETCH", "recent"}, {"DEIXIS", "today"},   {"PART", "morning"},    {"SEASON", "summer"},
    {"MERIDIEM", "p.m."},    {"ZONE", "GMT"},       {"NOON", "noon"},      {"REF", "now"},         {"DECADE", "1990s"},
    {"FREQUENCY", "weekly"}, {"HOLIDAY", "Easter"}, {"HALF", "½"},         {"ERA", "BC"},          {"MM", "3"},
    {"HOUR", "8"},           {"MINUTE", "30"},      {"SHORT", "12"},       {"DOTTED", "7.3.2012"}, {"MERIDIEMHOUR", "8pm"},
    {"DECIMAL", "3.5"},      {"QTR", "Q2"},         {"ISOWEEK", "W31"},    {"HALFYEAR", "H1"},     {"HUNDREDS", "0530"},
    {"DAYHOUR", "30T10"},    {"MINUTEZONE", "45Z"}, {"CARDINAL", "seven"}, {"LENGTH", "yearlong"},
};

// The word for a class that stands in the form for the second time.
const std::map<std::string_view, std::string_view> kSecondSamples = {{"YEAR", "2014"}, {"COUNT", "9"}, {"DAY", "9th"}};
// Forms that are dates only beside other words, or without spaces.
const std::map<std::string_view, std::string_view> kPhrases = {
    {"' SHORT", "'12"},
    {"PART", "early morning"},
    {"the PART", "the morning of March 7"},

    {"fiscal|fy|financial [year|years] YEAR - SHORT", "fiscal 2012-14"},
    {"YEAR - ISOWEEK - DAY", "2012 - W31 - 5"},
    {"COUNT ZONE", "1700 GMT"},
    {"MM / YEAR", "3/2012"},
    {"HOUR : MINUTE : MINUTE [MERIDIEM] [ZONE]", "8:30:30"},
    {"DECIMAL", "17.45 today"},
    {"DECIMAL [hours|hrs] ZONE", "17.45 GMT"},
    {"DECIMAL MERIDIEM [ZONE]", "8.30 p.m."},
    {"' DECADE", "'90s"},
    {"[years|year|season] YEAR -|/ SHORT", "years 2012-14"}};

std::string_view sample_of(std::string_view word, bool second) {
  if (const auto sample = kSecondSamples.find(word); second && sample != kSecondSamples.end()) return sample->second;
  const auto sample = kSamples.find(word);
  return sample == kSamples.end() ? word : sample->second;
}

// A phrase of the form: each element's first alternative, those that may be missing included or not.
std::string phrase_of(std::string_view form, bool with_optional) {
  if (const auto phrase = kPhrases.find(form); phrase != kPhrases.end()) return std::string(phrase->second);
  std::string phrase;
  std::set<std::string_view> seen;
  for (std::string_view element : split_cell(form, ' ')) {
    const bool optional = element.starts_with('[');
    if (optional && !with_optional) continue;
    if (optional) element = element.substr(1, element.size() - 2);
    const std::string_view word = split_cell(element).front();
    phrase += (phrase.empty() ? "" : " ") + std::string(sample_of(word, !seen.insert(word).second));
  }
  return phrase;
}

// Forms of two mentions ("2012-14", "3 to 5 May") are found as the words from the first to the last.
TEST(Dates, EveryFormOfTheTableIsFound) {
  for (const TsvRow& row : builtin_rows("tables/dates_forms.tsv", 3)) {
    for (const bool with_optional : {false, true}) {
      const std::string phrase = phrase_of(row[2], with_optional);
      const std::string text =
          fmt::format("It stood so {} {} , as told of sales.", row[2] == "UNITS" ? "for" : "until", phrase);
      const auto mentions = dates_in(text, kThursday);
      ASSERT_FALSE(mentions.empty()) << text;
      const Span found = cover(mentions.front().span, mentions.back().span);
      const bool all = row[0] == "years_range" ? found.of(text).ends_with(phrase.substr(phrase.size() - 2))
                                               : found.of(text).find(phrase) != std::string_view::npos;
      EXPECT_TRUE(all) << text << " gave " << found.of(text);
    }
  }
}

}  // namespace
}  // namespace crossclaim
