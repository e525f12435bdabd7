#include "rules/skeleton.h"

#include <algorithm>
#include <optional>

namespace crossclaim {
class SkeletonBuilder {
 public:
  SkeletonBuilder(const RuleFile& file, const WordLists& lists, Skeleton& out) : file_(file), lists_(lists), out_(out) {}

  void add(const PatternNode& node) {
    if (node.op == PatternOp::sequence) {
      for (const PatternNode& part : node.parts) add(part);
    } else if (auto step = single_step(node)) {
      step->before = between_;
      step->only_gaps = only_gaps_;
      out_.steps_.push_back(*step);
      between_ = 0;
      only_gaps_ = true;
    } else {
      between_ += units(node);
      only_gaps_ = only_gaps_ && node.op == PatternOp::gap;
    }
    out_.behind_ = between_;
  }

 private:
  using Step = Skeleton::Step;

  // Of one item, or of alternatives that are one each.
  std::optional<Step> single_step(const PatternNode& node) const {
    switch (node.op) {
      case PatternOp::word:
        return phrase_step(phrase_of(node.name));
      case PatternOp::word_class:
        return words_step(*lists_.at(node.name));
      case PatternOp::slot:
        return slot_step(node);
      case PatternOp::sequence:
        return node.parts.size() == 1 ? single_step(node.parts.front()) : std::nullopt;
      case PatternOp::alternatives:
        return alternatives_step(node);
      default:
        return std::nullopt;
    }
  }

  static Step phrase_step(const Phrase& phrase) {
    Step step;
    step.words.add(phrase.front());
    step.shortest = step.longest = static_cast<std::uint32_t>(phrase.size());
    return step;
  }

  static Step words_step(const WordList& words) {
    Step step;
    step.words = words.first_words();
    step.shortest = words.shortest();
    step.longest = words.longest();
    return step;
  }

  std::optional<Step> slot_step(const PatternNode& slot) const {
    if (!slot.parts.empty()) return single_step(slot.parts.front());
    const Attribute& attribute = *file_.attribute(slot.name);
    if (attribute.like) return words_step(WordList(*attribute.like));
    const AttributeType type = attribute.type;
    if (type == AttributeType::text) return std::nullopt;
    Step step;
    step.letters = slot_letter_bits(type, slot.constraint);
    step.shortest = step.longest = 1;
    return step;
  }

  std::optional<Step> alternatives_step(const PatternNode& node) const {
    std::optional<Step> all;
    for (const PatternNode& part : node.parts) {
      const std::optional<Step> step = single_step(part);
      if (!step) return std::nullopt;
      if (!all) {
        all = step;
        continue;
      }
      all->words |= step->words;
      all->letters |= step->letters;
      all->shortest = std::min(all->shortest, step->shortest);
      all->longest = std::max(all->longest, step->longest);
    }
    return all;
  }

  // How many units the node takes up at most: an item ends with a unit, or within one that the next
  // item goes on in.
  std::uint32_t units(const PatternNode& node) const {
    if (node.op == PatternOp::gap) return static_cast<std::uint32_t>(node.limit);
    if (node.op == PatternOp::start) return 1;
    if (node.parts.empty()) {
      if (const auto step = single_step(node)) return step->longest;
      return node.op == PatternOp::slot ? kLongestText : 0;
    }
    std::uint32_t sum = 0, most = 0;
    for (const PatternNode& part : node.parts) {
      const std::uint32_t own = units(part);
      sum += own;
      most = std::max(most, own);
    }
    return node.op == PatternOp::alternatives ? most : sum;
  }

  const RuleFile& file_;
  const WordLists& lists_;
  Skeleton& out_;
  std::uint32_t between_ = 0;  // since the last step
  bool only_gaps_ = true;
};

Skeleton::Skeleton(const PatternNode& pattern, const RuleFile& file, const WordLists& lists) {
  SkeletonBuilder(file, lists, *this).add(pattern);
}

// Each step may stand at several elements. Where the next may stand is told by the first and the last of them.
std::size_t Skeleton::reach(std::span<const Element> elements) const {
  std::size_t from = 0;
  std::uint32_t unit = elements.front().unit;  // the last in which what comes next, no gap before it, can begin
  for (const Step& step : steps_) {
    std::size_t first = elements.size(), last = 0;
    for (std::size_t e = from; e < elements.size() && elements[e].unit <= unit + step.before; ++e) {
      if (step.takes(elements[e])) {
        first = std::min(first, e);
        last = e;
      }
      if (step.only_gaps && elements[e].is_border && elements[e].unit >= unit) break;
    }
    if (first == elements.size()) return 0;
    from = first + step.shortest;
    unit = elements[last].unit + step.longest;
  }
  const std::uint32_t end = unit + behind_;
  while (from < elements.size() && elements[from].unit < end) ++from;
  return std::min(from, elements.size());
}

}  // namespace crossclaim
