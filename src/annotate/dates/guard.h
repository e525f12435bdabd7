// DateGuard: what looks like a date and is none.
//
// "Mrs May", "march on the capital", "2000 soldiers", "a score of 2:15", "9/11 Commission". An expression made of one
// word or number that is often something else must have a neighbour that speaks for it; the neighbours stand in
// rules/tables/dates_neighbours.tsv.
//
// guard.cc holds calendar dates, guard_names.cc the names of people, streets, papers and things that hold one,
// guard_hours.cc times of day and lengths.
#pragma once

#include <string_view>

#include "annotate/dates/forms.h"
#include "corpus/layout.h"
#include "text/word_classes.h"

namespace crossclaim::dates {

class DateGuard {
 public:
  DateGuard();  // reads the built-in table

  // Is the expression a date where it stands? `shaped`: a word such as "early" or "the end of" stands before it.
  bool admits(const Expression& expression, std::string_view text, const Layout& layout, const Sentence& sentence,
              bool shaped) const;
  bool is_time_preposition(const Token& token) const;

 private:
  // In the order of their names in guard.cc.
  enum Class : WordClasses::Mask {
    kBefore = 1,
    kCounted = 2,
    kPlain = 4,
    kNoYear = 8,
    kAt = 16,
    kFor = 32,
    kOn = 64,
    kSeason = 128,
    kOwner = 256,
    kOf = 512,
    kDay = 1024,
    kNoRef = 2048,
    kInside = 4096,
    kStreet = 8192,
    kAged = 16384,
    kAge = 1 << 15,
    kNamed = 1 << 16,
    kBusiness = 1 << 17,
    kClockDay = 1 << 18,
    kPrice = 1 << 19,
    kOccasion = 1 << 20,
    kClause = 1 << 21,
    kPerson = 1 << 22,
    kDayName = 1 << 23,
    kPaper = 1 << 24,
    kFair = 1 << 25
  };
  struct Place {
    const Expression& expression;
    std::string_view text;
    const Layout& layout;
    const Sentence& sentence;
    bool shaped;
    bool before(WordClasses::Mask classes, const WordClasses& words) const;
    bool after(WordClasses::Mask classes, const WordClasses& words) const;
    const Token* previous() const;
    const Token* next() const;
  };
  bool admits_calendar(const Place& place) const;
  bool admits_year(const Place& place) const;
  bool admits_years(const Place& place) const;
  bool admits_day(const Place& place) const;
  bool admits_clock(const Place& place) const;
  bool admits_duration(const Place& place) const;
  bool admits_stretch(const Place& place) const;
  bool admits_week(const Place& place) const;
  static bool ends_clause(const Place& place);
  bool admits_current(const Place& place) const;
  bool admits_season(const Place& place) const;
  bool admits_month_of_year(const Place& place) const;
  bool is_number_of_name(const Place& place) const;
  bool speaks_of_business(const Place& place) const;
  bool is_stopped_clock(const Place& place) const;
  bool glued(const Place& place) const;
  static bool is_in_url(const Place& place);
  static bool is_adjective(const Place& place);
  static bool is_hundreds(const Place& place);
  bool is_address(const Place& place) const;
  bool precedes_noun(const Place& place) const;
  static bool is_title(const Place& place);
  static bool is_short_weekday(const Place& place);
  static bool is_speed(const Place& place);
  static bool is_paper(const Place& place);
  static bool is_anniversary(const Place& place);
  bool is_part_of_name(const Place& place) const;
  bool is_name_with_weekday(const Place& place) const;
  static bool is_behind_name(const Place& place);
  bool is_name(const Place& place) const;

  static bool is_mark(const Token* token, std::string_view text, std::string_view marks);
  static bool bare(const Expression& expression, Slot slot);

  WordClasses words_;
};

}  // namespace crossclaim::dates
