#include "claims/refusals/care_place.h"

#include <algorithm>
#include <optional>

#include "text/word_classes.h"

namespace crossclaim {
namespace {

constexpr std::uint32_t kCareReach = 14;  // elements from the word of being moved to the place
constexpr std::uint32_t kEndedReach = 4;  // from "died" to the place, or to "hospital"
constexpr std::uint32_t kNameReach = 3;   // from the place to "hospital" behind it

enum CareWord : WordClasses::Mask {
  kMoved = 1,
  kHouse = 2,
  kCenter = 4,
  kSort = 8,
  kWithin = 16,
  kTo = 32,
  kLinking = 64,
  kBefore = 128,
  kEnded = 256
};
constexpr std::string_view kCareClasses[] = {"moved", "house",   "center", "sort", "within",
                                             "to",    "linking", "before", "ended"};  // in that order

const WordClasses& care_words() {
  static const WordClasses table = read_word_classes("tables/care.tsv", kCareClasses);
  return table;
}

class Care {
 public:
  Care(const EncodedSentence& encoded, const SlotFill& place) : elements_(encoded.elements), place_(place) {}

  // The nearest word of being moved by which the place is one of care.
  std::optional<std::uint32_t> moved() const {
    const std::uint32_t preposition = before_place();
    if (preposition == 0) return std::nullopt;
    if (is(preposition, kTo)) return is(preposition - 1, kLinking) ? std::nullopt : last_moved(preposition);
    const bool house = is_house(preposition - 1) || holds_house();
    if (!is(preposition, kWithin) || !house) return std::nullopt;
    const auto moved = last_moved(preposition);
    return moved ? moved : last_ended(preposition);
  }

 private:
  bool is(std::uint32_t element, WordClasses::Mask classes) const {
    return (care_words().of(elements_[element].key) & classes) != 0;
  }

  bool is_house(std::uint32_t element) const {
    return is(element, kHouse) || (element > 0 && is(element, kCenter) && is(element - 1, kSort));
  }

  // The element before the place and what belongs to it; 0 where there is none.
  std::uint32_t before_place() const {
    std::uint32_t at = place_.element;
    while (at > 0 && is(at - 1, kBefore)) --at;
    return at == 0 ? 0 : at - 1;
  }

  // "At Porto General Hospital", "at a Porto hospital"
  bool holds_house() const {
    const auto size = static_cast<std::uint32_t>(elements_.size());
    const std::uint32_t end = std::min(size, place_.last_element + kNameReach);
    for (std::uint32_t e = place_.element; e < end && !elements_[e].is_border; ++e)
      if (is_house(e)) return true;
    return false;
  }

  std::optional<std::uint32_t> last_moved(std::uint32_t end) const {
    for (std::uint32_t e = end; e > 0 && e + kCareReach > end && !elements_[e].is_border; --e)
      if (is(e - 1, kMoved)) return e - 1;
    return std::nullopt;
  }

  // "Died at a hospital in Porto", "is in a Porto hospital"
  std::optional<std::uint32_t> last_ended(std::uint32_t end) const {
    for (std::uint32_t e = end; e > 0 && e + kEndedReach > end && !elements_[e].is_border; --e)
      if (is(e - 1, kEnded) && is(e, kWithin)) return e - 1;
    return std::nullopt;
  }

  const std::vector<Element>& elements_;
  const SlotFill& place_;
};

}  // namespace

bool is_of_care(const EncodedSentence& encoded, const SlotFill& place, std::uint32_t head) {
  const auto moved = Care(encoded, place).moved();
  return moved && !(*moved < head && head < place.element);
}

}  // namespace crossclaim
