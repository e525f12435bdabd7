#include "claims/bearing.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <stdexcept>

#include "text/key_map.h"
#include "text/tsv.h"

namespace crossclaim {
namespace {

constexpr double kFar = 16;           // miles or kilometres
constexpr std::uint32_t kReach = 12;  // elements from the place back to the other one

enum Word : std::uint8_t { kDirection = 1, kOf = 2, kUnit = 4, kBefore = 8, kIn = 16 };
constexpr std::string_view kClasses[] = {"direction", "of", "unit", "before", "in"};  // in that order

KeyMap<std::uint8_t> read_words() {
  KeyMap<std::uint8_t> words;
  for (const TsvRow& row : builtin_rows("tables/bearings.tsv", 2)) {
    const auto at = std::ranges::find(kClasses, row[0]);
    if (at == std::end(kClasses)) throw std::logic_error("bearings.tsv has an unknown class");
    for (const std::string_view word : split_cell(row[1]))
      words[token_key(word)] |= static_cast<std::uint8_t>(1u << (at - std::begin(kClasses)));
  }
  return words;
}

bool is(const Element& element, std::uint8_t classes) {
  static const KeyMap<std::uint8_t> words = read_words();
  const std::uint8_t* found = words.find(element.key);
  return found && (*found & classes) != 0;
}

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
  return bare && name.text[0] >= 'A' && name.text[0] <= 'Z' && is(elements[end - 2], kIn);
}

}  // namespace

bool is_point_of_bearing(const EncodedSentence& encoded, const SlotFill& place, bool exact) {
  const std::vector<Element>& elements = encoded.elements;
  if (place.element < 2 || !is(elements[place.element - 1], kOf)) return false;
  if (!is(elements[place.element - 2], kDirection)) return false;
  const std::uint32_t first = place.element - std::min(place.element, kReach);
  std::uint32_t e = place.element - 2;
  for (; e > first; --e) {
    const Element& before = elements[e - 1];
    const bool counted = e < place.element - 2 && is(elements[e], kUnit);
    if (counted && exact && number(before.text) >= kFar) return true;
    if (!is(before, kUnit | kBefore) && !counted) break;
  }
  return ends_place(elements, e, first) || ends_unlisted(elements, e);
}

}  // namespace crossclaim
