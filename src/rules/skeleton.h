// Skeleton: what every match of a pattern holds, in order, and how far apart.
//
// Made of the items that must be there (words, classes, slots); between them stand those that may be (gaps, optional parts),
// as a number of units (Element::unit). It tells in a few steps over the elements that a pattern can't match from one of them
// on, which is so almost always.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/encoder.h"
#include "rules/pattern.h"
#include "rules/rule_file.h"
#include "rules/word_list.h"

namespace crossclaim {

class Skeleton {
 public:
  // Of a pattern without parts, whose classes and slots the file knows; the lists are those of the file.
  Skeleton() = default;
  Skeleton(const PatternNode& pattern, const RuleFile& file, const WordLists& lists);

  // Whether a match may begin at the element; never wrong when it says no.
  bool fits(std::span<const Element> sentence, std::size_t first) const;

  // A step of words alone, which every match holds: where it can't stand, nothing else need be looked at.
  struct Anchor {
    WordFilter words;
    std::uint32_t reach = 0;  // so many units at most from where a match begins to it
  };
  const std::optional<Anchor>& anchor() const { return anchor_; }

 private:
  friend class SkeletonBuilder;
  struct Step {
    WordFilter words;            // one of these begins it,
    std::uint32_t letters = 0;   // or a mention with one of these (Element::letters)
    std::uint32_t shortest = 0;  // in elements
    std::uint32_t longest = 0;   // in units
    std::uint32_t before = 0;    // so many units at most between the step before and this one
    bool only_gaps = true;       // there, which cross no border

    bool takes(const Element& e) const { return (letters & e.letters) != 0 || words.may_hold(e.key); }
    void add(const Step& other);
  };
  // Of a pattern made of alternatives, one of them.
  struct Row {
    std::vector<Step> steps;
    bool at_start = false;  // it begins where the sentence does

    bool fits(std::span<const Element> sentence, std::size_t first) const;
  };
  static std::optional<Anchor> anchor_of(const Row& row);

  std::vector<Row> rows_;
  std::optional<Anchor> anchor_;
};

}  // namespace crossclaim
