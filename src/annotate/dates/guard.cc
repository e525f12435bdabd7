#include "annotate/dates/guard.h"

#include <algorithm>

namespace crossclaim::dates {
namespace {

constexpr std::string_view kClassNames[] = {"before", "counted", "plain",   "noyear",   "at",       "for",    "on",
                                            "season", "owner",   "of",      "day",      "noref",    "inside", "street",
                                            "aged",   "age",     "named",   "business", "clockday", "price",  "occasion",
                                            "clause", "person",  "dayname", "paper",    "fair"};

}  // namespace

bool DateGuard::is_mark(const Token* token, std::string_view text, std::string_view marks) {
  return token && token->kind == TokenKind::mark && token->span.size() == 1 &&
         marks.find(text[token->span.begin]) != std::string_view::npos;
}

bool DateGuard::bare(const Expression& expression, Slot slot) { return expression.single && expression.fields.has(slot); }

DateGuard::DateGuard() : words_(read_word_classes("tables/dates_neighbours.tsv", kClassNames)) {}

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
  if (is_anniversary(place)) return false;
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

}  // namespace crossclaim::dates
