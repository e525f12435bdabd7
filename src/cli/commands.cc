#include "cli/commands.h"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "check.h"
#include "claims/json/claim_json.h"
#include "cli/baseline_commands.h"
#include "cli/check_commands.h"
#include "cli/help_commands.h"
#include "cli/index_commands.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/rules_commands.h"
#include "cli/selection.h"
#include "cli/telling.h"
#include "report/annotation.h"

namespace crossclaim {
namespace {

// A document that grows article by article; `produce` calls the library with a stream and the run's progress.
template <class Produce>
int run_stream(const Run& run, Produce produce) {
  InputReport input;
  Progress progress(run);
  const auto written = deliver(run.options.out_file, run.out, [&](std::ostream& out) -> Result<void> {
    return produce(input, out, progress).map([](std::size_t) {});
  });
  progress.close();
  tell(run, input.diagnostics);
  if (!written) return fail_with(run, written.error());
  return run.options.strict && !input.skipped.empty() ? kFailed : kPassed;
}

std::vector<Claim> selected_claims(const Options& options, const std::vector<Claim>& claims) {
  std::vector<Claim> selected;
  std::ranges::copy_if(claims, std::back_inserter(selected), [&](const Claim& claim) { return selects(options, claim); });
  return selected;
}

int run_extract(const Run& run) {
  const auto rules = load_rules(run.options.rules);
  if (!rules) return fail_with(run, rules.error());
  return run_stream(run, [&](InputReport& input, std::ostream& out, Progress& progress) {
    std::string lines;
    return extract(*rules, progress.watch(run_options(run.options, true)), input, [&](const ExtractedArticle& article) {
      lines.clear();
      append_claim_lines(article.facts, article.mentions, selected_claims(run.options, article.claims), lines);
      out << lines;
    });
  });
}

// All, if none is named.
unsigned mention_kinds(const Options& options) {
  constexpr std::pair<std::string_view, MentionKinds> names[] = {
      {"dates", kDates}, {"quantities", kQuantities}, {"places", kPlaces}, {"actors", kActors}};
  unsigned kinds = 0;
  if (options.inline_tags) kinds |= kDates;
  for (const auto& [name, kind] : names)
    if (std::ranges::find(options.only, name) != options.only.end()) kinds |= kind;
  return kinds != 0 ? kinds : kAllKinds;
}

int run_annotate(const Run& run) {
  const bool tags = run.options.inline_tags;
  RunOptions options = run_options(run.options, true);
  options.kinds = mention_kinds(run.options);
  return run_stream(run, [&](InputReport& input, std::ostream& out, Progress& progress) {
    if (tags) out << "<articles>\n";
    auto count = annotate(progress.watch(options), input,
                          [&](const AnnotatedArticle& article) { (tags ? write_timeml : write_annotation)(article, out); });
    if (tags) out << "</articles>\n";
    return count;
  });
}

constexpr Command kCommands[] = {
    {"check", "findings over the articles in PATH (files, folders, .jsonl, - for stdin)", kCheck, run_check},
    {"extract", "the claims of the articles, as JSON Lines", kExtract, run_extract},
    {"compare", "findings from claims that extract printed", kCompare, run_compare},
    {"annotate", "dates, quantities, places and actors, as JSON Lines", kAnnotate, run_annotate},
    {"explain", "everything about one finding, event or claim", kExplain, run_explain},
    {"report", "a saved run in another format", kReport, run_report},
    {"completions", "a script that completes commands and options in a shell", kCompletions, run_completions},
    {"man", "the manual page", kManual, run_manual},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

std::span<const CommandGroup> command_groups() {
  static constexpr CommandGroup kGroups[] = {
      {"baseline", "the findings that are known", baseline_commands},
      {"index", "an index of articles, to check new ones against", index_commands},
      {"rules", "list, test or check the rules", rules_commands},
  };
  return kGroups;
}

std::vector<CommandPath> all_commands() {
  std::vector<CommandPath> out;
  for (const Command& command : commands()) out.push_back({{}, &command});
  for (const CommandGroup& group : command_groups())
    for (const Command& command : group.commands()) out.push_back({group.name, &command});
  return out;
}

std::string to_string(const CommandPath& path) {
  return path.group.empty() ? std::string(path.command->name) : fmt::format("{} {}", path.group, path.command->name);
}

}  // namespace crossclaim
