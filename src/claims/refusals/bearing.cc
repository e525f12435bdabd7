#include "claims/refusals/bearing.h"

#include <algorithm>
#include <charconv>

#include "text/word_classes.h"

namespace crossclaim {
namespace {

constexpr double kFarAway = 16;              // miles or kilometres
constexpr std::uint32_t kBearingReach = 12;  // elements from the place back to the other one

enum BearingWord : WordClasses::Mask { kBearing = 1, kOfWord = 2, kMeasure = 4, kInFront = 8, kInWord = 16 };
constexpr std::string_view kBearingClasses[] = {"direction", "of", "unit", "before", "in"};  // in that order

const WordClasses& bearing_words() {
  static const WordClasses table = read_word_classes("tables/bearings.tsv", kBearingClasses);
  return table;
}

bool is(const Element& element, WordClasses::Mask classes) { return (bearing_words().of(element.key) & classes) != 0; }

double number(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Whether a town, country or the like ends before `end`.
bool ends_place(const std::vector<Element>& elements, std::uint32_t end, std::uint32_t first) {
  for (std::uint32_t e = end; e > first; --e) {
    const Mention* place = elements[e - 1].place;
    if (place && e - 1 + place->last_token - place->first_token == end)
      return std::get<Place>(place->value).type != PlaceType::venue;
  }
  return false;
}

// Whether a name that the gazetteer lacks ends before `end`: "a school in Iskandariya".
bool ends_unlisted(const std::vector<Element>& elements, std::uint32_t end) {
  if (end < 2) return false;
  const Element& name = elements[end - 1];
  const bool bare = name.letters == 0 && name.goes_on == 0;
  return bare && name.text[0] >= 'A' && name.text[0] <= 'Z' && is(elements[end - 2], kInWord);
}

}  // namespace

bool is_point_of_bearing(const EncodedSentence& encoded, const SlotFill& place, bool exact) {
  const std::vector<Element>& elements = encoded.elements;
  if (place.element < 2 || !is(elements[place.element - 1], kOfWord)) return false;
  if (!is(elements[place.element - 2], kBearing)) return false;
  const std::uint32_t first = place.element - std::min(place.element, kBearingReach);
  std::uint32_t e = place.element - 2;
  for (; e > first; --e) {
    const Element& before = elements[e - 1];
    const bool counted = e < place.element - 2 && is(elements[e], kMeasure);
    if (counted && exact && number(before.text) >= kFarAway) return true;
    if (!is(before, kMeasure | kInFront) && !counted) break;
  }
  return ends_place(elements, e, first) || ends_unlisted(elements, e);
}

}  // namespace crossclaim
