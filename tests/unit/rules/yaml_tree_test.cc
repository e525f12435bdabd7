#include "rules/yaml_tree.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "rules/rule_set.h"

namespace crossclaim {
namespace {

// A node and what is in it, each with its place: (a@1:4 b@1:7)@1:3 is a list.
std::string dump(const YamlNode& node) {
  std::string out;
  if (node.is_scalar()) out = node.text();
  for (std::size_t i = 0; i < node.size(); ++i) {
    if (i > 0) out += ' ';
    out += node.is_list() ? dump(node.item(i)) : dump(node.key(i)) + ": " + dump(node.value(i));
  }
  if (node.is_list()) out = "(" + out + ")";
  if (node.is_mapping()) out = "{" + out + "}";
  return fmt::format("{}@{}:{}", out, node.line(), node.column());
}

std::string dump(std::string_view text) {
  const auto tree = parse_yaml(text);
  if (!tree) return fmt::format("{}:{}: {}", tree.error().line, tree.error().column, tree.error().message);
  return dump(YamlNode::root(*tree));
}

struct Case {
  std::string_view yaml;
  std::string_view expected;
};

constexpr Case kCases[] = {
    {"a", "a@1:1"},
    {"a: [b, 'c d']", "{a@1:1: (b@1:5 c d@1:8)@1:4}@1:1"},
    {"- a: b\n  c: d\n- e", "({a@1:3: b@1:6 c@2:3: d@2:6}@1:3 e@3:3)@1:1"},
    {"a:\nb: ~\nc: ''", "{a@1:1: @2:1 b@2:1: @2:4 c@3:1: @3:4}@1:1"},
    {"a: []\nb: {}", "{a@1:1: ()@1:4 b@2:1: {}@2:4}@1:1"},
    {"? [a]\n: b", "{(a@1:4)@1:3: b@2:3}@1:1"},
    {"a: b\na: c", "{a@1:1: b@1:4 a@2:1: c@2:4}@1:1"},
    {"a: |\n  b\n  c\n", "{a@1:1: b\nc\n@1:4}@1:1"},
    {"a: &x [b]\nc: *x", "{a@1:1: (b@1:8)@1:4 c@2:1: (b@1:8)@1:4}@1:1"},
    {"a\n---\nb", "a@1:1"},
    {"", "@0:0"},
    {"# nothing", "@0:0"},
    {"a: [b", "1:1: end of sequence flow not found"},
    {"a: *x", "1:4: the referenced anchor is not defined"},
};

TEST(YamlTree, KeepsWhatTheTextSaysAndWhere) {
  for (const Case& c : kCases) EXPECT_EQ(dump(c.yaml), c.expected) << c.yaml;
}

TEST(YamlTree, ListInItself) {
  const auto tree = parse_yaml("&x [a, *x]");
  ASSERT_TRUE(tree);
  EXPECT_EQ(YamlNode::root(*tree).item(1).item(1).item(0).text(), "a");
}

TEST(YamlTree, KeysAreFound) {
  const auto tree = parse_yaml("a: b\nc: {d: e}\na: f\n[g]: h");
  ASSERT_TRUE(tree);
  const YamlNode root = YamlNode::root(*tree);
  EXPECT_EQ(root["a"].text(), "b");
  EXPECT_EQ(root["c"]["d"].text(), "e");
  EXPECT_FALSE(root["d"].defined());
  EXPECT_FALSE(root["g"].defined());
  EXPECT_FALSE(root["a"]["b"].defined());
  EXPECT_FALSE(root["d"]["e"].defined());
}

TEST(YamlTree, ShippedRulesAreThoseOfTheirText) {
  const auto sources = builtin_rule_sources();
  EXPECT_GT(sources.size(), 10U);
  for (const RuleSource& source : sources) EXPECT_TRUE(source.tree == parse_yaml(source.text)) << source.path;
}

}  // namespace
}  // namespace crossclaim
