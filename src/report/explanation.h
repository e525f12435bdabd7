// The output of `explain`: everything a run knows about one finding, event or claim.
#pragma once

#include <iosfwd>
#include <string_view>

#include "report/format.h"

namespace crossclaim {

// Writes about the finding (f-...), event (e-...) or claim (c-...) whose id starts with `id`. Fails when there is none, and
// when there are several and none of them is `id` itself.
Result<void> write_explanation(const CheckResult& result, std::string_view id, const ReportOptions& options, std::ostream& out);

}  // namespace crossclaim
