#include "report/web_annotation.h"

#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "unit/report/sample_result.h"

namespace crossclaim {
namespace {

using nlohmann::json;

json annotations(const CheckResult& result, const ArticleTexts& texts) {
  std::ostringstream out;
  ReportOptions options;
  options.texts = &texts;
  write_web_annotations(result, options, out);
  return json::parse(out.str());
}

TEST(WebAnnotation, SelectsByQuotationAndByCodePoints) {
  CheckResult result = testing::sample_result();
  const std::string before = "é" + std::string(result.claims[0].quote.begin - 2, '.');  // the é has two bytes
  const json page = annotations(result, {{"a", before + result.claims[0].sentence}});
  const std::pair<const char*, const char*> cases[] = {
      {"/@context", R"("http://www.w3.org/ns/anno.jsonld")"},
      {"/type", R"("AnnotationPage")"},
      {"/items/0/id", R"("urn:crossclaim:claim:c-000000000001")"},
      {"/items/0/target/source", R"("urn:crossclaim:article:a")"},
      {"/items/0/target/selector/0",
       R"({"exact":"Tuesday","prefix":"...The mayor told a briefing on ","suffix":" that the bridge was safe.","type":"TextQuoteSelector"})"},
      {"/items/0/target/selector/1", R"({"end":135,"start":128,"type":"TextPositionSelector"})"},
      {"/items/0/body/2/value", R"("f-11111111 conflict: When was the briefing?")"},
      {"/items/1/target/selector/0/prefix", R"("t Wednesday's briefing, held on ")"},
  };
  for (const auto& [pointer, expected] : cases) EXPECT_EQ(page.at(json::json_pointer(pointer)).dump(), expected) << pointer;
  EXPECT_EQ(page.at("items").at(1).at("target").at("selector").size(), 1U);  // no text, no position
}

TEST(WebAnnotation, SourcesAreIris) {
  CheckResult result = testing::sample_result();
  result.articles[0].url = "https://example.org/a";
  result.articles[1].url = "javascript:alert(1)";
  result.articles[1].id = "b c/é";
  const json page = annotations(result, {});
  EXPECT_EQ(page.at("items").at(0).at("target").at("source"), "https://example.org/a");
  EXPECT_EQ(page.at("items").at(1).at("target").at("source"), "urn:crossclaim:article:b%20c%2F%C3%A9");
}

TEST(WebAnnotation, IsADocumentWithoutAnything) { EXPECT_EQ(annotations({}, {}).at("items"), json::array()); }

}  // namespace
}  // namespace crossclaim
