#include "annotate/dates/holidays.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "annotate/dates/lunar.h"

namespace crossclaim::dates {
namespace {

using date::days;
using date::sys_days;
using date::year;

// Easter Sunday of the western churches: the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, chapter 8).
sys_days easter_sunday(year y) {
  const int year_number = static_cast<int>(y);
  const int golden = year_number % 19;
  const int century = year_number / 100;
  const int skipped = century - century / 4 - (8 * century + 13) / 25;
  const int epact = (skipped + 19 * golden + 15) % 30;
  const int full_moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
  const int weekday = (year_number + year_number / 4 + full_moon + 2 - century + century / 4) % 7;
  return sys_days{y / 3 / 28} + days{full_moon - weekday};
}

// That of the Julian calendar (Meeus, ibid.), on the day the Gregorian one gives it.
sys_days orthodox_easter_sunday(year y) {
  const int year_number = static_cast<int>(y);
  const int full_moon = (19 * (year_number % 19) + 15) % 30;
  const int weekday = (2 * (year_number % 4) + 4 * (year_number % 7) - full_moon + 34) % 7;
  const int days_in_march = full_moon + weekday + 114 - 3 * 31;  // 0 = 1 March
  const int century = year_number / 100;
  return sys_days{y / 3 / 1} + days{days_in_march + century - century / 4 - 2};
}

std::optional<sys_days> easter_of(year y, const Holiday& h) {
  if (static_cast<int>(y) < 1583) return std::nullopt;
  return (h.rule == Holiday::Rule::easter ? easter_sunday(y) : orthodox_easter_sunday(y)) + days{h.month};
}

sys_days nth_weekday(year y, const Holiday& h) {
  const date::month month{static_cast<unsigned>(h.month)};
  const date::weekday weekday{static_cast<unsigned>(h.weekday) % 7};
  if (h.day < 0) return sys_days{y / month / weekday[date::last]};
  return sys_days{y / month / weekday[static_cast<unsigned>(h.day)]} + days{h.after};
}

std::vector<sys_days> days_by_moon(year y, const Holiday& h) {
  const int number = static_cast<int>(y);
  if (number < 1800 || number > 2200) return {};
  if (h.rule == Holiday::Rule::islamic) return islamic_days(y, h.month, h.day);
  if (h.rule == Holiday::Rule::hebrew) return {hebrew_day(y, h.month)};
  return {h.rule == Holiday::Rule::chinese ? chinese_new_year(y) : diwali(y)};
}

// "-163+7": -163, 7. Empty for anything else.
std::vector<std::int32_t> numbers_of(std::string_view cell) {
  std::vector<std::int32_t> numbers;
  while (!cell.empty()) {
    std::int32_t& number = numbers.emplace_back();
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (error != std::errc{}) return {};
    cell.remove_prefix(static_cast<std::size_t>(end - cell.data()));
    if (!cell.empty() && cell[0] != ':' && cell[0] != '+') return {};
    if (!cell.empty()) cell.remove_prefix(1);
  }
  return numbers;
}

// The letter of a rule, how many numbers stand behind it, and which parts of the holiday they are.
struct Spelling {
  char letter;
  Holiday::Rule rule;
  std::vector<std::int32_t Holiday::*> parts;
};
const std::vector<Spelling>& spellings() {
  using enum Holiday::Rule;
  static const std::vector<Spelling> all = {{'E', easter, {&Holiday::month}},
                                            {'O', orthodox_easter, {&Holiday::month}},
                                            {'I', islamic, {&Holiday::month, &Holiday::day, &Holiday::after}},
                                            {'H', hebrew, {&Holiday::month, &Holiday::after}},
                                            {'C', chinese, {}},
                                            {'D', diwali, {}}};
  return all;
}

}  // namespace

std::optional<Holiday> read_holiday(std::string_view cell) {
  const auto spelling = std::ranges::find(spellings(), cell.empty() ? ' ' : cell[0], &Spelling::letter);
  const bool about = cell.starts_with('~');
  const std::vector<std::int32_t> numbers = numbers_of(cell.substr(spelling != spellings().end() || about ? 1 : 0));
  Holiday h;
  if (spelling != spellings().end()) {
    if (numbers.size() != spelling->parts.size()) return std::nullopt;
    h.rule = spelling->rule;
    for (std::size_t i = 0; i < numbers.size(); ++i) h.*spelling->parts[i] = numbers[i];
    return h;
  }
  if (numbers.size() == 1)
    return Holiday{about ? Holiday::Rule::about : Holiday::Rule::fixed, numbers[0] / 100, numbers[0] % 100};
  if (numbers.size() < 3 || numbers.size() > 4) return std::nullopt;
  return Holiday{Holiday::Rule::weekday_of_month, numbers[0], numbers[1], numbers[2], numbers.size() > 3 ? numbers[3] : 0};
}

namespace {
// The parts of a holiday as bits of one number; month and day may be below 0.
constexpr std::int32_t kMonthBias = 512;
constexpr std::int32_t kDayBias = 16;
}  // namespace

std::int32_t packed(const Holiday& h) {
  std::int32_t bits = static_cast<std::int32_t>(h.rule);
  bits = bits * 1024 + h.month + kMonthBias;
  bits = bits * 64 + h.day + kDayBias;
  bits = bits * 8 + h.weekday;
  return bits * 64 + h.after;
}

Holiday unpacked(std::int32_t bits) {
  Holiday h;
  h.after = bits % 64;
  h.weekday = bits / 64 % 8;
  h.day = bits / (64 * 8) % 64 - kDayBias;
  h.month = bits / (64 * 8 * 64) % 1024 - kMonthBias;
  h.rule = static_cast<Holiday::Rule>(bits / (64 * 8 * 64 * 1024));
  return h;
}

std::vector<Days> days_in(year y, const Holiday& h) {
  using enum Holiday::Rule;
  std::vector<Days> found;
  const auto add = [&](sys_days day, int length) { found.push_back({day, day + days{std::max(length, 1) - 1}}); };
  if (h.rule == easter || h.rule == orthodox_easter) {
    if (const auto day = easter_of(y, h)) add(*day, 1);
  } else if (h.rule == weekday_of_month) {
    add(nth_weekday(y, h), 1);
  } else if (h.rule == fixed || h.rule == about) {
    add(sys_days{y / h.month / h.day}, 1);
  } else {
    for (const sys_days day : days_by_moon(y, h)) add(day, h.after);
  }
  return found;
}

Margin margin_of(const Holiday& h) {
  using enum Holiday::Rule;
  if (h.rule == about || h.rule == islamic || h.rule == diwali) return {days{1}, days{1}};
  if (h.rule == hebrew) return {days{1}, days{0}};  // from the evening before
  return {};
}

}  // namespace crossclaim::dates
