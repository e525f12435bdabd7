// Pattern: the language of `match` in a rule file, parsed.
//
//   pattern := alternative ('|' alternative)*
//   alternative := item*
//   item := word            the word itself, in any case; punctuation counts as a word
//         | <class>         any word or phrase of a class
//         | {slot}          a mention of the slot's type
//         | {slot: kind}    a mention that also is of that kind: {date: day}, {place: city}, {actor: person}
//         | {slot: <class>} of a text: a word or phrase of the class
//         | [pattern]       optional
//         | (pattern)       grouping, for alternatives
//         | ...             a gap of up to six words; ...12 one of up to twelve. Never across a clause border
//                           (semicolon, colon, dash), a double quotation mark or the end of the sentence
//         | ^               the sentence's start
//         | @part           a part: a pattern with a name of its own, which the rule file declares
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace crossclaim {

enum class PatternOp : std::uint8_t { sequence, alternatives, optional, word, word_class, slot, gap, start, part };

struct PatternNode {
  PatternOp op = PatternOp::sequence;
  std::string name;                // of a word (as written), class, slot or part
  std::string constraint;          // of a slot; may be empty
  int limit = 0;                   // of a gap, in words
  std::size_t offset = 0;          // bytes into the pattern
  std::vector<PatternNode> parts;  // of a slot: the class that its text is of, or nothing
  bool borrowed = false;           // it came with a part of the file (rules/parts.h)
};

struct PatternError {
  std::size_t offset = 0;  // bytes into the pattern
  std::string message;
  std::string hint;
};

tl::expected<PatternNode, PatternError> parse_pattern(std::string_view pattern);

inline constexpr int kDefaultGap = 6;
inline constexpr int kLongestGap = 20;
inline constexpr std::uint32_t kLongestText = 8;  // words of a text slot

// Every node of this kind in the pattern, in order.
std::vector<const PatternNode*> nodes_of(const PatternNode& pattern, PatternOp op);

// The pattern as one line of nested terms, for tests: (seq <truce> gap:6 (opt in {place}))
std::string dump(const PatternNode& node);

// The pattern in the language it was written in, with single spaces and every gap's length: [on] {start: day} ...6 <truce>
std::string spell(const PatternNode& node);

}  // namespace crossclaim
