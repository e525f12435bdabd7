#include "cli/rules_commands.h"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "unit/cli/run.h"
#include "unit/scratch_folder.h"

namespace crossclaim {
namespace {

Outcome run_rules(std::vector<std::string> words) {
  words.insert(words.begin(), "rules");
  return run(std::move(words));
}

constexpr const char* kStart = R"(schema: 1
kind: parade
help: Parades.
attributes:
  date:  {type: date, ask: 'When was the parade?'}
  place: {type: place}
words:
  parade: [parade]
heads: [parade]
patterns:
  - {id: PAR001, match: '<parade> ...3 {date: day}'}
  - {id: PAR002, match: '<parade> in {place}'}
same_event: {time: date, needs: 1}
tests:
  - {name: none, articles: [{text: 'The parade was loud.'}], expect: []}
)";

// A rule file of the parade, and these tests besides.
std::string rule_file(const std::string& tests) {
  static const ScratchFolder folder;
  const std::string path = folder.file("parade.yaml");
  std::ofstream(path) << kStart << tests;
  return path;
}

std::string without(std::string text, const std::string& path) {
  for (auto at = text.find(path); at != text.npos; at = text.find(path)) text.replace(at, path.size(), "FILE");
  return text;
}

Outcome run_on(const std::string& command, const std::string& tests, const std::vector<std::string>& flags = {}) {
  const std::string path = rule_file(tests);
  std::vector<std::string> words = {command, path};
  words.insert(words.end(), flags.begin(), flags.end());
  Outcome outcome = run_rules(words);
  return {outcome.status, without(outcome.out, path), without(outcome.err, path)};
}

// Both patterns fire.
constexpr const char* kGood =
    "  - {name: one, articles: [{published: 2014-05-16, text: 'The parade in Oslo was loud. The parade was on Tuesday.'}],\n"
    "     expect: [{date: 2014-05-13, place: Oslo}]}\n";

TEST(RulesCommands, TestTellsWhatFailsAndWhatCame) {
  struct Case {
    const char* tests;
    std::vector<std::string> flags;
    int status;
    const char* out;
    const char* err;
  };
  const std::string kMay = "  - {name: may, articles: [{published: 2014-05-16, text: 'The parade on Tuesday.'}], ";
  const std::string wrong = kGood + kMay + "expect: [{date: 2014-05-20}]}\n";
  const std::string gap = kGood + kMay + "expect: [{date: 2014-05-20}], known_gap: true}\n";
  const std::string closed = kGood + kMay + "expect: [{date: 2014-05-13}], known_gap: true}\n";
  const std::string no_date = std::string(kGood) + "  - {name: day, articles: [{published: May, text: 'x'}], expect: []}\n";
  const std::string untested = kMay + "expect: [{date: 2014-05-13}]}\n";
  const std::string kTold = "The parade on Tuesday.'}, {published: 2014-05-16, source: ";
  const std::string verdict = std::string(kGood) + "  - {name: both, articles: [{published: 2014-05-16, source: A, text: '" +
                              kTold + "B, text: 'Rain fell on the parade on May 13.'}], verdicts: [{date: conflict}]}\n";
  const char* kUntested = "FILE:12:25: warning: no test of the file fires PAR002\n  hint: add a test for it, or remove it\n";
  const Case cases[] = {
      {kGood, {}, 0, "2 tests: 2 passed, 0 failed\n", ""},
      {wrong.c_str(),
       {},
       1,
       "FILE:18:5: failed: may\n  - date=2014-05-20  (expected)\n  + date=2014-05-13  (came)\n"
       "3 tests: 2 passed, 1 failed\n",
       ""},
      {gap.c_str(), {}, 0, "3 tests: 2 passed, 0 failed, 1 known gap\n", ""},
      {gap.c_str(),
       {"-v"},
       0,
       "FILE:18:5: known gap: may\n  - date=2014-05-20  (expected)\n  + date=2014-05-13  (came)\n"
       "3 tests: 2 passed, 0 failed, 1 known gap\n",
       ""},
      {closed.c_str(),
       {},
       0,
       "3 tests: 3 passed, 0 failed\n",
       "FILE:18:5: warning: the known gap \"may\" passes\n  hint: remove known_gap\n"},
      {closed.c_str(),
       {"--strict"},
       1,
       "3 tests: 3 passed, 0 failed\n",
       "FILE:18:5: error: the known gap \"may\" passes\n  hint: remove known_gap\n"},
      {no_date.c_str(),
       {},
       1,
       "FILE:18:5: failed: day\n  published: \"May\" is no date; write it as 2016-04-12\n3 tests: 2 passed, 1 failed\n",
       ""},
      {untested.c_str(), {}, 0, "2 tests: 2 passed, 0 failed\n", kUntested},
      {untested.c_str(), {"-q"}, 0, "2 tests: 2 passed, 0 failed\n", ""},
      {verdict.c_str(),
       {},
       1,
       "FILE:18:5: failed: both\n  - date=conflict  (expected)\n  + date=corroborated  (came)\n"
       "3 tests: 2 passed, 1 failed\n",
       ""},
  };
  for (const Case& c : cases) {
    const Outcome outcome = run_on("test", c.tests, c.flags);
    EXPECT_EQ(outcome.status, c.status) << c.tests;
    EXPECT_EQ(outcome.out, c.out);
    EXPECT_EQ(outcome.err, c.err) << c.tests;
  }
}

TEST(RulesCommands, ValidateTellsEveryError) {
  const Outcome good = run_on("validate", kGood);
  EXPECT_EQ(good.status, 0);
  EXPECT_EQ(good.out, "1 file, 2 patterns: no error\n");
  EXPECT_EQ(good.err, "");
  const Outcome bad = run_on("validate", std::string(kGood) + "exept: []\nhelps: x\n");
  EXPECT_EQ(bad.status, 2);
  EXPECT_EQ(bad.out, "");
  EXPECT_NE(bad.err.find("FILE:18:1: error: unknown key \"exept\""), std::string::npos) << bad.err;
  EXPECT_NE(bad.err.find("FILE:19:1: error: unknown key \"helps\""), std::string::npos) << bad.err;
  const Outcome missing = run_rules({"validate", "--rules", ScratchFolder().file("no-such.yaml")});
  EXPECT_EQ(missing.status, 2);
  EXPECT_EQ(missing.out, "");
}

TEST(RulesCommands, RulesComeOnTopOfTheBuiltInOnesAndPathsInsteadOfThem) {
  const auto mentions = [](const Outcome& o, const char* word) { return o.out.find(word) != std::string::npos; };
  const Outcome shipped = run_rules({"list"});
  EXPECT_EQ(shipped.status, 0);
  EXPECT_TRUE(mentions(shipped, "\ntruce: ")) << shipped.out;
  EXPECT_FALSE(mentions(shipped, "parade: Parades."));
  const Outcome both = run_rules({"list", "--rules", rule_file(kGood)});
  EXPECT_TRUE(mentions(both, "\ntruce: "));
  EXPECT_TRUE(mentions(both, "parade: Parades."));
  EXPECT_FALSE(mentions(run_rules({"list", rule_file(kGood)}), "truce: "));
}

TEST(RulesCommands, ListShowsAttributesAndPatterns) {
  EXPECT_EQ(run_on("list", kGood).out,
            "parade: Parades.\n"
            "  FILE: 2 patterns, 2 tests\n"
            "  date         date     When was the parade?\n"
            "  place        place    (tells events apart)\n"
            "  PAR001       <parade> ...3 {date: day}\n"
            "  PAR002       <parade> in {place}\n");
  EXPECT_EQ(run_on("list", kGood, {"--format", "json"}).out,
            "{\"schema\":\"crossclaim.rules/1\",\"kinds\":[{\"kind\":\"parade\",\"help\":\"Parades.\",\"path\":\"FILE\","
            "\"attributes\":[{\"name\":\"date\",\"type\":\"date\",\"ask\":\"When was the parade?\",\"many\":false},"
            "{\"name\":\"place\",\"type\":\"place\",\"ask\":null,\"many\":false}],"
            "\"patterns\":[{\"id\":\"PAR001\",\"match\":\"<parade> ...3 {date: day}\",\"line\":11},"
            "{\"id\":\"PAR002\",\"match\":\"<parade> in {place}\",\"line\":12}],\"tests\":2}]}\n");
}

// Of the parade's rules.
Outcome trace(const std::string& id, const std::string& text, const std::string& more = "") {
  return run_rules({"trace", id, text, "--rules", rule_file(more + kGood)});
}

TEST(RulesCommands, TraceTellsHowFarAPatternGets) {
  struct Case {
    const char* text;
    const char* out;
  };
  constexpr Case kCases[] = {
      {"The parade on 4 May 2014.",
       "  1:1  matches: The parade on 4 May 2014.\n"
       "    found     <parade> ...3 {date: day}  in \"parade on 4 May 2014\"\n"
       "    date      \"4 May 2014\"\n"},
      {"The parade in May 2014.",
       "  1:1  stops: The parade in May 2014.\n"
       "    found     <parade>  in \"parade\"\n"
       "    missing   ...3 {date: day}  at \"in May 2014.\"\n"
       "    since     \"May 2014\" is a date of the kind coarse, not day\n"},
      {"The parade was very long and loud on 4 May 2014.",
       "  1:1  stops: The parade was very long and loud on 4 May 2014.\n"
       "    found     <parade>  in \"parade\"\n"
       "    missing   ...3 {date: day}  at \"was very long and\"\n"
       "    since     the next date is \"4 May 2014\", 6 words on\n"},
      {"The parade was loud.",
       "  1:1  stops: The parade was loud.\n"
       "    found     <parade>  in \"parade\"\n"
       "    missing   ...3 {date: day}  at \"was loud.\"\n"
       "    since     no date stands in the sentence from there on\n"},
      {"A march on 4 May 2014.",
       "  1:1  nowhere: A march on 4 May 2014.\n"
       "    missing   <parade>\n"
       "    since     the sentence holds no <parade>\n"},
  };
  for (const Case& c : kCases) {
    const Outcome outcome = trace("PAR001", c.text);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.out, std::string("PAR001  <parade> ...3 {date: day}\n") + c.out) << c.text;
    EXPECT_EQ(outcome.err, "");
  }
}

