// The subcommands of `crossclaim baseline`: write and prune.
//
// Exit status: 0, or 2 where the baseline would grow without --grow, or something is wrong.
#pragma once

#include <span>

#include "cli/commands.h"

namespace crossclaim {

std::span<const Command> baseline_commands();

}  // namespace crossclaim
