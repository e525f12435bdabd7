// The format sarif: SARIF 2.1.0 (OASIS Standard, 27 March 2020), for code scanning.
#pragma once

#include <iosfwd>

#include "report/format.h"

namespace crossclaim {

// One run. A finding is a result at one place, that of a new article; the other claims are related locations, to which the
// message links. Rules are kind.attribute. Verdicts become kinds: conflicts and altered copies fail, what is undecided is for
// review (open where an anchor is missing), corroborations pass, all else informs. Columns count code points.
// Skipped inputs are notifications, and so is what ended a run without a result (CheckResult::failed); `results` is then left
// out. An entry of the baseline that is found no more is a result in state "absent". Artifacts have the SHA-256 of the file as
// it is when the report is written, if it was given to this run. Results are written as they are made, so that many need no
// tree.
void write_sarif(const CheckResult& result, const ReportOptions& options, std::ostream& out);

}  // namespace crossclaim
