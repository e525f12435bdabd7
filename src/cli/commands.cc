#include "cli/commands.h"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "check.h"
#include "claims/claim_json.h"
#include "cli/output.h"
#include "cli/selection.h"
#include "cli/terminal.h"
#include "report/annotation.h"
#include "report/explanation.h"
#include "report/format.h"

namespace crossclaim {
namespace {

using Engine = Result<CheckResult> (*)(const RuleSet&, const RunOptions&, InputReport&);

struct Target {
  const Format* format;
  std::string file;  // empty: stdout
};

void print(const Run& run, const Diagnostics& diagnostics) {
  for (const Diagnostic& d : diagnostics)
    if (d.severity == Severity::error || !run.options.quiet) run.err << render(d);
}

int failed(const Run& run, const Diagnostics& errors) {
  print(run, errors);
  return kFailed;
}

RunOptions run_options(const Options& options, bool with_singles) {
  return {.paths = options.paths, .jobs = options.jobs, .with_singles = with_singles};
}

ReportOptions report_options(const Run& run, const std::string& file) {
  const bool to_stdout = file.empty() || file == "-";
  ReportOptions options{.verbose = run.options.verbose};
  if (to_stdout) options.width = width_of(run.out);
  if (to_stdout || run.options.color == "always") options.color = color_for(run.options.color, run.out);
  return options;
}

Result<Target> parse_output(const std::string& output) {
  const auto equals = output.find('=');
  if (equals == std::string::npos || equals + 1 == output.size()) {
    Diagnostic d;
    d.message = fmt::format("--output {}: it takes FORMAT=FILE", output);
    return fail(std::move(d));
  }
  return find_format(output.substr(0, equals)).map([&](const Format* f) { return Target{f, output.substr(equals + 1)}; });
}

// Checked before any work is done.
Result<std::vector<Target>> targets(const Options& options) {
  std::vector<Target> targets;
  const auto format = find_format(options.format);
  if (!format) return tl::unexpected(format.error());
  targets.push_back({*format, options.out_file});
  for (const std::string& output : options.outputs) {
    auto target = parse_output(output);
    if (!target) return tl::unexpected(target.error());
    targets.push_back(*std::move(target));
  }
  return targets;
}

Result<void> write_report(const Run& run, const CheckResult& result, const Target& target) {
  return deliver(target.file, run.out, [&](std::ostream& out) -> Result<void> {
    target.format->write(result, report_options(run, target.file), out);
    return {};
  });
}

Result<CheckResult> find(const Run& run, Engine engine, bool with_singles) {
  const auto rules = load_rules(run.options.rules);
  if (!rules) return tl::unexpected(rules.error());
  InputReport input;
  auto result = engine(*rules, run_options(run.options, with_singles), input);
  print(run, input.diagnostics);
  if (result && result->skipped.empty()) result->skipped = std::move(input.skipped);
  return result;
}

int run_findings(const Run& run, Engine engine) {
  const auto outputs = targets(run.options);
  if (!outputs) return failed(run, outputs.error());
  auto result = find(run, engine, run.options.all);
  if (!result) return failed(run, result.error());
  std::erase_if(result->findings, [&](const Finding& f) { return !selects(run.options, f, result->claims); });
  for (const Target& target : *outputs)
    if (const auto written = write_report(run, *result, target); !written) return failed(run, written.error());
  if (run.options.strict && !result->skipped.empty()) return kFailed;
  return fails_gate(run.options, result->findings) ? kFoundSome : kPassed;
}

int run_check(const Run& run) { return run_findings(run, check); }

int run_compare(const Run& run) { return run_findings(run, compare); }

int run_explain(const Run& run) {
  const auto result = find(run, check, true);
  if (!result) return failed(run, result.error());
  const auto written = deliver(run.options.out_file, run.out, [&](std::ostream& out) {
    return write_explanation(*result, run.options.id, report_options(run, run.options.out_file), out);
  });
  return written ? kPassed : failed(run, written.error());
}

// A document that grows article by article; `produce` calls the library with a stream and the run's progress.
template <class Produce>
int run_stream(const Run& run, Produce produce) {
  InputReport input;
  const auto written = deliver(run.options.out_file, run.out, [&](std::ostream& out) -> Result<void> {
    Progress progress(run.err, !run.options.no_progress && !run.options.quiet);
    return produce(input, out, progress).map([](std::size_t) {});
  });
  print(run, input.diagnostics);
  if (!written) return failed(run, written.error());
  return run.options.strict && !input.skipped.empty() ? kFailed : kPassed;
}

std::vector<Claim> selected_claims(const Options& options, const std::vector<Claim>& claims) {
  std::vector<Claim> selected;
  std::ranges::copy_if(claims, std::back_inserter(selected), [&](const Claim& claim) { return selects(options, claim); });
  return selected;
}

int run_extract(const Run& run) {
  const auto rules = load_rules(run.options.rules);
  if (!rules) return failed(run, rules.error());
  return run_stream(run, [&](InputReport& input, std::ostream& out, Progress& progress) {
    std::string lines;
    return extract(*rules, run_options(run.options, true), input, [&](const ExtractedArticle& article) {
      lines.clear();
      append_claim_lines(article.facts, article.mentions, selected_claims(run.options, article.claims), lines);
      out << lines;
      progress.step();
    });
  });
}

int run_annotate(const Run& run) {
  const bool tags = run.options.inline_tags;
  return run_stream(run, [&](InputReport& input, std::ostream& out, Progress& progress) {
    if (tags) out << "<articles>\n";
    auto count = annotate(run_options(run.options, true), input, [&](const AnnotatedArticle& article) {
      (tags ? write_timeml : write_annotation)(article, out);
      progress.step();
    });
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
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

}  // namespace crossclaim
