// From a parsed pattern to an RE2 expression over the encoded sentence (encoder.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "rules/pattern.h"
#include "rules/rule_file.h"
#include "rules/skeleton.h"

namespace crossclaim {

// What a capture group of the expression stands for, in the order of the groups.
struct Capture {
  bool head = false;        // a word of a head class
  std::uint32_t index = 0;  // into RuleFile::heads, or into RuleFile::attributes
};

struct PatternExpression {
  std::string source;
  std::vector<Capture> captures;
  // What every match holds: a word of one of the classes of each need, words by their token keys, and slots
  // (EncodedSentence::features).
  std::vector<std::vector<std::string>> needs;
  std::vector<std::uint64_t> words;
  std::uint32_t features = 0;
  Skeleton skeleton;
  bool can_be_empty = false;
  bool at_start = false;  // a match begins where the sentence does
  // What a match can begin with: letters of mentions, and words.
  std::uint32_t start_letters = 0;  // Element::letters
  WordFilter start_words;
};

// Fails at an unknown class, slot or kind of slot, where no match need hold a word of a head class, and where a match can be
// empty. Every error is told, but for those of parts, which are told of the parts themselves: so the list may be empty.
using PatternErrors = std::vector<PatternError>;
tl::expected<PatternExpression, PatternErrors> compile_pattern(const PatternNode& pattern, const RuleFile& file);
// Exceptions have no slots to fill and need no head.
tl::expected<PatternExpression, PatternErrors> compile_exception(const PatternNode& pattern, const RuleFile& file);

}  // namespace crossclaim
