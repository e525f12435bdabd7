// The commands that make findings: check, compare and explain.
#pragma once

#include <functional>
#include <string>

#include "check.h"
#include "cli/commands.h"
#include "index/corpus_index.h"

namespace crossclaim {

int run_check(const Run& run);
int run_compare(const Run& run);
int run_explain(const Run& run);
int run_report(const Run& run);  // of a saved run

// Findings over the paths of the options; tells what the readers met.
Result<CheckResult> find_all(const Run& run);

RunOptions run_options(const Options& options, bool with_singles);

// Does `work` on an index, opened with the rules that the options name.
Result<int> with_index(const Options& options, const std::string& file, IndexAccess access,
                       const std::function<Result<int>(CorpusIndex&, const RuleSet&)>& work);

}  // namespace crossclaim
