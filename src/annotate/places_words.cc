#include "annotate/places_words.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "text/tsv.h"

namespace crossclaim {
namespace {

// In the order of PlaceWord's bits.
constexpr std::string_view kClasses[] = {"locative", "settlement", "division", "before",    "after",   "head",     "title",
                                         "body",     "never",      "venue",    "direction", "public",  "road",     "comma",
                                         "listing",  "listed",     "capital",  "owner",     "journey", "to",       "assault",
                                         "on",       "article",    "street",   "township",  "in",      "dwelling", "deed",
                                         "quarter",  "part",       "fort",     "land"};

WordClasses read() {
  WordClasses words;
  for (const TsvRow& row : builtin_rows("tables/places_words.tsv", 2)) {
    const auto at = std::ranges::find(kClasses, row[0]);
    if (at == std::end(kClasses)) throw std::logic_error("places_words.tsv has an unknown class");
    for (const std::string_view word : split_cell(row[1])) words.add(word, 1u << (at - std::begin(kClasses)));
  }
  return words;
}

}  // namespace

const WordClasses& place_words() {
  static const WordClasses words = read();
  return words;
}

}  // namespace crossclaim
