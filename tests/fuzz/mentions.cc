// Quantities, places and actors of any text: in order, within their sentence; intervals that aren't upside down.
#include "input.h"

namespace {

using namespace crossclaim;

void check_quantities(const std::vector<Mention>& quantities) {
  for (const Mention& m : quantities) {
    const auto& value = std::get<Quantity>(m.value);
    fuzz::require(!value.lo || !value.hi || *value.lo <= *value.hi, "a quantity goes upward");
  }
}

void check_places(const std::vector<Mention>& places) {
  for (const Mention& m : places) {
    const auto& value = std::get<Place>(m.value);
    fuzz::require(value.path.size() == value.ids.size(), "a place has an id for each name of its path");
  }
}

void check_within(const std::vector<Mention>& mentions, const Sentence& sentence) {
  for (const Mention& m : mentions)
    fuzz::require(m.first_token >= sentence.first_token && m.last_token <= sentence.last_token, "a mention has one sentence");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Annotator annotator;
  const auto article = fuzz::article_from(data, size);
  if (!article) return 0;
  const AnnotatedText text = annotator.read(*article);
  for (const Sentence& sentence : text.layout.sentences) {
    const SentenceMentions m = annotator.mentions(text, sentence);
    for (const auto* mentions : {&m.dates, &m.quantities, &m.places, &m.actors}) {
      fuzz::check_spans(*mentions, text.layout, true);
      check_within(*mentions, sentence);
    }
    check_quantities(m.quantities);
    check_places(m.places);
    (void)annotator.attribution(text, sentence, m, "");
    (void)annotator.status(text, sentence.first_token, sentence.last_token);
  }
  return 0;
}
