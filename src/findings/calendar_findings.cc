#include "findings/calendar_findings.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "claims/unruled/calendar.h"
#include "claims/values/label.h"

namespace crossclaim {
namespace {

constexpr std::array<std::string_view, 8> kWeekdays = {"",         "Monday", "Tuesday",  "Wednesday",
                                                       "Thursday", "Friday", "Saturday", "Sunday"};

std::string_view weekday_of(date::sys_days day) { return kWeekdays[date::weekday{day}.iso_encoding()]; }

std::string reason(const DateValue& figures, const DateValue& weekday) {
  const std::string is = fmt::format("{} is a {}", label(figures, ""), weekday_of(*figures.days.lo));
  if (figures.readings.empty())
    return fmt::format("{}; the {} nearest to it is {}", is, weekday_of(*weekday.days.lo), label(weekday, ""));
  DateValue fits = figures;
  fits.days = {figures.readings[0].lo, figures.readings[0].lo};
  return fmt::format("{}; the year isn't said, and {} is a {}", is, label(fits, ""), weekday_of(*fits.days.lo));
}

void add_finding(CheckResult& out, std::uint32_t mention, const std::vector<ClaimIndex>& claims) {
  const auto* figures = std::get_if<DateValue>(&out.claims[claims.front()].value);
  const auto* weekday = std::get_if<DateValue>(&out.claims[claims.back()].value);
  if (!figures || !weekday || !figures->days.lo || !weekday->days.lo) return;
  if (figures->days.lo != figures->days.hi) return;
  Finding f;
  f.kind = kCalendarKind;
  f.attribute = kCalendarAttribute;
  f.question = "Which day is meant?";
  f.event = static_cast<EventIndex>(out.events.size());
  const bool other_year = !figures->readings.empty();
  f.verdict = other_year ? Verdict::undecided : Verdict::conflict;
  f.severity = other_year ? FindingSeverity::note : FindingSeverity::warning;
  f.certainty = other_year                                ? Certainty::possible
                : figures->reason == DateReason::absolute ? Certainty::certain
                                                          : Certainty::likely;
  f.why = {reason(*figures, *weekday)};
  for (const ClaimIndex c : claims)
    f.answers.push_back({out.claims[c].value, label(out.claims[c].value, out.claims[c].text), 1, {c}});
  Event e;
  const std::string id = fmt::format("{}\n{}\n{}", kCalendarKind, out.claims[claims[0]].id, out.claims[claims[1]].id);
  e.id = fmt::format("e-{:016x}", XXH3_64bits(id.data(), id.size())).substr(0, 14);
  e.kind = kCalendarKind;
  e.label = fmt::format("{} or {}", f.answers[0].text, f.answers[1].text);
  e.keys = {{std::string(kCalendarAttribute), {f.answers[0].text, f.answers[1].text}}};
  e.articles = {out.mentions[mention].article};
  e.claims = claims;
  std::ranges::sort(e.claims);
  out.events.push_back(std::move(e));
  out.findings.push_back(std::move(f));
}

}  // namespace

void add_calendar_findings(CheckResult& out) {
  std::vector<std::vector<ClaimIndex>> claims(out.mentions.size());
  for (ClaimIndex c = 0; c < out.claims.size(); ++c)
    if (out.claims[c].kind == kCalendarKind) claims[out.claims[c].mention].push_back(c);
  for (std::uint32_t m = 0; m < claims.size(); ++m) {
    if (claims[m].size() != 2) continue;
    std::ranges::sort(claims[m], {}, [&](ClaimIndex c) -> const std::string& { return out.claims[c].rule; });
    add_finding(out, m, claims[m]);
  }
}

}  // namespace crossclaim
