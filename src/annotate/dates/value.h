// DateValue: what a temporal expression says, as a TIMEX3 value and as days.
//
// TIMEX3 is the annotation of ISO-TimeML (Pustejovsky et al. 2010). Days are those of the proleptic Gregorian calendar.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <date/date.h>

namespace crossclaim {

enum class TimexType : std::uint8_t { date, time, duration, set };
enum class Grain : std::uint8_t { none, time, day, weekend, week, month, season, quarter, year, decade, century };

// TIMEX3's `mod`, beside the value of the plain date or duration.
enum class TimexMod : std::uint8_t {
  none,
  before,
  after,
  on_or_before,
  on_or_after,
  less_than,
  more_than,
  equal_or_less,
  equal_or_more,
  start,
  mid,
  end,
  approx
};

std::string_view name_of(TimexMod mod);    // BEFORE, ON_OR_BEFORE; empty for none
std::string_view name_of(TimexType type);  // DATE, TIME, DURATION, SET
std::string_view name_of(Grain grain);

// A closed interval; an absent bound is open.
struct Days {
  std::optional<date::sys_days> lo;
  std::optional<date::sys_days> hi;
  bool operator==(const Days&) const = default;
};

// `days` as the word in front bounds them: "until Friday" has all days up to it, "since 2012" all from its first.
Days bounded(Days days, TimexMod bound);

// What is known of a date whose year (or week) isn't: "January 25" in an undated article has month and day, "on Friday"
// has a weekday. 0 = not known; weekday 1 = Monday ... 7 = Sunday (ISO 8601).
struct OpenDate {
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  std::uint8_t weekday = 0;
  bool operator==(const OpenDate&) const = default;
};

// Why the expression was read as it was; shown in explanations.
enum class DateReason : std::uint8_t {
  absolute,        // the words say it all
  past_tense,      // the nearest such day at or before the anchor, because of the verb's tense or a cue
  future_tense,    // the nearest such day at or after the anchor, because of the verb's tense or a cue
  nearest,         // no cue: the reading nearest to the anchor was taken, the others are kept in `readings`
  relative,        // counted from the anchor ("yesterday", "last month")
  last_mentioned,  // counted from a date mentioned before
  unanchored,      // no anchor: open
};

std::string_view explain(DateReason reason);

struct DateValue {
  TimexType type = TimexType::date;
  std::string timex;  // 2016-12-30, 2016-W52, 2016-12, P2Y, PRESENT_REF, XXXX-12-30
  Grain grain = Grain::none;
  Days days;                   // the chosen reading; both bounds absent when there is none
  std::vector<Days> readings;  // the other readings that stay possible; empty when the choice is sure
  OpenDate open;               // set only where `days` is not
  bool approximate = false;
  DateReason reason = DateReason::absolute;
  std::uint8_t weekday = 0;  // named beside the day, whether it fits or not: 1 = Monday ... 7 = Sunday; not written to claims
  TimexMod mod = TimexMod::none;    // "early", "about", "at least" in front; not written to claims
  TimexMod bound = TimexMod::none;  // "before", "by", "since" in front: BEFORE to ON_OR_AFTER; not written to claims
  bool day_assumed = false;         // only a time of day is said; a rule's {date: day} leaves it alone

  bool resolved() const { return days.lo || days.hi; }
};

}  // namespace crossclaim
