#include "annotate/dates_guard.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "annotate/dates_holidays.h"
#include "text/tsv.h"

namespace crossclaim::dates {
namespace {

constexpr std::string_view kClassNames[] = {"before", "counted", "plain",   "noyear",   "at",       "for",    "on",
                                            "season", "owner",   "of",      "day",      "noref",    "inside", "street",
                                            "aged",   "age",     "named",   "business", "clockday", "price",  "occasion",
                                            "clause", "person",  "dayname", "paper"};
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
  kPaper = 1 << 24
};

WordClasses::Mask class_of(std::string_view name) {
  const auto* at = std::ranges::find(kClassNames, name);
  if (at == std::end(kClassNames)) throw std::logic_error("dates_neighbours.tsv: unknown class " + std::string(name));
  return WordClasses::Mask{1} << (at - std::begin(kClassNames));
}

bool is_mark(const Token* token, std::string_view text, std::string_view marks) {
  return token && token->kind == TokenKind::mark && token->span.size() == 1 &&
         marks.find(text[token->span.begin]) != std::string_view::npos;
}

// "three quarters of the food" are no time.
bool is_fourth(const Fields& f) {
  const std::int32_t count = f.get(Slot::count, 0);
  return f.get(Slot::unit, -1) == static_cast<std::int32_t>(Unit::quarter) && !f.has(Slot::stretch) && count >= 1 && count <= 4;
}

bool bare(const Expression& e, Slot slot) { return e.single && e.fields.has(slot); }

}  // namespace

DateGuard::DateGuard() {
  for (const TsvRow& cells : builtin_rows("tables/dates_neighbours.tsv", 2))
    for (const std::string_view word : split_cell(cells[1])) words_.add(word, class_of(cells[0]));
}

const Token* DateGuard::Place::previous() const {
  return expression.first > sentence.first_token ? &layout.tokens[expression.first - 1] : nullptr;
}
const Token* DateGuard::Place::next() const {
  return expression.last < sentence.last_token ? &layout.tokens[expression.last] : nullptr;
}
bool DateGuard::Place::before(WordClasses::Mask classes, const WordClasses& words) const {
  return previous() && words.is(*previous(), classes);
}
bool DateGuard::Place::after(WordClasses::Mask classes, const WordClasses& words) const {
  return next() && words.is(*next(), classes);
}

bool DateGuard::admits(const Expression& e, std::string_view text, const Layout& layout, const Sentence& sentence,
                       bool shaped) const {
  const Place place{e, text, layout, sentence, shaped};
  switch (e.kind) {
    case FormKind::calendar:
      return admits_calendar(place);
    case FormKind::slashed:
      return !is_in_url(place);
    case FormKind::clock:
      return admits_clock(place);
    case FormKind::spoken_clock:
      return e.fields[Slot::hour] <= 24 && (e.last - e.first > 2 || place.before(kAt, words_));
    case FormKind::half:
      return e.fields.has(Slot::year) || e.fields.has(Slot::month) || e.argument != 0 || speaks_of_business(place);
    case FormKind::weekday_told:
      return !is_short_weekday(place);
    case FormKind::set:
      return !is_paper(place) && !is_speed(place);
    case FormKind::weekday_week:
      return !is_mark(place.next(), text, "-");
    case FormKind::duration:
      return admits_duration(place);
    case FormKind::stretch:
      return admits_stretch(place);
    case FormKind::current:
      return !place.after(kCounted, words_) && !is_title(place) && admits_current(place);
    case FormKind::relative:
      return !is_title(place);
    case FormKind::anaphoric:
      return e.argument == 0 || e.last - e.first < 3 || ends_clause(place);
    case FormKind::september_11:
      return !is_mark(place.next(), text, "/-") && !is_mark(place.previous(), text, "/-$");
    case FormKind::years_range:
      return admits_years(place);
    case FormKind::numbered_week:
      return admits_week(place);
    case FormKind::day_only:
      return admits_day(place);
    case FormKind::short_year:
      return place.before(kBefore | kOf, words_) && !layout.tokens[e.first + 1].space_before;
    case FormKind::decade:
      return e.fields.has(Slot::era) || e.fields[Slot::decade] >= 1000 ||
             (e.fields[Slot::decade] < 100 && !place.before(kPerson, words_));
    case FormKind::ref:
      return !place.before(kNoRef, words_) && !place.after(kNoRef, words_);
    default:
      return true;
  }
}

