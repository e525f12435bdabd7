#include "report/report_json.h"

#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "unit/report/sample_result.h"

namespace crossclaim {
namespace {

using nlohmann::json;
using testing::sample_result;

std::string written(std::string_view format, const CheckResult& result) {
  std::ostringstream out;
  find_format(format).value()->write(result, {}, out);
  return out.str();
}

TEST(ReportJson, HoldsWhatItShould) {
  const json report = json::parse(written("json", sample_result()));
  const std::pair<const char*, const char*> cases[] = {
      {"/schema", R"("crossclaim.report/1")"},
      {"/articles/1/published", R"({"from":"stated","value":"2031-05-09","why":[]})"},
      {"/articles/2/published/value", "null"},
      {"/claims/0/id", R"("c-000000000001")"},
      {"/claims/0/article", R"("a")"},
      {"/claims/0/span", R"({"column":30,"end":136,"line":7,"start":129,"text":"Tuesday"})"},
      {"/claims/1/by", R"(["the town hall"])"},
      {"/events/0/keys", R"({"speaker":["the mayor"]})"},
      {"/events/0/claims", R"(["c-000000000001","c-000000000002","c-000000000003","c-000000000004"])"},
      {"/findings/0/event", R"({"id":"e-00000000000a","keys":{"speaker":["the mayor"]},"label":"briefing of the mayor"})"},
      {"/findings/0/answers/1/claims", R"(["c-000000000002"])"},
      {"/findings/0/answers/1/value/lo", R"("2031-05-07")"},
      {"/findings/0/answers/1/value/text", R"("7 May 2031")"},
      {"/findings/0/why", R"(["same speaker: the mayor","the days are 1 apart"])"},
      {"/findings/1/verdict", R"("corroborated")"},
      {"/notCompared", R"([{"claim":"c-000000000004","why":"no other article tells it"}])"},
      {"/skipped", R"([{"line":null,"path":"news/broken.txt","why":"not UTF-8"}])"},
      {"/summary/conflict", "1"},
      {"/summary/undecided", "0"},
      {"/summary/articlesWithoutDate", "1"},
  };
  for (const auto& [pointer, expected] : cases) EXPECT_EQ(report.at(json::json_pointer(pointer)).dump(), expected) << pointer;
  EXPECT_FALSE(report.at("claims").at(0).contains("about"));
}

TEST(ReportJson, IsADocumentWithoutAnything) {
  const json report = json::parse(written("json", {}));
  EXPECT_EQ(report.at("findings"), json::array());
  EXPECT_EQ(report.at("summary").at("articles"), 0);
  EXPECT_EQ(written("jsonl", {}), "");
}

TEST(ReportJsonl, IsCompleteInEveryLine) {
  std::istringstream lines(written("jsonl", sample_result()));
  std::string line;
  ASSERT_TRUE(std::getline(lines, line));
  const json finding = json::parse(line);
  EXPECT_EQ(finding.at("schema"), "crossclaim.finding/1");
  EXPECT_EQ(finding.at("answers").at(0).at("claims").at(0).at("span").at("text"), "Tuesday");
  EXPECT_EQ(finding.at("event").at("articles").dump(), R"(["a","b","c"])");
  EXPECT_EQ(finding.at("articles").size(), 2u);
  ASSERT_TRUE(std::getline(lines, line));
  EXPECT_EQ(json::parse(line).at("id"), "f-33333333");
  EXPECT_FALSE(std::getline(lines, line));
}

TEST(Format, UnknownNameListsTheKnown) {
  const auto format = find_format("jsn");
  ASSERT_FALSE(format);
  EXPECT_EQ(render(format.error().front()),
            "error: unknown format \"jsn\"\n  hint: the formats are " + format_names() + "; did you mean \"json\"?\n");
}

}  // namespace
}  // namespace crossclaim