TEST(RulesCommands, TraceTellsWhereNothingLooksLikeASlot) {
  const Outcome outcome = run_rules({"trace", "ACC041", "The crash of Harbour Air flight HA was loud."});
  EXPECT_EQ(outcome.out,
            "ACC041  <crash> of ...4 flight {flight}\n"
            "  1:1  stops: The crash of Harbour Air flight HA was loud.\n"
            "    found     <crash> of ...4 flight  in \"crash of Harbour Air flight\"\n"
            "    missing   {flight}  at \"HA was loud.\"\n"
            "    since     the sentence holds no {flight}\n");
}

TEST(RulesCommands, TraceTakesAKindAndRefusesWhatIsNone) {
  const Outcome kind = trace("parade", "The parade in Oslo.");
  EXPECT_NE(kind.out.find("PAR001  <parade>"), std::string::npos) << kind.out;
  EXPECT_NE(kind.out.find("PAR002  <parade> in {place}\n  1:1  matches: "), std::string::npos) << kind.out;
  const Outcome none = trace("PAR003", "x");
  EXPECT_EQ(none.status, 2);
  EXPECT_EQ(none.out, "");
  EXPECT_EQ(none.err, "error: no pattern and no kind \"PAR003\"\n  hint: did you mean \"PAR001\"?\n");
}