bool DateGuard::admits_calendar(const Place& place) const {
  const Expression& e = place.expression;
  if (bare(e, Slot::year)) return admits_year(place);
  if (e.fields.has(Slot::mm) && !e.fields.has(Slot::day) && e.kind == FormKind::calendar) return admits_month_of_year(place);
  if (is_name(place) || (e.fields.has(Slot::mm) && is_in_url(place))) return false;
  if (e.fields.has(Slot::holiday) && is_part_of_name(place)) return false;
  if (e.fields.has(Slot::weekday) && is_name_with_weekday(place)) return false;
  if (!e.needs_cue) return true;
  if (e.needs_no_name) return !is_behind_name(place);
  if (e.fields.has(Slot::weekday)) return place.before(kOn, words_);
  if (e.fields.has(Slot::season)) return admits_season(place);
  return place.shaped || place.before(kBefore, words_);
}

// "in 02/2013", not "02/2013" of a file.
bool DateGuard::admits_month_of_year(const Place& place) const {
  const Expression& e = place.expression;
  const std::int32_t year = e.fields[Slot::year];
  return year >= 1900 && place.before(kBefore | kOf, words_) && !is_in_url(place) &&
         !place.layout.tokens[e.first + 1].space_before && !place.layout.tokens[e.first + 2].space_before;
}

// "in the fall", not "the fall of the city".
bool DateGuard::admits_season(const Place& place) const {
  static const std::uint64_t of = token_key("of");
  if (place.next() && place.next()->key == of) return false;
  return place.shaped || place.before(kSeason, words_);
}

// "a.example/2016/03/04/x".
bool DateGuard::is_in_url(const Place& place) {
  const Token& first = place.layout.tokens[place.expression.first];
  const Token* next = place.next();
  return (!first.space_before && is_mark(place.previous(), place.text, "/@=_&")) ||
         (next && !next->space_before && is_mark(next, place.text, "/@%=_&"));
}

// "they had met the week before.", not "the week before the vote".
bool DateGuard::ends_clause(const Place& place) {
  const Token* next = place.next();
  return !next || next->kind == TokenKind::mark;
}

// "Earlier in the day", but neither "the year the war began", "the day" nor "the end of the day".
bool DateGuard::admits_current(const Place& place) const {
  static const std::uint64_t in = token_key("in");
  const bool is_day = place.expression.fields.get(Slot::unit, 0) == static_cast<std::int32_t>(Unit::day);
  if (place.after(kClause, words_)) return false;
  return !is_day || (place.shaped && place.previous() && place.previous()->key == in);
}

// "in week 31", not "week 3 of the trial" nor "Week 5" of a season.
bool DateGuard::admits_week(const Place& place) const {
  const Expression& e = place.expression;
  const Token& first = place.layout.tokens[e.first];
  const Token* next = place.next();
  if (e.fields.has(Slot::year))  // not the "2016" of "2016-W52"
    return !is_in_url(place) && !(next && !next->space_before && is_mark(next, place.text, "-"));
  if (e.last - e.first > 2) return true;
  static const std::uint64_t of = token_key("of");
  return !first.capital && place.before(kBefore, words_) && (!next || next->key != of);
}

// A number of four digits is a year with a preposition, at the end of a clause, or as somebody's ("its 1990 invasion").
bool DateGuard::admits_year(const Place& place) const {
  const Expression& e = place.expression;
  const Token& token = place.layout.tokens[e.first];
  if (token.kind == TokenKind::word) return !e.needs_cue || (place.before(kBefore | kOf, words_) && !precedes_noun(place));
  if (is_adjective(place) || glued(place) || place.before(kNoYear, words_) || place.after(kCounted, words_) ||
      is_address(place) || is_number_of_name(place))
    return false;
  if (place.shaped || place.before(kBefore | kOf, words_)) return true;
  const std::int32_t year = e.fields[Slot::year];
  if (year < 1900 || year > 2099) return false;
  const Token* next = place.next();
  if (next == nullptr || next->kind == TokenKind::mark || place.after(kPlain, words_)) return true;
  if (next->kind != TokenKind::word || next->span.of(place.text).ends_with('s')) return false;
  return place.before(kOwner, words_) || (year % 50 != 0 && place.previous() && place.previous()->kind == TokenKind::word);
}

bool DateGuard::is_time_preposition(const Token& token) const { return words_.is(token, kAt); }

// "Agenda 2030", "Windows 2000".
bool DateGuard::is_number_of_name(const Place& place) const {
  return place.before(kNamed, words_) && place.previous()->capital;
}

// "profit rose in the first half", not the half of a match.
bool DateGuard::speaks_of_business(const Place& place) const {
  constexpr std::uint32_t kReach = 12;
  const auto& tokens = place.layout.tokens;
  const std::uint32_t first = place.expression.first;
  const std::uint32_t begin = std::max(place.sentence.first_token, first > kReach ? first - kReach : 0);
  const std::uint32_t end = std::min(place.sentence.last_token, place.expression.last + kReach);
  return std::any_of(tokens.begin() + begin, tokens.begin() + end,
                     [&](const Token& token) { return words_.is(token, kBusiness); });
}

