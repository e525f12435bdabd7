#include "annotate/dates/guard.h"

#include <algorithm>

#include "annotate/dates/holidays.h"

namespace crossclaim::dates {

// "Agenda 2030", "Windows 2000".
bool DateGuard::is_number_of_name(const Place& place) const {
  return place.before(kNamed, words_) && place.previous()->capital;
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

// "On this day in 1988"
bool DateGuard::is_anniversary(const Place& place) {
  static const std::uint64_t words[] = {token_key("on"), token_key("this"), token_key("day"), token_key("in")};
  const Expression& e = place.expression;
  const auto& tokens = place.layout.tokens;
  if (e.last - e.first != 2 || !place.previous() || !place.next() || e.last + 1 >= place.sentence.last_token) return false;
  const bool said = place.previous()->key == words[0] && tokens[e.first].key == words[1] && tokens[e.first + 1].key == words[2];
  return said && place.next()->key == words[3] && tokens[e.last + 1].kind == TokenKind::number;
}

// "the Yom Kippur War", "Easter Island", "a Christmas market"; "Omar Ramadan" and "Ramadan Omar" are people.
bool DateGuard::is_part_of_name(const Place& place) const {
  const Token* next = place.next();
  static const std::uint64_t war = token_key("war");
  if (next && (next->capital || next->key == war) && place.after(kOccasion, words_)) return true;
  if (place.after(kFair, words_)) return true;
  const Holiday holiday = unpacked(place.expression.fields[Slot::holiday]);
  if (holiday.rule != Holiday::Rule::islamic || place.expression.last > place.expression.first + 1) return false;
  return is_behind_name(place) || (next && next->capital && next->kind == TokenKind::word);
}

// "that Sun" is mostly no day.
bool DateGuard::is_short_weekday(const Place& place) {
  constexpr std::uint32_t kShortestName = 6;  // "Monday"
  return place.layout.tokens[place.expression.last - 1].span.size() < kShortestName;
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

}  // namespace crossclaim::dates
