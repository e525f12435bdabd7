// The oracle of number words: a number is written out and must be read back. The writer shares nothing with the reader.
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "annotate/quantities/number.h"
#include "text/tokens.h"

namespace crossclaim {
namespace {

constexpr std::array<std::string_view, 20> kSmall = {
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> kTens = {"",      "",      "twenty",  "thirty", "forty",
                                                    "fifty", "sixty", "seventy", "eighty", "ninety"};

struct Scale {
  std::uint64_t worth;
  std::string_view name;
};
constexpr std::array kScales = {Scale{1'000'000'000, "billion"}, Scale{1'000'000, "million"}, Scale{1'000, "thousand"},
                                Scale{100, "hundred"}};

// `british`: with "and" before tens and ones.
std::string written(std::uint64_t n, bool british) {
  if (n < 20) return std::string(kSmall[n]);
  if (n < 100) return std::string(kTens[n / 10]) + (n % 10 ? "-" + std::string(kSmall[n % 10]) : "");
  for (const Scale& scale : kScales) {
    if (n < scale.worth) continue;
    const std::uint64_t rest = n % scale.worth;
    const std::string head = written(n / scale.worth, british) + " " + std::string(scale.name);
    if (rest == 0) return head;
    return head + (british && rest < 100 ? " and " : " ") + written(rest, british);
  }
  return {};
}

// Whether all of the words are read as that number.
bool reads_back(const NumberReader& reader, std::uint64_t n, bool british) {
  const std::string text = written(n, british);
  const auto tokens = tokenize(text);
  const auto number = reader.read(text, tokens, 0);
  const auto value = static_cast<double>(n);
  return number && number->lo == value && number->hi == value && number->end == tokens.size();
}

TEST(NumberWords, EveryIntegerToAMillion) {
  const NumberReader reader;
  for (std::uint64_t n = 1; n <= 1'000'000; ++n)
    for (const bool british : {false, true}) ASSERT_TRUE(reads_back(reader, n, british)) << written(n, british);
}

TEST(NumberWords, SampledBeyond) {
  const NumberReader reader;
  std::mt19937_64 random(20161230);
  for (int i = 0; i < 2'000; ++i) {
    const std::uint64_t n = 1'000'000 + random() % 999'000'000'000;
    ASSERT_TRUE(reads_back(reader, n, i % 2 == 0)) << written(n, i % 2 == 0);
  }
}

}  // namespace
}  // namespace crossclaim