TEST(RulesCommands, TraceAsJson) {
  const Outcome json = run_rules({"trace", "PAR002", "The parade in Oslo.", "--rules", rule_file(kGood), "--format", "json"});
  EXPECT_EQ(json.status, 0);
  EXPECT_EQ(json.out,
            "{\"schema\":\"crossclaim.ruleTrace/1\",\"article\":\"\",\"kind\":\"parade\",\"pattern\":\"PAR002\","
            "\"match\":\"<parade> in {place}\",\"sentences\":[{\"line\":1,\"column\":1,\"text\":\"The parade in Oslo.\","
            "\"outcome\":\"matches\",\"found\":\"<parade> in {place}\",\"matched\":\"parade in Oslo\",\"missing\":\"\","
            "\"next\":\"\",\"reason\":\"\",\"slots\":{\"place\":\"Oslo\"}}]}\n");
}

TEST(RulesCommands, StatsNameThePatternsThatNeverFire) {
  const ScratchFolder folder;
  std::ofstream(folder.file("a.txt")) << "The parade in Oslo was loud. A parade in Bergen was not.";
  std::ofstream(folder.file("b.txt")) << "The parade in Oslo.";
  const std::string rules = rule_file(kGood);
  const Outcome text = run_rules({"stats", folder.file("a.txt"), folder.file("b.txt"), "--rules", rules});
  EXPECT_EQ(text.status, 0);
  EXPECT_NE(text.out.find("parade       PAR001             0         0\n"
                          "parade       PAR002             3         2\n"),
            std::string::npos)
      << text.out;
  const Outcome json = run_rules({"stats", folder.file("a.txt"), "--rules", rules, "--format", "json"});
  EXPECT_TRUE(json.out.starts_with("{\"schema\":\"crossclaim.ruleStats/1\",\"articles\":1,\"patterns\":[{")) << json.out;
  EXPECT_NE(json.out.find("{\"kind\":\"parade\",\"id\":\"PAR002\",\"matches\":2,\"articles\":1}"), std::string::npos);
  const auto never = json.out.substr(json.out.find("\"neverFired\""));
  EXPECT_NE(never.find("\"PAR001\""), std::string::npos);
  EXPECT_EQ(never.find("\"PAR002\""), std::string::npos);
}

