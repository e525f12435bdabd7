#include "report/summary.h"

#include <algorithm>

#include <fmt/format.h>

namespace crossclaim {
namespace {

std::string verdict_counts(const Summary& summary) {
  std::vector<std::string> counts;
  for (const auto& [verdict, count] : summary.verdicts)
    if (count > 0) counts.push_back(fmt::format("{} {}", count, name_of(verdict)));
  return counts.empty() ? "no findings" : fmt::format("{}", fmt::join(counts, ", "));
}

std::string remarks(const Summary& summary) {
  std::vector<std::string> remarks;
  if (summary.known) remarks.push_back(fmt::format("{} known", summary.known));
  if (summary.suppressed) remarks.push_back(fmt::format("{} suppressed", summary.suppressed));
  if (const auto n = summary.articles_without_date)
    remarks.push_back(counted(n, "article") + (n == 1 ? " has" : " have") + " no publication date");
  if (summary.not_compared) remarks.push_back(counted(summary.not_compared, "claim") + " not compared");
  if (summary.skipped) remarks.push_back(counted(summary.skipped, "file") + " skipped");
  return remarks.empty() ? "" : fmt::format(" ({})", fmt::join(remarks, "; "));
}

std::size_t count_standing(const CheckResult& result, Standing standing) {
  return static_cast<std::size_t>(std::ranges::count(result.findings, standing, &Finding::standing));
}

}  // namespace

Summary summarise(const CheckResult& result) {
  Summary summary{.articles = result.articles.size(),
                  .claims = result.claims.size(),
                  .events = static_cast<std::size_t>(
                      std::ranges::count_if(result.events, [](const Event& e) { return e.kind != kStoryKind; })),
                  .verdicts = {},
                  .known = count_standing(result, Standing::known),
                  .suppressed = count_standing(result, Standing::suppressed),
                  .not_compared = result.not_compared.size(),
                  .skipped = result.skipped.size()};
  for (int v = 0; v <= static_cast<int>(Verdict::single); ++v) {
    const auto verdict = static_cast<Verdict>(v);
    summary.verdicts.emplace_back(verdict, std::ranges::count(result.findings, verdict, &Finding::verdict));
  }
  summary.articles_without_date =
      static_cast<std::size_t>(std::ranges::count_if(result.articles, [](const auto& a) { return !a.published.day; }));
  return summary;
}

std::string to_sentence(const Summary& summary) {
  return fmt::format("{}, {}, {}: {}{}", counted(summary.articles, "article"), counted(summary.claims, "claim"),
                     counted(summary.events, "event"), verdict_counts(summary), remarks(summary));
}

std::string counted(std::size_t count, std::string_view singular) {
  return fmt::format("{} {}{}", count, singular, count == 1 ? "" : "s");
}

}  // namespace crossclaim
