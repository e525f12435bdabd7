#include "report/html/escape.h"

#include <gtest/gtest.h>

namespace crossclaim {
namespace {

using namespace std::string_view_literals;

TEST(HtmlEscape, MeansJustTheCharactersOfTheText) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", ""},
      {"plain\ttext\nof two lines", "plain\ttext\nof two lines"},
      {"</script><script>alert(1)</script>", "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"},
      {R"(" onload="x' y=')", "&quot; onload=&quot;x&#39; y=&#39;"},
      {"&lt; &amp;lt;", "&amp;lt; &amp;amp;lt;"},
      {"<!-- -->", "&lt;!-- --&gt;"},
      {"a\r\nb", "a \nb"},
      {"Zoë, 東京, 🜁", "Zoë, 東京, 🜁"},
      {"nul\0byte"sv, "nul\uFFFDbyte"},
      {"escape \x1b[31m, \x7f, \xC2\x9B"sv, "escape \uFFFD[31m, \uFFFD, \uFFFD"},
      {"\xE2\x80\xAEoverride\xE2\x81\xA9", "\uFFFDoverride\uFFFD"},
      {"\xE2\x80\x99quote\xE2\x80\x9D", "\xE2\x80\x99quote\xE2\x80\x9D"},
      {"bad \xFF\xFE bytes \xE2\x80", "bad \uFFFD\uFFFD bytes \uFFFD\uFFFD"},
  };
  for (const auto& [text, written] : cases) EXPECT_EQ(html(text), written);
}

TEST(HtmlEscape, LinksLeadToTheWebOnly) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"https://example.org/a?b=1&c=2", "https://example.org/a?b=1&amp;c=2"},
      {"HTTP://example.org/\"x", "HTTP://example.org/&quot;x"},
      {"javascript:alert(1)", ""},
      {" https://example.org", ""},
      {"data:text/html,x", ""},
      {"//example.org", ""},
      {"https://", ""},
      {"", ""},
  };
  for (const auto& [url, written] : cases) EXPECT_EQ(html_link(url), written) << url;
}

}  // namespace
}  // namespace crossclaim
