// PhraseTable: the longest phrase of a table that starts at a token, in time linear in that phrase.
//
// Phrases are tokenized as texts are, so "cease-fire" in a table meets "cease-fire" in an article. Every phrase has an
// id given by the caller; the same phrase may be added under several ids.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "text/key_map.h"
#include "text/tokens.h"

namespace crossclaim {

class PhraseTable {
 public:
  using Id = std::uint32_t;
  struct Match {
    std::uint32_t tokens = 0;  // how many tokens it covers
    std::span<const Id> ids;   // valid while the table lives and is not added to
  };

  void add(std::string_view phrase, Id id);

  // A cheap test that is never wrong when it says no.
  bool may_start(const Token& token) const { return first_[token.key % kFilterBits]; }
  // Whether a phrase starts with it.
  bool starts(const Token& token) const { return may_start(token) && nodes_.contains(extend(0, token.key)); }

  // The longest phrase starting at tokens[0].
  std::optional<Match> longest(std::span<const Token> tokens) const;
  // Every phrase starting at tokens[0], shortest first.
  void all(std::span<const Token> tokens, std::vector<Match>& out) const;

 private:
  static constexpr std::size_t kFilterBits = 1 << 16;
  // The beginning of a phrase.
  struct Node {
    std::uint64_t next = 0;  // a bit for each word that a longer phrase goes on with: most searches end here without a look-up
    std::uint32_t first_id = 0;  // of the phrases that end here, in ids_
    std::uint32_t id_count = 0;
  };
  static std::uint64_t bit_of(std::uint64_t key) { return std::uint64_t{1} << (key >> 58); }
  // The keys of a beginning's tokens, mixed into one number.
  static std::uint64_t extend(std::uint64_t hash, std::uint64_t key) { return key ^ (hash * 0x9E3779B97F4A7C15ull); }
  void add_id(Node& node, Id id);
  // Calls `ends` with the number of tokens and the ids of each phrase starting at tokens[0], shortest first.
  template <class Ends>
  void walk(std::span<const Token> tokens, Ends ends) const;

  std::bitset<kFilterBits> first_;
  KeyMap<Node> nodes_;
  std::vector<Id> ids_;
};

}  // namespace crossclaim
