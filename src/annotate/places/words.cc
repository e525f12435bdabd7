#include "annotate/places/words.h"

namespace crossclaim {
namespace {

// In the order of PlaceWord's bits.
constexpr std::string_view kClasses[] = {"locative", "settlement", "division", "before",    "after",   "head",     "title",
                                         "body",     "never",      "venue",    "direction", "public",  "road",     "comma",
                                         "listing",  "listed",     "capital",  "owner",     "journey", "to",       "assault",
                                         "on",       "article",    "street",   "township",  "in",      "dwelling", "deed",
                                         "quarter",  "part",       "fort",     "land"};

}  // namespace

const WordClasses& place_words() {
  static const WordClasses words = read_word_classes("tables/places_words.tsv", kClasses);
  return words;
}

}  // namespace crossclaim
