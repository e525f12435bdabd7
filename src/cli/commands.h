// The subcommands: a table of functions from the command line's options to an exit status.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

// Every command there is.
struct CommandPath {
  std::string_view group;  // empty for a command of one word
  const Command* command = nullptr;
};

std::vector<CommandPath> all_commands();
std::string to_string(const CommandPath& path);  // "index add"

// What --help and the manual page open and end with.
inline constexpr const char* kAbout =
    "Finds where news articles conflict and where they corroborate one another, and cites the words it rests on.";
inline constexpr const char* kExitStatus =
    "0 nothing at or above the gate; 1 findings; 2 bad usage, rules or input, or an internal error.";

}  // namespace crossclaim
