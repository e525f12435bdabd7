#include "rules/yaml_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

namespace crossclaim {
namespace {

struct Case {
  std::string_view yaml;
  std::string_view expected;
};

// What is read of a mapping with the keys name (required), days, names, sure and side, one line; then the errors.
std::string read(std::string_view text) {
  YamlReader yaml("x.yaml", text);
  std::string out;
  const YamlNode root = yaml.root();
  if (root.defined()) {
    yaml.mapping(root, "a thing",
                 {{"name", [&](auto& n) { out += "name=" + yaml.text(n, "name") + " "; }, true},
                  {"days", [&](auto& n) { out += fmt::format("days={} ", yaml.number(n, "days")); }},
                  {"names", [&](auto& n) { out += fmt::format("names={} ", fmt::join(yaml.texts(n, "names"), "+")); }},
                  {"sure", [&](auto& n) { out += fmt::format("sure={} ", yaml.flag(n, "sure")); }},
                  {"side", [&](auto& n) {
                     if (const auto i = yaml.choice(n, "side", {"left", "right"})) out += fmt::format("side={} ", *i);
                   }}});
  }
  for (const Diagnostic& d : yaml.take()) out += render(d);
  return out;
}

constexpr Case kGood[] = {
    {"name: a", "name=a "},
    {"name: a\ndays: 12", "name=a days=12 "},
    {"{name: a, days: -3}", "name=a days=-3 "},
    {"name: a\nnames: [b, c]", "name=a names=b+c "},
    {"name: a\nnames: b", "name=a names=b "},
    {"name: a\nsure: true", "name=a sure=true "},
    {"name: a\nside: right", "name=a side=1 "},
    {"name: 'it''s'", "name=it's "},
};

TEST(YamlReader, Reads) {
  for (const Case& c : kGood) EXPECT_EQ(read(c.yaml), c.expected) << c.yaml;
}

constexpr Case kBad[] = {
    {"name: a\nnmae: b",
     "name=a x.yaml:2:1: error: unknown key \"nmae\" in a thing\n"
     "  2 | nmae: b\n"
     "    | ^\n"
     "  hint: did you mean \"name\"?\n"},
    {"name: a\ncolour: b",
     "name=a x.yaml:2:1: error: unknown key \"colour\" in a thing\n"
     "  2 | colour: b\n"
     "    | ^\n"
     "  hint: known here: name, days, names, sure, side\n"},
    {"days: 1",
     "days=1 x.yaml:1:1: error: a thing has no \"name\"\n"
     "  1 | days: 1\n"
     "    | ^\n"},
    {"name: a\nname: b",
     "name=a x.yaml:2:1: error: key \"name\" stands twice in a thing\n"
     "  2 | name: b\n"
     "    | ^\n"},
    {"name: [a]",
     "name= x.yaml:1:7: error: name must be text\n"
     "  1 | name: [a]\n"
     "    |       ^\n"},
    {"name: a\ndays: soon",
     "name=a days=0 x.yaml:2:7: error: days must be a whole number\n"
     "  2 | days: soon\n"
     "    |       ^\n"},
    {"name: a\ndays: 1.5",
     "name=a days=1 x.yaml:2:7: error: days must be a whole number\n"
     "  2 | days: 1.5\n"
     "    |       ^\n"},
    {"name: a\ndays: [1]",
     "name=a days=0 x.yaml:2:7: error: days must be a whole number\n"
     "  2 | days: [1]\n"
     "    |       ^\n"},
    {"name: a\nnames: {b: c}",
     "name=a names= x.yaml:2:8: error: names must be a list\n"
     "  2 | names: {b: c}\n"
     "    |        ^\n"},
    {"name: a\nsure: yes",
     "name=a sure=false x.yaml:2:7: error: unknown sure \"yes\"\n"
     "  2 | sure: yes\n"
     "    |       ^\n"
     "  hint: known here: false, true\n"},
    {"name: a\nside: rihgt",
     "name=a x.yaml:2:7: error: unknown side \"rihgt\"\n"
     "  2 | side: rihgt\n"
     "    |       ^\n"
     "  hint: did you mean \"right\"?\n"},
    {"- name",
     "x.yaml:1:1: error: a thing must be a mapping\n"
     "  1 | - name\n"
     "    | ^\n"},
    {"", "x.yaml: error: a thing must be a mapping\n"},
    {"name: [a",
     "x.yaml:1:1: error: not YAML: end of sequence flow not found\n"
     "  1 | name: [a\n"
     "    | ^\n"
     "  hint: quote a value that holds ? : , [ ] { } or #, as in ask: 'When was it?'\n"},
    {"{name: caf\u00E9, nmae: b}",
     "name=caf\u00E9 x.yaml:1:14: error: unknown key \"nmae\" in a thing\n"
     "  1 | {name: caf\u00E9, nmae: b}\n"
     "    |              ^\n"
     "  hint: did you mean \"name\"?\n"},
    {"nmae: a\ndays: x",
     "days=0 x.yaml:1:1: error: unknown key \"nmae\" in a thing\n"
     "  1 | nmae: a\n"
     "    | ^\n"
     "  hint: did you mean \"name\"?\n"
     "x.yaml:2:7: error: days must be a whole number\n"
     "  2 | days: x\n"
     "    |       ^\n"
     "x.yaml:1:1: error: a thing has no \"name\"\n"
     "  1 | nmae: a\n"
     "    | ^\n"},
};

TEST(YamlReader, ErrorsAreToldWithPlaceAndHint) {
  for (const Case& c : kBad) EXPECT_EQ(read(c.yaml), c.expected) << c.yaml;
}

// The caret under byte `offset` of the value of `match`.
std::string caret(std::string_view text, std::size_t offset) {
  YamlReader yaml("x.yaml", text);
  yaml.error_within(yaml.mark_of(yaml.root()["match"]), offset, "here");
  return fmt::format("{}", yaml.take().front().column);
}

TEST(YamlReader, ErrorsWithinAScalar) {
  EXPECT_EQ(caret("match: a <b", 2), "10");
  EXPECT_EQ(caret("match: 'a <b'", 2), "11");
  EXPECT_EQ(caret("match: \"a <b\"", 2), "11");
  EXPECT_EQ(caret("match: 'it''s <b'", 5), "15");
  EXPECT_EQ(caret("match: '\u00E9 <b'", 3), "11");
}

}  // namespace
}  // namespace crossclaim
