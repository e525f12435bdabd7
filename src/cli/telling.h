// Telling: diagnostics to stderr.
#pragma once

#include "cli/commands.h"
#include "text/diagnostic.h"

namespace crossclaim {

// Errors always, warnings unless --quiet.
void tell(const Run& run, const Diagnostics& diagnostics);

// Tells the errors; kFailed.
int fail_with(const Run& run, const Diagnostics& errors);

}  // namespace crossclaim
