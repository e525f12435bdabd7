#include "claims/values/label.h"

#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>
#include <variant>

#include <date/date.h>
#include <fmt/format.h>

#include "text/one_line.h"

namespace crossclaim {
namespace {

using date::sys_days;

std::string day_label(sys_days d) {
  const date::year_month_day ymd(d);
  return fmt::format("{} {}", static_cast<unsigned>(ymd.day()), date::format("%B %Y", d));
}

std::string date_label(const DateValue& v, std::string_view text) {
  if (!v.resolved()) return fmt::format("\"{}\" (open)", text);
  if (v.days.lo && v.days.hi && *v.days.lo == *v.days.hi) return day_label(*v.days.lo);
  if (v.grain == Grain::month && v.days.lo) return date::format("%B %Y", *v.days.lo);
  if (v.grain == Grain::year && v.days.lo) return date::format("%Y", *v.days.lo);
  if (!v.days.lo) return "until " + day_label(*v.days.hi);
  if (!v.days.hi) return "from " + day_label(*v.days.lo);
  return day_label(*v.days.lo) + " to " + day_label(*v.days.hi);
}

std::string number(double n) {
  if (n != std::floor(n) || std::abs(n) > 1e15) return fmt::format("{}", n);
  std::string digits = fmt::format("{:.0f}", n);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > (n < 0 ? 1 : 0); at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

std::string quantity_label(const Quantity& q);

// "3 days", "about 5.5 to 6.5 years": in the largest unit of which it is one at least.
std::string length_label(const Quantity& q) {
  struct Unit {
    double days;
    std::string_view name;
  };
  constexpr Unit kUnits[] = {{365.24, "years"}, {30.44, "months"}, {1, "days"}, {1.0 / 24, "hours"}};
  const double longest = q.hi.value_or(q.lo.value_or(0));
  const auto* unit = std::ranges::find_if(kUnits, [&](const Unit& u) { return longest >= u.days; });
  if (unit == std::end(kUnits)) --unit;
  Quantity told = q;
  told.unit.clear();  // the label of a plain number
  const auto rounded = [&](std::optional<double>& days) {
    if (days) days = std::round(*days / unit->days * 10) / 10;
  };
  rounded(told.lo);
  rounded(told.hi);
  const bool one = told.lo == 1 && told.hi == 1;
  return fmt::format("{} {}", quantity_label(told), unit->name.substr(0, unit->name.size() - one));
}

std::string quantity_label(const Quantity& q) {
  if (q.unit == "day") return length_label(q);
  if (!q.unit.empty() && q.unit != "year") {  // ages are plain numbers
    Quantity plain = q;
    plain.unit.clear();
    return quantity_label(plain) + " " + q.unit;
  }
  if (q.lo && q.hi && *q.lo == *q.hi) return number(*q.lo);
  if (q.lo && !q.hi) return "at least " + number(*q.lo);
  if (q.hi && !q.lo) return "at most " + number(*q.hi);
  if (!q.lo) return "an unknown number";
  if (!q.approximate) return number(*q.lo) + " to " + number(*q.hi);
  const bool things = !q.of.empty();  // no half people
  return fmt::format("about {} to {}", number(things ? std::floor(*q.lo) : *q.lo), number(things ? std::ceil(*q.hi) : *q.hi));
}

std::string place_label(const Place& p) {
  std::string out;
  for (const std::string& name : p.path) out += (out.empty() ? "" : ", ") + name;
  return out;
}

std::string plain_date(const DateValue& v) {
  if (!v.resolved()) return v.timex;
  if (v.days.lo && v.days.hi && *v.days.lo == *v.days.hi) return date::format("%F", *v.days.lo);
  if (v.grain == Grain::month && v.days.lo) return date::format("%Y-%m", *v.days.lo);
  if (v.grain == Grain::year && v.days.lo) return date::format("%Y", *v.days.lo);
  const auto day = [](std::optional<sys_days> d) { return d ? date::format("%F", *d) : std::string(); };
  return day(v.days.lo) + ".." + day(v.days.hi);
}

std::string plain_quantity(const Quantity& q) {
  const auto bound = [](std::optional<double> n) { return n ? fmt::format("{}", *n) : std::string(); };
  return q.lo && q.lo == q.hi ? bound(q.lo) : bound(q.lo) + ".." + bound(q.hi);
}

template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

}  // namespace

std::string label(const ClaimValue& value, std::string_view text) {
  return std::visit(
      Overloaded{[&](const DateValue& v) { return date_label(v, text); }, [](const Quantity& v) { return quantity_label(v); },
                 [](const Place& v) { return place_label(v); }, [](const Actor& v) { return v.name; },
                 [&](const TextValue&) { return one_line(text); }},
      value);
}

std::string plain(const ClaimValue& value) {
  return std::visit(
      Overloaded{[](const DateValue& v) { return plain_date(v); }, [](const Quantity& v) { return plain_quantity(v); },
                 [](const Place& v) { return v.path.empty() ? std::string() : v.path[0]; },
                 [](const Actor& v) { return v.name; }, [](const TextValue& v) { return v.normalised; }},
      value);
}

}  // namespace crossclaim
