// The text of an article, for formats that want more of it than the sentences cited.
#pragma once

#include <string>

#include "report/format.h"

namespace crossclaim {

// Null where the text is not at hand. It lives as long as options.texts.
const std::string* text_of(const ReportOptions& options, const ArticleFacts& article);

// Whether the text has the claim's words where the claim says; not so if it was changed since.
bool holds(const std::string& text, const Claim& claim);

}  // namespace crossclaim
