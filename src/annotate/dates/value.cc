#include "annotate/dates/value.h"

#include <array>

namespace crossclaim {

std::string_view name_of(TimexType type) {
  constexpr std::array<std::string_view, 4> names = {"DATE", "TIME", "DURATION", "SET"};
  return names[static_cast<std::size_t>(type)];
}

std::string_view name_of(TimexMod mod) {
  constexpr std::array<std::string_view, 13> names = {"",          "BEFORE",    "AFTER",         "ON_OR_BEFORE",  "ON_OR_AFTER",
                                                      "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START",
                                                      "MID",       "END",       "APPROX"};
  return names[static_cast<std::size_t>(mod)];
}

Days bounded(Days days, TimexMod bound) {
  if (!days.lo || !days.hi) return days;
  switch (bound) {
    case TimexMod::before:
      return {std::nullopt, *days.lo - date::days{1}};
    case TimexMod::after:
      return {*days.hi + date::days{1}, std::nullopt};
    case TimexMod::on_or_before:
      return {std::nullopt, days.hi};
    case TimexMod::on_or_after:
      return {days.lo, std::nullopt};
    default:
      return days;
  }
}

std::string_view name_of(Grain grain) {
  constexpr std::array<std::string_view, 11> names = {"none",   "time",    "day",  "weekend", "week",   "month",
                                                      "season", "quarter", "year", "decade",  "century"};
  return names[static_cast<std::size_t>(grain)];
}

std::string_view explain(DateReason reason) {
  constexpr std::array<std::string_view, 7> sentences = {
      "the words say the date in full",
      "the nearest such date at or before the day of publication, as the verb or a cue is of the past",
      "the nearest such date at or after the day of publication, as the verb or a cue is of the future",
      "the reading nearest to the day of publication; nothing tells past from future",
      "counted from the day of publication",
      "counted from the date mentioned before",
      "the article has no known day of publication to count from",
  };
  return sentences[static_cast<std::size_t>(reason)];
}

}  // namespace crossclaim
