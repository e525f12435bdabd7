#include "text/sentences.h"

#include <gtest/gtest.h>

namespace crossclaim {
namespace {

// The sentences, parted by " | ".
std::string cut(std::string_view text) {
  const std::vector<Token> tokens = tokenize(text);
  std::string out;
  for (std::span<const Token> rest(tokens); !rest.empty();) {
    const std::size_t length = sentence_length(text, rest);
    if (!out.empty()) out += " | ";
    out += cover(rest[0].span, rest[length - 1].span).of(text);
    rest = rest.subspan(length);
  }
  return out;
}

class Sentences : public testing::TestWithParam<const char*> {};

// Each case is the text with the borders drawn in.
TEST_P(Sentences, Cut) {
  const std::string expected = GetParam();
  std::string text = expected;
  for (auto at = text.find(" | "); at != std::string::npos; at = text.find(" | ")) text.replace(at, 3, " ");
  EXPECT_EQ(cut(text), expected);
}

constexpr const char* kTexts[] = {
    "",
    "The guns fell silent. | Nobody cheered.",
    "It holds! | Does it? | Perhaps.",
    "It holds for now",
    // abbreviations
    "It began on Aug. 1 in Orlo.",
    "It began in August. | The rain came later.",
    "The U.N. envoy met Gov. Ada Marlow and Dr. Tamm.",
    "He spoke at the U.N. | The hall was full.",
    "They left the U.S. | He stayed.",
    "Mr. Oda and Mrs. Vesk left St. Brannoc at 6 a.m. on foot.",
    "Police came at 6 a.m. | The house was empty.",
    "A fire at No. 5 Quay Road hurt two.",
    "Asked again, he said no. | Nobody was surprised.",
    "A man from Orlo, Fla. was held.",
    "He worked for Tamm Inc. and for Vesk Corp. before.",
    "ORLO, Fla. - The harbour is closed.",
    "ORLO, Fla. \u2014 No ship left.",
    "Police held Karl C. Tamm, 25, who was hurt.",
    "Sgt. J. K. Orr of Tamm Co. said so.",
    "He was ill. | Doctors came.",
    // numbers
    "It rose 7.2 percent. | In 2016 it fell.",
    "It ended in 2016. | 12 people were hurt.",
    "The bill was $3.5 million. | $2 million is missing.",
    // quotes and brackets
    "\"We will go.\" | The hall fell silent.",
    "\u201CWe will go.\u201D | The hall fell silent.",
    "\"Will they go?\" he asked.",
    "\"We will go,\" she said. | \"We will not stay.\"",
    "They left (at last). | Nobody saw it.",
    "They left. | (Nobody saw it.) | It rained.",
    "He cheered them. ' | They left.",
    "\"He said: 'They left. '\" | It rained.",
    "They left. | \"'Go home' was the cry.\"",
    // ellipses
    "They waited... | Nothing came.",
    "They waited\u2026 and left.",
    "They waited ... and left.",
    // names of sites, sections
    "See orlo.example for more. | It is free.",
};
INSTANTIATE_TEST_SUITE_P(Texts, Sentences, testing::ValuesIn(kTexts));

struct Ending {
  const char* text;
  bool stop;
};
class EndsWithStop : public testing::TestWithParam<Ending> {};
TEST_P(EndsWithStop, Told) {
  const std::string_view text = GetParam().text;
  EXPECT_EQ(ends_with_stop(text, tokenize(text)), GetParam().stop) << text;
}
constexpr Ending kEndings[] = {
    {"", false},        {"It holds.", true},    {"It holds", false},        {"\"It holds.\"", true},
    {"Will it?", true}, {"(It holds.)", true},  {"It holds:", false},       {"in the U.S.", true},
    {"\"", false},      {"It holds. \"", true}, {"Truce \"holds\"", false},
};
INSTANTIATE_TEST_SUITE_P(Texts, EndsWithStop, testing::ValuesIn(kEndings));

}  // namespace
}  // namespace crossclaim
