// Positions are percentages of the drawing, so that it fits any width while its text keeps its size; only the marks of one
// day are set apart by pixels.
#include "report/html/plot.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "claims/values/label.h"
#include "report/html/escape.h"
#include "report/summary.h"

namespace crossclaim {
namespace {

constexpr std::size_t kMostCounts = 60;
constexpr double kLeft = 12, kRight = 88;  // per cent; the numbers of the scale stand to the left
constexpr double kTop = 8, kBottom = 96;
constexpr double kFar = 50;  // greatest to least, from where on the scale goes by powers
constexpr int kApart = 12;   // pixels between marks of one day
constexpr int kBesides = 6;  // marks side by side; more lie on these

struct Scale {
  double greatest;
  bool powers;

  double share(double count) const { return powers ? std::log1p(count) / std::log1p(greatest) : count / greatest; }
  double y(double count) const { return kBottom - (kBottom - kTop) * std::clamp(share(count), 0.0, 1.0); }
};

Scale scale_of(const std::vector<PlottedCount>& counts) {
  double least = 0, greatest = 1;
  for (const PlottedCount& count : counts)
    for (const auto& bound : {count.lo, count.hi}) {
      if (!bound || *bound <= 0) continue;
      least = least == 0 ? *bound : std::min(least, *bound);
      greatest = std::max(greatest, *bound);
    }
  return {greatest, least > 0 && greatest > kFar * least};
}

// Round numbers up to the greatest: 0, 5, 10, 15, or 0, 10, 100, 1,000.
std::vector<double> ticks_of(const Scale& scale) {
  constexpr double kMost = 5;
  std::vector<double> ticks = {0};
  if (scale.powers) {
    const double factor = scale.greatest > 1e5 ? 100 : 10;
    for (double tick = factor; tick <= scale.greatest; tick *= factor) ticks.push_back(tick);
    return ticks;
  }
  double step = std::max(std::pow(10, std::floor(std::log10(scale.greatest / kMost))), 1.0);
  for (const double factor : {2.0, 2.5, 2.0})  // 1, 2, 5, 10
    if (scale.greatest / step > kMost) step *= factor;
  for (int i = 1; i * step <= scale.greatest; ++i) ticks.push_back(i * step);
  return ticks;
}

std::string iso(date::sys_days day) { return date::format("%F", day); }

double x_of(date::sys_days day, date::sys_days first, date::sys_days last) {
  return kLeft + (kRight - kLeft) * static_cast<double>((day - first).count()) / static_cast<double>((last - first).count());
}

std::string grid(const Scale& scale) {
  std::string out;
  for (const double tick : ticks_of(scale))
    out += fmt::format(
        "<line class=\"tick\" x1=\"{0}%\" x2=\"100%\" y1=\"{1:.1f}%\" y2=\"{1:.1f}%\"/>"
        "<text x=\"{2}%\" y=\"{1:.1f}%\" dy=\".35em\" text-anchor=\"end\">{3}</text>",
        kLeft - 3, scale.y(tick), kLeft - 4, number_text(tick));
  return out;
}

// A point, or a bar from bound to bound; an open end fades and has no cap.
std::string mark(const PlottedCount& count, const Scale& scale, double x, int shift) {
  const double top = count.hi ? scale.y(*count.hi) : 0;
  const double bottom = count.lo ? scale.y(*count.lo) : kBottom;
  std::string out = fmt::format("<g{} transform=\"translate({} 0)\">", count.part ? " class=\"part\"" : "", shift);
  if (!count.lo || !count.hi || *count.lo < *count.hi)
    out += fmt::format("<line class=\"{}\" x1=\"{:.1f}%\" x2=\"{:.1f}%\" y1=\"{:.1f}%\" y2=\"{:.1f}%\"/>",
                       count.lo && count.hi ? "reach" : "reach open", x, x, top, bottom);
  for (const auto& bound : {count.lo, count.hi})
    if (bound) out += fmt::format("<circle cx=\"{:.1f}%\" cy=\"{:.1f}%\" r=\"4.5\"/>", x, scale.y(*bound));
  return out + "</g>";
}

struct Group {
  PlottedCount count;
  std::vector<std::string> sources;
};

// Equal counts of one day are one mark. In order of publication, then of count.
std::vector<Group> groups_of(const std::vector<PlottedCount>& counts) {
  std::map<std::tuple<date::sys_days, bool, std::optional<double>, std::optional<double>>, Group> groups;
  for (const PlottedCount& count : counts) {
    Group& group = groups.try_emplace({count.published, count.part, count.lo, count.hi}, Group{count, {}}).first->second;
    if (std::ranges::find(group.sources, count.source) == group.sources.end()) group.sources.push_back(count.source);
  }
  std::vector<Group> out;
  for (auto& [key, group] : groups) out.push_back(std::move(group));
  return out;
}

std::string in_words(const std::vector<Group>& groups) {
  std::string out = "Counts by day of publication.";
  for (const Group& group : groups) {
    out += fmt::format(" {}: {}{}, {}", iso(group.count.published), group.count.says, group.count.part ? " (a part)" : "",
                       group.sources.front());
    if (group.sources.size() > 1) out += fmt::format(" and {}", counted(group.sources.size() - 1, "other source"));
    out += ".";
  }
  return out;
}

}  // namespace

std::string number_text(double number) {
  Quantity count;
  count.lo = count.hi = number;
  return label(count, "");
}

std::string plot(const std::vector<PlottedCount>& counts) {
  std::vector<Group> groups = groups_of(counts);
  if (groups.empty() || groups.front().count.published == groups.back().count.published) return {};
  const std::size_t all = groups.size();
  if (all > kMostCounts) groups.resize(kMostCounts);
  const date::sys_days first = groups.front().count.published, last = groups.back().count.published;
  const Scale scale = scale_of(counts);
  std::string out = fmt::format("<figure class=\"plot\"><svg role=\"img\" aria-label=\"{}\">", html(in_words(groups)));
  out += grid(scale);
  date::sys_days day = first;
  int of_day = 0;
  for (const Group& group : groups) {
    of_day = group.count.published == day ? of_day : 0;
    day = group.count.published;
    out += mark(group.count, scale, x_of(day, first, last), kApart * (of_day++ % kBesides));
  }
  out += fmt::format("</svg><figcaption><span class=\"axis\"><span>{}</span><span>{}</span></span>", iso(first), iso(last));
  out += "A point is a count, a bar is what a count allows; the bar fades where it is open, as in “at least”.";
  if (std::ranges::any_of(groups, [](const Group& group) { return group.count.part; }))
    out += " A ring is a part, or what came to an earlier count.";
  if (scale.powers) out += " The scale goes by powers of ten.";
  if (all > kMostCounts) out += fmt::format(" {} later ones are not drawn.", all - kMostCounts);
  return out + "</figcaption></figure>\n";
}

}  // namespace crossclaim
