// Quotations: spans between quotation marks.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "text/tokens.h"

namespace crossclaim {

// The quotations among `tokens`, one paragraph of `text`, marks included and in order of the text. What is quoted
// within a quotation is part of it; one that is never closed ends with the paragraph. Single quotes count only where
// `singles` says so, as in headlines.
std::vector<Span> quotations_of(std::string_view text, std::span<const Token> tokens, bool singles);

}  // namespace crossclaim
