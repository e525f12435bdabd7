#include "rules/program.h"

#include <algorithm>
#include <numeric>

namespace crossclaim {

// From the last item to the first: each step is told the one that follows.
class ProgramBuilder {
 public:
  ProgramBuilder(const RuleFile& file, WordLists& lists, Program& out) : file_(file), lists_(lists), out_(out) {}

  // The first step of the node, with step `next` behind it.
  std::uint32_t add(const PatternNode& node, std::uint32_t next) {
    switch (node.op) {
      case PatternOp::sequence:
        return sequence(node, next);
      case PatternOp::alternatives:
        return alternatives(node, next);
      case PatternOp::optional:
        return step({.op = Op::either, .next = sequence(node, next), .other = next});
      case PatternOp::word:
        return step({.op = Op::words, .next = next, .words = lists_.of_word(node.name)});
      case PatternOp::word_class:
        return word_class(node, next);
      case PatternOp::slot:
        return slot(node, next);
      case PatternOp::gap:
        return step({.op = Op::gap, .next = next, .limit = static_cast<std::uint32_t>(node.limit)});
      case PatternOp::start:
        return step({.op = Op::start, .next = next});
      case PatternOp::part:  // rules/parts.h left none
        return next;
    }
    return next;
  }

 private:
  using Op = Program::Op;

  std::uint32_t step(Program::Step step) {
    out_.steps_.push_back(std::move(step));
    return static_cast<std::uint32_t>(out_.steps_.size() - 1);
  }

  std::uint32_t sequence(const PatternNode& node, std::uint32_t next) {
    return std::accumulate(node.parts.rbegin(), node.parts.rend(), next,
                           [this](std::uint32_t behind, const PatternNode& part) { return add(part, behind); });
  }

  std::uint32_t alternatives(const PatternNode& node, std::uint32_t next) {
    std::uint32_t first = add(node.parts.back(), next);
    for (std::size_t i = node.parts.size() - 1; i-- > 0;)
      first = step({.op = Op::either, .next = add(node.parts[i], next), .other = first});
    return first;
  }

  std::uint32_t word_class(const PatternNode& node, std::uint32_t next) { return step(words_of(node, next)); }

  Program::Step words_of(const PatternNode& node, std::uint32_t next) const {
    const auto head = static_cast<std::size_t>(std::ranges::find(file_.heads, node.name) - file_.heads.begin());
    return {.op = Op::words,
            .captures = {Capture{true, static_cast<std::uint32_t>(head)}},
            .capture_count = head < file_.heads.size() ? 1U : 0U,
            .next = next,
            .words = lists_.at(node.name)};
  }

  std::uint32_t slot(const PatternNode& node, std::uint32_t next) {
    const Attribute* attribute = file_.attribute(node.name);
    const Capture captured{false, static_cast<std::uint32_t>(attribute - file_.attributes.data())};
    if (!node.parts.empty()) {
      Program::Step words = words_of(node.parts.front(), next);
      words.captures.at(words.capture_count++) = captured;
      return step(std::move(words));
    }
    if (attribute->like)
      return step({.op = Op::words,
                   .captures = {captured},
                   .capture_count = 1,
                   .next = next,
                   .words = std::make_shared<WordList>(*attribute->like)});
    const bool text = attribute->type == AttributeType::text;
    return step({.op = text ? Op::text : Op::slot,
                 .captures = {captured},
                 .capture_count = 1,
                 .next = next,
                 .letters = slot_letter_bits(attribute->type, node.constraint),
                 .type = static_cast<std::uint8_t>(1u << static_cast<unsigned>(attribute->type))});
  }

