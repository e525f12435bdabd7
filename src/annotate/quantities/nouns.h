// The noun phrase after a number, and people counted by a noun alone ("a man", "her husband").
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/quantities/number.h"
#include "text/phrase_table.h"
#include "text/tokens.h"

namespace crossclaim {

struct NounHead {
  std::string of;         // folded, singular
  std::uint32_t end = 0;  // index one past the head
  bool person = false;
};

// People told by a noun alone; `begin` is the index of the determiner.
struct CountedNoun {
  NounHead head;
  std::uint32_t begin = 0;
  double count = 1;
};

class NounPhrases {
 public:
  NounPhrases();

  bool starts(const Token& token) const { return nouns_.starts(token); }
  // The head noun of the phrase that goes on at tokens[at], over adjectives, up to tokens[limit].
  std::optional<NounHead> head(std::string_view text, std::span<const Token> tokens, std::uint32_t at, std::uint32_t limit,
                               const NumberContext& context) const;
  // The people named by the noun at tokens[at], if a determiner at or after tokens[floor] makes them a count.
  std::optional<CountedNoun> counted(std::string_view text, std::span<const Token> tokens, std::uint32_t floor,
                                     std::uint32_t at, const NumberContext& context) const;

 private:
  enum class Kind : std::uint8_t { person, kin, several, event };
  struct Noun {
    std::string_view singular;
    std::string_view as;
    Kind kind;
    double worth;
    bool plural;
  };
  struct Found {
    const Noun* noun;
    std::uint32_t end;
  };
  // The last noun of the chain ("police officers") that starts at tokens[at].
  std::optional<Found> chain(std::span<const Token> tokens, std::uint32_t at) const;
  std::uint32_t pair_end(std::span<const Token> tokens, std::uint32_t at) const;
  static CountedNoun counted_pair(std::span<const Token> tokens, std::uint32_t floor, std::uint32_t at, std::uint32_t end,
                                  const NumberContext& context);
  static NounHead head_of(Found found);
  static bool is_adjective(std::span<const Token> tokens, Found found, const NumberContext& context);

  PhraseTable nouns_;
  PhraseTable pairs_;  // by rules/tables/nouns_pairs.tsv
  std::vector<Noun> table_;
};

// The singular of a regular plural: "cities" -> "city", "rockets" -> "rocket".
std::string singular_of(std::string_view folded_plural);

}  // namespace crossclaim
