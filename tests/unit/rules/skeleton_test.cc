#include "rules/skeleton.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "unit/rules/marked_sentence.h"
#include "unit/rules/rules_support.h"

namespace crossclaim::testing {
namespace {

// How many words a match of the pattern from the sentence's first word on can take up.
std::size_t reach(std::string_view pattern, std::string_view marked) {
  const RuleSet rules = rule_set(changed(kRaceRules, "'<race> [<began>] in {place}'",
                                         fmt::format("'{}'}}\n  - {{id: RAC002, match: 'zzz <race> <began>'", pattern)));
  const MarkedSentence s = marked_sentence(marked);
  const EncodedSentence e = encode(s.text, s.layout, s.layout.sentences.at(0), s.mentions);
  return rules.kinds()[0]->patterns[0].form.skeleton.reach(e.elements);
}

struct Case {
  std::string_view pattern;
  std::string_view sentence;
  std::size_t reach;
};

// A word of <race> is one word or two, so that the next item may stand a word further on than a match lets it.
constexpr Case kReaches[] = {
    {"<race> in {place}", "Regatta in [city:Oslo] now.", 3},
    {"<race> in {place}", "Regatta in [city:New York] now.", 4},
    {"<race> in {place}", "Regatta near [city:Oslo] now.", 0},
    {"<race> in {place}", "Regatta in [day:May] now.", 0},
    {"<race> in {place: city}", "Regatta in [country:Norway] now.", 0},
    {"<race> in {place}", "The regatta in [city:Oslo] now.", 0},  // not from "The" on
    {"<race> in {place}", "Boat race in [city:Oslo] now.", 4},
    {"{prize: <race>} in {place}", "Regatta in [city:Oslo] now.", 3},
    {"<race> {prize: <began>} {place}", "Regatta near [city:Oslo] now.", 0},
    // what may be left out
    {"<race> [<began>] in {place}", "Regatta in [city:Oslo] now.", 3},
    {"<race> [<began>] in {place}", "Regatta took place in [city:Oslo] now.", 5},
    {"<race> [<began>] in {place}", "Regatta a b c d in [city:Oslo] now.", 0},
    {"<race> (in|near) {place}", "Regatta near [city:Oslo] now.", 3},
    {"<race> (in|near) {place}", "Regatta at [city:Oslo] now.", 0},
    {"<race> (in|at the) {place}", "Regatta of the [city:Oslo] now.", 4},  // it does not look into these
    // gaps
    {"<race> ...2 {place}", "Regatta a b [city:Oslo] now.", 4},
    {"<race> ...2 {place}", "Regatta a b c d [city:Oslo] now.", 0},
    {"<race> ...2 {place}", "Regatta a [day:b c] [city:Oslo] now.", 5},
    {"<race> ...2 {place}", "Boat race; a [city:Oslo] now.", 0},
    {"<race> ...2 {place}", "Boat race; [city:Oslo] now.", 0},
    {"<race> ...2 ; {place}", "Regatta a; [city:Oslo] now.", 4},
    {"<race> ...2 in ...2 {place}", "Regatta a in b [city:Oslo] now.", 5},
    {"<race> ...2 in ...2 {place}", "Regatta in in a b [city:Oslo] now.", 6},
    {"<race> in {place} ...2", "Regatta in [city:Oslo] a b c.", 5},
};

TEST(Skeleton, Reach) {
  for (const Case& c : kReaches) EXPECT_EQ(reach(c.pattern, c.sentence), c.reach) << c.pattern << "\n" << c.sentence;
}

}  // namespace
}  // namespace crossclaim::testing
