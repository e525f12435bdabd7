#include "claims/refusals/other_event.h"

#include <algorithm>
#include <array>
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

template <std::size_t N>
bool is_one_of(const Element& element, const std::array<std::uint64_t, N>& keys) {
  return std::ranges::find(keys, element.key) != keys.end();
}

template <class... Words>
std::array<std::uint64_t, sizeof...(Words)> keys_of(Words... words) {
  return {token_key(words)...};
}

// "Originally planned for Monday in Paris", "moved from Paris to Geneva": what the plan no longer says.
bool is_of_former_plan(const std::vector<Element>& elements, std::uint32_t slot) {
  constexpr std::uint32_t kReach = 8;  // from the words of planning to the slot
  static const auto kFormerly = keys_of("originally", "initially", "previously");
  static const auto kPlanned = keys_of("planned", "scheduled", "set", "due", "slated", "expected", "supposed", "intended");
  static const auto kMoved =
      keys_of("postponed", "moved", "rescheduled", "delayed", "relocated", "shifted", "off", "back", "forward");
  static const auto kBreaks = keys_of(",", "but", "and");
  static const std::uint64_t from = token_key("from");
  if (slot >= 2 && elements[slot - 1].key == from && is_one_of(elements[slot - 2], kMoved)) return true;
  for (std::uint32_t e = slot; e > 1 && e + kReach > slot && !is_one_of(elements[e - 1], kBreaks); --e)
    if (is_one_of(elements[e - 1], kPlanned) && is_one_of(elements[e - 2], kFormerly)) return true;
  return false;
}

// "The quake, which was felt in Delhi and as far away as Lahore"
bool is_where_it_was_felt(const std::vector<Element>& elements, std::uint32_t slot) {
  constexpr std::uint32_t kReach = 8;  // from "felt" to the place
  static const std::uint64_t felt = token_key("felt"), comma = token_key(",");
  for (std::uint32_t e = slot; e > 0 && e + kReach > slot && elements[e - 1].key != comma; --e)
    if (elements[e - 1].key == felt) return true;
  return false;
}

// "Including three on Monday", "up from 98 on Sunday"
bool begins_count(const std::vector<Element>& elements, std::uint32_t at) {
  static const std::uint64_t including = token_key("including"), from = token_key("from");
  static const auto kChanged = keys_of("up", "down");
  return elements[at].key == including || (elements[at].key == from && is_one_of(elements[at - 1], kChanged));
}

// "More than 60 were killed since January, including three on Monday": the day is that of the three.
bool is_of_part(const std::vector<Element>& elements, std::uint32_t head, std::uint32_t slot) {
  static const std::uint64_t comma = token_key(",");
  bool part = false, counted = false;
  for (std::uint32_t e = head + 1; e < slot; ++e) {
    part = begins_count(elements, e) || (part && elements[e].key != comma);
    counted = part && (counted || elements[e].quantity);
  }
  return counted;
}

// "After the bombing that killed 14 people in Quetta, families gathered on Monday".
bool is_of_next_clause(const std::vector<Element>& elements, std::uint32_t head, std::uint32_t slot) {
  static const auto kDone = keys_of("gathered", "marched", "protested", "rallied", "prayed", "mourned", "arrested", "charged",
                                    "appeared", "pleaded", "sentenced");
  static const std::uint64_t comma = token_key(",");
  bool parted = false;
  for (std::uint32_t e = head + 1; e < slot; ++e) {
    if (parted && is_one_of(elements[e], kDone)) return true;
    parted |= elements[e].key == comma;
  }
  return false;
}

}  // namespace

bool is_of_other_event(const EncodedSentence& encoded, const SlotFill& slot, std::uint32_t head) {
  for (std::uint32_t e = head + 1; e + 1 < slot.element; ++e)
    if (brings_event(encoded.elements[e], encoded.elements[e + 1])) return true;
  return leaves_hospital(encoded.elements, head, slot.element) || is_of_former_plan(encoded.elements, slot.element) ||
         is_of_part(encoded.elements, head, slot.element) || is_where_it_was_felt(encoded.elements, slot.element) ||
         is_of_next_clause(encoded.elements, head, slot.element);
}

}  // namespace crossclaim
