// The subcommands of `crossclaim index`: add, remove, status, list and verify.
//
// Exit status: 0, or 2 where the index can't be used or isn't sound.
#pragma once

#include <span>

#include "cli/commands.h"

namespace crossclaim {

std::span<const Command> index_commands();

}  // namespace crossclaim
