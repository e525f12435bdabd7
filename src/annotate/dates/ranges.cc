#include <algorithm>
#include <array>
#include <optional>

#include "annotate/dates/dates.h"
#include "annotate/dates/period.h"

namespace crossclaim {
namespace {

// The token that stands between the ends of a range, if the mention is one.
std::optional<std::uint32_t> tie_of(const Mention& mention, const Layout& layout) {
  static const std::array ties = {token_key("-"),     token_key("to"),   token_key("and"),
                                  token_key("until"), token_key("till"), token_key("through")};
  if (std::get<DateValue>(mention.value).timex.find('/') == std::string::npos) return std::nullopt;
  for (std::uint32_t at = mention.first_token + 1; at + 1 < mention.last_token; ++at)
    if (std::ranges::find(ties, layout.tokens[at].key) != ties.end()) return at;
  return std::nullopt;
}

// The day or month at one end of the range.
Days end_of(const Days& range, bool first, Grain grain) {
  const std::optional<date::sys_days> day = first ? range.lo : range.hi;
  if (!day) return {};
  const dates::Unit unit = grain == Grain::month ? dates::Unit::month : dates::Unit::day;
  return dates::period_of(unit, *day, 0)->days();
}

Mention end_of(const Mention& range, bool first, std::uint32_t tie, const Layout& layout) {
  Mention end = range;
  (first ? end.last_token : end.first_token) = first ? tie : tie + 1;
  end.span = cover(layout.tokens[end.first_token].span, layout.tokens[end.last_token - 1].span);
  auto& value = std::get<DateValue>(end.value);
  const std::size_t slash = value.timex.find('/');
  value.timex = first ? value.timex.substr(0, slash) : value.timex.substr(slash + 1);
  value.days = end_of(value.days, first, value.grain);
  for (Days& reading : value.readings) reading = end_of(reading, first, value.grain);
  return end;
}

}  // namespace

std::vector<Mention> part_ranges(const std::vector<Mention>& dates, const Layout& layout) {
  std::vector<Mention> parted;
  parted.reserve(dates.size());
  for (const Mention& date : dates) {
    const auto tie = tie_of(date, layout);
    if (!tie) {
      parted.push_back(date);
      continue;
    }
    parted.push_back(end_of(date, true, *tie, layout));
    parted.push_back(end_of(date, false, *tie, layout));
  }
  return parted;
}

}  // namespace crossclaim
