#include "rules/skeleton.h"

#include <algorithm>
#include <optional>

namespace crossclaim {
class SkeletonBuilder {
 public:
  using Row = Skeleton::Row;

  SkeletonBuilder(const RuleFile& file, const WordLists& lists) : file_(file), lists_(lists) {}

  std::vector<Row> rows_of(const PatternNode& pattern) const {
    if (pattern.op == PatternOp::sequence && pattern.parts.size() == 1) return rows_of(pattern.parts.front());
    std::vector<Row> rows;
    if (pattern.op != PatternOp::alternatives || single_step(pattern)) return {row_of(pattern)};
    for (const PatternNode& alternative : pattern.parts) rows.push_back(row_of(alternative));
    return rows;
  }

 private:
  using Step = Skeleton::Step;

  // What has been read of a row.
  struct Reading {
    Row row;
    std::uint32_t between = 0;  // units since the last step
    bool only_gaps = true;
  };

  Row row_of(const PatternNode& node) const {
    Reading reading;
    add(node, reading);
    return std::move(reading.row);
  }

  void add(const PatternNode& node, Reading& r) const {
    if (node.op == PatternOp::sequence) {
      for (const PatternNode& part : node.parts) add(part, r);
    } else if (auto step = first_step(node)) {
      step->before = r.between;
      step->only_gaps = r.only_gaps;
      const bool whole = single_step(node).has_value();
      r.row.steps.push_back(*step);
      r.between = whole ? 0 : units(node);
      r.only_gaps = whole;
    } else {
      r.row.at_start |= node.op == PatternOp::start && r.row.steps.empty() && r.between == 0;
      r.between += units(node);
      r.only_gaps = r.only_gaps && node.op == PatternOp::gap;
    }
  }

  // What the node begins with; nothing if that need not be there.
  std::optional<Step> first_step(const PatternNode& node) const {
    if (node.op == PatternOp::sequence) return node.parts.empty() ? std::nullopt : first_step(node.parts.front());
    if (node.op != PatternOp::alternatives) return single_step(node);
    return of_all(node, [this](const PatternNode& part) { return first_step(part); });
  }

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
        return of_all(node, [this](const PatternNode& part) { return single_step(part); });
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

  // Any of the steps of alternatives; nothing if one has none.
  template <class StepOf>
  static std::optional<Step> of_all(const PatternNode& alternatives, StepOf step_of) {
    std::optional<Step> all;
    for (const PatternNode& part : alternatives.parts) {
      const std::optional<Step> step = step_of(part);
      if (!step) return std::nullopt;
      if (all)
        all->add(*step);
      else
        all = step;
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
};

void Skeleton::Step::add(const Step& other) {
  words |= other.words;
  letters |= other.letters;
  shortest = std::min(shortest, other.shortest);
  longest = std::max(longest, other.longest);
}

Skeleton::Skeleton(const PatternNode& pattern, const RuleFile& file, const WordLists& lists)
    : rows_(SkeletonBuilder(file, lists).rows_of(pattern)) {
  if (rows_.size() == 1) anchor_ = anchor_of(rows_.front());
}

std::optional<Skeleton::Anchor> Skeleton::anchor_of(const Row& row) {
  Anchor anchor;
  for (const Step& step : row.steps) {
    anchor.reach += step.before;
    anchor.words = step.words;
    if (step.letters == 0) return anchor;
    anchor.reach += step.longest;
  }
  return std::nullopt;
}

bool Skeleton::fits(std::span<const Element> sentence, std::size_t first) const {
  return std::ranges::any_of(rows_, [&](const Row& row) { return row.fits(sentence, first); });
}

// Each step may stand at several elements. Where the next may stand is told by the first and the last of them.
bool Skeleton::Row::fits(std::span<const Element> sentence, std::size_t first) const {
  if (at_start && first > 0) return false;
  std::size_t from = first;
  std::uint32_t unit = sentence[first].unit;  // the last in which what comes next, no gap before it, can begin
  for (const Step& step : steps) {
    std::size_t first_taken = sentence.size(), last_taken = 0;
    for (std::size_t e = from; e < sentence.size() && sentence[e].unit <= unit + step.before; ++e) {
      if (step.takes(sentence[e])) {
        first_taken = std::min(first_taken, e);
        last_taken = e;
      }
      if (step.only_gaps && sentence[e].is_border && sentence[e].unit >= unit) break;
    }
    if (first_taken == sentence.size()) return false;
    from = first_taken + step.shortest;
    unit = sentence[last_taken].unit + step.longest;
  }
  return true;
}

}  // namespace crossclaim
