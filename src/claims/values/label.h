// The words for a value: for people, and as a plain key.
#pragma once

#include <string>
#include <string_view>

#include "claims/claim.h"

namespace crossclaim {

// How reports name a value: "17 January 2017", "March 2011", "Astana, Kazakhstan", "at least 12", "Sergey Lavrov".
std::string label(const ClaimValue& value, std::string_view text);

// A value without its words: what fingerprints and rule tests compare. Dates 2016-12-30, 2016-12 or lo..hi; counts 12,
// 12.., ..40, 285..315; places by finest name; actors and texts by name.
std::string plain(const ClaimValue& value);

}  // namespace crossclaim