// "at 17.45 on Monday", "on Monday at 17.45", "at 17.45 GMT"; not "it closed at 17.45 on Monday".
bool DateGuard::is_stopped_clock(const Place& place) const {
  constexpr std::size_t kDigits = 2;
  const Expression& e = place.expression;
  const auto& tokens = place.layout.tokens;
  const std::string_view figures = tokens[e.first].span.of(place.text);
  const std::int32_t clock = e.fields[Slot::decimal];
  if (clock >= 2400 || clock % 100 >= 60 || figures.size() - figures.find('.') != kDigits + 1) return false;
  if (e.fields.has(Slot::zone)) return true;
  if (!place.before(kAt, words_) || e.first < place.sentence.first_token + 2) return false;
  const Token& second = tokens[e.first - 2];
  return !words_.is(second, kPrice) && (words_.is(second, kClockDay) || place.after(kClockDay, words_));
}

// Part of a price, a number with a sign, an address or a URL.
bool DateGuard::glued(const Place& place) const {
  const Token& token = place.layout.tokens[place.expression.first];
  const Token* next = place.next();
  const bool left = !place.shaped && !token.space_before && is_mark(place.previous(), place.text, "$#@/-.:+=_&");
  return left || (next && !next->space_before && is_mark(next, place.text, "/@%=_&"));
}

// "the 2000-member party", "1980-style"; not "2009-2010".
bool DateGuard::is_adjective(const Place& place) {
  const Token* next = place.next();
  if (!next || next->space_before || !is_mark(next, place.text, "-")) return false;
  const std::uint32_t second = place.expression.last + 1;
  const auto& tokens = place.layout.tokens;
  return second < place.sentence.last_token && !tokens[second].space_before && tokens[second].kind == TokenKind::word &&
         !tokens[second].capital;
}

// "2001 Park Avenue".
bool DateGuard::is_address(const Place& place) const {
  constexpr std::uint32_t kLongestName = 3;
  const auto& tokens = place.layout.tokens;
  const std::uint32_t end = std::min(place.sentence.last_token, place.expression.last + kLongestName);
  for (std::uint32_t at = place.expression.last; at < end && tokens[at].capital; ++at)
    if (at > place.expression.last && words_.is(tokens[at], kStreet)) return true;
  return false;
}

// "two thousand homes", not "two thousand and twenty".
bool DateGuard::precedes_noun(const Place& place) const {
  const Token* next = place.next();
  return next && next->kind == TokenKind::word && !place.after(kPlain, words_);
}

// "April Jones", "12 May Street".
bool DateGuard::is_name(const Place& place) const {
  const Expression& e = place.expression;
  const Token* next = place.next();
  if (!next || !next->capital || e.fields.has(Slot::year) || e.fields.has(Slot::weekday)) return false;
  if (place.after(kStreet, words_)) return e.fields.has(Slot::month);
  const std::int32_t month = e.fields.get(Slot::month, 0);
  const bool first_name = month >= 4 && month <= 6;  // April, May, June
  return e.single && first_name && next->kind == TokenKind::word && !place.shaped && !place.before(kInside, words_) &&
         !place.after(kPlain, words_);
}

// "the Sunday Times", "Bloody Sunday", "Mr. Friday".
bool DateGuard::is_name_with_weekday(const Place& place) const {
  if (place.expression.fields.has(Slot::day)) return false;
  const Token* next = place.next();
  const Token* previous = place.previous();
  return (next && next->capital && place.after(kPaper, words_)) ||
         (previous && previous->capital && place.before(kDayName, words_));
}

// "India's Independence Day", "Indian Independence Day".
bool DateGuard::is_behind_name(const Place& place) {
  static const std::uint64_t possessive = token_key("'s");
  const Token* previous = place.previous();
  if (!previous) return false;
  return previous->key == possessive || (previous->capital && place.expression.first > place.sentence.first_token + 1);
}

// "the Yom Kippur War", "Easter Island"; "Omar Ramadan" and "Ramadan Omar" are people.
bool DateGuard::is_part_of_name(const Place& place) const {
  const Token* next = place.next();
  static const std::uint64_t war = token_key("war");
  if (next && (next->capital || next->key == war) && place.after(kOccasion, words_)) return true;
  const Holiday holiday = unpacked(place.expression.fields[Slot::holiday]);
  if (holiday.rule != Holiday::Rule::islamic || place.expression.last > place.expression.first + 1) return false;
  return is_behind_name(place) || (next && next->capital && next->kind == TokenKind::word);
}

