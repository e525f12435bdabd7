#include "claims/other_event.h"

#include <algorithm>
#include <iterator>

#include "text/tokens.h"

namespace crossclaim {
namespace {

// "Since the war began", "ahead of the vote"; but "since last week" and "before dawn" bring no event, and "go ahead" is a verb.
bool brings_event(const Element& word, const Element& next) {
  static const std::uint64_t kBringing[] = {token_key("since"), token_key("before"), token_key("until")};
  static const std::uint64_t ahead = token_key("ahead"), of = token_key("of");
  if (word.letters != 0 || word.goes_on != 0 || next.date) return false;
  return std::ranges::find(kBringing, word.key) != std::end(kBringing) || (word.key == ahead && next.key == of);
}

}  // namespace

bool is_of_other_event(const EncodedSentence& encoded, const SlotFill& slot, std::uint32_t head) {
  for (std::uint32_t e = head + 1; e + 1 < slot.element; ++e)
    if (brings_event(encoded.elements[e], encoded.elements[e + 1])) return true;
  return false;
}

}  // namespace crossclaim
