// The day of saying: where it stands between the verb and the words said, as in "said on Sunday that ...".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "annotate/mention.h"
#include "corpus/layout.h"
#include "rules/encoder.h"

namespace crossclaim {

// The words said, `scope`, without a day that stands at their beginning and is that of saying them: not in "said Sunday's
// attack". `dates`: those of the sentence.
Span without_saying_day(Span scope, std::string_view text, const Layout& layout, std::span<const Mention> dates);

// The element of "said", "says" or "reports" right in front of a day, a preposition aside; nothing where none stands there.
std::optional<std::uint32_t> saying_before(std::span<const Element> elements, std::uint32_t day);

}  // namespace crossclaim
