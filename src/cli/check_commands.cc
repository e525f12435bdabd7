#include "cli/check_commands.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/known.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/selection.h"
#include "cli/targets.h"
#include "cli/telling.h"
#include "cli/terminal.h"
#include "gate.h"
#include "index/rules_mark.h"
#include "report/explanation.h"
#include "report/summary.h"

namespace crossclaim {
namespace {

using Engine = Result<CheckResult> (*)(const RuleSet&, const RunOptions&, InputReport&);

Result<CheckResult> find(const Run& run, Engine engine, bool with_singles) {
  const auto rules = load_rules(run.options.rules);
  if (!rules) return tl::unexpected(rules.error());
  InputReport input;
  Progress progress(run);
  auto result = engine(*rules, progress.watch(run_options(run.options, with_singles)), input);
  progress.close();
  tell(run, input.diagnostics);
  if (result && result->skipped.empty()) result->skipped = std::move(input.skipped);
  return result;
}

// What is read before any work is done.
struct Plan {
  std::vector<Target> outputs;
  Known known;
};

Result<Plan> plan(const Options& options) {
  auto outputs = targets(options);
  if (!outputs) return tl::unexpected(outputs.error());
  auto known = read_known(options);
  if (!known) return tl::unexpected(known.error());
  return Plan{*std::move(outputs), *std::move(known)};
}

// Somebody at a terminal whose reports all go elsewhere is told how it ended; the report in text ends with this line itself.
void tell_outcome(const Run& run, const CheckResult& result, const std::vector<Target>& outputs) {
  const bool is_printed = std::ranges::any_of(outputs, [](const Target& t) { return t.file.empty() || t.file == "-"; });
  if (!is_printed && !run.options.quiet && is_terminal(run.err)) run.err << to_sentence(summarise(result)) << "\n";
}

// Judges a result by what is known and writes its reports; the exit status.
Result<int> conclude(const Run& run, CheckResult& result, const Plan& plan) {
  const bool up_to_date = apply(run, plan.known, result);
  std::erase_if(result.findings, [&](const Finding& f) { return !selects(run.options, f, result.claims); });
  mark_failures(run.options, result.findings);
  if (const auto written = write_reports(run, result, plan.outputs, run.options.paths); !written)
    return tl::unexpected(written.error());
  tell_outcome(run, result, plan.outputs);
  if (!up_to_date || (run.options.strict && !result.skipped.empty())) return kFailed;
  return std::ranges::any_of(result.findings, &Finding::fails) ? kFoundSome : kPassed;
}

int run_findings(const Run& run, Engine engine) {
  const auto planned = plan(run.options);
  if (!planned) return fail_with(run, planned.error());
  auto result = find(run, engine, run.options.all);
  if (!result) return fail_with(run, result.error());
  const auto status = conclude(run, *result, *planned);
  return status ? *status : fail_with(run, status.error());
}

// Against an index. With --update it is held from the first look into it until the new articles are in.
Result<int> gate(const Run& run, const Plan& plan) {
  return with_index(run.options, run.options.against, run.options.update ? IndexAccess::write : IndexAccess::read,
                    [&](CorpusIndex& index, const RuleSet& rules) -> Result<int> {
                      if (run.options.update)
                        if (auto held = index.hold(); !held) return tl::unexpected(held.error());
                      InputReport input;
                      Progress progress(run);
                      auto checked =
                          check_against(index, rules, progress.watch(run_options(run.options, run.options.all)), input);
                      progress.close();
                      tell(run, input.diagnostics);
                      if (!checked) return tl::unexpected(checked.error());
                      auto status = conclude(run, checked->result, plan);
                      if (!status || *status != kPassed || !run.options.update) return status;
                      return index.add(checked->entries).map([](const IndexChanges&) { return kPassed; });
                    });
}

int run_gate(const Run& run) {
  const auto planned = plan(run.options);
  if (!planned) return fail_with(run, planned.error());
  const auto status = gate(run, *planned);
  return status ? *status : fail_with(run, status.error());
}

}  // namespace

int run_check(const Run& run) {
  if (!run.options.against.empty()) return run_gate(run);
  if (!run.options.update) return run_findings(run, check);
  Diagnostic alone;
  alone.message = "--update needs --against INDEX";
  return fail_with(run, {alone});
}

Result<CheckResult> find_all(const Run& run) { return find(run, check, false); }

int run_compare(const Run& run) { return run_findings(run, compare); }

int run_explain(const Run& run) {
  const auto result = find(run, check, true);
  if (!result) return fail_with(run, result.error());
  const auto written = deliver(run.options.out_file, run.out, [&](std::ostream& out) {
    return write_explanation(*result, run.options.id, report_options(run, run.options.out_file), out);
  });
  return written ? kPassed : fail_with(run, written.error());
}

int run_report(const Run& run) {
  const auto outputs = targets(run.options);
  if (!outputs) return fail_with(run, outputs.error());
  const auto saved = load_report(run.options.paths);
  if (!saved) return fail_with(run, saved.error());
  const auto written = write_reports(run, *saved, *outputs, run.options.articles);
  return written ? kPassed : fail_with(run, written.error());
}

RunOptions run_options(const Options& options, bool with_singles) {
  return {.paths = options.paths, .jobs = options.jobs, .with_singles = with_singles, .reading = options.reading};
}

Result<int> with_index(const Options& options, const std::string& file, IndexAccess access,
                       const std::function<Result<int>(CorpusIndex&, const RuleSet&)>& work) {
  const auto sources = rule_sources(options.rules);
  if (!sources) return tl::unexpected(sources.error());
  const auto rules = compile_rules_to_use(*sources);
  if (!rules) return tl::unexpected(rules.error());
  const IndexRules known{*rules, rules_mark(*sources)};
  auto index = CorpusIndex::open(file, access, known);
  if (!index) return tl::unexpected(index.error());
  return work(*index, *rules);
}

}  // namespace crossclaim
