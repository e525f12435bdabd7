// Program: a pattern as steps over the elements of a sentence, and the search for its first match.
//
// The first match is that of Perl: alternatives in their order, an option rather taken than left, a gap as short and a mention
// as long as may be. It is found by backtracking. What failed once at an element fails there again, whatever led to it, so
// failures are kept: a search takes steps x elements at most, a gap counted for as many steps as it has words, and no rule can
// make time explode.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "rules/encoder.h"
#include "rules/pattern.h"
#include "rules/rule_file.h"
#include "rules/word_list.h"

namespace crossclaim {

// What was found of an item that has a name.
struct Capture {
  bool head = false;        // a word of a head class
  std::uint32_t index = 0;  // into RuleFile::heads, or into RuleFile::attributes
};
struct Captured {
  Capture item;
  std::uint32_t first = 0;  // elements [first, last)
  std::uint32_t last = 0;
};

class Program {
 public:
  Program() = default;
  // Of a pattern without parts, whose classes and slots the file knows; the lists are those of the file.
  Program(const PatternNode& pattern, const RuleFile& file, WordLists& lists);

 private:
  friend class ProgramBuilder;
  friend class ProgramRun;
  enum class Op : std::uint8_t { done, either, words, slot, text, gap, start };
  struct Step {
    Op op = Op::done;
    std::array<Capture, 2> captures = {};  // a word of a class can be a slot's text and a head
    std::size_t capture_count = 0;
    std::uint32_t next = 0;   // step
    std::uint32_t other = 0;  // of `either`: the step to try if `next` fails
    std::shared_ptr<const WordList> words = nullptr;
    std::uint32_t letters = 0;  // of a slot: Element::letters
    std::uint8_t type = 0;      // of a slot: a bit of Element::goes_on
    std::uint32_t limit = 0;    // of a gap, in words
  };
  std::vector<Step> steps_ = std::vector<Step>(1);  // the first one is the end
  std::uint32_t start_ = 0;
};

// One program in one sentence; both must outlive it.
class ProgramRun {
 public:
  ProgramRun(const Program& program, std::span<const Element> elements) : program_(program), elements_(elements) {}

  // Whether a match begins at the element; what it holds is then told by the functions below.
  bool match_at(std::uint32_t first);

  std::uint32_t end() const { return end_; }                           // one past its last element
  const std::vector<Captured>& captured() const { return captured_; }  // in order of the sentence

 private:
  using Step = Program::Step;

  std::uint32_t size() const { return static_cast<std::uint32_t>(elements_.size()); }
  // The end is a unit of its own.
  std::uint32_t unit(std::uint32_t at) const { return at < size() ? elements_[at].unit : elements_.back().unit + 1; }
  // Of an outline, whether the element may be the last one of its unit, and whether it may not.
  bool ends_unit(std::uint32_t at) const { return !goes_on(at) || elements_[at + 1].may_part; }
  bool goes_on(std::uint32_t at) const { return at + 1 < size() && elements_[at + 1].goes_on != 0; }
  bool holds(const Phrase& phrase, std::uint32_t at) const;

  bool run(std::uint32_t step, std::uint32_t at);
  bool take(const Step& step, std::uint32_t at);
  bool capture(const Step& step, std::uint32_t first, std::uint32_t last);
  bool words(const Step& step, std::uint32_t at);
  std::uint32_t past_expression(const WordExpression& expression, std::uint32_t at) const;
  bool slot(const Step& step, std::uint32_t at);
  bool text(const Step& step, std::uint32_t at);
  bool gap(const Step& step, std::uint32_t at);
  bool start(const Step& step, std::uint32_t at);

  const Program& program_;
  std::span<const Element> elements_;
  std::vector<bool> failed_;  // a row of elements, and the end, for each step
  std::vector<Captured> captured_;
  std::uint32_t end_ = 0;
};

}  // namespace crossclaim
