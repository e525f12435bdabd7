#include "rules/program.h"
#include "rules/skeleton.h"

#include <random>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "unit/rules/marked_sentence.h"
#include "unit/rules/program_twin.h"
#include "unit/rules/rules_support.h"

namespace crossclaim::testing {
namespace {

std::string rules_with_hulls() {
  return changed(changed(kRaceRules, "took place]", "took place]\n  hull: ['/tu-[0-9]{3}m?/', '/mh ?[0-9]+/', skiff]"),
                 "same_event:", "except: ['<hull> <race>']\nsame_event:");
}

std::string rules_with_prizes() {
  return changed(rules_with_hulls(), "prize: {type: text}", "prize: {type: text, like: '/(?-i:[A-Z]{2} ?)?([0-9]{1,3})/'}");
}

// What a pattern over the classes and slots of kRaceRules, and <hull>, finds from the first element on: the words of the match
// joined by spaces, then those of each thing captured; "-" if nothing.
std::string found(std::string_view pattern, std::string_view marked, const std::string& text = rules_with_hulls()) {
  const RuleSet rules = rule_set(text);
  const Kind& kind = *rules.kinds()[0];
  const MarkedSentence s = marked_sentence(marked);
  const EncodedSentence e = encode(s.text, s.layout, s.layout.sentences.at(0), s.mentions);
  WordLists lists = kind.lists;
  const Program program(parse_pattern(pattern).value(), kind.file, lists);
  ProgramRun run(program, e.elements);
  if (!run.match_at(0)) return "-";
  const auto words = [&](std::uint32_t first, std::uint32_t last) {
    std::string out;
    for (; first < last; ++first) out += (out.empty() ? "" : " ") + std::string(s.layout.tokens[first].span.of(s.text));
    return out;
  };
  std::string out = words(0, run.end());
  for (const Captured& c : run.captured()) out += " | " + words(c.first, c.last);
  return out;
}

struct Case {
  std::string_view pattern;
  std::string_view sentence;
  std::string_view found;
};

constexpr Case kCases[] = {
    {"a b", "a b c", "a b"},
    {"a c", "a b c", "-"},
    // alternatives in their order, options rather taken than left
    {"(a|a b) [c]", "a b c", "a"},
    {"(a|a b) c", "a b c", "a b c"},
    {"a [b] [b c]", "a b c", "a b"},
    {"a [b] b c", "a b c", "a b c"},
    // gaps as short as may be, and across no border
    {"a ... c", "a b c d c", "a b c"},
    {"a ... c d", "a c b c d", "a c b c d"},
    {"a ...1 c", "a b b c", "-"},
    {"a ... c", "a b; c", "-"},
    {"a ...1 c", "a [day:May 3 and 4] c", "a May 3 and 4 c"},  // one word
    {"a ... 4", "a [day:May 3 and 4] c", "a May 3 and 4"},
    // the start, an opening quotation mark let by
    {"^ a", "\"a b\"", "\" a"},
    {"b ^ a", "b a", "-"},
    // classes: the longest phrase, the last words of a mention, none that end within one
    {"<race>", "boat race", "boat race | boat race"},
    {"<race>", "[count:three regattas] today", "three regattas | regattas"},
    {"<race>", "[organisation:regatta club] today", "-"},
    // expressions: the longest match, which ends as a token does
    {"<hull>", "Tu-154M lost", "Tu - 154M"},
    {"the <hull>", "the mh 17 rose", "the mh 17"},
    {"<hull>", "Tu-1547 lost", "-"},
    {"<hull> lost", "Tu-154M lost", "Tu - 154M lost"},
    {"<hull>", "[organisation:Tu-154M Club] won", "-"},
    // slots: the whole mention, or a beginning of it if what follows is named
    {"{place}", "[city:New York] today", "New York | New York"},
    {"{place} York", "[city:New York] today", "New York | New"},
    {"{place: country}", "[city:New York] today", "-"},
    {"{place} {place}", "[city:[city:New] York] today", "-"},
    // of a class: its longest phrase, which can be the head, too
    {"{prize: <began>} in", "took place in Oslo", "took place in | took place"},
    {"{prize: <race>} <began>", "boat race began", "boat race began | boat race | boat race"},
    {"{prize: <began>}", "boat race began", "-"},
};

TEST(Program, FindsTheFirstMatch) {
  for (const Case& c : kCases) EXPECT_EQ(found(c.pattern, c.sentence), c.found) << c.pattern << "\n" << c.sentence;
}

// A slot of an attribute that says what its values look like.
constexpr Case kLike[] = {
    {"boat {prize} won", "boat HA 417 won", "boat HA 417 won | HA 417"},
    {"boat {prize}", "boat HA417 won", "boat HA417 | HA417"},
    {"boat {prize} won", "boat 417 had won", "-"},
    {"boat {prize}", "boat to 417", "-"},
    {"boat {prize}", "boat 4175", "-"},
    {"boat {prize}", "boat [count:417 rowers] won", "-"},
    {"boat {prize: <began>}", "boat took place", "boat took place | took place"},
};

TEST(Program, SlotsTakeWhatLooksLikeTheirValues) {
  for (const Case& c : kLike)
    EXPECT_EQ(found(c.pattern, c.sentence, rules_with_prizes()), c.found) << c.pattern << "\n" << c.sentence;
}

// Of patterns and sentences put together by chance.
class Chance {
 public:
  explicit Chance(std::uint32_t seed) : engine_(seed) {}
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(engine_() % n); }
  std::string_view one_of(std::span<const std::string_view> words) {
    return words[below(static_cast<std::uint32_t>(words.size()))];
  }

