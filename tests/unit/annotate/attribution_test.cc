#include "annotate/attribution.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include "annotate/actors/actors.h"
#include "unit/annotate/sentence_support.h"

namespace crossclaim {
namespace {

// speakers, innermost first | the cue | the words said. The last line is read, with the people of the lines before.
std::string said(std::string_view text, std::string_view antecedent = {}) {
  static const ActorFinder actors;
  static const AttributionFinder finder;
  Article article;
  article.text = text;
  Layout layout = lines_as_sentences(text);
  const auto open = static_cast<std::uint32_t>(text.find('"'));
  const auto close = static_cast<std::uint32_t>(text.rfind('"'));
  if (open != close) layout.quotations.push_back({{open, close + 1}});
  const Sentence& last = layout.sentences.back();
  const auto mentions = actors.find(text, layout, last, actors.context(article, layout), {});
  const auto found = finder.find(text, layout, last, mentions, antecedent);
  if (!found) return "-";
  return fmt::format("{} | {} | {}", fmt::join(found->by, ", "), found->cue.of(text), found->scope.of(text));
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

constexpr Case kSpeech[] = {
    {"Officials said the bridge had fallen.", "officials | said | the bridge had fallen."},
    {"The bridge had fallen, officials said.", "officials | said | The bridge had fallen"},
    {"According to police, the bridge had fallen.", "police | According to | the bridge had fallen."},
    {"The bridge had fallen, according to police.", "police | according to | The bridge had fallen"},
    {"\"The bridge has fallen,\" said Anna Smith.", "Anna Smith | said | \"The bridge has fallen,\""},
    {"\"The bridge has fallen,\" Anna Smith told reporters, adding that it was old.",
     "Anna Smith | told reporters | \"The bridge has fallen,\""},
    {"State media reported that officials said the bridge had fallen.",
     "officials, state media | reported | the bridge had fallen."},
    {"Anna Smith, a clerk of the town, said the bridge had fallen.", "Anna Smith | said | the bridge had fallen."},
    {"After the storm, Anna Smith said the bridge had fallen.", "Anna Smith | said | the bridge had fallen."},
    {"Anna Smith was quoted as saying by Reuters that the bridge had fallen.",
     "Anna Smith, Reuters | was quoted as saying by | that the bridge had fallen."},
    {"State media quoted officials as saying the bridge had fallen.",
     "officials, state media | quoted | the bridge had fallen."},
    {"The bridge had fallen, state media quoted officials as saying.",
     "officials, state media | quoted | The bridge had fallen"},
    {"The bridge had fallen, Reuters said, citing officials.", "officials, Reuters | said | The bridge had fallen"},
    {"The bridge had fallen, according to Reuters, quoting police.", "police, Reuters | according to | The bridge had fallen"},
    {"The bridge had fallen, citing police.", "police | citing | The bridge had fallen"},
    {"The clerk quoted a poem.", "-"},
    {"Anna Smith left early, but she said the bridge had fallen.", "Anna Smith | said | the bridge had fallen."},
    {"The bridge, officials said, had fallen.", "officials | said | The bridge"},
    {"The bridge had fallen, an attorney said Sunday.", "an attorney | said | The bridge had fallen"},
    {"The bridge had fallen, the drivers' union in Lyon said.", "the drivers' union in Lyon | said | The bridge had fallen"},
    {"The bridge had fallen, a top U.S. engineer told the agency.",
     "a top U.S. engineer | told the agency | The bridge had fallen"},
    {"An attorney said the bridge had fallen.", "an attorney | said | the bridge had fallen."},
    {"A doctor told the agency that the bridge had fallen.", "a doctor | told the agency | that the bridge had fallen."},
    {"The bridge had fallen, a doctor told the newspaper.", "a doctor | told the newspaper | The bridge had fallen"},
    {"A bridge said to be old had fallen.", "-"},
    {"A bridge claimed by nobody had fallen.", "-"},
    {"The bridge had fallen, the agency quoted Anna Smith as saying.",
     "Anna Smith, the agency | quoted | The bridge had fallen"},
    {"Anna Smith left. The bridge had fallen, state media quoted her as saying.",
     "Anna Smith, state media | quoted | Anna Smith left. The bridge had fallen"},
    {"The bridge had fallen, the agency quoted him as saying.", "the agency | quoted | The bridge had fallen"},
    {"The bridge had fallen, according to a statement carried by the agency.",
     "the agency | according to a statement carried by | The bridge had fallen"},
    {"The bridge had fallen, according to the plan of the town.", "-"},
    {"The clerk wrote \"police said so\" on the wall.", "-"},
    {"The bridge fell at night.", "-"},
};

TEST(Attribution, SpeakerCueAndWords) {
  for (const Case& c : kSpeech) EXPECT_EQ(said(c.text), c.expected) << c.text;
}

TEST(Attribution, PronounStandsForTheAntecedent) {
  EXPECT_EQ(said("He said the road was open.", "Anna Smith"), "Anna Smith | said | the road was open.");
  EXPECT_EQ(said("He said the road was open."), "-");
}

}  // namespace
}  // namespace crossclaim
