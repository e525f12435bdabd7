// Scripts that complete crossclaim's commands, options and their values in a shell, made from the flag table.
//
// Sources: bash(1) "Programmable Completion"; zshcompsys(1) `_arguments` and `_describe`; fish `complete`.
#pragma once

#include <iosfwd>
#include <span>
#include <string_view>

namespace crossclaim {

struct Shell {
  std::string_view name;
  void (*write)(std::ostream& out);
};

std::span<const Shell> shells();

}  // namespace crossclaim
