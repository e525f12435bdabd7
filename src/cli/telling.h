// Telling: diagnostics to stderr.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

#include "cli/commands.h"
#include "text/diagnostic.h"

namespace crossclaim {

// Errors always, warnings unless --quiet.
void tell(const Run& run, const Diagnostics& diagnostics);

// Tells the errors; kFailed.
int fail_with(const Run& run, const Diagnostics& errors);

// The same of one error that no file is to blame for.
int refuse(const Run& run, std::string message, std::string hint);

// Runs `write` on what -o names, or on standard output; kFailed if it can't be written.
int write_document(const Run& run, const std::function<void(std::ostream&)>& write);

}  // namespace crossclaim
