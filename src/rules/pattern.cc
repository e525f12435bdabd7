// Recursive descent, one function a line of the grammar in pattern.h.
#include "rules/pattern.h"

#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace crossclaim {
namespace {

constexpr std::string_view kSpecial = "<>{}[]()|^";

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  tl::expected<PatternNode, PatternError> run() {
    PatternNode node = alternatives();
    if (!error_ && at_ < text_.size()) fail(at_, fmt::format("unexpected \"{}\"", text_[at_]), "no bracket is open here");
    if (error_) return tl::unexpected(*error_);
    return node;
  }

 private:
  bool more() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    return !error_ && at_ < text_.size();
  }

  void fail(std::size_t offset, std::string message, std::string hint = {}) {
    if (!error_) error_ = PatternError{offset, std::move(message), std::move(hint)};
  }

  PatternNode alternatives() {
    PatternNode node{PatternOp::alternatives, {}, {}, 0, at_, {}, false};
    node.parts.push_back(sequence());
    while (more() && text_[at_] == '|') {
      ++at_;
      node.parts.push_back(sequence());
    }
    if (node.parts.size() == 1) return std::move(node.parts[0]);
    for (const PatternNode& part : node.parts)
      if (part.parts.empty()) fail(part.offset, "an alternative is empty", "put what is optional in [...]");
    return node;
  }

  PatternNode sequence() {
    PatternNode node{PatternOp::sequence, {}, {}, 0, at_, {}, false};
    while (more() && text_[at_] != '|' && text_[at_] != ')' && text_[at_] != ']') node.parts.push_back(item());
    return node;
  }

  PatternNode item() {
    const std::size_t start = at_;
    switch (text_[at_]) {
      case '[':
        return bracket(PatternOp::optional, ']');
      case '(':
        return bracket(PatternOp::sequence, ')');
      case '<':
        return {PatternOp::word_class, enclosed('>'), {}, 0, start, {}, false};
      case '{':
        return slot();
      case '^':
        ++at_;
        return {PatternOp::start, {}, {}, 0, start, {}, false};
      case '@':
        return part();
      default:
        return text_.substr(at_).starts_with("...") ? gap() : word();
    }
  }

  PatternNode bracket(PatternOp op, char close) {
    const std::size_t start = at_++;
    PatternNode inner = alternatives();
    if (!more() || text_[at_] != close)
      fail(start, fmt::format("\"{}\" is never closed", text_[start]), fmt::format("add a \"{}\"", close));
    ++at_;
    PatternNode node{op, {}, {}, 0, start, {}, false};
    node.parts.push_back(std::move(inner));
    return node;
  }

  // The name between the bracket at at_ and `close`.
  std::string enclosed(char close) {
    const std::size_t start = at_;
    const std::size_t end = text_.find(close, start);
    if (end == std::string_view::npos) {
      fail(start, fmt::format("\"{}\" is never closed", text_[start]), fmt::format("add a \"{}\"", close));
      return {};
    }
    at_ = end + 1;
    std::string name = trimmed(text_.substr(start + 1, end - start - 1));
    if (name.empty()) fail(start, "a name is missing between the brackets");
    return name;
  }

  PatternNode slot() {
    const std::size_t start = at_;
    std::string inside = enclosed('}');
    std::string constraint;
    if (const auto colon = inside.find(':'); colon != std::string::npos) {
      constraint = trimmed(std::string_view(inside).substr(colon + 1));
      inside = trimmed(std::string_view(inside).substr(0, colon));
    }
    PatternNode node{PatternOp::slot, inside, constraint, 0, start, {}, false};
    if (constraint.size() > 2 && constraint.starts_with('<') && constraint.ends_with('>')) {
      node.parts.push_back(
          {PatternOp::word_class, trimmed(constraint.substr(1, constraint.size() - 2)), {}, 0, start, {}, false});
      node.constraint.clear();
    }
    return node;
  }

  PatternNode gap() {
    const std::size_t start = at_;
    at_ += 3;
    int limit = kDefaultGap;
    const char* begin = text_.data() + at_;
    const auto [end, code] = std::from_chars(begin, text_.data() + text_.size(), limit);
    at_ += static_cast<std::size_t>(end - begin);
    if (end != begin && (code != std::errc() || limit < 1 || limit > kLongestGap))
      fail(start, fmt::format("a gap spans 1 to {} words, not {}", kLongestGap, std::string_view(begin, end)));
    return {PatternOp::gap, {}, {}, limit, start, {}, false};
  }

  PatternNode part() {
    const std::size_t start = at_++;
    if (at_ == text_.size() || text_[at_] == ' ' || kSpecial.find(text_[at_]) != std::string_view::npos)
      fail(start, "a name is missing behind the \"@\"");
    PatternNode node = error_ ? PatternNode() : word();
    return {PatternOp::part, std::move(node.name), {}, 0, start, {}, false};
  }

  PatternNode word() {
    const std::size_t start = at_;
    while (at_ < text_.size() && text_[at_] != ' ' && kSpecial.find(text_[at_]) == std::string_view::npos &&
           !text_.substr(at_).starts_with("..."))
      ++at_;
    if (at_ == start) {
      fail(start, fmt::format("unexpected \"{}\"", text_[start]));
      ++at_;
    }
    return {PatternOp::word, std::string(text_.substr(start, at_ - start)), {}, 0, start, {}, false};
  }

  static std::string trimmed(std::string_view s) {
    const auto first = s.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return std::string(s.substr(first, s.find_last_not_of(' ') - first + 1));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<PatternError> error_;
};

