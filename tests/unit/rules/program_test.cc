#include "rules/program.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "unit/rules/marked_sentence.h"
#include "unit/rules/rules_support.h"

namespace crossclaim::testing {
namespace {

std::string rules_with_hulls() {
  return changed(changed(kRaceRules, "took place]", "took place]\n  hull: ['/tu-[0-9]{3}m?/', '/mh ?[0-9]+/', skiff]"),
                 "same_event:", "except: ['<hull> <race>']\nsame_event:");
}

// What a pattern over the classes and slots of kRaceRules, and <hull>, finds from the first element on: the words of the match
// joined by spaces, then those of each thing captured; "-" if nothing.
std::string found(std::string_view pattern, std::string_view marked) {
  const RuleSet rules = rule_set(rules_with_hulls());
  const Kind& kind = *rules.kinds()[0];
  const MarkedSentence s = marked_sentence(marked);
  const EncodedSentence e = encode(s.text, s.layout, s.layout.sentences.at(0), s.mentions);
  const Program program(parse_pattern(pattern).value(), kind.file, kind.lists);
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
};

TEST(Program, FindsTheFirstMatch) {
  for (const Case& c : kCases) EXPECT_EQ(found(c.pattern, c.sentence), c.found) << c.pattern << "\n" << c.sentence;
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
