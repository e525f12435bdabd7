#include "annotate/dates/length.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace crossclaim {
namespace {

struct Unit {
  char letter;
  bool of_a_day;  // stands behind the T: "PT90M" has minutes, "P3M" months
  double days;
  double slack;  // days by which a round number of these may be off
};
constexpr Unit kLengthUnits[] = {{'Y', false, 365.24, 182.62}, {'M', false, 30.44, 15.22}, {'W', false, 7, 1.75},
                                 {'D', false, 1, 0},           {'H', true, 1.0 / 24, 0},   {'M', true, 1.0 / 1440, 0}};

constexpr double kAbout = 0.1;  // of the whole: how far "about ten days" may be off
constexpr double kLongest = 200 * 365.24;

struct Length {
  double days = 0;
  double slack = 0;
};

// "P1Y6M" is a year and six months, with the slack of months.
std::optional<Length> read_length(std::string_view timex) {
  if (!timex.starts_with('P')) return std::nullopt;
  timex.remove_prefix(1);
  Length length;
  bool of_a_day = false;
  while (!timex.empty()) {
    if (!of_a_day && timex.starts_with('T')) {
      of_a_day = true;
      timex.remove_prefix(1);
    }
    double count = 0;
    const auto [end, error] = std::from_chars(timex.data(), timex.data() + timex.size(), count);
    if (error != std::errc{} || end == timex.data() + timex.size()) return std::nullopt;
    const char letter = *end;
    const auto* unit =
        std::ranges::find_if(kLengthUnits, [&](const Unit& u) { return u.letter == letter && u.of_a_day == of_a_day; });
    if (unit == std::end(kLengthUnits)) return std::nullopt;
    length.days += count * unit->days;
    length.slack = unit->slack;
    timex.remove_prefix(static_cast<std::size_t>(end - timex.data()) + 1);
  }
  if (length.days <= 0 || length.days > kLongest) return std::nullopt;
  return length;
}

double to_hundredths(double days) { return std::round(days * 100) / 100; }

}  // namespace

std::optional<Quantity> length_in_days(const DateValue& duration) {
  if (duration.type != TimexType::duration) return std::nullopt;
  const auto length = read_length(duration.timex);
  if (!length) return std::nullopt;
  const double slack = duration.mod == TimexMod::approx ? std::max(length->slack, kAbout * length->days) : length->slack;
  Quantity days;
  days.unit = "day";
  days.lo = to_hundredths(length->days - slack);
  days.hi = to_hundredths(length->days + slack);
  days.approximate = slack > 0;
  if (duration.mod == TimexMod::more_than || duration.mod == TimexMod::equal_or_more) {
    days.lo = to_hundredths(length->days);
    days.hi.reset();
  } else if (duration.mod == TimexMod::less_than || duration.mod == TimexMod::equal_or_less) {
    days.lo.reset();
    days.hi = to_hundredths(length->days);
  }
  return days;
}

}  // namespace crossclaim