std::string dump_all(std::string_view head, const std::vector<PatternNode>& parts) {
  std::string out = fmt::format("({}", head);
  for (const PatternNode& part : parts) out += " " + dump(part);
  return out + ")";
}

std::string spell_all(const std::vector<PatternNode>& parts, std::string_view between) {
  std::string out;
  for (const PatternNode& part : parts) out.append(out.empty() ? "" : between).append(spell(part));
  return out;
}

// What a slot asks of its mention.
std::string of_slot(const PatternNode& slot) { return slot.parts.empty() ? slot.constraint : dump(slot.parts.front()); }

void collect(const PatternNode& node, PatternOp op, std::vector<const PatternNode*>& out) {
  if (node.op == op) out.push_back(&node);
  for (const PatternNode& part : node.parts) collect(part, op, out);
}

}  // namespace

tl::expected<PatternNode, PatternError> parse_pattern(std::string_view pattern) { return Parser(pattern).run(); }

std::vector<const PatternNode*> nodes_of(const PatternNode& pattern, PatternOp op) {
  std::vector<const PatternNode*> out;
  collect(pattern, op, out);
  return out;
}

std::string dump(const PatternNode& node) {
  switch (node.op) {
    case PatternOp::sequence:
      return node.parts.size() == 1 ? dump(node.parts[0]) : dump_all("seq", node.parts);
    case PatternOp::alternatives:
      return dump_all("alt", node.parts);
    case PatternOp::optional:
      return dump_all("opt", node.parts);
    case PatternOp::word:
      return node.name;
    case PatternOp::word_class:
      return "<" + node.name + ">";
    case PatternOp::slot:
      return "{" + node.name + (of_slot(node).empty() ? "" : ":" + of_slot(node)) + "}";
    case PatternOp::gap:
      return fmt::format("gap:{}", node.limit);
    case PatternOp::start:
      return "^";
    case PatternOp::part:
      return "@" + node.name;
  }
  return {};
}

std::string spell(const PatternNode& node) {
  switch (node.op) {
    case PatternOp::sequence:
      return spell_all(node.parts, " ");
    case PatternOp::alternatives:
      return "(" + spell_all(node.parts, "|") + ")";
    case PatternOp::optional: {
      const bool choice = node.parts.size() == 1 && node.parts[0].op == PatternOp::alternatives;
      return "[" + (choice ? spell_all(node.parts[0].parts, "|") : spell_all(node.parts, " ")) + "]";
    }
    case PatternOp::slot:
      return "{" + node.name + (of_slot(node).empty() ? "" : ": " + of_slot(node)) + "}";
    case PatternOp::gap:
      return fmt::format("...{}", node.limit);
    default:
      return dump(node);
  }
}

}  // namespace crossclaim
