#include "rules/parts.h"

#include <algorithm>

#include <fmt/format.h>

namespace crossclaim {
namespace {

class Expander {
 public:
  Expander(const std::string& id, const std::vector<PatternRule>& parts, std::set<std::string>& used)
      : parts_(parts), used_(used), open_{id} {}

  Expansion run(PatternNode& pattern) {
    expand(pattern);
    return std::move(out_);
  }

 private:
  void expand(PatternNode& node) {
    if (node.op == PatternOp::part) return replace(node);
    for (PatternNode& part : node.parts) expand(part);
  }

  void replace(PatternNode& node) {
    const std::string id = "@" + node.name;
    used_.insert(id);
    const auto part = std::ranges::find(parts_, id, &PatternRule::id);
    if (part == parts_.end()) return fail(node, fmt::format("unknown part {}", id), hint(id));
    if (std::ranges::find(open_, id) != open_.end()) return holds_itself(node, id);
    if (!part->readable) out_.complete = false;
    PatternNode copy = part->pattern;
    borrow(copy, node.offset);
    open_.push_back(id);
    expand(copy);
    open_.pop_back();
    node = std::move(copy);
  }

  void holds_itself(const PatternNode& node, const std::string& id) {
    out_.complete = false;
    if (id == open_.front()) out_.errors.push_back({node.offset, fmt::format("the part {} holds itself", id), {}});
  }

  static void borrow(PatternNode& node, std::size_t offset) {
    node.offset = offset;
    node.borrowed = true;
    for (PatternNode& part : node.parts) borrow(part, offset);
  }

  std::string hint(const std::string& id) const {
    std::vector<std::string_view> known;
    for (const PatternRule& part : parts_) known.push_back(part.id);
    return known.empty() ? "declare it under parts:" : suggestion(id, known);
  }

  // Within a part, the error is told of the part.
  void fail(const PatternNode& node, std::string message, std::string hint) {
    out_.complete = false;
    if (!node.borrowed) out_.errors.push_back({node.offset, std::move(message), std::move(hint)});
  }

  const std::vector<PatternRule>& parts_;
  std::set<std::string>& used_;
  std::vector<std::string> open_;  // the pattern, and the parts that are being put in
  Expansion out_;
};

}  // namespace

Expansion expand_parts(PatternNode& pattern, const std::string& id, const std::vector<PatternRule>& parts,
                       std::set<std::string>& used) {
  return Expander(id, parts, used).run(pattern);
}

}  // namespace crossclaim
