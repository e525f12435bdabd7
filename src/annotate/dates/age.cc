#include "annotate/dates/age.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace crossclaim {
namespace {

struct AgeUnit {
  char letter;
  double days;
  Grain grain;
};
constexpr AgeUnit kAgeUnits[] = {
    {'D', 1, Grain::day}, {'W', 7, Grain::week}, {'M', 30.44, Grain::month}, {'Y', 365.24, Grain::year}};

constexpr int kOldestDate = 200;  // of a unit; nothing the news speak of in this way is older

}  // namespace

std::optional<DateValue> began(const DateValue& age, std::optional<date::sys_days> today) {
  if (age.type != TimexType::duration || !today) return std::nullopt;
  const std::string_view timex = age.timex;  // "P5M"
  int count = 0;
  if (timex.size() < 3 || timex[0] != 'P') return std::nullopt;
  const auto [end, error] = std::from_chars(timex.data() + 1, timex.data() + timex.size() - 1, count);
  const auto* unit = std::ranges::find(kAgeUnits, timex.back(), &AgeUnit::letter);
  if (error != std::errc{} || end != timex.data() + timex.size() - 1 || unit == std::end(kAgeUnits)) return std::nullopt;
  if (count < 1 || count > kOldestDate) return std::nullopt;

  const auto around = [&](double units) {
    const date::sys_days middle = *today - date::days(static_cast<int>(count * unit->days));
    const date::days reach(static_cast<int>(units * unit->days));
    return Days{middle - reach, std::min(middle + reach, *today)};
  };
  DateValue value;
  value.grain = unit->grain;
  value.days = around(0.25);
  value.readings = {Days{std::nullopt, today}};
  value.approximate = true;
  value.timex = date::format("%F", *value.days.lo) + "/" + date::format("%F", *value.days.hi);
  value.reason = DateReason::relative;
  return value;
}

}  // namespace crossclaim