// "that Sun" is mostly no day.
bool DateGuard::is_short_weekday(const Place& place) {
  constexpr std::uint32_t kShortestName = 6;  // "Monday"
  return place.layout.tokens[place.expression.last - 1].span.size() < kShortestName;
}

// "100 km per hour".
bool DateGuard::is_speed(const Place& place) {
  static const std::uint64_t per = token_key("per");
  return place.layout.tokens[place.expression.first].key == per &&
         place.expression.fields.get(Slot::unit, 0) < static_cast<std::int32_t>(Unit::day);
}

// "the Daily News".
bool DateGuard::is_paper(const Place& place) {
  const Token* next = place.next();
  return bare(place.expression, Slot::frequency) && place.layout.tokens[place.expression.first].capital && next &&
         next->capital;
}

// The show "This Week".
bool DateGuard::is_title(const Place& place) {
  const Expression& e = place.expression;
  const auto& tokens = place.layout.tokens;
  return e.last - e.first == 2 && tokens[e.first].capital && tokens[e.last - 1].capital &&
         place.sentence.region != Region::headline;
}

// "on the 20th", not "on the 20th floor".
bool DateGuard::admits_day(const Place& place) const {
  const Expression& e = place.expression;
  const bool with_weekday = e.fields.has(Slot::weekday);
  if (!with_weekday && e.last - e.first > 2) return true;  // "the 20th of the month"
  if (place.layout.tokens[e.last - 1].kind != TokenKind::mixed || !(with_weekday || place.before(kDay, words_))) return false;
  const Token* next = place.next();
  return !next || (next->kind == TokenKind::mark && !is_mark(next, place.text, "-")) || place.after(kPlain, words_);
}

// "2009-2010", "2009-10": the later year is the second. "499-493 BC": it is the lesser number.
bool DateGuard::admits_years(const Place& place) const {
  const Fields& f = place.expression.fields;
  if (f.has(Slot::era))
    return f[Slot::era] < 0 ? f[Slot::count] > f.second(Slot::count) : f[Slot::count] < f.second(Slot::count);
  return last_year(f) > f[Slot::year] && !glued(place) && !place.before(kNoYear, words_);
}

// "10:30" alone may be a score: it takes a.m., a zone or a preposition.
bool DateGuard::admits_clock(const Place& place) const {
  const Fields& f = place.expression.fields;
  const std::int32_t hour = f.get(Slot::hour, 0);
  if (hour > 24 || (f.has(Slot::meridiem) && hour > 12)) return false;
  if (f.has(Slot::count)) return is_hundreds(place);
  if (f.has(Slot::decimal) && !f.has(Slot::meridiem)) return is_stopped_clock(place);
  if (!f.has(Slot::minute) || f.has(Slot::meridiem) || f.has(Slot::zone)) return true;
  return place.before(kAt, words_);
}

// "1700 GMT", not "2015 Eastern".
bool DateGuard::is_hundreds(const Place& place) {
  constexpr std::uint32_t kDigits = 4;
  const Expression& e = place.expression;
  const std::int32_t count = e.fields[Slot::count];
  const auto& tokens = place.layout.tokens;
  const std::string_view zone = tokens[e.first + 1].span.of(place.text);
  return tokens[e.first].span.size() == kDigits && count <= 2400 && count % 100 < 60 && zone.size() > 2 &&
         std::ranges::all_of(zone, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// No ages: "34-year-old", "34 years old", "aged 34 years".
bool DateGuard::admits_duration(const Place& place) const {
  const std::int32_t count = place.expression.fields.get(Slot::count, 0);
  const auto is_number = [&](std::uint32_t at) { return place.layout.tokens[at].kind == TokenKind::number; };
  const bool figure = is_number(place.expression.first) || is_number(place.expression.first + 1);
  if (figure && count >= 1900 && count <= 2100) return false;  // "the 2015 quarter"
  if (is_fourth(place.expression.fields) || place.before(kAge, words_)) return false;
  const Token* next = place.next();
  if (!next) return true;
  const auto& tokens = place.layout.tokens;
  const Token* end = tokens.data() + place.sentence.last_token;
  const Token* second = is_mark(next, place.text, "-") && next + 1 < end ? next + 1 : next;
  static const std::uint64_t old = token_key("old");
  if (second->key != old) return true;
  return std::any_of(second + 1, std::min(second + 4, end), [&](const Token& token) { return words_.is(token, kAged); });
}

bool DateGuard::admits_stretch(const Place& place) const {
  if (!place.expression.single) return true;
  return place.before(kFor, words_);
}

}  // namespace crossclaim::dates
