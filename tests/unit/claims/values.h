// Values for tests of claims, written short.
#pragma once

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"

namespace crossclaim::testing {

inline std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0;;) {
    const auto end = text.find(separator, at);
    parts.emplace_back(text.substr(at, end - at));
    if (end == std::string_view::npos) return parts;
    at = end + separator.size();
  }
}

// "2016-12-30", "2016-12", "2016" as the days they cover.
inline Days days_of(const std::string& text) {
  const auto number = [&](std::size_t at, std::size_t size) { return std::stoi(text.substr(at, size)); };
  const date::year year(number(0, 4));
  if (text.size() == 4) return {date::sys_days(year / 1 / 1), date::sys_days(year / 12 / 31)};
  const auto month = year / number(5, 2);
  if (text.size() == 7) return {date::sys_days(month / 1), date::sys_days(month / date::last)};
  const date::sys_days day = month / number(8, 2);
  return {day, day};
}

inline Days interval_of(const std::string& text) {
  if (text.find("..") == std::string::npos) return days_of(text);
  const auto ends = split(text, "..");
  Days out;
  if (!ends[0].empty()) out.lo = days_of(ends[0]).lo;
  if (!ends[1].empty()) out.hi = days_of(ends[1]).hi;
  return out;
}

// "2016-12-30", "2016-12", "2016-12-01..2016-12-05", "..2016-12-05"; "2016-12-30|2017-12-30" with a second reading;
// "--01-25" without a year; "W5" a Friday; "?" nothing at all; "~2016-12-30" roughly, as a day of publication is.
inline DateValue date_value(const std::string& text) {
  DateValue v;
  v.timex = text;
  if (text == "?") return v;
  if (text[0] == '~') {
    v = date_value(text.substr(1));
    v.approximate = true;
    return v;
  }
  if (text[0] == 'W') {
    v.open.weekday = static_cast<std::uint8_t>(std::stoi(text.substr(1)));
    return v;
  }
  if (text.starts_with("--")) {
    v.open.month = static_cast<std::uint8_t>(std::stoi(text.substr(2, 2)));
    if (text.size() > 5) v.open.day = static_cast<std::uint8_t>(std::stoi(text.substr(5)));
    return v;
  }
  const auto readings = split(text, "|");
  v.days = interval_of(readings[0]);
  v.grain = text.size() == 4 ? Grain::year : text.size() == 7 ? Grain::month : Grain::day;
  for (std::size_t i = 1; i < readings.size(); ++i) v.readings.push_back(interval_of(readings[i]));
  return v;
}

// "12", "12..", "..40", "10..20", "12 civilian", "3 km"; a leading "+" makes an increment, "<" a part, "~" an estimate.
inline Quantity quantity(std::string text) {
  Quantity q;
  q.increment = text[0] == '+';
  q.part = text[0] == '<';
  q.approximate = text[0] == '~';
  if (q.increment || q.part || q.approximate) text.erase(0, 1);
  const auto words = split(text, " ");
  if (words.size() > 1) (words[1] == "km" || words[1] == "%" || words[1] == "day" ? q.unit : q.of) = words[1];
  const auto ends = split(words[0], "..");
  if (!ends.front().empty()) q.lo = std::stod(ends.front());
  if (!ends.back().empty()) q.hi = std::stod(ends.back());
  return q;
}

// "Geneva<Switzerland": names from the finest; the names stand for ids, too. "?Xyz" is unknown to the gazetteer, "Hall<Oslo"
// with a leading "@" is a venue, with "*" a region, with "#" a division; "Paris<France|Paris<Texas" has a second candidate.
inline Place place(const std::string& text) {
  const auto candidates = split(text, "|");
  Place p;
  std::string_view first = candidates[0];
  const char mark = first[0];
  if (mark == '?' || mark == '@' || mark == '*' || mark == '#') first.remove_prefix(1);
  p.path = split(first, "<");
  if (mark != '?') p.ids = p.path;
  if (mark == '@') p.ids[0] = "";
  p.type = mark == '?'          ? PlaceType::unknown
           : mark == '@'        ? PlaceType::venue
           : mark == '*'        ? PlaceType::region
           : mark == '#'        ? PlaceType::division
           : p.path.size() == 1 ? PlaceType::country
                                : PlaceType::city;
  for (std::size_t i = 1; i < candidates.size(); ++i) p.other.push_back(place(candidates[i]));
  return p;
}

inline Actor actor(const std::string& name) { return {ActorType::person, name, {}, {}}; }

}  // namespace crossclaim::testing