TEST(RulesCommands, ANewFilePassesItsTests) {
  const ScratchFolder folder;
  const std::string path = folder.file("ferry-accident.yaml");
  EXPECT_EQ(run_rules({"new", "ferry-accident", "-o", path}).status, 0);
  EXPECT_EQ(run_rules({"validate", path}).out, "1 file, 2 patterns: no error\n");
  const Outcome tests = run_rules({"test", path, "--strict"});
  EXPECT_EQ(tests.status, 0) << tests.err;
  EXPECT_EQ(tests.out, "2 tests: 2 passed, 0 failed\n");
  const Outcome bad = run_rules({"new", "Ferry accident"});
  EXPECT_EQ(bad.status, 2);
  EXPECT_EQ(bad.err,
            "error: \"Ferry accident\" can't be the name of a kind\n"
            "  hint: small letters, digits and hyphens, as in ferry-accident\n");
}

TEST(RulesCommands, AnExtensionIsTestedWithTheFileItExtends) {
  const ScratchFolder folder;
  const std::string path = folder.file("ours.yaml");
  std::ofstream(path) << "schema: 1\nextends: truce\nwords: {truce: [standstill]}\ntests:\n"
                         "  - {name: ours, articles: [{published: 2016-04-12, text: 'The standstill took effect on Sunday.'}], "
                         "expect: [{start: 2016-04-10}]}\n";
  EXPECT_EQ(run_rules({"validate", path}).out.substr(0, 8), "2 files,");
  const Outcome tests = run_rules({"test", path});
  EXPECT_EQ(tests.status, 0) << tests.out << tests.err;
  EXPECT_NE(tests.out.find(" 0 failed"), std::string::npos);
}

}  // namespace
}  // namespace crossclaim
