// What places_test and actors_test find lies in outlines, as they check themselves; here is what outlines leave out.
#include "annotate/name_outline.h"

#include <gtest/gtest.h>

#include "unit/annotate/sentence_support.h"

namespace crossclaim {
namespace {

// The words of a sentence with ^ before those that may start a name, and + before those in which one may go on.
std::string outline(std::string_view text) {
  static const NameReader names;
  const Layout layout = lines_as_sentences(text);
  std::string out;
  const auto parts = outline_names(Gazetteer::builtin(), names, text, layout, layout.sentences.at(0));
  for (std::size_t t = 0; t < parts.size(); ++t) {
    out += out.empty() ? "" : " ";
    if ((parts[t] & kMayGoOnInName) != 0) out += '+';
    if ((parts[t] & kMayStartName) != 0) out += '^';
    out += layout.tokens[t].span.of(text);
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view outline;
};

constexpr Case kOutlines[] = {
    {"he was seen walking on Monday", "he was seen walking on ^Monday"},
    {"it is in Oslo, he wrote", "it is in ^Oslo +, he wrote"},
    {"it is in Oslo, Norway now", "it is in ^Oslo +, +^Norway now"},
    {"near the Isle of Man again", "near the ^Isle +of +^Man again"},
    {"the Kazakh capital grew", "the ^Kazakh +capital grew"},
    {"by Ann van der Berg herself", "by ^Ann +van +der +^Berg herself"},
    {"by Mok Han-bin himself", "by ^Mok +^Han +- +bin himself"},
    {"at 2100 block of Elm Street today", "at ^2100 +block +of +^Elm +^Street today"},
    {"they sold 2100 boats there", "they sold 2100 boats there"},
    {"then al-Bab fell", "then ^al +- +^Bab fell"},
};

TEST(NameOutline, Words) {
  for (const Case& c : kOutlines) EXPECT_EQ(outline(c.text), c.outline);
}

}  // namespace
}  // namespace crossclaim
