// Skeleton: what every match of a pattern holds, in order, and how far apart.
//
// Made of the items that must be there (words, classes, slots); between them stand those that may be (gaps, optional parts),
// as a number of units (Element::unit). It tells in a few steps over the elements that a pattern can't match from one of them
// on, which is so almost always, and how far a match could go.
#pragma once

#include <cstdint>
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

  // How many of these elements a match from the first one on can take up at most; 0 if there is none for sure.
  std::size_t reach(std::span<const Element> elements) const;

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
  };
  std::vector<Step> steps_;
  std::uint32_t behind_ = 0;  // so many units at most behind the last step
};

}  // namespace crossclaim
