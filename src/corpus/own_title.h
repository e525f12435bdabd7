// The title that is the article's own.
//
// Pages put the outlet's name behind it: "Ferry sinks off Orlo - Harbour Post, News and Weather". Read as part of the title it
// would be the place of the event, and make all articles of one outlet alike.
#pragma once

#include <string_view>

namespace crossclaim {

// `title` without the outlet's name: parts behind " | ", " - ", a dash or " :: " whose words all have capitals while the rest
// has not, or that hold a word such as "News" or ".com". At least three words stay. The result is a part of `title`.
std::string_view own_title(std::string_view title);

}  // namespace crossclaim
