// Targets: the reports that a command line asks for, and where each goes.
#pragma once

#include <string>
#include <vector>

#include "cli/commands.h"
#include "findings/finding.h"
#include "report/format.h"

namespace crossclaim {

struct Target {
  const Format* format;
  std::string file;  // empty: stdout
};

// --format with -o, then each --output. Fails on an unknown format, before any work is done.
Result<std::vector<Target>> targets(const Options& options);

// How a report to a file, or to stdout where it is empty or "-", is to be written.
ReportOptions report_options(const Run& run, const std::string& file);

// Tells in the reports that have a place for it why there is no result; kFailed.
int fail_in_reports(const Run& run, const Diagnostics& errors, const std::vector<Target>& targets);

// `articles` are paths; formats that want the texts of cited articles get them from there.
Result<void> write_reports(const Run& run, const CheckResult& result, const std::vector<Target>& targets,
                           const std::vector<std::string>& articles);

}  // namespace crossclaim
