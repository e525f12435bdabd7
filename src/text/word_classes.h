// WordClasses: which small classes a word belongs to, with one bit test for the many words that belong to none.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <unordered_map>

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
  Mask of(const Token& token) const {
    if (!filter_[token.key % kFilterBits]) return 0;
    const auto at = classes_.find(token.key);
    return at == classes_.end() ? 0 : at->second;
  }
  bool is(const Token& token, Mask classes) const { return (of(token) & classes) != 0; }

 private:
  static constexpr std::size_t kFilterBits = 1 << 16;
  std::bitset<kFilterBits> filter_;
  std::unordered_map<std::uint64_t, Mask> classes_;
};

}  // namespace crossclaim
