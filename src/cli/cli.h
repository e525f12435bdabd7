// The command line. Exit status: 0 nothing at or above the gate; 1 findings; 2 bad usage, rules or input, or an internal
// error. Exactly one document goes to `out`; all else goes to `err`.
#pragma once

#include <iosfwd>
#include <span>

#include "cli/commands.h"

namespace crossclaim {

// `rules_commands` become the subcommands of `crossclaim rules`, which is absent without any.
int run_cli(int argc, char** argv, std::ostream& out, std::ostream& err, std::span<const Command> rules_commands = {});

}  // namespace crossclaim
