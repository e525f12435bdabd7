// The one way from text to HTML. Whatever an article, a path or a saved report says goes through here.
#pragma once

#include <string>
#include <string_view>

namespace crossclaim {

// The text as HTML that means just these characters, between tags as well as within "..." of an attribute. Characters that
// a page must not hold, or that change the direction of what follows (the bidirectional controls of Unicode UAX 9), become
// U+FFFD, and so do bytes that are no UTF-8.
std::string html(std::string_view text);

// The URL as HTML if it is one of http or https; else empty.
std::string html_link(std::string_view url);

}  // namespace crossclaim
