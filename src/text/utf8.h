// UTF-8 (RFC 3629).
#pragma once

#include <string>
#include <string_view>

namespace crossclaim {

// The text with each byte that is no part of UTF-8 made U+FFFD. Articles are UTF-8, but names of files may be anything.
std::string valid_utf8(std::string_view text);

}  // namespace crossclaim
