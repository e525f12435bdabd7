// The command line. Exit status: 0 nothing at or above the gate; 1 findings; 2 bad usage, rules or input, or an internal
// error. Exactly one document goes to `out`; all else goes to `err`.
#pragma once

#include <iosfwd>

namespace crossclaim {

int run_cli(int argc, char** argv, std::ostream& out, std::ostream& err);

}  // namespace crossclaim
