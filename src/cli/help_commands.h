// `crossclaim completions SHELL` and `crossclaim man`: what the flag table knows, for shells and for man(1).
#pragma once

#include "cli/commands.h"

namespace crossclaim {

int run_completions(const Run& run);  // a shell that isn't known is bad usage
int run_manual(const Run& run);

}  // namespace crossclaim
