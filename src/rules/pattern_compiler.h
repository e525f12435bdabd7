// From a parsed pattern to what is matched against encoded sentences (encoder.h): a program, and what every match of it holds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "rules/pattern.h"
#include "rules/program.h"
#include "rules/rule_file.h"
#include "rules/skeleton.h"
#include "rules/word_list.h"

namespace crossclaim {

// What a match can't be without: one of these words, by their token keys, or a word of one of the classes.
struct WordNeed {
  std::vector<std::uint64_t> words = {};
  std::vector<std::string> classes = {};
  std::size_t shortest = 0;  // bytes of the shortest word: long ones are rare
};

struct CompiledForm {
  Program program;
  // What every match holds: a word of one of the classes of each need, the words of each word need, and slots
  // (EncodedSentence::features).
  std::vector<std::vector<std::string>> needs;
  std::vector<WordNeed> word_needs;
  std::uint32_t features = 0;
  Skeleton skeleton;
  bool can_be_empty = false;
  bool at_start = false;  // a match begins where the sentence does
  // What a match can begin with: letters of mentions, and words.
  std::uint32_t start_letters = 0;  // Element::letters
  WordFilter start_words;
};

// `lists` are those of the file. Fails at an unknown class, slot or kind of slot, where no match need hold a word of a head
// class, and where a match can be empty. Every error is told, but for those of parts, which are told of the parts themselves:
// so the list may be empty.
using PatternErrors = std::vector<PatternError>;
tl::expected<CompiledForm, PatternErrors> compile_pattern(const PatternNode& pattern, const RuleFile& file, WordLists& lists);
// Exceptions have no slots to fill and need no head.
tl::expected<CompiledForm, PatternErrors> compile_exception(const PatternNode& pattern, const RuleFile& file, WordLists& lists);

}  // namespace crossclaim
