#include "rules/skeleton.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "unit/rules/marked_sentence.h"
#include "unit/rules/rules_support.h"

namespace crossclaim::testing {
namespace {

// Whether a match of the pattern may begin at the sentence's word of that number.
bool fits(std::string_view pattern, std::string_view marked, std::size_t first = 0) {
  const RuleSet rules = rule_set(changed(kRaceRules, "'<race> [<began>] in {place}'",
                                         fmt::format("'{}'}}\n  - {{id: RAC002, match: 'zzz <race> <began>'", pattern)));
  const MarkedSentence s = marked_sentence(marked);
  const EncodedSentence e = encode(s.text, s.layout, s.layout.sentences.at(0), s.mentions);
  return rules.kinds()[0]->patterns[0].form.skeleton.fits(e.elements, first);
}

struct Case {
  std::string_view pattern;
  std::string_view sentence;
  bool fits;
};

// A word of <race> is one word or two, so that the next item may stand a word further on than a match lets it.
constexpr Case kFits[] = {
    {"<race> in {place}", "Regatta in [city:Oslo] now.", true},
    {"<race> in {place}", "Regatta in [city:New York] now.", true},
    {"<race> in {place}", "Regatta near [city:Oslo] now.", false},
    {"<race> in {place}", "Regatta in [day:May] now.", false},
    {"<race> in {place: city}", "Regatta in [country:Norway] now.", false},
    {"<race> in {place}", "The regatta in [city:Oslo] now.", false},  // not from "The" on
    {"<race> in {place}", "Boat race in [city:Oslo] now.", true},
    {"{prize: <race>} in {place}", "Regatta in [city:Oslo] now.", true},
    {"<race> {prize: <began>} {place}", "Regatta near [city:Oslo] now.", false},
    // what may be left out
    {"<race> [<began>] in {place}", "Regatta in [city:Oslo] now.", true},
    {"<race> [<began>] in {place}", "Regatta took place in [city:Oslo] now.", true},
    {"<race> [<began>] in {place}", "Regatta a b c d in [city:Oslo] now.", false},
    {"<race> (in|near) {place}", "Regatta near [city:Oslo] now.", true},
    {"<race> (in|near) {place}", "Regatta at [city:Oslo] now.", false},
    // alternatives of more than one item: by their first ones
    {"<race> (in|at the) {place}", "Regatta at the [city:Oslo] now.", true},
    {"<race> (in|at the) {place}", "Regatta at a [city:Oslo] now.", true},
    {"<race> (in|at the) {place}", "Regatta of the [city:Oslo] now.", false},
    {"<race> (in|at the|...2) {place}", "Regatta of the [city:Oslo] now.", true},
    // and of the whole pattern: each by itself
    {"<race> in {place} | <race> near the {place}", "Regatta near the [city:Oslo] now.", true},
    {"<race> in {place} | <race> near the {place}", "Regatta near [city:Oslo] now.", false},
    {"near <race> {place} | ^ <race> in {place}", "Regatta in [city:Oslo] now.", true},
    // gaps
    {"<race> ...2 {place}", "Regatta a b [city:Oslo] now.", true},
    {"<race> ...2 {place}", "Regatta a b c d [city:Oslo] now.", false},
    {"<race> ...2 {place}", "Regatta a [day:b c] [city:Oslo] now.", true},
    {"<race> ...2 {place}", "Boat race; a [city:Oslo] now.", false},
    {"<race> ...2 {place}", "Boat race; [city:Oslo] now.", false},
    {"<race> ...2 ; {place}", "Regatta a; [city:Oslo] now.", true},
    {"<race> ...2 in ...2 {place}", "Regatta a in b [city:Oslo] now.", true},
    {"<race> ...2 in ...2 {place}", "Regatta in in a b [city:Oslo] now.", true},
    {"<race> in {place} ...2", "Regatta in [city:Oslo] a b c.", true},
};

TEST(Skeleton, Fits) {
  for (const Case& c : kFits) EXPECT_EQ(fits(c.pattern, c.sentence), c.fits) << c.pattern << "\n" << c.sentence;
}

TEST(Skeleton, AlternativeAtTheStart) {
  EXPECT_FALSE(fits("<race> near {place} | ^ <race> in {place}", "The regatta in [city:Oslo] now.", 1));
  EXPECT_TRUE(fits("<race> near {place} | <race> in {place}", "The regatta in [city:Oslo] now.", 1));
}

}  // namespace
}  // namespace crossclaim::testing
