#include "text/quotations.h"

#include <gtest/gtest.h>

namespace crossclaim {
namespace {

std::string dump(std::string_view text, bool singles) {
  std::string out;
  for (const Span span : quotations_of(text, tokenize(text), singles)) {
    if (!out.empty()) out += " | ";
    out += span.of(text);
  }
  return out;
}

struct Case {
  const char* text;
  const char* quotations;
};

class Quotations : public testing::TestWithParam<Case> {};
TEST_P(Quotations, OfRunningText) { EXPECT_EQ(dump(GetParam().text, false), GetParam().quotations); }

constexpr Case kCases[] = {
    {"Nothing was said.", ""},
    {"\"We go,\" he said, \"at dawn.\"", "\"We go,\" | \"at dawn.\""},
    {"\u201CWe go,\u201D he said.", "\u201CWe go,\u201D"},
    {"\u201EWir gehen\u201C, sagte er.", "\u201EWir gehen\u201C"},
    {"\u00ABNous partons\u00BB, dit-il.", "\u00ABNous partons\u00BB"},
    {"\u201CThe cry \u201Cgo home\u201D was heard\u201D, he said.", "\u201CThe cry \u201Cgo home\u201D was heard\u201D"},
    {"He said: \"We go and never", "\"We go and never"},
    {"A man of 6'2\" left.", ""},
    {"He left ('at last') and 'alone'.", ""},
    {"(\"alone\")", "\"alone\""},
};
INSTANTIATE_TEST_SUITE_P(Texts, Quotations, testing::ValuesIn(kCases));

class SingleQuotations : public testing::TestWithParam<Case> {};
TEST_P(SingleQuotations, OfHeadlines) { EXPECT_EQ(dump(GetParam().text, true), GetParam().quotations); }

constexpr Case kHeadlines[] = {
    {"Rebels 'to attend talks'", "'to attend talks'"},
    {"Rebels' chief: \u2018we go\u2019", "\u2018we go\u2019"},
    {"Oda's men 'won't go', says Tamm", "'won't go'"},
    {"Rebels' arms found", ""},
    {"The 'summer of 69", ""},
    {"Tamm: \"we go\"", "\"we go\""},
};
INSTANTIATE_TEST_SUITE_P(Texts, SingleQuotations, testing::ValuesIn(kHeadlines));

}  // namespace
}  // namespace crossclaim
