#include "rules/pattern.h"

#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace crossclaim {
namespace {

struct Case {
  std::string_view pattern;
  std::string_view expected;
};

// The tree, or "offset: message; hint".
std::string parsed(std::string_view pattern) {
  const auto node = parse_pattern(pattern);
  if (node) return dump(*node);
  const PatternError& e = node.error();
  return fmt::format("{}: {}{}{}", e.offset, e.message, e.hint.empty() ? "" : "; ", e.hint);
}

constexpr Case kPatterns[] = {
    {"truce", "truce"},
    {"the truce", "(seq the truce)"},
    {"<truce>", "<truce>"},
    {"< took-effect >", "<took-effect>"},
    {"{start}", "{start}"},
    {"{start: day}", "{start:day}"},
    {"{ start :day }", "{start:day}"},
    {"{by: < means >}", "{by:<means>}"},
    {"<a> ... <b>", "(seq <a> gap:6 <b>)"},
    {"<a> ...12 <b>", "(seq <a> gap:12 <b>)"},
    {"<a>...1<b>", "(seq <a> gap:1 <b>)"},
    {"<a> ...20 b", "(seq <a> gap:20 b)"},
    {"a...b", "(seq a gap:6 b)"},
    {"[the] truce", "(seq (opt the) truce)"},
    {"[of the] truce", "(seq (opt (seq of the)) truce)"},
    {"[early|late]", "(opt (alt early late))"},
    {"(early|very late) in", "(seq (alt early (seq very late)) in)"},
    {"a | b c", "(alt a (seq b c))"},
    {"[a [b]] c", "(seq (opt (seq a (opt b))) c)"},
    {"((a))", "a"},
    {"^ a", "(seq ^ a)"},
    {"^a", "(seq ^ a)"},
    {"<a> @where", "(seq <a> @where)"},
    {"[@where] a", "(seq (opt @where) a)"},
    {"a@b", "a@b"},
    {"{date: day} 's <talks>", "(seq {date:day} 's <talks>)"},
    {"{a} , {b}", "(seq {a} , {b})"},
    {"caf\u00E9 <a>", "(seq caf\u00E9 <a>)"},
};

TEST(Pattern, Tree) {
  for (const Case& c : kPatterns) EXPECT_EQ(parsed(c.pattern), c.expected) << c.pattern;
}

TEST(Pattern, SpeltInItsOwnLanguageIsThePatternAgain) {
  for (const Case& c : kPatterns) EXPECT_EQ(parsed(spell(parse_pattern(c.pattern).value())), c.expected) << c.pattern;
  EXPECT_EQ(spell(parse_pattern("^[ on|[the] eve of ] {day :day}...<a>").value()), "^ [on|[the] eve of] {day: day} ...6 <a>");
}

constexpr Case kBad[] = {
    {"<truce", "0: \"<\" is never closed; add a \">\""},
    {"a {start", "2: \"{\" is never closed; add a \"}\""},
    {"a [b c", "2: \"[\" is never closed; add a \"]\""},
    {"(a|b", "0: \"(\" is never closed; add a \")\""},
    {"[a (b] c", "3: \"(\" is never closed; add a \")\""},
    {"a ]", "2: unexpected \"]\"; no bracket is open here"},
    {"a ) b", "2: unexpected \")\"; no bracket is open here"},
    {"a > b", "2: unexpected \">\""},
    {"a} b", "1: unexpected \"}\""},
    {"a <>", "2: a name is missing between the brackets"},
    {"a @", "2: a name is missing behind the \"@\""},
    {"@ a", "0: a name is missing behind the \"@\""},
    {"{ }", "0: a name is missing between the brackets"},
    {"a | ", "3: an alternative is empty; put what is optional in [...]"},
    {"(a||b)", "3: an alternative is empty; put what is optional in [...]"},
    {"a ...0 b", "2: a gap spans 1 to 20 words, not 0"},
    {"a ...21 b", "2: a gap spans 1 to 20 words, not 21"},
    {"a ...99999999999 b", "2: a gap spans 1 to 20 words, not 99999999999"},
};

TEST(Pattern, ErrorsTellWhereAndWhat) {
  for (const Case& c : kBad) EXPECT_EQ(parsed(c.pattern), c.expected) << c.pattern;
}

TEST(Pattern, NodesTellTheirOffset) {
  const auto node = parse_pattern("the <truce> ... {start: day}");
  ASSERT_TRUE(node);
  std::string offsets;
  for (const PatternNode& part : node->parts) offsets += fmt::format("{} ", part.offset);
  EXPECT_EQ(offsets, "0 4 12 16 ");
}

}  // namespace
}  // namespace crossclaim
