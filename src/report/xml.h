// Text in XML documents.
#pragma once

#include <string>
#include <string_view>

namespace crossclaim {

// The text with markup escaped, for content and for attributes in double quotes. Control characters that XML 1.0 lacks become
// spaces.
std::string xml(std::string_view text);

}  // namespace crossclaim
