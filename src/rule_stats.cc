#include "rule_stats.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "annotate/annotator.h"
#include "pipeline.h"
#include "rule_matches.h"

namespace crossclaim {
namespace {

using Pattern = std::pair<std::uint32_t, std::uint32_t>;  // kind, pattern
using Counts = std::map<Pattern, std::size_t>;

Counts matches_of(const Matcher& matcher, const Annotator& annotator, const Article& article) {
  Counts counts;
  each_match(matcher, annotator, article, [&](const Match& m) { ++counts[{m.kind, m.pattern}]; });
  return counts;
}

std::vector<PatternCount> no_counts(const RuleSet& rules, std::map<Pattern, std::size_t>& index) {
  std::vector<PatternCount> out;
  for (std::uint32_t k = 0; k < rules.kinds().size(); ++k) {
    const RuleFile& file = rules.kinds()[k]->file;
    for (std::uint32_t p = 0; p < file.patterns.size(); ++p) {
      index[{k, p}] = out.size();
      out.push_back({&file, &file.patterns[p]});
    }
  }
  return out;
}

}  // namespace

Result<RuleStats> count_matches(const RuleSet& rules, const RunOptions& options, InputReport& input) {
  const Annotator annotator;
  const Matcher matcher(rules);
  CorpusReader reader(options.paths);
  std::map<Pattern, std::size_t> index;
  RuleStats stats{no_counts(rules, index)};
  for_each_article(
      reader, options, [&](const Article& a) { return matches_of(matcher, annotator, a); },
      [&](Counts&& counts) {
        ++stats.articles;
        for (const auto& [pattern, matches] : counts) {
          PatternCount& count = stats.patterns[index.at(pattern)];
          count.matches += matches;
          ++count.articles;
        }
      });
  return close(reader, stats.articles, input).map([&](std::size_t) { return std::move(stats); });
}

}  // namespace crossclaim
