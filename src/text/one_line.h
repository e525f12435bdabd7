// Text on one line.
#pragma once

#include <string>
#include <string_view>

namespace crossclaim {

// The text with runs of white space (ASCII) as single spaces, and none at its beginning.
std::string one_line(std::string_view text);

}  // namespace crossclaim
