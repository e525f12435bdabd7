#include "cli/targets.h"

#include <fmt/format.h>

#include "cli/output.h"
#include "cli/terminal.h"

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

Result<void> write_report(const Run& run, const CheckResult& result, const Target& target) {
  return deliver(target.file, run.out, [&](std::ostream& out) -> Result<void> {
    target.format->write(result, report_options(run, target.file), out);
    return {};
  });
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

Result<void> write_reports(const Run& run, const CheckResult& result, const std::vector<Target>& targets) {
  for (const Target& target : targets)
    if (auto written = write_report(run, result, target); !written) return written;
  return {};
}

}  // namespace crossclaim
