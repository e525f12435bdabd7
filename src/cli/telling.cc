#include "cli/telling.h"

#include <ostream>

namespace crossclaim {

void tell(const Run& run, const Diagnostics& diagnostics) {
  for (const Diagnostic& d : diagnostics)
    if (d.severity == Severity::error || !run.options.quiet) run.err << render(d);
}

int fail_with(const Run& run, const Diagnostics& errors) {
  tell(run, errors);
  return kFailed;
}

}  // namespace crossclaim
