// What a run's readers know already: its baseline and its suppressions.
#pragma once

#include <optional>

#include <date/date.h>

#include "cli/commands.h"
#include "findings/finding.h"
#include "report/baseline.h"
#include "report/suppressions.h"

namespace crossclaim {

struct Known {
  std::optional<Baseline> baseline;
  std::optional<Suppressions> suppressions;
  std::optional<date::sys_days> today;  // --as-of
};

// Reads the files that the options name. Before any work is done.
Result<Known> read_known(const Options& options);

// Sets Finding::standing; tells of entries that have expired, are unused or stale. False where a stale one must fail the run.
bool apply(const Run& run, const Known& known, CheckResult& result);

}  // namespace crossclaim
