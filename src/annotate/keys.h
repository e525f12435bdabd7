// Keys of words and marks that several annotators look for.
#pragma once

#include "text/tokens.h"

namespace crossclaim {

inline const std::uint64_t kAndKey = token_key("and");
inline const std::uint64_t kCommaKey = token_key(",");
inline const std::uint64_t kGenitiveKey = token_key("'s");
inline const std::uint64_t kHasKey = token_key("has");
inline const std::uint64_t kOfKey = token_key("of");
inline const std::uint64_t kWhoKey = token_key("who");

}  // namespace crossclaim
