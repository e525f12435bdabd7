#include "cli/help_commands.h"

#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/completions.h"
#include "cli/manual.h"
#include "cli/telling.h"

namespace crossclaim {
int run_completions(const Run& run) {
  for (const Shell& shell : shells())
    if (shell.name == run.options.id) return write_document(run, shell.write);
  std::vector<std::string_view> names;
  for (const Shell& shell : shells()) names.push_back(shell.name);
  return refuse(run, fmt::format("no completions for a shell \"{}\"", run.options.id),
                fmt::format("the shells are {}", fmt::join(names, ", ")));
}

int run_manual(const Run& run) { return write_document(run, write_manual); }

}  // namespace crossclaim
