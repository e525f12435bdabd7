// The format csv (RFC 4180), for spreadsheets.
#pragma once

#include <iosfwd>

#include "report/format.h"

namespace crossclaim {

// A row a claim of each finding's answers; what belongs to the finding or the answer repeats. The first row has the names.
void write_csv(const CheckResult& result, const ReportOptions& options, std::ostream& out);

}  // namespace crossclaim
