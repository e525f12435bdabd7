// What helps to write rules: `crossclaim rules trace`, `stats` and `new`. Each gives the exit status: 0, or 2 where a rule
// file, the input or the command line is wrong.
#pragma once

#include "cli/commands.h"

namespace crossclaim {

// How far the pattern, or every pattern of the kind, named by options.id gets in the texts of options.paths: files, "-", or,
// where no file has that name, a text itself.
int run_rules_trace(const Run& run);

// How often each pattern fires on the articles of options.paths. --format json: schema crossclaim.ruleStats/1.
int run_rules_stats(const Run& run);

// A rule file of the kind options.id to start from. It passes `rules validate` and `rules test`.
int run_rules_new(const Run& run);

}  // namespace crossclaim
