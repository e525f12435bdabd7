#include "claims/other_event.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <vector>

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

// "... is out of the hospital Sunday"
bool leaves_hospital(const std::vector<Element>& elements, std::uint32_t head, std::uint32_t day) {
  constexpr std::uint32_t kReach = 4;  // from the word of leaving to the day
  static const std::uint64_t hospital = token_key("hospital");
  static const std::uint64_t kLeaving[] = {token_key("out"), token_key("discharged"), token_key("released"), token_key("left")};
  if (day < head + kReach || elements[day - 1].key != hospital) return false;
  for (std::uint32_t e = day - 2; e > head && e + kReach >= day; --e)
    if (std::ranges::find(kLeaving, elements[e].key) != std::end(kLeaving)) return true;
  return false;
}

}  // namespace

bool is_of_other_event(const EncodedSentence& encoded, const SlotFill& slot, std::uint32_t head) {
  for (std::uint32_t e = head + 1; e + 1 < slot.element; ++e)
    if (brings_event(encoded.elements[e], encoded.elements[e + 1])) return true;
  return leaves_hospital(encoded.elements, head, slot.element);
}

}  // namespace crossclaim
