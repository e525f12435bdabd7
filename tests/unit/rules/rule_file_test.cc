// Whole messages: what the author of a rule file sees.
#include "rules/rule_set.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/rules/rules_support.h"

namespace crossclaim::testing {
namespace {

// One change to a good file, and all that is then printed.
struct Case {
  std::string_view from;
  std::string_view to;
  std::string_view expected;
};

constexpr std::string_view kPattern = "match: '<race> [<began>] in {place}'";

constexpr Case kKeys[] = {
    {"help:", "hepl:",
     "race.yaml:3:1: error: unknown key \"hepl\" in a rule file\n"
     "  3 | hepl: A boat race.\n"
     "    | ^\n"
     "  hint: did you mean \"help\"?\n"
     "race.yaml:1:1: error: a rule file has no \"help\"\n"
     "  1 | schema: 1\n"
     "    | ^\n"},
    {"help: A boat race.\n", "",
     "race.yaml:1:1: error: a rule file has no \"help\"\n"
     "  1 | schema: 1\n"
     "    | ^\n"},
    {"help:", "kind:",
     "race.yaml:3:1: error: key \"kind\" stands twice in a rule file\n"
     "  3 | kind: A boat race.\n"
     "    | ^\n"
     "race.yaml:1:1: error: a rule file has no \"help\"\n"
     "  1 | schema: 1\n"
     "    | ^\n"},
    {"schema: 1", "schema: 2",
     "race.yaml:1:9: error: schema must be 1\n"
     "  1 | schema: 2\n"
     "    |         ^\n"
     "  hint: this program reads schema 1 only\n"},
    {"type: date,", "type: dat,",
     "race.yaml:5:15: error: unknown type \"dat\"\n"
     "  5 |   day: {type: dat, ask: 'When was the race?', severity: error}\n"
     "    |               ^\n"
     "  hint: did you mean \"date\"?\n"},
    {"severity: error", "severity: fatal",
     "race.yaml:5:58: error: unknown severity \"fatal\"\n"
     "  5 |   day: {type: date, ask: 'When was the race?', severity: fatal}\n"
     "    |                                                          ^\n"
     "  hint: known here: error, warning, note\n"},
    {"evolution: grows", "evolution: grow",
     "race.yaml:7:72: error: unknown evolution \"grow\"\n"
     "  7 |   boats: {type: quantity, ask: 'How many boats took part?', evolution: grow}\n"
     "    |                                                                        ^\n"
     "  hint: did you mean \"grows\"?\n"},
    {"window: 3d", "window: 3",
     "race.yaml:16:64: error: window must be a number of days\n"
     "  16 | same_event: {time: day, place: place, actors: [rower], window: 3}\n"
     "     |                                                                ^\n"
     "  hint: write it as 21d\n"},
    {"many: true", "many: [true]",
     "race.yaml:8:30: error: many must be text\n"
     "  8 |   rower: {type: actor, many: [true]}\n"
     "    |                              ^\n"},
    {"[regatta, regattas, boat race]", "{regatta: 1}",
     "race.yaml:11:9: error: class race must be a list\n"
     "  11 |   race: {regatta: 1}\n"
     "     |         ^\n"},
    {", expect: []", "",
     "race.yaml:19:5: error: test \"none\": it expects nothing\n"
     "  19 |   - {name: none, articles: [{text: 'A boat.'}]}\n"
     "     |     ^\n"
     "  hint: add expect: or verdicts:\n"},
    {"heads: [race]", "heads: [race",
     "race.yaml:14:9: error: not YAML: end of sequence flow not found\n"
     "  14 | patterns:\n"
     "     |         ^\n"
     "  hint: quote a value that holds ? : , [ ] { } or #, as in ask: 'When was it?'\n"},
};

TEST(RuleFile, WrongKeysAndValues) {
  for (const Case& c : kKeys) EXPECT_EQ(problems({{"race.yaml", changed(kRaceRules, c.from, c.to)}}), c.expected) << c.to;
}

// Of the pattern.
constexpr Case kPatterns[] = {
    {kPattern, "match: '<race> [<began> in {place}'",
     "race.yaml:15:33: error: RAC001: \"[\" is never closed\n"
     "  15 |   - {id: RAC001, match: '<race> [<began> in {place}'}\n"
     "     |                                 ^\n"
     "  hint: add a \"]\"\n"},
    {kPattern, "match: '<race> ...25 <began> in {place}'",
     "race.yaml:15:33: error: RAC001: a gap spans 1 to 20 words, not 25\n"
     "  15 |   - {id: RAC001, match: '<race> ...25 <began> in {place}'}\n"
     "     |                                 ^\n"},
    {kPattern, "match: '<race> <begun> in {place}'",
     "race.yaml:15:33: error: RAC001: unknown class <begun>\n"
     "  15 |   - {id: RAC001, match: '<race> <begun> in {place}'}\n"
     "     |                                 ^\n"
     "  hint: did you mean \"began\"?\n"},
    {kPattern, "match: '<race> <began> in {plaec}'",
     "race.yaml:15:44: error: RAC001: unknown slot {plaec}\n"
     "  15 |   - {id: RAC001, match: '<race> <began> in {plaec}'}\n"
     "     |                                            ^\n"
     "  hint: did you mean \"place\"?\n"},
    {kPattern, "match: '<race> <began> in {place: town}'",
     "race.yaml:15:44: error: RAC001: a place slot can't be \"town\"\n"
     "  15 |   - {id: RAC001, match: '<race> <began> in {place: town}'}\n"
     "     |                                            ^\n"
     "  hint: known here: country, division, city, region, venue, demonym, attributive\n"},
    {kPattern, "match: '<race> <began> in {place: <began>}'",
     "race.yaml:15:44: error: RAC001: a place slot can't be of a class\n"
     "  15 |   - {id: RAC001, match: '<race> <began> in {place: <began>}'}\n"
     "     |                                            ^\n"
     "  hint: only a text can\n"},
    {kPattern, "match: '<race> for {prize: <begun>}'",
     "race.yaml:15:37: error: RAC001: unknown class <begun>\n"
     "  15 |   - {id: RAC001, match: '<race> for {prize: <begun>}'}\n"
     "     |                                     ^\n"
     "  hint: did you mean \"began\"?\n"},
    {"  prize: {type: text}", "  prize: {type: text, instead_of: rowers}",
     "race.yaml:9:3: error: instead_of of \"prize\" names no other attribute: \"rowers\"\n"
     "  9 |   prize: {type: text, instead_of: rowers}\n"
     "    |   ^\n"},
    {"  prize: {type: text}", "  prize: {type: text, may_include: boats}",
     "race.yaml:9:3: error: may_include of \"prize\" names no other quantity: \"boats\"\n"
     "  9 |   prize: {type: text, may_include: boats}\n"
     "    |   ^\n"},
    {kPattern, "match: '[<race>] <began> in {place}'",
     "race.yaml:15:26: error: RAC001: no word of the classes under heads (race) is sure to be in a match\n"
     "  15 |   - {id: RAC001, match: '[<race>] <began> in {place}'}\n"
     "     |                          ^\n"
     "  hint: a pattern is about an event, so it must hold the word the event goes by\n"},
    {kPattern, "match: '(<race>|<began>) in {place}'",
     "race.yaml:15:26: error: RAC001: no word of the classes under heads (race) is sure to be in a match\n"
     "  15 |   - {id: RAC001, match: '(<race>|<began>) in {place}'}\n"
     "     |                          ^\n"
     "  hint: a pattern is about an event, so it must hold the word the event goes by\n"},
    {kPattern, "match: '<race> in {place}'",
     "race.yaml:12:3: error: class \"began\" is used by no pattern\n"
     "  12 |   began: [began, took place]\n"
     "     |   ^\n"
     "  hint: use it or remove it\n"},
    {"id: RAC001, ", "",
     "race.yaml:15:5: error: a pattern has no \"id\"\n"
     "  15 |   - {match: '<race> [<began>] in {place}'}\n"
     "     |     ^\n"},
    {"same_event:", "  - {id: RAC001, match: '<race> <began>'}\nsame_event:",
     "race.yaml:16:25: error: pattern id \"RAC001\" stands twice\n"
     "  16 |   - {id: RAC001, match: '<race> <began>'}\n"
     "     |                         ^\n"},
    {"same_event:", "except: ['[a] [b]']\nsame_event:",
     "race.yaml:16:11: error: except: the pattern holds no word that must be there\n"
     "  16 | except: ['[a] [b]']\n"
     "     |           ^\n"
     "  hint: put outside of [...] what must be\n"},
    {"match: '<race>", "status: maybe, match: '<race>",
     "race.yaml:15:26: error: RAC001: unknown status \"maybe\"\n"
     "  15 |   - {id: RAC001, status: maybe, match: '<race> [<began>] in {place}'}\n"
     "     |                          ^\n"
     "  hint: known here: held, planned, proposed, denied, cancelled\n"},
    {"match: '<race>", "when: {said: true}, match: '<race>",
     "race.yaml:15:25: error: RAC001: unknown key \"said\" in when\n"
     "  15 |   - {id: RAC001, when: {said: true}, match: '<race> [<began>] in {place}'}\n"
     "     |                         ^\n"
     "  hint: known here: status, attributed\n"},
    // every error of a pattern, and those of the patterns behind it
    {kPattern, "match: '<raec> <began> in {plaec: town}'}\n  - {id: RAC002, match: '<race> {day: dy}'",
     "race.yaml:15:26: error: RAC001: unknown class <raec>\n"
     "  15 |   - {id: RAC001, match: '<raec> <began> in {plaec: town}'}\n"
     "     |                          ^\n"
     "  hint: did you mean \"race\"?\n"
     "race.yaml:15:44: error: RAC001: unknown slot {plaec}\n"
     "  15 |   - {id: RAC001, match: '<raec> <began> in {plaec: town}'}\n"
     "     |                                            ^\n"
     "  hint: did you mean \"place\"?\n"
     "race.yaml:16:33: error: RAC002: a date slot can't be \"dy\"\n"
     "  16 |   - {id: RAC002, match: '<race> {day: dy}'}\n"
     "     |                                 ^\n"
     "  hint: did you mean \"day\"?\n"},
    {kPattern, "match: '<race> [<began>'}\n  - {id: RAC002, match: '<race> {dya}'",
     "race.yaml:15:33: error: RAC001: \"[\" is never closed\n"
     "  15 |   - {id: RAC001, match: '<race> [<began>'}\n"
     "     |                                 ^\n"
     "  hint: add a \"]\"\n"
     "race.yaml:16:33: error: RAC002: unknown slot {dya}\n"
     "  16 |   - {id: RAC002, match: '<race> {dya}'}\n"
     "     |                                 ^\n"
     "  hint: did you mean \"day\"?\n"},
    // parts
    {"in {place}", "@where",
     "race.yaml:15:43: error: RAC001: unknown part @where\n"
     "  15 |   - {id: RAC001, match: '<race> [<began>] @where'}\n"
     "     |                                           ^\n"
     "  hint: declare it under parts:\n"},
    {"heads: [race]", "heads: [race]\nparts: {where: 'in {plaec}', when: '{day}'}",
     "race.yaml:14:20: error: @where: unknown slot {plaec}\n"
     "  14 | parts: {where: 'in {plaec}', when: '{day}'}\n"
     "     |                    ^\n"
     "  hint: did you mean \"place\"?\n"},
    {"heads: [race]", "heads: [race]\nparts: {when: '{day}'}",
     "race.yaml:14:15: error: part @when is used by no pattern\n"
     "  14 | parts: {when: '{day}'}\n"
     "     |               ^\n"
     "  hint: use it or remove it\n"},
    {"heads: [race]\npatterns:\n  - {id: RAC001, match: '<race>",
     "heads: [race]\nparts: {a: 'x @b', b: 'y @a'}\npatterns:\n  - {id: RAC001, match: '@a <race>",
     "race.yaml:14:15: error: @a: the part @a holds itself\n"
     "  14 | parts: {a: 'x @b', b: 'y @a'}\n"
     "     |               ^\n"
     "race.yaml:14:26: error: @b: the part @b holds itself\n"
     "  14 | parts: {a: 'x @b', b: 'y @a'}\n"
     "     |                          ^\n"},
};

TEST(RuleFile, BadPatterns) {
  for (const Case& c : kPatterns) EXPECT_EQ(problems({{"race.yaml", changed(kRaceRules, c.from, c.to)}}), c.expected) << c.to;
}

// What the values of a text look like.
constexpr Case kLike[] = {
    {"prize: {type: text}", "prize: {type: text, like: '[0-9]+'}",
     "race.yaml:9:29: error: like must be an expression between slashes\n"
     "  9 |   prize: {type: text, like: '[0-9]+'}\n"
     "    |                             ^\n"
     "  hint: write it as '/[0-9]{1,4}/'\n"},
    {"prize: {type: text}", "prize: {type: text, like: '/[a-z] ?[9-0]+/'}",
     "race.yaml:9:39: error: /[a-z] ?[9-0]+/ is no expression: invalid character class range: 9-0\n"
     "  9 |   prize: {type: text, like: '/[a-z] ?[9-0]+/'}\n"
     "    |                                       ^\n"
     "  hint: the syntax is RE2's\n"},
    {"prize: {type: text}", "prize: {type: text, like: '/[0-9]*/'}",
     "race.yaml:9:30: error: /[0-9]*/ is no expression: it matches nothing at all, too\n"
     "  9 |   prize: {type: text, like: '/[0-9]*/'}\n"
     "    |                              ^\n"
     "  hint: the syntax is RE2's\n"},
    {"rower: {type: actor,", "rower: {type: actor, like: '/[a-z]+/',",
     "race.yaml:8:3: error: like needs a text attribute, and \"rower\" is none\n"
     "  8 |   rower: {type: actor, like: '/[a-z]+/', many: true}\n"
     "    |   ^\n"},
    {"prize: {type: text}", "prize: {type: text, office: true}",
     "race.yaml:9:3: error: office needs an actor attribute, and \"prize\" is none\n"
     "  9 |   prize: {type: text, office: true}\n"
     "    |   ^\n"},
    {"prize: {type: text}", "prize: {type: text, presumed: true}",
     "race.yaml:9:3: error: presumed needs a place attribute, and \"prize\" is none\n"
     "  9 |   prize: {type: text, presumed: true}\n"
     "    |   ^\n"},
};

TEST(RuleFile, BadLooks) {
  for (const Case& c : kLike) EXPECT_EQ(problems({{"race.yaml", changed(kRaceRules, c.from, c.to)}}), c.expected) << c.to;
}

// Of the file as a whole.
constexpr Case kWhole[] = {
    {"heads: [race]", "heads: [race, rcae]",
     "race.yaml:13:8: error: unknown class \"rcae\" under heads\n"
     "  13 | heads: [race, rcae]\n"
     "     |        ^\n"},
    {"began: [began, took place]\nheads: [race]", "began: [began, '/took (place/']\nheads: [race]",
     "race.yaml:12:10: error: /took (place/ is no expression for words: missing ): took (place\n"
     "  12 |   began: [began, '/took (place/']\n"
     "     |          ^\n"
     "  hint: the syntax is RE2's; an entry between slashes is an expression\n"},
    {"race: [regatta, regattas, boat race]", "race: [regatta, '/boat races?/']",
     "race.yaml:13:8: error: class \"race\" under heads holds an expression\n"
     "  13 | heads: [race]\n"
     "     |        ^\n"
     "  hint: an event goes by words; put the expression into a class of its own\n"},
    {"time: day", "time: date", "race.yaml: error: same_event: time names the unknown attribute \"date\"\n"},
    {"time: day", "time: place",
     "race.yaml:6:3: error: same_event: time needs a date attribute, and \"place\" is a place\n"
     "  6 |   place: {type: place, ask: 'Where was the race?'}\n"
     "    |   ^\n"},
    {"expect: [{place: Oslo}]", "expect: []",
     "race.yaml: error: no test expects a claim\n"
     "  hint: every rule file needs one\n"},
    {"expect: []", "expect: [{place: Oslo}]",
     "race.yaml: error: no test expects no claim\n"
     "  hint: add one with expect: [] on a text that looks alike\n"},
};

TEST(RuleFile, WhatIsWrongWithTheWhole) {
  for (const Case& c : kWhole) EXPECT_EQ(problems({{"race.yaml", changed(kRaceRules, c.from, c.to)}}), c.expected) << c.to;
}

TEST(RuleSet, GoodRulesHaveNoProblems) { EXPECT_EQ(problems({{"race.yaml", std::string(kRaceRules)}}), ""); }

TEST(RuleSet, ErrorsOfSeveralFilesAreToldInOneRun) {
  EXPECT_EQ(problems({{"a.yaml", changed(kRaceRules, "help:", "hepl:")},
                      {"b.yaml", std::string(kRaceRules)},
                      {"c.yaml", "- no"},
                      {"d.yaml", changed(kRaceRules, "<race> [<began>]", "<raec> [<began>]")}}),
            "a.yaml:3:1: error: unknown key \"hepl\" in a rule file\n"
            "  3 | hepl: A boat race.\n"
            "    | ^\n"
            "  hint: did you mean \"help\"?\n"
            "a.yaml:1:1: error: a rule file has no \"help\"\n"
            "  1 | schema: 1\n"
            "    | ^\n"
            "c.yaml:1:1: error: a rule file must be a mapping\n"
            "  1 | - no\n"
            "    | ^\n"
            "d.yaml:15:26: error: RAC001: unknown class <raec>\n"
            "  15 |   - {id: RAC001, match: '<raec> [<began>] in {place}'}\n"
            "     |                          ^\n"
            "  hint: did you mean \"race\"?\n");
}

// Files that extend a kind.
constexpr Case kExtensions[] = {
    {"", "", ""},
    {"extends: race", "extends: rcae",
     "more.yaml:2:10: error: no kind \"rcae\" to extend\n"
     "  2 | extends: rcae\n"
     "    |          ^\n"
     "  hint: did you mean \"race\"?\n"},
    {"remove: [RAC001]", "remove: [RAC010]",
     "more.yaml:6:9: error: no pattern \"RAC010\" to remove\n"
     "  6 | remove: [RAC010]\n"
     "    |         ^\n"
     "  hint: did you mean \"RAC001\"?\n"},
    {"<race> near", "<rice> near",
     "more.yaml:5:26: error: RAC002: unknown class <rice>\n"
     "  5 |   - {id: RAC002, match: '<rice> near {place}'}\n"
     "    |                          ^\n"
     "  hint: did you mean \"race\"?\n"},
    {"race: [rowing", "rowing: [rowing",
     "more.yaml:3:9: error: class \"rowing\" is used by no pattern\n"
     "  3 | words: {rowing: [rowing (noun)]}\n"
     "    |         ^\n"
     "  hint: use it or remove it\n"},
    {"schema: 1", "schema: 1\nkind: race",
     "more.yaml:2:1: error: unknown key \"kind\" in a rule file that extends a kind\n"
     "  2 | kind: race\n"
     "    | ^\n"
     "  hint: known here: schema, extends, attributes, words, heads, parts, patterns, remove, except, inherit, same_event, "
     "tests\n"},
};

constexpr std::string_view kMore = R"(schema: 1
extends: race
words: {race: [rowing (noun)]}
patterns:
  - {id: RAC002, match: '<race> near {place}'}
remove: [RAC001]
)";

TEST(RuleSet, AFileMayExtendAKind) {
  for (const Case& c : kExtensions) {
    const std::string more = changed(kMore, c.from, c.to);
    EXPECT_EQ(problems({{"race.yaml", std::string(kRaceRules)}, {"more.yaml", more}}), c.expected) << c.to;
  }
  const auto rules = compile_rules({{"race.yaml", std::string(kRaceRules)}, {"more.yaml", std::string(kMore)}});
  ASSERT_TRUE(rules);
  const RuleFile& file = rules->kinds().at(0)->file;
  ASSERT_EQ(file.patterns.size(), 1u);
  EXPECT_EQ(file.patterns[0].id, "RAC002");
  EXPECT_EQ(file.patterns[0].path, "more.yaml");
  EXPECT_EQ(file.words.at("race"), (std::vector<std::string>{"regatta", "regattas", "boat race", "rowing", "rowings"}));
  EXPECT_EQ(file.tests.size(), 2u);
}

TEST(RuleSet, AnExtensionReplacesAPatternInItsPlace) {
  const auto more = changed(kMore, "remove: [RAC001]\n", "  - {id: RAC001, match: '<race> at {place}'}\n");
  const auto rules = compile_rules({{"race.yaml", std::string(kRaceRules)}, {"more.yaml", more}});
  ASSERT_TRUE(rules);
  const RuleFile& file = rules->kinds().at(0)->file;
  ASSERT_EQ(file.patterns.size(), 2u);
  EXPECT_EQ(file.patterns[0].match, "<race> at {place}");
  EXPECT_EQ(file.patterns[1].id, "RAC002");
}

TEST(RuleSet, ALaterFileReplacesTheKindOfAnEarlierOne) {
  const auto rules = compile_rules({{"a.yaml", std::string(kRaceRules)},
                                    {"b.yaml", changed(kRaceRules, "kind: race", "kind: derby")},
                                    {"c.yaml", changed(kRaceRules, "help: A boat race.", "help: Another.")}});
  ASSERT_TRUE(rules);
  ASSERT_EQ(rules->kinds().size(), 2u);
  EXPECT_EQ(rules->kinds()[0]->file.kind, "derby");
  EXPECT_EQ(rules->kinds()[1]->file.path, "c.yaml");
  EXPECT_EQ(rules->kind("race")->file.help, "Another.");
  EXPECT_EQ(rules->kind("swim"), nullptr);
  EXPECT_EQ(rules->attribute("race", "place")->ask, "Where was the race?");
  EXPECT_EQ(rules->attribute("race", "when"), nullptr);
  EXPECT_EQ(rules->attribute("swim", "place"), nullptr);
}

}  // namespace
}  // namespace crossclaim::testing
