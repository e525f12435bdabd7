// Periods: over what time a count was kept, where its sentence says so. Such a count is no toll of one event.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "annotate/mention.h"
#include "text/tokens.h"

namespace crossclaim {

// By the sentence's dates: "since 2011-03"; or "over 3 months" and "over 2011" of "the past three months" and "so far this
// year". Dates are TIMEX3 values, which are one for all wordings. Else by words alone: "since the uprising" of "since the
// uprising in the north began", "every year". Empty if the sentence tells of no period: what is "the worst since 2011" was
// counted once. `tokens` are those of the whole text, which the mentions count in; the sentence is [first, last) of them.
std::string period_said(std::string_view text, std::span<const Token> tokens, std::size_t first, std::size_t last,
                        std::span<const Mention> dates);

}  // namespace crossclaim
