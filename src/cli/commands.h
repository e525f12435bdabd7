// The subcommands: a table of functions from the command line's options to an exit status.
#pragma once

#include <iosfwd>
#include <span>

#include "cli/options.h"

namespace crossclaim {

// Exit statuses.
inline constexpr int kPassed = 0;     // nothing at or above the gate
inline constexpr int kFoundSome = 1;  // a finding at or above it
inline constexpr int kFailed = 2;     // bad usage, rules or input, or an internal error

struct Run {
  const Options& options;
  std::ostream& out;
  std::ostream& err;
};

struct Command {
  const char* name;
  const char* help;
  CommandBit bit;
  int (*run)(const Run& run);
};

std::span<const Command> commands();

// Commands of two words: "crossclaim index add".
struct CommandGroup {
  const char* name;
  const char* help;
  std::span<const Command> (*commands)();
};

std::span<const CommandGroup> command_groups();

}  // namespace crossclaim
