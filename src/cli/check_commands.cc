#include "cli/check_commands.h"

#include <algorithm>
#include <functional>

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

// Somebody at a terminal whose reports all go elsewhere is told how it ended; the report in text ends with this line itself.
void tell_outcome(const Run& run, const CheckResult& result, const std::vector<Target>& outputs) {
  const bool is_printed = std::ranges::any_of(outputs, [](const Target& t) { return t.file.empty() || t.file == "-"; });
  if (!is_printed && !run.options.quiet && is_terminal(run.err)) run.err << to_sentence(summarise(result)) << "\n";
}

// Judges a result by what is known and writes its reports; the exit status.
int conclude(const Run& run, CheckResult& result, const Known& known, const std::vector<Target>& outputs) {
  const bool up_to_date = apply(run, known, result);
  std::erase_if(result.findings, [&](const Finding& f) { return !selects(run.options, f, result.claims); });
  mark_failures(run.options, result.findings);
  if (const auto written = write_reports(run, result, outputs, run.options.paths); !written)
    return fail_with(run, written.error());
  tell_outcome(run, result, outputs);
  if (!up_to_date || (run.options.strict && !result.skipped.empty())) return kFailed;
  return std::ranges::any_of(result.findings, &Finding::fails) ? kFoundSome : kPassed;
}

// Does the work if all that it needs to know can be read. Reports tell of what keeps it from a result; from there on, they
// stand.
int run_with(const Run& run, const std::function<Result<int>(const Known&, const std::vector<Target>&)>& work) {
  const auto outputs = targets(run.options);
  if (!outputs) return fail_with(run, outputs.error());
  const auto status = read_known(run.options).and_then([&](const Known& known) { return work(known, *outputs); });
  return status ? *status : fail_in_reports(run, status.error(), *outputs);
}

int run_findings(const Run& run, Engine engine) {
  return run_with(run, [&](const Known& known, const std::vector<Target>& outputs) {
    return find(run, engine, run.options.all).map([&](CheckResult result) { return conclude(run, result, known, outputs); });
  });
}

// Against an index. With --update it is held from the first look into it until the new articles are in.
Result<int> gate(const Run& run, const Known& known, const std::vector<Target>& outputs) {
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
                      const int status = conclude(run, checked->result, known, outputs);
                      if (status != kPassed || !run.options.update) return status;
                      const auto added = index.add(checked->entries);
                      return added ? kPassed : fail_with(run, added.error());
                    });
}

int run_gate(const Run& run) {
  return run_with(run, [&](const Known& known, const std::vector<Target>& outputs) { return gate(run, known, outputs); });
}

}  // namespace

int run_check(const Run& run) {
  if (!run.options.against.empty()) return run_gate(run);
  if (!run.options.update) return run_findings(run, check);
  return refuse(run, "--update needs --against INDEX", "");
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
