// WordClasses: which small classes a word belongs to, with one bit test for the many words that belong to none.
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/key_map.h"
#include "text/tokens.h"

namespace crossclaim {

class WordClasses {
 public:
  using Mask = std::uint32_t;  // one bit a class; the owner says which

  void add(std::string_view word, Mask classes) {
    const std::uint64_t key = token_key(word);
    filter_.set(key % kFilterBits);
    classes_[key] |= classes;
  }

  // 0 for a word of no class.
  Mask of(const Token& token) const { return of(token.key); }
  Mask of(std::uint64_t key) const {  // by token_key()
    if (!filter_[key % kFilterBits]) return 0;
    const Mask* classes = classes_.find(key);
    return classes ? *classes : 0;
  }
  bool is(const Token& token, Mask classes) const { return (of(token) & classes) != 0; }

 private:
  static constexpr std::size_t kFilterBits = 1 << 16;
  std::bitset<kFilterBits> filter_;
  KeyMap<Mask> classes_;
};

// Of a table that is built in: a class, its words separated by |. `classes` names them in the order of their bits. Throws
// std::logic_error at a class that isn't among them.
WordClasses read_word_classes(std::string_view table, std::span<const std::string_view> classes);

}  // namespace crossclaim