  const RuleFile& file_;
  WordLists& lists_;
  Program& out_;
};

Program::Program(const PatternNode& pattern, const RuleFile& file, WordLists& lists) {
  start_ = ProgramBuilder(file, lists, *this).add(pattern, 0);
}

bool ProgramRun::match_at(std::uint32_t first) {
  if (failed_.empty()) failed_.resize(program_.steps_.size() * (elements_.size() + 1));
  captured_.clear();
  return run(program_.start_, first);
}

bool ProgramRun::run(std::uint32_t step, std::uint32_t at) {
  const std::size_t here = step * (elements_.size() + 1) + at;
  if (failed_[here]) return false;
  if (take(program_.steps_[step], at)) return true;
  failed_[here] = true;
  return false;
}

bool ProgramRun::take(const Step& step, std::uint32_t at) {
  switch (step.op) {
    case Program::Op::done:
      end_ = at;
      return true;
    case Program::Op::either:
      return run(step.next, at) || run(step.other, at);
    case Program::Op::words:
      return words(step, at);
    case Program::Op::slot:
      return slot(step, at);
    case Program::Op::text:
      return text(step, at);
    case Program::Op::gap:
      return gap(step, at);
    case Program::Op::start:
      return start(step, at);
  }
  return false;
}

bool ProgramRun::capture(const Step& step, std::uint32_t first, std::uint32_t last) {
  const std::size_t before = captured_.size();
  for (std::size_t c = 0; c < step.capture_count; ++c) captured_.push_back({step.captures[c], first, last});
  if (run(step.next, last)) return true;
  captured_.resize(before);
  return false;
}

bool ProgramRun::holds(const Phrase& phrase, std::uint32_t at) const {
  if (phrase.size() > size() - at) return false;
  for (std::size_t i = 1; i < phrase.size(); ++i)
    if (elements_[at + i].key != phrase[i]) return false;
  return ends_unit(at + static_cast<std::uint32_t>(phrase.size()) - 1);
}

// The words may stand behind others of a mention, and are its last ones then.
bool ProgramRun::words(const Step& step, std::uint32_t at) {
  if (at >= size()) return false;
  std::uint32_t from = at;
  while (goes_on(from)) ++from;
  for (++from; from-- > at;) {
    for (const Phrase& phrase : step.words->starting_with(elements_[from].key))
      if (holds(phrase, from) && capture(step, from, from + static_cast<std::uint32_t>(phrase.size()))) return true;
    for (const WordExpression& expression : step.words->expressions())
      if (const auto end = past_expression(expression, from); end > from && capture(step, from, end)) return true;
  }
  return false;
}

// One past the last element of the expression's match, which must end as a token and a unit do; else `at`.
std::uint32_t ProgramRun::past_expression(const WordExpression& expression, std::uint32_t at) const {
  const std::uint32_t last = std::min(at + kLongestExpression, size()) - 1;
  const char* const begin = elements_[at].text.data();
  const auto end_of = [&](std::uint32_t e) { return elements_[e].text.data() + elements_[e].text.size(); };
  const auto length = expression.length_at_start({begin, static_cast<std::size_t>(end_of(last) - begin)});
  if (!length) return at;
  for (std::uint32_t e = at; e <= last; ++e)
    if (end_of(e) == begin + *length && ends_unit(e)) return e + 1;
  return at;
}

bool ProgramRun::slot(const Step& step, std::uint32_t at) {
  if (at >= size() || (elements_[at].letters & step.letters) == 0) return false;
  std::uint32_t last = at + 1;
  while (last < size() && (elements_[last].goes_on & step.type) != 0) ++last;
  for (; last > at; --last)
    if (capture(step, at, last)) return true;
  return false;
}

// Whole units, the first of which may have begun before.
bool ProgramRun::text(const Step& step, std::uint32_t at) {
  for (std::uint32_t e = at; e < size() && !elements_[e].is_border; ++e) {
    if (unit(e) - unit(at) >= kLongestText) return false;
    if (ends_unit(e) && capture(step, at, e + 1)) return true;
  }
  return false;
}

// Each word of a mention may be let by, so that what follows is looked for within it, too.
bool ProgramRun::gap(const Step& step, std::uint32_t at) {
  for (std::uint32_t e = at;; ++e) {
    if (run(step.next, e)) return true;
    if (e >= size() || elements_[e].is_border) return false;
    if (unit(e + 1) - unit(at) > step.limit) return false;
  }
}

// An opening quotation mark is let by.
bool ProgramRun::start(const Step& step, std::uint32_t at) {
  if (at != 0) return false;
  const bool border = !elements_.empty() && elements_[0].is_border;
  return (border && run(step.next, 1)) || run(step.next, 0);
}

}  // namespace crossclaim
