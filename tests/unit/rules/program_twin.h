// The twin of a Program: the same pattern as one RE2 expression over a line made of the sentence. Slower, and nothing in it but
// the spelling of an expression.
//
// An element becomes marks, its folded word, and a space, or "_" where its unit goes on. The marks are \x03 for a border, a
// byte \x11 to \x1f with a bit for each type that goes on here, and the letters of the mentions that start here.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <re2/re2.h>

#include "rules/program.h"
#include "text/tokens.h"

namespace crossclaim::testing {

class ProgramTwin {
 public:
  ProgramTwin(const PatternNode& pattern, const RuleFile& file) : file_(file), re2_(expression(pattern), options()) {}

  // As ProgramRun::match_at: the end, then "begin-end" of each capture; "-" if there is no match.
  std::string match_at(const std::vector<Element>& elements, std::uint32_t first) const {
    std::vector<std::size_t> begins;
    const std::string line = line_of(elements, begins);
    std::vector<re2::StringPiece> groups(captures_.size() + 1);
    if (!re2_.Match(line, begins[first], line.size(), RE2::ANCHOR_START, groups.data(), static_cast<int>(groups.size())))
      return "-";
    const auto element_at = [&](const char* at) {
      const auto offset = static_cast<std::size_t>(at - line.data());
      return std::ranges::lower_bound(begins, offset) - begins.begin();
    };
    const auto end = [&](const re2::StringPiece& s) { return element_at(s.data() + s.size()); };
    std::string out = fmt::format("{}", end(groups[0]));
    for (std::size_t g = 1; g < groups.size(); ++g)
      if (!groups[g].empty())
        out += fmt::format(" {}-{}", element_at(groups[g].data() - lead(line, groups[g])), end(groups[g]));
    return out;
  }

 private:
  static RE2::Options options() {
    RE2::Options options;
    options.set_encoding(RE2::Options::EncodingLatin1);
    return options;
  }

  // The marks between an element's begin and a captured word.
  static std::ptrdiff_t lead(const std::string& line, const re2::StringPiece& group) {
    const char* at = group.data();
    while (at > line.data() && at[-1] != ' ' && at[-1] != '_') --at;
    return group.data() - at;
  }

  static std::string line_of(const std::vector<Element>& elements, std::vector<std::size_t>& begins) {
    std::string line;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      const Element& e = elements[i];
      begins.push_back(line.size());
      if (e.is_border) line += '\x03';
      if (e.goes_on) line += static_cast<char>('\x10' | e.goes_on);
      for (char letter = 'A'; letter <= 'Z'; ++letter)
        if (e.letters >> (letter - 'A') & 1) line += letter;
      line += fold(e.text);
      line += i + 1 < elements.size() && elements[i + 1].unit == e.unit ? '_' : ' ';
    }
    begins.push_back(line.size());
    return line;
  }

  static constexpr std::string_view kMarks =
      "[\x03\x11-\x1f"
      "A-Z]*";

  std::string expression(const PatternNode& node) {
    switch (node.op) {
      case PatternOp::sequence:
        return joined(node, "");
      case PatternOp::alternatives:
        return "(?:" + joined(node, "|") + ")";
      case PatternOp::optional:
        return "(?:" + joined(node, "") + ")?";
      case PatternOp::word:
        return words({node.name}, false);
      case PatternOp::word_class:
        return words(file_.words.at(node.name), std::ranges::find(file_.heads, node.name) != file_.heads.end());
      case PatternOp::slot:
        return node.parts.empty() ? slot(node) : class_slot(node);
      case PatternOp::gap:
        return fmt::format("(?:[^ \x03]+ ){{0,{}}}?(?:[^ \x03_]+_)*?", node.limit);
      case PatternOp::start:
        return "^(?:\x03[^ ]* )?";
      case PatternOp::part:
        break;
    }
    return {};
  }

  std::string joined(const PatternNode& node, std::string_view between) {
    std::string out;
    for (const PatternNode& part : node.parts)
      out += (&part == &node.parts.front() ? "" : std::string(between)) + expression(part);
    return out;
  }

  std::string words(std::vector<std::string> phrases, bool captured) {
    if (captured) captures_.push_back('h');
    std::ranges::stable_sort(phrases, std::greater(), &std::string::size);
    std::string out = fmt::format("(?:[^ _]*_)*{}{}", kMarks, captured ? "(" : "(?:");
    for (const std::string& phrase : phrases) {
      if (&phrase != &phrases.front()) out += '|';
      std::string_view separator;
      for (const Token& token : tokenize(phrase)) {
        out += fmt::format("{}{}", separator, separator.empty() ? "" : kMarks) + RE2::QuoteMeta(fold(token.span.of(phrase)));
        separator = "[ _]";
      }
      out += ' ';
    }
    return out + ")";
  }

  // A group within the other for each of the two captures.
  std::string class_slot(const PatternNode& node) {
    const std::string& name = node.parts.front().name;
    const bool head = std::ranges::find(file_.heads, name) != file_.heads.end();
    std::string out = words(file_.words.at(name), true);
    if (!head) return out;
    captures_.push_back('s');
    return out.replace(out.find(kMarks) + kMarks.size(), 1, "((") + ")";
  }

  std::string slot(const PatternNode& node) {
    captures_.push_back('s');
    const AttributeType type = file_.attribute(node.name)->type;
    if (type == AttributeType::text) return "((?:[^ \x03]+ ){1,8}?)";
    std::string going_on;
    for (char types = 1; types < 16; ++types)
      if (types >> static_cast<int>(type) & 1) going_on += static_cast<char>('\x10' | types);
    return fmt::format("([\x11-\x1f]?[A-Z]*?[{}][^ _]*[ _](?:[{}][^ _]*[ _])*)", slot_letters(type, node.constraint), going_on);
  }

  const RuleFile& file_;
  std::string captures_;  // one a group
  RE2 re2_;
};

}  // namespace crossclaim::testing
