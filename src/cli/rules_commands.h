// The subcommands of `crossclaim rules`: list, validate, test, and those of rules_tools.h. PATHs are looked at alone; without
// any, the built-in rules are. What --rules names comes on top in either case.
//
// Exit status: 0; 1 a test failed; 2 an error in a rule file.
#pragma once

#include <span>

#include "cli/commands.h"

namespace crossclaim {

std::span<const Command> rules_commands();

}  // namespace crossclaim
