#include "findings/differing_days.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "text/tokens.h"

namespace crossclaim {
namespace {

constexpr int kFirst = 0, kLast = 23;  // hours of a day

// "late Saturday", "early Sunday": the words tell it, as a day's value doesn't.
std::optional<int> hour_of(const Claim& claim) {
  const std::string words = fold(claim.text);
  if (words.starts_with("late ")) return kLast;
  if (words.starts_with("early ")) return kFirst;
  return std::nullopt;
}

// The hour of day that a date tells, 0 to 23; the last one of an evening or night, the first one of a morning.
std::optional<int> hour_of(const Claim& claim, const DateValue& v) {
  if (v.grain == Grain::day) return hour_of(claim);
  const std::size_t at = v.grain == Grain::time ? v.timex.find('T') : std::string::npos;
  if (at == std::string::npos) return std::nullopt;
  const std::string_view part = std::string_view(v.timex).substr(at + 1);
  if (part == "MO") return kFirst;
  if (part == "NI" || part == "EV") return kLast;
  int hour = 0;
  const bool read = std::from_chars(part.data(), part.data() + std::min<std::size_t>(2, part.size()), hour).ec == std::errc();
  return read ? std::optional(hour) : std::nullopt;
}

// The first day and what is said of it, the other one and what is said of it.
bool one_night(const Claim& late_claim, const DateValue& first, const Claim& early_claim, const DateValue& then) {
  constexpr int kDusk = 20, kDawn = 7;  // hours
  if (!first.days.lo || !then.days.lo || (*then.days.lo - *first.days.lo).count() != 1) return false;
  const auto late = hour_of(late_claim, first), early = hour_of(early_claim, then);
  return late && early && *late >= kDusk && *early < kDawn;
}

}  // namespace

Reservation same_words(const Dispute& d) {
  const auto [a, b] = d.values<DateValue>();
  if (!a || !b || fold(d.x.claim.text) != fold(d.y.claim.text)) return std::nullopt;
  return undecided(fmt::format("\"{}\" in both {} and {}, counted from two dates", d.x.claim.text, d.x.id(), d.y.id()));
}

Reservation open_day(const Side& s) {
  const auto* date = std::get_if<DateValue>(&s.claim.value);
  if (!date) return std::nullopt;
  if (date->reason == DateReason::last_mentioned)
    return undecided(
        fmt::format("\"{}\" in {} counts from a day mentioned before, which may be another", s.claim.text, s.id()));
  if (!date->resolved()) return undecided(fmt::format("\"{}\" in {} needs a publication date", s.claim.text, s.id()));
  return std::nullopt;
}

Reservation of_one_long_event(const Dispute& d) {
  constexpr int kLongest = 4;  // days apart
  const auto [a, b] = d.values<DateValue>();
  if (!d.attribute().lasts || !a || !b) return std::nullopt;
  if (d.x.claim.status != Status::held || d.y.claim.status != Status::held) return std::nullopt;
  if (const auto apart = days_apart(*a, *b); !apart || *apart > kLongest) return std::nullopt;
  return undecided("it may have gone on for days");
}

Reservation in_one_night(const Dispute& d) {
  const auto [a, b] = d.values<DateValue>();
  if (!a || !b) return std::nullopt;
  if (!one_night(d.x.claim, *a, d.y.claim, *b) && !one_night(d.y.claim, *b, d.x.claim, *a)) return std::nullopt;
  return undecided(fmt::format("one night may lie behind {} and {}", d.x.answer.text, d.y.answer.text));
}

Reservation counted_in_days(const Dispute& d) {
  for (const Side* s : {&d.x, &d.y}) {
    const auto* date = std::get_if<DateValue>(&s->claim.value);
    const Side& other = s == &d.x ? d.y : d.x;
    const auto* day = std::get_if<DateValue>(&other.claim.value);
    if (!date || !day || date->reason != DateReason::relative || days_apart(*date, *day) != 1) continue;
    if (fold(s->claim.text).find("days ") != std::string::npos)
      return undecided(fmt::format("\"{}\" in {} may or may not count the first day", s->claim.text, s->id()));
  }
  return std::nullopt;
}

Reservation pictured(const Dispute& d) {
  if (d.attribute().type != AttributeType::date) return std::nullopt;
  for (const Side* s : {&d.x, &d.y})
    if (std::ranges::all_of(d.claims_of(*s), [](const Claim* c) { return c->region == Region::caption; }))
      return undecided(
          fmt::format("\"{}\" in {} stands in a caption: it may be the day of the picture", s->claim.text, s->id()));
  return std::nullopt;
}

bool has_other_reading(const Dispute& d) {
  const auto [a, b] = d.values<DateValue>();
  return (a && !a->readings.empty()) || (b && !b->readings.empty());
}

}  // namespace crossclaim
