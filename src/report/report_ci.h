// The formats junit, github and gitlab, for the programs that show a run to its author.
#pragma once

#include <iosfwd>

#include "report/format.h"

namespace crossclaim {

// JUnit XML as Jenkins and GitLab read it: a test case a finding, a suite a kind and attribute. What fails the gate is a
// failure, what is undecided, known or suppressed is skipped, all else passes; an input that couldn't be read is an error.
void write_junit(const CheckResult& result, const ReportOptions& options, std::ostream& out);

// Workflow commands (https://docs.github.com/actions, "Workflow commands"): ::error, ::warning and ::notice, one a problem.
void write_github(const CheckResult& result, const ReportOptions& options, std::ostream& out);

// A code quality report (https://docs.gitlab.com/ci/testing/code_quality, "Code Quality report format"): the open problems.
void write_gitlab(const CheckResult& result, const ReportOptions& options, std::ostream& out);

}  // namespace crossclaim
