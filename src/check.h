// The library's front door: what the subcommands do, without a command line.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "annotate/annotator.h"
#include "corpus/reader.h"
#include "findings/findings.h"
#include "report/format.h"
#include "rules/rule_set.h"
#include "text/diagnostic.h"

namespace crossclaim {

// How far a run has come with reading its input.
struct Advance {
  std::size_t articles = 0;
  std::uint64_t bytes = 0;
  std::uint64_t all_bytes = 0;  // 0: not known
  bool all_read = false;        // what follows is comparing
};

struct RunOptions {
  std::vector<std::string> paths;  // files, folders, .jsonl, "-"
  unsigned jobs = 0;               // 0: as many as there are cores; the output doesn't depend on it
  bool with_singles = false;       // findings with verdict `single`, too
  unsigned kinds = kAllKinds;      // MentionKinds that `annotate` looks for
  ReaderOptions reading = {};      // what is left out, who stands behind a source

  // Told after each article read and once more at the end; one call at a time, from any thread. May be empty.
  std::function<void(const Advance&)> on_advance = {};
};

// What a run met on its way: diagnostics to print, and whether it can go on.
struct InputReport {
  Diagnostics diagnostics;
  std::vector<Skipped> skipped;
  std::size_t articles = 0;  // read
};

// Findings over the articles in options.paths. Fails when a path doesn't exist or there is no article at all.
Result<CheckResult> check(const RuleSet& rules, const RunOptions& options, InputReport& input);

// The claims of each article, in the order of the corpus, one call of `sink` an article; memory is bounded.
using ExtractedArticle = ArticleClaims;
Result<std::size_t> extract(const RuleSet& rules, const RunOptions& options, InputReport& input,
                            const std::function<void(ExtractedArticle)>& sink);

// Findings over articles whose claims are known, in any order; their ids must differ.
CheckResult find(std::vector<ArticleClaims> articles, const RuleSet& rules, const FindingOptions& options = {});

// Findings from claims that `extract` printed.
Result<CheckResult> compare(const RuleSet& rules, const RunOptions& options, InputReport& input);

// The result that `check --format json` wrote: exactly one path, or "-".
Result<CheckResult> load_report(const std::vector<std::string>& paths);

// The texts of those articles in `paths` whose ids are in `wanted`, read once more; standard input can't be. What can't be
// read is left out.
ArticleTexts read_texts(const std::vector<std::string>& paths, const std::set<std::string>& wanted);

// The mentions of each article; what is called back with is valid during the call.
Result<std::size_t> annotate(const RunOptions& options, InputReport& input,
                             const std::function<void(const AnnotatedArticle&)>& sink);

}  // namespace crossclaim