  std::string pattern(int depth) {
    static constexpr std::string_view kItems[] = {
        "a",       "b",   "<race>", "<began>", "{place}", "{place: city}", "{day: day}",      "{boats: count}",  "{rower}",
        "{prize}", "...", "...1",   "...2",    "race",    "club",          "{prize: <race>}", "{prize: <began>}"};
    std::string out;
    for (std::uint32_t n = 1 + below(4); n > 0; --n) {
      const std::uint32_t what = depth == 0 ? 9 : below(10);
      if (what == 0) out += " [" + pattern(depth - 1) + "]";
      if (what == 1) out += " (" + pattern(depth - 1) + "|" + pattern(depth - 1) + ")";
      if (what > 1) out += " " + std::string(one_of(kItems));
    }
    return out;
  }

  std::string sentence() {
    static constexpr std::string_view kPieces[] = {"a",
                                                   "b",
                                                   "c",
                                                   ",",
                                                   ";",
                                                   "race",
                                                   "regatta",
                                                   "took place",
                                                   "began",
                                                   "[city:a b]",
                                                   "[day:b race]",
                                                   "[count:a regattas]",
                                                   "boat race",
                                                   "[organisation:[city:a] club]",
                                                   "[country:b a]",
                                                   "[count:a]",
                                                   "[organisation:a boat race]",
                                                   "[city:b] [day:a]"};
    std::string out;
    for (std::uint32_t n = 1 + below(9); n > 0; --n) out += (out.empty() ? "" : " ") + std::string(one_of(kPieces));
    return out;
  }

 private:
  std::mt19937 engine_;
};

TEST(Program, FindsWhatItsTwinFinds) {
  const RuleSet rules = rule_set(std::string(kRaceRules));
  const Kind& kind = *rules.kinds()[0];
  Chance chance(7);
  std::size_t matches = 0;
  for (int p = 0; p < 1500; ++p) {
    const std::string source = (chance.below(20) == 0 ? "^" : "") + chance.pattern(2);
    const PatternNode pattern = parse_pattern(source).value();
    WordLists lists = kind.lists;
    const Program program(pattern, kind.file, lists);
    const ProgramTwin twin(pattern, kind.file);
    for (int n = 0; n < 8; ++n) {
      const std::string marked = chance.sentence();
      const MarkedSentence s = marked_sentence(marked);
      const EncodedSentence e = encode(s.text, s.layout, s.layout.sentences.at(0), s.mentions);
      ProgramRun run(program, e.elements);
      for (std::uint32_t first = 0; first < e.elements.size(); ++first) {
        const bool matched = run.match_at(first);
        matches += matched;
        std::string told = matched ? fmt::format("{}", run.end()) : "-";
        if (matched)
          for (const Captured& c : run.captured()) told += fmt::format(" {}-{}", c.first, c.last);
        ASSERT_EQ(told, twin.match_at(e.elements, first)) << source << "\n" << marked << "\nfrom element " << first;
      }
    }
  }
  EXPECT_GT(matches, 1000u);
}

// An outline tells more names than there are. What matches the sentence matches it, from the same element on, and so it does
// the skeleton of both.
TEST(Program, FindsInOutlineWhatItFindsInSentence) {
  const RuleSet rules = rule_set(std::string(kRaceRules));
  const Kind& kind = *rules.kinds()[0];
  Chance chance(11);
  std::size_t matches = 0, dismissed = 0;
  for (int p = 0; p < 1500; ++p) {
    const std::string source = (chance.below(20) == 0 ? "^" : "") + chance.pattern(2);
    const PatternNode pattern = parse_pattern(source).value();
    WordLists lists = kind.lists;
    const Program program(pattern, kind.file, lists);
    const Skeleton skeleton(pattern, kind.file, lists);
    for (int n = 0; n < 8; ++n) {
      const std::string marked = chance.sentence();
      const MarkedSentence s = marked_sentence(marked);
      std::vector<std::uint8_t> names = outline_of(s);
      for (std::uint32_t more = chance.below(3); more > 0; --more)
        names[chance.below(static_cast<std::uint32_t>(names.size()))] |= kMayStartName;
      for (std::size_t t = 1; t < names.size(); ++t)
        if (names[t - 1] != 0 && chance.below(4) == 0) names[t] |= kMayGoOnInName;
      const EncodedSentence sentence = encode(s.text, s.layout, s.layout.sentences.at(0), s.mentions);
      const EncodedSentence outline = encode_outline(s.text, s.layout, s.layout.sentences.at(0), figures_of(s), names);
      EXPECT_EQ(sentence.features & ~outline.features, 0U) << marked;
      ProgramRun run(program, sentence.elements), outlined(program, outline.elements);
      for (std::uint32_t first = 0; first < sentence.elements.size(); ++first) {
        dismissed += !skeleton.fits(outline.elements, first);
        if (!run.match_at(first)) continue;
        ++matches;
        ASSERT_TRUE(outlined.match_at(first)) << source << "\n" << marked << "\nfrom element " << first;
        ASSERT_TRUE(skeleton.fits(sentence.elements, first)) << source << "\n" << marked << "\nfrom element " << first;
        ASSERT_TRUE(skeleton.fits(outline.elements, first)) << source << "\n" << marked << "\nfrom element " << first;
      }
    }
  }
  EXPECT_GT(matches, 1000U);
  EXPECT_GT(dismissed, 1000U);
}

// Without a memory of what failed, the ways to lay twenty gaps over four hundred words would take longer than the world stands.
TEST(Program, TakesLinearTime) {
  std::string pattern = "a", sentence;
  for (int i = 0; i < 20; ++i) pattern += " ...20 a [a] (a|a a)";
  for (std::uint32_t i = 0; i < kLongestSentence; ++i) sentence += "a ";
  EXPECT_EQ(found(pattern + " ...20 z", sentence), "-");
}

}  // namespace
}  // namespace crossclaim::testing
