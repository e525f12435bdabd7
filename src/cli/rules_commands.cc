#include "cli/rules_commands.h"

#include <algorithm>
#include <functional>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/rules_tools.h"
#include "cli/telling.h"
#include "rule_tests.h"
#include "rules/rule_set.h"

namespace crossclaim {
namespace {

using nlohmann::ordered_json;

std::string counted(std::size_t n, std::string_view noun) { return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s"); }

Result<std::vector<RuleSource>> sources(const Options& options) {
  std::vector<std::string> paths = options.paths;
  paths.insert(paths.end(), options.rules.begin(), options.rules.end());
  return options.paths.empty() ? rule_sources(paths) : rule_sources_alone(paths);
}

// `status`, if the document could be written.
int written(const Run& run, int status, const std::function<void(std::ostream&)>& write) {
  return write_document(run, write) == kPassed ? status : kFailed;
}

// --- list

ordered_json attribute_json(const Attribute& a) {
  return {{"name", a.name},
          {"type", name_of(a.type)},
          {"ask", a.ask.empty() ? ordered_json() : ordered_json(a.ask)},
          {"many", a.many}};
}

ordered_json pattern_json(const PatternRule& p) { return {{"id", p.id}, {"match", p.match}, {"line", p.mark.line}}; }

ordered_json kind_json(const RuleFile& file) {
  ordered_json attributes = ordered_json::array(), patterns = ordered_json::array();
  for (const Attribute& a : file.attributes) attributes.push_back(attribute_json(a));
  for (const PatternRule& p : file.patterns) patterns.push_back(pattern_json(p));
  return {{"kind", file.kind},        {"help", file.help},    {"path", file.path},
          {"attributes", attributes}, {"patterns", patterns}, {"tests", file.tests.size()}};
}

void list_as_json(const RuleSet& rules, std::ostream& out) {
  ordered_json kinds = ordered_json::array();
  for (const auto& kind : rules.kinds()) kinds.push_back(kind_json(kind->file));
  out << ordered_json{{"schema", "crossclaim.rules/1"}, {"kinds", kinds}}.dump() << "\n";
}

void list_kind(const RuleFile& file, std::ostream& out) {
  out << fmt::format("{}: {}\n  {}: {}, {}\n", file.kind, file.help, file.path, counted(file.patterns.size(), "pattern"),
                     counted(file.tests.size(), "test"));
  for (const Attribute& a : file.attributes)
    out << fmt::format("  {:12} {:8} {}\n", a.name, name_of(a.type), a.ask.empty() ? "(tells events apart)" : a.ask);
  for (const PatternRule& p : file.patterns) out << fmt::format("  {:12} {}\n", p.id, p.match);
}

void list_as_text(const RuleSet& rules, std::ostream& out) {
  for (const auto& kind : rules.kinds()) {
    if (kind != rules.kinds().front()) out << "\n";
    list_kind(kind->file, out);
  }
}

int list_rules(const Run& run) {
  const auto rules = sources(run.options).and_then(compile_rules);
  if (!rules) return fail_with(run, rules.error());
  const auto list = run.options.format == "json" ? list_as_json : list_as_text;
  return written(run, kPassed, [&](std::ostream& out) { list(*rules, out); });
}

// --- validate

int run_validate(const Run& run) {
  const auto files = sources(run.options);
  if (!files) return fail_with(run, files.error());
  const auto rules = compile_rules(*files);
  if (!rules) return fail_with(run, rules.error());
  std::size_t patterns = 0;
  for (const auto& kind : rules->kinds()) patterns += kind->file.patterns.size();
  return written(run, kPassed, [&](std::ostream& out) {
    out << fmt::format("{}, {}: no error\n", counted(files->size(), "file"), counted(patterns, "pattern"));
  });
}

// --- test

std::string place_of(const std::string& path, Mark mark) { return fmt::format("{}:{}:{}", path, mark.line, mark.column); }

void print_difference(const Difference& difference, std::ostream& out) {
  for (const std::string& line : difference.missing) out << fmt::format("  - {}  (expected)\n", line);
  for (const std::string& line : difference.unexpected) out << fmt::format("  + {}  (came)\n", line);
}

void print_result(const RuleTestResult& result, std::string_view outcome, std::ostream& out) {
  out << fmt::format("{}: {}: {}\n", place_of(result.test->path, result.test->mark), outcome, result.test->name);
  if (!result.bad_date.empty()) out << fmt::format("  published: \"{}\" is no date; write it as 2016-04-12\n", result.bad_date);
  print_difference(result.claims, out);
  print_difference(result.verdicts, out);
}

// What --strict makes an error.
Diagnostic remark(const Run& run, const std::string& path, Mark mark, std::string message, std::string hint) {
  const Severity severity = run.options.strict ? Severity::error : Severity::warning;
  return {severity, path, mark.line, mark.column, std::move(message), std::move(hint), {}};
}

Diagnostics remarks(const Run& run, const RuleTestReport& report) {
  Diagnostics out;
  for (const RuleTestResult& r : report.results)
    if (r.outcome == RuleTestOutcome::closed_gap)
      out.push_back(remark(run, r.test->path, r.test->mark, fmt::format("the known gap \"{}\" passes", r.test->name),
                           "remove known_gap"));
  for (const UntestedPattern& u : report.untested)
    out.push_back(remark(run, u.pattern->path, u.pattern->mark, fmt::format("no test of the file fires {}", u.pattern->id),
                         "add a test for it, or remove it"));
  return out;
}

std::string summary(const RuleTestReport& report) {
  const auto count = [&](RuleTestOutcome o) { return std::ranges::count(report.results, o, &RuleTestResult::outcome); };
  const auto gaps = static_cast<std::size_t>(count(RuleTestOutcome::known_gap));
  return fmt::format("{}: {} passed, {} failed{}\n", counted(report.results.size(), "test"),
                     count(RuleTestOutcome::passed) + count(RuleTestOutcome::closed_gap), count(RuleTestOutcome::failed),
                     gaps == 0 ? "" : ", " + counted(gaps, "known gap"));
}

void print_report(const Run& run, const RuleTestReport& report, std::ostream& out) {
  for (const RuleTestResult& r : report.results) {
    if (r.outcome == RuleTestOutcome::failed) print_result(r, "failed", out);
    if (r.outcome == RuleTestOutcome::known_gap && run.options.verbose) print_result(r, "known gap", out);
  }
  out << summary(report);
}

int run_test(const Run& run) {
  const auto rules = sources(run.options).and_then(compile_rules);
  if (!rules) return fail_with(run, rules.error());
  const RuleTestReport report = run_rule_tests(*rules, Annotator());
  const Diagnostics told = remarks(run, report);
  tell(run, told);
  const bool passed =
      std::ranges::find(report.results, RuleTestOutcome::failed, &RuleTestResult::outcome) == report.results.end();
  const int status = passed && !(run.options.strict && !told.empty()) ? kPassed : kFoundSome;
  return written(run, status, [&](std::ostream& out) { print_report(run, report, out); });
}

constexpr Command kRulesCommands[] = {
    {"list", "the rules: kinds, attributes, patterns", kRulesList, list_rules},
    {"validate", "every error of the rule files", kRulesValidate, run_validate},
    {"trace", "how far a pattern gets in a text, and what stops it", kRulesTrace, run_rules_trace},
    {"stats", "how often each pattern fires on articles", kRulesStats, run_rules_stats},
    {"new", "a rule file to start from", kRulesNew, run_rules_new},
    {"test", "run the tests inside the rule files", kRulesTest, run_test},
};

}  // namespace

std::span<const Command> rules_commands() { return kRulesCommands; }

}  // namespace crossclaim
