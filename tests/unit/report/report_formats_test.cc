// What the formats for other programs must keep to, whatever the findings are; fixtures/formats shows them whole.
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "report/report_ci.h"
#include "report/report_csv.h"
#include "report/report_sarif.h"
#include "report/xml.h"
#include "text/utf8.h"
#include "unit/report/sample_result.h"
#include "unit/scratch_folder.h"

namespace crossclaim {
namespace {

using nlohmann::json;
using testing::sample_result;

std::string written(void (*write)(const CheckResult&, const ReportOptions&, std::ostream&), const CheckResult& result) {
  std::ostringstream out;
  write(result, {}, out);
  return out.str();
}

json sarif_run(const CheckResult& result) { return json::parse(written(write_sarif, result))["runs"][0]; }

std::string described(const json& r) {
  const json& place = r["locations"][0]["physicalLocation"];
  return r["ruleId"].get<std::string>() + " " + r["kind"].get<std::string>() + " " + r["level"].get<std::string>() + " " +
         place["artifactLocation"]["uri"].get<std::string>() + " " + place["region"].dump();
}

TEST(Sarif, EachFindingIsAResultAtOnePlace) {
  const json run = sarif_run(sample_result());
  ASSERT_EQ(run["results"].size(), 2U);
  EXPECT_EQ(described(run["results"][0]),
            "statement.date fail error news/b.txt "
            R"({"endColumn":43,"endLine":7,"snippet":{"text":"Wednesday"},"startColumn":34,"startLine":7})");
  EXPECT_EQ(
      run["results"][0]["message"]["text"],
      "conflict: When was the briefing? 6 May 2031 in [a](1) (1 origin); 7 May 2031 here (1 origin): the days are 1 apart.");
  EXPECT_EQ(run["results"][1]["kind"], "pass");
  EXPECT_EQ(run["results"][1]["level"], "none");
  EXPECT_EQ(run["invocations"][0]["toolConfigurationNotifications"][0]["message"]["text"], "not UTF-8");
}

TEST(Sarif, IndicesPointToWhatTheyName) {
  const json run = sarif_run(sample_result());
  for (const json& r : run["results"]) {
    EXPECT_EQ(run["tool"]["driver"]["rules"][r["ruleIndex"].get<std::size_t>()]["id"], r["ruleId"]);
    const json& artifact = r["locations"][0]["physicalLocation"]["artifactLocation"];
    EXPECT_EQ(run["artifacts"][artifact["index"].get<std::size_t>()]["location"]["uri"], artifact["uri"]);
    for (std::size_t i = 0; i < r["relatedLocations"].size(); ++i) EXPECT_EQ(r["relatedLocations"][i]["id"], i + 1);
  }
}

TEST(Sarif, TheNewArticleIsThePlace) {
  CheckResult result = sample_result();
  result.is_new = {true, false, false};
  EXPECT_NE(described(sarif_run(result)["results"][0]).find("news/a.txt"), std::string::npos);
}

TEST(Sarif, WhatIsKnownAndWhatIsSuppressed) {
  CheckResult result = sample_result();
  EXPECT_FALSE(sarif_run(result)["results"][0].contains("baselineState"));
  EXPECT_FALSE(sarif_run(result)["results"][0].contains("suppressions"));
  result.has_baseline = true;
  result.findings[0].standing = Standing::known;
  result.findings[1].standing = Standing::suppressed;
  result.findings[1].standing_why = "said twice";
  const json run = sarif_run(result);
  EXPECT_EQ(run["results"][0]["baselineState"], "unchanged");
  EXPECT_EQ(run["results"][0]["suppressions"], json::array());
  EXPECT_EQ(run["results"][1]["baselineState"], "new");
  EXPECT_EQ(run["results"][1]["suppressions"][0]["justification"], "said twice");
}

TEST(Sarif, WhatIsFoundNoMoreIsAbsent) {
  CheckResult result = sample_result();
  result.has_baseline = true;
  result.absent = {{"77", "conflict", "statement.date", "e", {"1 May 2031", "2 May 2031"}, {"a", "b"}},
                   {"88", "undecided", "toll.killed", "e", {"3"}, {"gone/d e.txt"}}};
  const json run = sarif_run(result);
  ASSERT_EQ(run["results"].size(), 4U);
  const json& known = run["results"][2];
  EXPECT_EQ(known["baselineState"], "absent");
  EXPECT_EQ(known["kind"], "fail");
  EXPECT_EQ(known["level"], "error");
  EXPECT_EQ(known["partialFingerprints"]["crossclaimFinding/v1"], "77");
  EXPECT_EQ(known["message"]["text"], "no longer found: conflict statement.date 77: 1 May 2031, 2 May 2031 (a, b)");
  EXPECT_EQ(known["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "news/a.txt");
  const json& unknown = run["results"][3];
  EXPECT_EQ(unknown["level"], "none");
  EXPECT_EQ(run["tool"]["driver"]["rules"][unknown["ruleIndex"].get<std::size_t>()]["id"], "toll.killed");
  EXPECT_EQ(unknown["locations"][0]["physicalLocation"]["artifactLocation"], json({{"uri", "gone/d%20e.txt"}}));
}

TEST(Sarif, ArtifactsOfTheRunHaveHashes) {
  const ScratchFolder folder;
  CheckResult result = sample_result();
  for (ArticleFacts& article : result.articles) std::ofstream(article.path = folder.file(article.id + ".txt")) << "abc";
  result.articles[1].path = folder.file("missing.txt");
  result.is_new = {true, true, false};
  const json run = sarif_run(result);
  for (const json& artifact : run["artifacts"]) {
    const std::string uri = artifact["location"]["uri"];
    EXPECT_EQ(artifact.contains("hashes"), uri.ends_with("/a.txt")) << uri;
  }
  EXPECT_EQ(run["artifacts"][0]["hashes"]["sha-256"], "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Formats, ARunWithoutAResultTellsWhy) {
  CheckResult nothing;
  nothing.failed = true;
  nothing.skipped = {{"rules/a.yaml", 3, "unknown key"}, {"", 0, "no articles"}};
  const json run = sarif_run(nothing);
  EXPECT_FALSE(run.contains("results"));
  EXPECT_EQ(run["invocations"][0]["executionSuccessful"], false);
  const json& notes = run["invocations"][0]["toolConfigurationNotifications"];
  ASSERT_EQ(notes.size(), 2U);
  EXPECT_EQ(notes[0]["locations"][0]["physicalLocation"]["region"]["startLine"], 3);
  EXPECT_FALSE(notes[1].contains("locations"));
  const std::string junit = written(write_junit, nothing);
  EXPECT_NE(junit.find("name=\"rules/a.yaml:3\">\n      <error type=\"failed\" message=\"unknown key\"/>"), std::string::npos)
      << junit;
  EXPECT_NE(junit.find("name=\"crossclaim\""), std::string::npos);
}

TEST(Formats, NoFindingsAreAFullDocument) {
  const CheckResult nothing;
  EXPECT_EQ(sarif_run(nothing)["results"], json::array());
  EXPECT_EQ(json::parse(written(write_gitlab, nothing)), json::array());
  EXPECT_EQ(written(write_github, nothing), "");
  EXPECT_NE(written(write_junit, nothing).find("tests=\"0\""), std::string::npos);
  EXPECT_EQ(written(write_csv, nothing).substr(0, 16), "finding,verdict,");
}

TEST(Github, WhatWouldEndACommandIsEscaped) {
  CheckResult result = sample_result();
  result.articles[1].path = "a,b:c%\n.txt";
  result.findings[0].why = {"100%\r\nsure"};
  EXPECT_EQ(written(write_github, result),
            "::error file=a%2Cb%3Ac%25%0A.txt,line=7,col=34,title=conflict statement.date f-11111111::When was the briefing? 6 "
            "May 2031 "
            "(1 origin) or 7 May 2031 (1 origin): 100%25%0D%0Asure\n"
            "::warning file=news/broken.txt,line=1,title=skipped::not UTF-8\n");
}

TEST(Gitlab, OnlyOpenProblems) {
  CheckResult result = sample_result();
  EXPECT_EQ(json::parse(written(write_gitlab, result)).size(), 1U);
  result.findings[0].standing = Standing::known;
  EXPECT_EQ(json::parse(written(write_gitlab, result)), json::array());
}

TEST(Junit, CountsAreThoseOfTheCases) {
  CheckResult result = sample_result();
  result.findings[0].fails = true;
  const std::string failing = written(write_junit, result);
  EXPECT_NE(failing.find("<testsuites name=\"crossclaim\" tests=\"3\" failures=\"1\" errors=\"1\""), std::string::npos)
      << failing;
  EXPECT_NE(failing.find("<failure type=\"conflict\""), std::string::npos);
  result.findings[0].fails = false;
  result.findings[0].standing = Standing::suppressed;
  EXPECT_NE(written(write_junit, result).find("<skipped message=\"suppressed: "), std::string::npos);
}

TEST(Csv, WhatNeedsQuotesHasThem) {
  CheckResult result = sample_result();
  result.findings.resize(1);
  result.claims[0].sentence = "He said \"yes\", twice.";
  result.claims[0].text = "=1+1";
  const std::string csv = written(write_csv, result);
  EXPECT_NE(csv.find(",'=1+1,\"He said \"\"yes\"\", twice.\","), std::string::npos) << csv;
  EXPECT_EQ(std::ranges::count(csv, '\n'), 3);
}

TEST(Xml, MarkupAndControlCharacters) { EXPECT_EQ(xml("<a b=\"1\">&\x01\n"), "&lt;a b=&quot;1&quot;&gt;&amp; \n"); }

TEST(Utf8, BytesThatAreNoneBecomeReplacements) {
  const std::pair<const char*, const char*> cases[] = {
      {"plain", "plain"},
      {"na\xC3\xAFve", "na\xC3\xAFve"},
      {"caf\xE9", "caf\xEF\xBF\xBD"},
      {"\xC0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},
      {"\xF0\x9F", "\xEF\xBF\xBD\xEF\xBF\xBD"},
  };
  for (const auto& [in, out] : cases) EXPECT_EQ(valid_utf8(in), out);
}

}  // namespace
}  // namespace crossclaim
