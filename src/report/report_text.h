// The format text, for people: a finding a block, then a line that sums up.
#pragma once

#include <iosfwd>

#include "report/format.h"

namespace crossclaim {

void write_text(const CheckResult& result, const ReportOptions& options, std::ostream& out);

// The head line of a finding: verdict, kind.attribute, question, certainty, id.
std::string finding_head(const Finding& finding, const ReportOptions& options);

}  // namespace crossclaim
