// One annotator a target, and all of them together as `mentions`: whatever the text, mentions are in order and within their
// sentence, intervals aren't upside down, and what is cut out of the text lies in it.
//
// CROSSCLAIM_FUZZ_TARGET names the row of kTargets that a program runs (see tests/CMakeLists.txt).
#include <algorithm>
#include <iterator>

#include "input.h"

namespace {

using namespace crossclaim;

const Sentence* sentence_of(const Mention& m, const Layout& layout) {
  const auto after = std::ranges::upper_bound(layout.sentences, m.first_token, {}, &Sentence::first_token);
  return after == layout.sentences.begin() ? nullptr : &*(after - 1);
}

void check_mentions(const std::vector<Mention>& mentions, const Layout& layout) {
  fuzz::check_spans(mentions, layout, true);
  for (const Mention& m : mentions) {
    const Sentence* sentence = sentence_of(m, layout);
    fuzz::require(sentence && m.last_token <= sentence->last_token, "a mention has one sentence");
  }
}

void check_quantities(const AnnotatedText& text, const std::vector<Mention>& quantities) {
  check_mentions(quantities, text.layout);
  for (const Mention& m : quantities) {
    const auto& value = std::get<Quantity>(m.value);
    fuzz::require(!value.lo || !value.hi || *value.lo <= *value.hi, "a quantity goes upward");
  }
}

void check_places(const AnnotatedText& text, const std::vector<Mention>& places) {
  check_mentions(places, text.layout);
  for (const Mention& m : places) {
    const auto& value = std::get<Place>(m.value);
    fuzz::require(value.path.size() == value.ids.size(), "a place has an id for each name of its path");
  }
}

void check_attribution(const AnnotatedText& text, const std::optional<Attribution>& found) {
  if (!found) return;
  fuzz::require(!found->by.empty(), "an attribution names a speaker");
  for (const Span span : {found->scope, found->cue})
    fuzz::require(span.begin <= span.end && span.end <= text.text().size(), "an attribution lies in the text");
}

void quantities(const AnnotatedText& text) {
  static const QuantityFinder finder;
  for (const Sentence& sentence : text.layout.sentences)
    check_quantities(text, finder.find(text.text(), text.layout, sentence, {}));
}

void places(const AnnotatedText& text) { check_places(text, find_places(Gazetteer::builtin(), *text.article, text.layout)); }

void actors(const AnnotatedText& text) {
  static const ActorFinder finder;
  const ActorContext context = finder.context(*text.article, text.layout);
  for (const Sentence& sentence : text.layout.sentences)
    check_mentions(finder.find(text.text(), text.layout, sentence, context, {}), text.layout);
}

void attribution(const AnnotatedText& text) {
  static const AttributionFinder finder;
  for (const Sentence& sentence : text.layout.sentences)
    check_attribution(text, finder.find(text.text(), text.layout, sentence, {}, "the speaker before"));
}

// Of every stretch of three tokens: as short as what an event is told by.
void status(const AnnotatedText& text) {
  static const StatusFinder finder;
  for (const Sentence& sentence : text.layout.sentences)
    for (std::uint32_t first = sentence.first_token; first < sentence.last_token; ++first)
      fuzz::require(finder.find(text.text(), text.layout, first, std::min(first + 3, sentence.last_token)) <= Status::cancelled,
                    "a status has a name");
}

// What is told of a sentence before it is read holds what is read.
void check_outlines(const Annotator& annotator, const AnnotatedText& text, const Sentence& sentence,
                    const std::vector<Span>& date_spans) {
  const SentenceMentions m = annotator.mentions(text, sentence);
  for (const Mention& date : m.dates)
    fuzz::require(std::ranges::find(date_spans, date.span) != date_spans.end(), "a date lies in a span told before");
  const std::vector<std::uint8_t> outline = annotator.name_outline(text, sentence);
  for (const auto* names : {&m.places, &m.actors}) {
    for (const Mention& name : *names) {
      for (std::uint32_t t = name.first_token; t < name.last_token; ++t) {
        const NamePart part = t == name.first_token ? kMayStartName : kMayGoOnInName;
        fuzz::require((outline[t - sentence.first_token] & part) != 0, "a name lies in the outline");
      }
    }
  }
}

void mentions(const AnnotatedText& text) {
  static const Annotator annotator;
  for (const Sentence& sentence : text.layout.sentences)
    check_outlines(annotator, text, sentence, annotator.date_spans(text, sentence));
  for (const Sentence& sentence : text.layout.sentences) {
    const SentenceMentions m = annotator.mentions(text, sentence);
    check_mentions(m.dates, text.layout);
    check_quantities(text, m.quantities);
    check_places(text, m.places);
    check_mentions(m.actors, text.layout);
    check_attribution(text, annotator.attribution(text, sentence, m, ""));
    (void)annotator.status(text, sentence.first_token, sentence.last_token);
  }
}

struct Target {
  std::string_view name;
  void (*run)(const AnnotatedText& text);
};
constexpr Target kTargets[] = {{"quantities", quantities},   {"places", places}, {"actors", actors},
                               {"attribution", attribution}, {"status", status}, {"mentions", mentions}};
constexpr const Target* kTarget = std::ranges::find(kTargets, std::string_view(CROSSCLAIM_FUZZ_TARGET), &Target::name);
static_assert(kTarget != std::end(kTargets), "no such target");

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto article = fuzz::article_from(data, size);
  if (!article) return 0;
  AnnotatedText text;
  text.article = &*article;
  text.layout = lay_out(*article);
  text.published = find_published(*article, text.layout);
  kTarget->run(text);
  return 0;
}
