#include "cli/targets.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "check.h"
#include "cli/output.h"
#include "cli/telling.h"
#include "cli/terminal.h"
#include "report/citation.h"

namespace crossclaim {
namespace {

Result<Target> parse_output(const std::string& output) {
  const auto equals = output.find('=');
  if (equals == std::string::npos || equals + 1 == output.size()) {
    Diagnostic d;
    d.message = fmt::format("--output {}: it takes FORMAT=FILE", output);
    return fail(std::move(d));
  }
  return find_format(output.substr(0, equals)).map([&](const Format* f) { return Target{f, output.substr(equals + 1)}; });
}

Result<void> write_report(const Run& run, const CheckResult& result, const ArticleTexts& texts, const Target& target) {
  ReportOptions options = report_options(run, target.file);
  options.texts = &texts;
  return deliver(target.file, run.out, [&](std::ostream& out) -> Result<void> {
    target.format->write(result, options, out);
    return {};
  });
}

// The ids of the articles that findings rest on.
std::set<std::string> cited_ids(const CheckResult& result) {
  std::set<std::string> ids;
  for (const Finding& finding : result.findings)
    for (const Answer& answer : finding.answers)
      for (const ClaimIndex claim : answer.claims) ids.insert(article_of(result, result.claims[claim]).id);
  return ids;
}

}  // namespace

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

ReportOptions report_options(const Run& run, const std::string& file) {
  const bool to_stdout = file.empty() || file == "-";
  ReportOptions options{.verbose = run.options.verbose};
  if (to_stdout) options.width = width_of(run.out);
  if (to_stdout || run.options.color == "always") options.color = color_for(run.options.color, run.out);
  return options;
}

int fail_in_reports(const Run& run, const Diagnostics& errors, const std::vector<Target>& targets) {
  CheckResult result;
  result.failed = true;
  for (const Diagnostic& d : errors)
    result.skipped.push_back({d.file, d.line, d.hint.empty() ? d.message : fmt::format("{} ({})", d.message, d.hint)});
  fail_with(run, errors);
  for (const Target& target : targets)
    if (target.format->tells_failure)
      if (const auto written = write_report(run, result, {}, target); !written) fail_with(run, written.error());
  return kFailed;
}

Result<void> write_reports(const Run& run, const CheckResult& result, const std::vector<Target>& targets,
                           const std::vector<std::string>& articles) {
  const bool wanted = std::ranges::any_of(targets, [](const Target& t) { return t.format->wants_texts; });
  const ArticleTexts texts = wanted ? read_texts(articles, cited_ids(result)) : ArticleTexts{};
  for (const Target& target : targets)
    if (auto written = write_report(run, result, texts, target); !written) return written;
  return {};
}

}  // namespace crossclaim
