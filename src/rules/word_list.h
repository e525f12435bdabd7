// WordList: the words and phrases of a class, made ready for matching once for all patterns that name the class.
#pragma once

#include <bitset>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/word_expression.h"

namespace crossclaim {

// Words by their token keys modulo the size of the set: never wrong when it says that a word isn't in it.
class WordFilter {
 public:
  void add(std::uint64_t key) { bits_.set(key % kBits); }
  void add_everything() { bits_.set(); }
  void operator|=(const WordFilter& other) { bits_ |= other.bits_; }
  bool may_hold(std::uint64_t key) const { return bits_[key % kBits]; }

 private:
  static constexpr std::size_t kBits = 2048;
  std::bitset<kBits> bits_;
};

using Phrase = std::vector<std::uint64_t>;  // the keys of its tokens

// The tokens of a word or phrase of a rule: "cease-fire" is cease, -, fire.
Phrase phrase_of(std::string_view text);

// What an expression matches is at most so many tokens.
inline constexpr std::uint32_t kLongestExpression = 8;

class WordList {
 public:
  explicit WordList(std::span<const std::string> phrases);
  explicit WordList(WordExpression expression) { add(std::move(expression)); }

  // The phrases that begin with a word, a longer one before one that it begins with.
  std::span<const Phrase> starting_with(std::uint64_t key) const;
  // Words that no list can hold; where there are any, first_words() lets everything by.
  std::span<const WordExpression> expressions() const { return expressions_; }
  const WordFilter& first_words() const { return filter_; }
  std::uint32_t shortest() const { return shortest_; }  // phrase, in tokens
  std::uint32_t longest() const { return longest_; }

 private:
  void add(WordExpression expression);

  std::vector<Phrase> phrases_;             // sorted downward
  std::vector<std::uint64_t> first_words_;  // of each of them
  std::vector<WordExpression> expressions_;
  WordFilter filter_;  // of the first words
  std::uint32_t shortest_ = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t longest_ = 0;
};

// The lists of a rule file: those of its classes, and those of the words of its patterns, each of which is made once.
class WordLists {
 public:
  WordLists() = default;
  explicit WordLists(const std::map<std::string, std::vector<std::string>>& classes);

  // Of a class of the file.
  const std::shared_ptr<const WordList>& at(const std::string& name) const { return classes_.at(name); }
  const std::shared_ptr<const WordList>& of_word(const std::string& word);

 private:
  using ByName = std::map<std::string, std::shared_ptr<const WordList>>;
  ByName classes_;
  ByName words_;
};

}  // namespace crossclaim
