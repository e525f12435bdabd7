#include "corpus/text_check.h"

#include <gtest/gtest.h>

namespace crossclaim {
namespace {

using std::string_view_literals::operator""sv;

struct Case {
  std::string_view text;
  const char* message;
};

class TextChecks : public testing::TestWithParam<Case> {};
TEST_P(TextChecks, Told) {
  const auto d = check_text(GetParam().text, "a.txt");
  EXPECT_EQ(d ? render(*d) : "", GetParam().message);
}

constexpr Case kCases[] = {
    {"Truce \u20AC \U0001F600", ""},
    {"", "a.txt: error: the article is empty\n"},
    {" \r\n", "a.txt: error: the article is empty\n"},
    {"\uFEFF", "a.txt: error: the article is empty\n"},
    {"a\nb\0c"sv, "a.txt:2:2: error: byte 3 is NUL, as in binary files\n  hint: give plain text in UTF-8\n"},
    {"caf\xE9 x", "a.txt:1:4: error: byte 3 (0xE9) is not UTF-8\n  hint: convert the text to UTF-8\n"},
    {"\u20AC\n\u20AC\xE2\x82", "a.txt:2:2: error: byte 7 (0xE2) is not UTF-8\n  hint: convert the text to UTF-8\n"},
    {"\xC0\xAF", "a.txt:1:1: error: byte 0 (0xC0) is not UTF-8\n  hint: convert the text to UTF-8\n"},
    {"\xED\xA0\x80", "a.txt:1:1: error: byte 0 (0xED) is not UTF-8\n  hint: convert the text to UTF-8\n"},
    {"\xF4\x90\x80\x80", "a.txt:1:1: error: byte 0 (0xF4) is not UTF-8\n  hint: convert the text to UTF-8\n"},
};
INSTANTIATE_TEST_SUITE_P(Texts, TextChecks, testing::ValuesIn(kCases));

}  // namespace
}  // namespace crossclaim
