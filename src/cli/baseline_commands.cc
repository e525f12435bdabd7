#include "cli/baseline_commands.h"

#include <filesystem>
#include <ostream>

#include <fmt/format.h>

#include "cli/check_commands.h"
#include "cli/known.h"
#include "cli/output.h"
#include "cli/selection.h"
#include "cli/telling.h"
#include "report/summary.h"

namespace crossclaim {
namespace {

// The baseline there is, and what one of the findings of now would be.
struct Change {
  Baseline before;
  Baseline now;
};

Result<Change> compare_with_now(const Run& run, bool must_exist) {
  Options options = run.options;
  if (!must_exist && !std::filesystem::exists(options.baseline)) options.baseline.clear();
  auto known = read_known(options);
  if (!known) return tl::unexpected(known.error());
  auto result = find_all(run);
  if (!result) return tl::unexpected(result.error());
  if (known->suppressions) tell(run, apply(*known->suppressions, known->today, *result));
  std::erase_if(result->findings, [&](const Finding& f) { return !selects(run.options, f, result->claims); });
  mark_failures(run.options, result->findings);
  return Change{known->baseline.value_or(Baseline{}), make_baseline(*result)};
}

Result<void> save(const Run& run, const Baseline& baseline) {
  return deliver(run.options.baseline, run.out, [&](std::ostream& out) -> Result<void> {
    out << to_text(baseline);
    return {};
  });
}

int conclude(const Run& run, const Baseline& baseline, std::size_t added, std::size_t removed) {
  if (const auto saved = save(run, baseline); !saved) return fail_with(run, saved.error());
  run.out << fmt::format("{} in the baseline: {} added, {} removed\n", counted(baseline.entries.size(), "finding"), added,
                         removed);
  return run.out.flush() ? kPassed : kFailed;
}

// What may be written: growth only if it is asked for.
int run_write(const Run& run) {
  const bool exists = std::filesystem::exists(run.options.baseline);
  const auto change = compare_with_now(run, false);
  if (!change) return fail_with(run, change.error());
  const auto added = entries_without(change->now, change->before);
  if (exists && !run.options.grow && !added.empty()) {
    Diagnostics refused;
    for (const BaselineEntry& entry : added)
      refused.push_back({Severity::error, run.options.baseline, 0, 0, "would grow by " + describe(entry), {}, {}});
    refused.back().hint = "--grow takes them in";
    return fail_with(run, refused);
  }
  return conclude(run, change->now, added.size(), entries_without(change->before, change->now).size());
}

int run_prune(const Run& run) {
  const auto change = compare_with_now(run, true);
  if (!change) return fail_with(run, change.error());
  const auto stale = entries_without(change->before, change->now);
  Baseline kept = change->before;
  kept.entries = entries_without(change->before, {stale});
  return conclude(run, kept, 0, stale.size());
}

constexpr Command kBaselineCommands[] = {
    {"write", "take the findings that fail the gate for known", kBaselineWrite, run_write},
    {"prune", "remove the entries that no finding bears out", kBaselinePrune, run_prune},
};

}  // namespace

std::span<const Command> baseline_commands() { return kBaselineCommands; }

}  // namespace crossclaim
