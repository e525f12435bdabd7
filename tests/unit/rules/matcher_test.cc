#include "rules/matcher.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "unit/rules/marked_sentence.h"
#include "unit/rules/rules_support.h"

namespace crossclaim::testing {
namespace {

// The words of elements [first, last), joined by "_".
std::string words(const MarkedSentence& s, const EncodedSentence& e, std::uint32_t first, std::uint32_t last) {
  std::string out;
  for (std::uint32_t t = e.elements[first].token; t <= e.elements[last - 1].token; ++t)
    out += (out.empty() ? "" : "_") + std::string(s.layout.tokens[t].span.of(s.text));
  return out;
}

std::string dump(const std::vector<Match>& matches, const RuleSet& rules, const MarkedSentence& s, const EncodedSentence& e) {
  std::string out;
  for (const Match& m : matches) {
    const Kind& kind = *rules.kinds()[m.kind];
    if (!out.empty()) out += "; ";
    out += words(s, e, m.head, m.head + 1);
    for (const SlotFill& f : m.slots)
      out += fmt::format(" {}={}", kind.file.attributes[f.attribute].name, words(s, e, f.element, f.last_element));
  }
  return out;
}

std::vector<Candidate> without_lacking(std::vector<Candidate> candidates, const SentenceMentions& mentions) {
  Matcher::drop_lacking(candidates, AttributeType::date, features_of(mentions.dates));
  Matcher::drop_lacking(candidates, AttributeType::quantity, features_of(mentions.quantities));
  return candidates;
}

std::vector<Candidate> without_unmatched(const Matcher& matcher, std::vector<Candidate> candidates, const MarkedSentence& s) {
  const auto outline = outline_of(s);
  matcher.drop_unmatched(candidates, encode_outline(s.text, s.layout, s.layout.sentences.at(0), figures_of(s), outline));
  return candidates;
}

// The matches of a sentence: "head slot=words slot=words; ...". They are the same when patterns that lack dates or counts, or
// can't match the sentence's outline, are dropped first.
std::string matches(const RuleSet& rules, std::string_view marked, Region region = Region::body) {
  const MarkedSentence s = marked_sentence(marked);
  const EncodedSentence e = encode(s.text, s.layout, s.layout.sentences.at(0), s.mentions);
  const Matcher matcher(rules);
  const auto candidates = matcher.candidates(s.layout.tokens, region);
  const std::string all = dump(matcher.match(e, candidates), rules, s, e);
  EXPECT_EQ(dump(matcher.match(e, without_lacking(candidates, s.mentions)), rules, s, e), all) << marked;
  EXPECT_EQ(dump(matcher.match(e, without_unmatched(matcher, candidates, s)), rules, s, e), all) << marked;
  return all;
}

// The race rules with a pattern of the test's instead of theirs. The second pattern only uses the class "began".
RuleSet with_pattern(std::string_view pattern, std::string_view more = "") {
  const std::string text = fmt::format("'{}'{}}}\n  - {{id: RAC002, match: 'zzz <race> <began>'", pattern, more);
  return rule_set(changed(kRaceRules, "'<race> [<began>] in {place}'", text));
}

struct Case {
  std::string_view pattern;
  std::string_view sentence;
  std::string_view expected;
};

constexpr Case kMatches[] = {
    // words, classes and their forms
    {"<race> in {place}", "The regatta in [city:Oslo].", "regatta place=Oslo"},
    {"<race> in {place}", "The REGATTA IN [city:Oslo].", "REGATTA place=Oslo"},
    {"<race> in {place}", "A regatta near [city:Oslo].", ""},
    {"<race> in {place}", "A subregatta in [city:Oslo].", ""},
    {"<race> in {place}", "A regatta within [city:Oslo].", ""},
    {"<race> in {place}", "A boat race in [city:Oslo].", "boat place=Oslo"},
    {"<race> in {place}", "A boat in [city:Oslo].", ""},
    {"{place} ''s <race>", "[city:Oslo]'s regatta", "regatta place=Oslo"},
    // slots and their kinds
    {"<race> in {place: city}", "A regatta in [country:Norway].", ""},
    {"<race> in {place: city}", "A regatta in [city+state:Oslo].", "regatta place=Oslo"},
    {"<race> in {place}", "A regatta in [day:May].", ""},
    {"<race> in {place}", "A regatta in [demonym:Norwegian] waters.", ""},
    {"<race> in [{place: demonym}] {place}", "A regatta in [demonym:Norwegian] [city:Oslo].",
     "regatta place=Norwegian place=Oslo"},
    {"<race> on {day: day}", "A regatta on [day:3 May].", "regatta day=3_May"},
    {"<race> on {day: day}", "A regatta on [month:May].", ""},
    {"<race> of {boats: count}", "A regatta of [count:three] boats.", "regatta boats=three"},
    {"<race> of {boats: count}", "A regatta of [percent:3 %].", ""},
    {"{rower: person} won the <race>", "[person:Ann Lee] won the regatta.", "regatta rower=Ann_Lee"},
    {"<race> for the {prize} cup", "A regatta for the silver royal cup.", "regatta prize=silver_royal"},
    // optional parts and alternatives
    {"<race> [<began>] (in|at) {place}", "A regatta took place at [city:Oslo].", "regatta place=Oslo"},
    {"<race> [<began>] (in|at) {place}", "A regatta at [city:Oslo].", "regatta place=Oslo"},
    {"(<race> in|<race> at the) {place}", "A regatta at the [venue:Pier].", "regatta place=Pier"},
    {"^ <race> in {place}", "Regatta in [city:Oslo].", "Regatta place=Oslo"},
    {"^ <race> in {place}", "The regatta in [city:Oslo].", ""},
    // gaps
    {"<race> ...2 in {place}", "A regatta for all in [city:Oslo].", "regatta place=Oslo"},
    {"<race> ...2 in {place}", "A regatta for all boats in [city:Oslo].", ""},
    {"<race> ... in {place}", "A regatta a b c d e f in [city:Oslo].", "regatta place=Oslo"},
    {"<race> ... in {place}", "A regatta a b c d e f g in [city:Oslo].", ""},
    {"<race> ... in {place}", "A regatta [day:on 3 May] in [city:Oslo].", "regatta place=Oslo"},
    {"<race> ... {place}", "A regatta from [city:Oslo] to [city:Bergen].", "regatta place=Oslo"},
    // never across a clause border or a quotation mark
    {"<race> ... in {place}", "The regatta ended; in [city:Oslo] it rained.", ""},
    {"<race> ... in {place}", "The regatta ended: in [city:Oslo] it rained.", ""},
    {"<race> ... in {place}", "The regatta ended - in [city:Oslo] it rained.", ""},
    {"<race> ... in {place}", "The regatta ended \u2014 in [city:Oslo] it rained.", ""},
    {"<race> ... in {place}", "The regatta \"in [city:Oslo]\" began.", ""},
    {"<race> ... in {place}", "\"No regatta\", he said in [city:Oslo].", ""},
    {"<race> ... in {place}", "The regatta, at last, in [city:Oslo].", "regatta place=Oslo"},
    // a border that the pattern names may be crossed
    {"<race> : {place}", "The regatta: [city:Oslo].", "regatta place=Oslo"},
    {": <race> in {place}", "News: regatta in [city:Oslo].", "regatta place=Oslo"},
    {"^ <race> in {place}", "\"Regatta in [city:Oslo]\"", "Regatta place=Oslo"},
    // the last word of a mention may be a word of the pattern
    {"<race> in {place}", "[count:Three regattas] in [city:Oslo].", "regattas place=Oslo"},
    {"<race> in {place}", "The [organisation:Silver Oslo Regatta] in [city:Oslo].", "Regatta place=Oslo"},
    {"in {place} <race>", "It is in [city:Oslo] [organisation:Club regatta].", "regatta place=Oslo"},
    {"<race> in {place}", "[count:Three regattas long] in [city:Oslo].", ""},
    {"<race> in {place}", "The [organisation:Regatta Club] in [city:Oslo].", ""},
    // a phrase may hold a mention
    {"<race> in {place}", "A boat [organisation:race] in [city:Oslo].", "boat place=Oslo"},
    {"<race> in {place}", "A boat [organisation:race club] in [city:Oslo].", ""},
    {"<race> <began> in {place}", "The regatta took [venue:place] in [city:Oslo].", "regatta place=Oslo"},
    // the end of a mention may be a word of the pattern that stands behind its slot
    {"{boats} <race>", "[count:Three regattas] began.", "regattas boats=Three_regattas"},
    {"{boats} [boat] <race>", "[count:Three regattas] began.", "regattas boats=Three_regattas"},
    {"{boats} ...2 <race>", "[count:Three long regattas] began.", "regattas boats=Three_long_regattas"},
    {"{boats} <race>", "[count:Three long regattas] began.", "regattas boats=Three_long_regattas"},
    {"{boats} <race>", "[count:Three] regattas began.", "regattas boats=Three"},
    // mentions within mentions, and those that share a word
    {"<race> in {place}", "A regatta in [organisation:[city:Oslo] Harbour] now.", "regatta place=Oslo"},
    {"<race> in {place}", "A regatta in [organisation:[city:New York] Harbour] now.", "regatta place=New_York"},
    {"<race> in {place}", "A regatta in [organisation:Harbour of [city:Oslo]] now.", ""},
    {"<race> ...2 {place}", "A regatta in [organisation:Harbour of [city:Oslo]] now.", "regatta place=Oslo"},
    {"<race> ...2 for", "A regatta in [organisation:Harbour of [city:Oslo]] for all.", "regatta"},
    {"{place} <race>", "An [organisation:[city:Oslo] regatta] began.", "regatta place=Oslo"},
    {"{place} club <race>", "The [organisation:[city:Oslo] club] regatta.", "regatta place=Oslo"},
    // several
    {"<race> in {place}", "A regatta in [city:Oslo] and a regatta in [city:Bergen].",
     "regatta place=Oslo; regatta place=Bergen"},
    {"<race> in {place} and {place}", "A regatta in [city:Oslo] and [city:Bergen].", "regatta place=Oslo place=Bergen"},
};

TEST(Matcher, Patterns) {
  for (const Case& c : kMatches)
    EXPECT_EQ(matches(with_pattern(c.pattern), c.sentence), c.expected) << c.pattern << "\n" << c.sentence;
}

TEST(Matcher, ExceptionsTakeAMatchOutWhoseHeadTheyCover) {
  const std::string text = changed(kRaceRules, "same_event:", "except: ['(no|without a) <race>', 'model <race>']\nsame_event:");
  const RuleSet rules = rule_set(text);
  EXPECT_EQ(matches(rules, "There was no regatta in [city:Oslo]."), "");
  EXPECT_EQ(matches(rules, "A year without a boat race in [city:Oslo]."), "");
  EXPECT_EQ(matches(rules, "A regatta in [city:Oslo], no regatta in [city:Bergen]."), "regatta place=Oslo");
  EXPECT_EQ(matches(rules, "A regatta in [city:Oslo] and no model."), "regatta place=Oslo");
}

TEST(Matcher, PatternsMaySharePartsAndInflectedWords) {
  std::string text = changed(kRaceRules, "'<race> [<began>] in {place}'", "'@race @where'");
  text = changed(text, "heads:", "parts: {where: '(in|near) {place}', race: '<race> [<began>]'}\nheads:");
  const RuleSet rules = rule_set(changed(text, "[began, took place]", "[begin (verb), take place (verb)]"));
  EXPECT_EQ(matches(rules, "A regatta near [city:Oslo]."), "regatta place=Oslo");
  EXPECT_EQ(matches(rules, "A regatta begun in [city:Oslo]."), "regatta place=Oslo");
  EXPECT_EQ(matches(rules, "A regatta taking place in [city:Oslo]."), "regatta place=Oslo");
}

TEST(Matcher, APatternMayBeBoundToRegions) {
  const RuleSet rules = with_pattern("<race> in {place}", ", regions: [caption, headline]");
  EXPECT_EQ(matches(rules, "A regatta in [city:Oslo].", Region::caption), "regatta place=Oslo");
  EXPECT_EQ(matches(rules, "A regatta in [city:Oslo].", Region::headline), "regatta place=Oslo");
  EXPECT_EQ(matches(rules, "A regatta in [city:Oslo].", Region::body), "");
}

TEST(Matcher, OnlyPatternsWhoseClassesAndWordsAreThereAreTried) {
  const RuleSet rules = rule_set(changed(kRaceRules, "same_event:", "  - {id: RAC002, match: '<race> <began>'}\nsame_event:"));
  const Matcher matcher(rules);
  const auto tried = [&](std::string_view text) {
    std::string out;
    for (const Candidate& c : matcher.candidates(tokenize(text), Region::body))
      out += rules.kinds()[c.ref.kind]->patterns[c.ref.pattern].id + " ";
    return out;
  };
  EXPECT_EQ(tried("A boat in Oslo."), "");
  EXPECT_EQ(tried("It began."), "");
  EXPECT_EQ(tried("A boat race in Oslo."), "RAC001 ");
  EXPECT_EQ(tried("The regatta took place."), "RAC002 ");  // no "in"
  EXPECT_EQ(tried("The regatta took place in Oslo."), "RAC001 RAC002 ");
}

TEST(Matcher, WordsOfAlternativesAreLookedForToo) {
  const RuleSet rules = with_pattern("<race> ...6 (attended by|near|, watched ...2 by) {place}");
  const Matcher matcher(rules);
  const auto tried = [&](std::string_view text) { return matcher.candidates(tokenize(text), Region::body).size(); };
  EXPECT_EQ(tried("The regatta was attended by Norway."), 1U);
  EXPECT_EQ(tried("The regatta was held near Oslo."), 1U);
  EXPECT_EQ(tried("The regatta, watched closely by Norway."), 1U);
  EXPECT_EQ(tried("The regatta was held by the town, in Oslo."), 0U);  // "by" and "," are of no use
  const RuleSet mixed = with_pattern("<race> (<began>|was held) in {place}");
  EXPECT_EQ(Matcher(mixed).candidates(tokenize("The regatta took place in Oslo."), Region::body).size(), 1U);
  EXPECT_EQ(Matcher(mixed).candidates(tokenize("The regatta was held in Oslo."), Region::body).size(), 1U);
  EXPECT_EQ(Matcher(mixed).candidates(tokenize("The regatta was seen in Oslo."), Region::body).size(), 0U);
}

// Patterns are filed with bits of their needs: as many classes as there are bits, and more.
TEST(Matcher, TriesPatternsOfAnyOfManyClasses) {
  constexpr int kClasses = 140;
  std::string classes = "words:\n", patterns;
  for (int c = 0; c < kClasses; ++c) {
    classes += fmt::format("  more{0:03}: [word{0}]\n", c);
    patterns += fmt::format("  - {{id: MOR{0:03}, match: '<race> <more{0:03}> <more{1:03}>'}}\n", c, (c + 1) % kClasses);
  }
  const RuleSet rules =
      rule_set(changed(changed(kRaceRules, "words:\n", classes), "same_event:", "  # many\n" + patterns + "same_event:"));
  const Matcher matcher(rules);
  for (int c = 0; c < kClasses; ++c) {
    const auto text = fmt::format("The regatta word{} word{}", c, (c + 1) % kClasses);
    const auto found = matcher.candidates(tokenize(text), Region::body);
    ASSERT_EQ(found.size(), 1U) << text;
    EXPECT_EQ(rules.kinds()[found[0].ref.kind]->patterns[found[0].ref.pattern].id, fmt::format("MOR{:03}", c));
  }
}

TEST(Matcher, PatternsThatLackADateOrACountAreDropped) {
  const struct {
    std::string_view pattern, sentence;
    bool left;
  } cases[] = {
      {"<race> on {day}", "A regatta on [day:3 May].", true},
      {"<race> on {day}", "A regatta on [city:Oslo].", false},
      {"<race> on {day: day}", "A regatta on [month:May].", false},
      {"{boats} in the <race>", "[count:Five] in the regatta.", true},
      {"{boats: count} in the <race>", "[percent:5 %] in the regatta.", false},
      {"{boats} in the <race>", "[city:Oslo] in the regatta.", false},
      {"[{boats} in] the <race>", "The regatta.", true},
      {"({boats}|{place}) in the <race>", "Nobody in the regatta.", true},
      // these stand for counts and are other mentions
      {"{boats: person} in the <race>", "[person:Ann Lee] in the regatta.", true},
      {"{boats: person} in the <race>", "He was in the regatta.", true},
      {"a <race> of {boats: duration}", "A regatta of [length:two days].", true},
  };
  for (const auto& c : cases) {
    const RuleSet rules = with_pattern(c.pattern);
    const MarkedSentence s = marked_sentence(c.sentence);
    const auto candidates = Matcher(rules).candidates(s.layout.tokens, Region::body);
    ASSERT_EQ(candidates.size(), 1U) << c.pattern;
    EXPECT_EQ(without_lacking(candidates, s.mentions).size(), c.left ? 1U : 0U) << c.pattern << "\n" << c.sentence;
  }
}

}  // namespace
}  // namespace crossclaim::testing
