#include "cli/options.h"

#include <algorithm>
#include <iterator>
#include <variant>

#include <CLI/CLI.hpp>

#include "report/format.h"

namespace crossclaim {
namespace {

using Texts = std::vector<std::string>;
using FlagTarget = std::variant<bool Options::*, unsigned Options::*, std::string Options::*, Texts Options::*>;

struct Flag {
  unsigned commands;  // CommandBits
  const char* names;
  const char* value;  // its name in the help; empty for a switch
  std::string help;
  FlagTarget target;
  Texts choices = {};  // empty: anything
  bool closed = true;  // the parser refuses other values than `choices`; else the command does, and says more
};

constexpr unsigned kFindings = kCheck | kCompare;
constexpr unsigned kReaders = kCheck | kExtract | kCompare | kAnnotate | kExplain;
constexpr unsigned kRules = kRulesList | kRulesValidate | kRulesTest;
constexpr unsigned kIndex = kIndexAdd | kIndexRemove | kIndexStatus | kIndexList | kIndexVerify;
constexpr unsigned kRulesTools = kRulesTrace | kRulesStats;
constexpr unsigned kBaseline = kBaselineWrite | kBaselinePrune;
constexpr unsigned kEvery = kReaders | kRules | kRulesTools | kIndex | kBaseline | kReport;

// The writers of reports.
Texts report_formats() {
  Texts names;
  for (const Format& format : formats()) names.emplace_back(format.name);
  return names;
}

struct Positional {
  unsigned commands;
  const char* name;
  const char* help;
  std::variant<std::string Options::*, Texts Options::*> target;
  bool required = true;
};

constexpr Positional kPositionals[] = {
    {kExplain, "ID", "f-..., e-... or c-..., or the start of one", &Options::id},
    {kIndex, "INDEX", "the file of the index", &Options::index},
    {kIndexRemove, "ARTICLE", "an id or a path, as index list tells it", &Options::paths},
    {kBaseline, "BASELINE", "the file of the baseline", &Options::baseline},
    {kReaders | kIndexAdd | kBaseline, "PATH", "files and folders; - is stdin", &Options::paths},
    {kReport, "FINDINGS", "what check --format json printed; - is stdin", &Options::paths},
    {kRulesTrace, "ID", "a pattern, or a kind: all its patterns", &Options::id},
    {kRulesTrace, "TEXT", "a text, or a file of it; - is stdin", &Options::paths},
    {kRulesStats, "PATH", "articles: files and folders; - is stdin", &Options::paths},
    {kCompletions, "SHELL", "bash, zsh or fish", &Options::id},
    {kRulesNew, "KIND", "the name of the new kind", &Options::id},
    {kRules, "PATH", "rule files and their folders, instead of the built-in ones", &Options::paths, false},
};

// What is read, and what is shown of it.
std::vector<Flag> flags_of_content() {
  return {
      {kEvery & ~(kAnnotate | kReport), "--rules", "DIR", "more rules: a folder or file, beside the built-in ones; repeatable",
       &Options::rules},
      {kFindings | kExtract | kBaseline, "--only", "PREFIX", "only rules, kinds or kind.attribute starting so; repeatable",
       &Options::only},
      {kAnnotate,
       "--only",
       "KIND",
       "only mentions of this kind; repeatable",
       &Options::only,
       {"dates", "quantities", "places", "actors"}},
      {kFindings | kExtract | kBaseline, "--ignore", "PREFIX", "all but those starting so; repeatable", &Options::ignore},
      {kFindings | kReport, "--format", "FORMAT", "of the report: " + format_names(), &Options::format, report_formats(),
       false},
      {kIndexStatus | kIndexList | kRulesList | kRulesTools,
       "--format",
       "FORMAT",
       "text or json",
       &Options::format,
       {"text", "json"}},
      {kCheck, "--against", "INDEX", "only what involves these articles, checked against an index (docs/ci.md)",
       &Options::against},
      {kFindings, "--baseline", "FILE", "findings in it are known and don't fail", &Options::baseline},
      {kFindings, "--allow-stale", "", "an entry of the baseline that no finding bears out is no error", &Options::allow_stale},
      {kBaselineWrite, "--grow", "", "take in findings that aren't in the baseline yet", &Options::grow},
      {kFindings | kBaseline, "--suppressions", "FILE", "findings that its entries name don't fail", &Options::suppressions},
      {kFindings | kBaseline, "--as-of", "DAY", "by which suppressions expire; else the latest day of publication",
       &Options::as_of},
      {kCheck, "--update", "", "add them to the index if the gate passes", &Options::update},
      {kIndexAdd, "--batch", "N", "articles a transaction; 0 = 5000", &Options::batch},
      {kReaders | kIndex | kRulesTools | kRulesNew | kReport | kCompletions | kManual, "-o", "FILE",
       "write there instead of to stdout", &Options::out_file},
  };
}

// Where it goes, when a run fails, and how it is run.
std::vector<Flag> flags_of_run() {
  return {
      {kReaders | kBaseline | kIndex, "--config", "FILE",
       "instead of the crossclaim.yaml found from the articles' folder upward", &Options::config},
      {kReaders | kBaseline | kIndex, "--print-config", "", "print the settings and where they come from, and do nothing else",
       &Options::print_config},
      {kFindings | kReport, "--output", "FORMAT=FILE", "write another report; repeatable", &Options::outputs},
      {kFindings | kBaseline,
       "--fail-on",
       "VERDICT",
       "exit with 1 from this verdict on",
       &Options::fail_on,
       {"conflict", "undecided", "never"}},
      {kFindings | kBaseline,
       "--min-certainty",
       "LEVEL",
       "leave out what is less certain",
       &Options::min_certainty,
       {"certain", "likely", "possible"}},
      {kFindings, "--all", "", "list what a single article says, too", &Options::all},
      {(kReaders & ~kExplain) | kIndexAdd, "--strict", "", "exit with 2 if any input had to be skipped", &Options::strict},
      {kRulesTest, "--strict", "", "a pattern without a test fails the run, and so does a known gap that passes",
       &Options::strict},
      {kAnnotate, "--inline", "", "TimeML instead of JSON: the text with TIMEX3 tags", &Options::inline_tags},
      {kReaders | kIndexAdd | kRulesStats | kBaseline, "--jobs", "N", "threads; 0 = as many as there are cores",
       &Options::jobs},
      {kReport, "--articles", "PATH", "the articles, for formats that show their texts; repeatable", &Options::articles},
      {kFindings | kExplain | kReport, "--color", "WHEN", "colour in text", &Options::color, {"auto", "always", "never"}},
      {kReaders | kIndexAdd, "--no-progress", "", "no line of progress, not even on a terminal", &Options::no_progress},
      {kEvery, "-q,--quiet", "", "no warnings", &Options::quiet},
      {kEvery, "-v,--verbose", "", "list what was not compared and what was skipped", &Options::verbose},
  };
}

const std::vector<Flag>& flags() {
  static const std::vector<Flag> kFlags = [] {
    std::vector<Flag> all = flags_of_content();
    std::ranges::move(flags_of_run(), std::back_inserter(all));
    return all;
  }();
  return kFlags;
}

void add_flag(CLI::App& app, const Flag& flag, Options& options) {
  CLI::Option* option = std::visit(
      [&](auto member) -> CLI::Option* {
        if constexpr (std::is_same_v<decltype(member), bool Options::*>)
          return app.add_flag(flag.names, options.*member, flag.help);
        else
          return app.add_option(flag.names, options.*member, flag.help)->type_name(flag.value);
      },
      flag.target);
  if (std::holds_alternative<Texts Options::*>(flag.target)) option->allow_extra_args(false);
  if (flag.closed && !flag.choices.empty()) option->check(CLI::IsMember(flag.choices));
}

}  // namespace

void add_flags(CLI::App& app, CommandBit command, Options& options) {
  for (const Positional& p : kPositionals)
    if (p.commands & command)
      std::visit([&](auto member) { app.add_option(p.name, options.*member, p.help)->required(p.required)->type_name(""); },
                 p.target);
  for (const Flag& flag : flags())
    if (flag.commands & command) add_flag(app, flag, options);
}

std::vector<FlagInfo> flags_of(CommandBit command) {
  std::vector<FlagInfo> out;
  for (const Flag& flag : flags())
    if (flag.commands & command)
      out.push_back({flag.names, flag.value, flag.help, flag.choices, std::holds_alternative<Texts Options::*>(flag.target)});
  return out;
}

std::vector<PositionalInfo> positionals_of(CommandBit command) {
  std::vector<PositionalInfo> out;
  for (const Positional& p : kPositionals)
    if (p.commands & command) out.push_back({p.name, p.help, p.required, std::holds_alternative<Texts Options::*>(p.target)});
  return out;
}

}  // namespace crossclaim
