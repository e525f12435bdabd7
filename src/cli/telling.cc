#include "cli/telling.h"

#include <ostream>
#include <utility>

#include "cli/output.h"

namespace crossclaim {

void tell(const Run& run, const Diagnostics& diagnostics) {
  for (const Diagnostic& d : diagnostics)
    if (d.severity == Severity::error || !run.options.quiet) run.err << render(d);
}

int fail_with(const Run& run, const Diagnostics& errors) {
  tell(run, errors);
  return kFailed;
}

int refuse(const Run& run, std::string message, std::string hint) {
  Diagnostic d;
  d.message = std::move(message);
  d.hint = std::move(hint);
  return fail_with(run, {d});
}

int write_document(const Run& run, const std::function<void(std::ostream&)>& write) {
  const auto done = deliver(run.options.out_file, run.out, [&](std::ostream& out) -> Result<void> {
    write(out);
    return {};
  });
  return done ? kPassed : fail_with(run, done.error());
}

}  // namespace crossclaim
