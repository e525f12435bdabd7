#include "annotate/dates/guard.h"

#include <algorithm>

namespace crossclaim::dates {

namespace {
// "three quarters of the food" are no time.
bool is_fourth(const Fields& f) {
  const std::int32_t count = f.get(Slot::count, 0);
  return f.get(Slot::unit, -1) == static_cast<std::int32_t>(Unit::quarter) && !f.has(Slot::stretch) && count >= 1 && count <= 4;
}
}  // namespace

bool DateGuard::is_time_preposition(const Token& token) const { return words_.is(token, kAt); }

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

// "100 km per hour".
bool DateGuard::is_speed(const Place& place) {
  static const std::uint64_t per = token_key("per");
  return place.layout.tokens[place.expression.first].key == per &&
         place.expression.fields.get(Slot::unit, 0) < static_cast<std::int32_t>(Unit::day);
}

}  // namespace crossclaim::dates
