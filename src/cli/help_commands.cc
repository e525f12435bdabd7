#include "cli/help_commands.h"

#include <ostream>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/completions.h"
#include "cli/manual.h"
#include "cli/output.h"
#include "cli/telling.h"

namespace crossclaim {
namespace {

int print(const Run& run, void (*write)(std::ostream& out)) {
  const auto done = deliver(run.options.out_file, run.out, [&](std::ostream& out) -> Result<void> {
    write(out);
    return {};
  });
  return done ? kPassed : fail_with(run, done.error());
}

int refuse_shell(const Run& run) {
  std::vector<std::string_view> names;
  for (const Shell& shell : shells()) names.push_back(shell.name);
  Diagnostic d;
  d.message = fmt::format("no completions for a shell \"{}\"", run.options.id);
  d.hint = fmt::format("the shells are {}", fmt::join(names, ", "));
  return fail_with(run, {d});
}

}  // namespace

int run_completions(const Run& run) {
  for (const Shell& shell : shells())
    if (shell.name == run.options.id) return print(run, shell.write);
  return refuse_shell(run);
}

int run_manual(const Run& run) { return print(run, write_manual); }

}  // namespace crossclaim
