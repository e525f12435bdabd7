// The day of saying: where it stands between the verb and the words said, as in "said on Sunday that ...".
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "annotate/mention.h"
#include "corpus/layout.h"
#include "rules/encoder.h"

namespace crossclaim {

// The words said, `scope`, without a day that stands at their beginning and is that of saying them: not in "said Sunday's
// attack". `dates`: those of the sentence.
Span without_saying_day(Span scope, std::string_view text, const Layout& layout, std::span<const Mention> dates);

// Whether a day, elements [first, last), is that of saying rather than of what is told at `head`, another element: behind
// "said", "says" or "reports", which stand behind the head, or in front of it as "said at a news conference on Sunday that
// ...".
bool is_day_of_saying(std::span<const Element> elements, std::uint32_t first, std::uint32_t last, std::uint32_t head);

}  // namespace crossclaim
