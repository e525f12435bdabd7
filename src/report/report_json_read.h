// A saved run: what the format json printed, read back, so that other formats can be made of it.
#pragma once

#include <string>
#include <string_view>

#include "findings/finding.h"
#include "text/diagnostic.h"

namespace crossclaim {

// Whatever format the result is written in comes out as it would have in the run itself, except that signatures and what
// only comparison needs are gone. Each claim has an event mention of its own. `name` is for diagnostics.
Result<CheckResult> read_report(const std::string& name, std::string_view data);

}  // namespace crossclaim
