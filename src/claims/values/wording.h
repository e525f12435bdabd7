// Wording: how two articles word one quotation.
//
// The shorter of the two is laid on the longer one, word by word. A quotation cut at its ends says less, and no other thing; a
// word more or less within is let by, too, as reporters tidy up speech, but not a "not". Small words, endings and spellings
// don't count. What differs more than here and there is another remark, or another translation.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "text/span.h"
#include "text/tokens.h"

namespace crossclaim {

// A quotation, or a piece of one between brackets and ellipses, whose words are the article's choice of them.
struct Quoted {
  Span span;                       // without quotation marks
  std::vector<std::string> words;  // folded, without punctuation, contractions spelt out: "we", "do", "not"
};

// The pieces among the tokens of a quotation that can be told by their words: long enough, as short ones are said by many, and
// not so long that it is a text of its own.
std::vector<Quoted> quoted_pieces(std::string_view text, std::span<const Token> tokens);

// The words of a value made of such a piece: its words with spaces between.
std::vector<std::string> words_of(const TextValue& piece);

enum class WordingRelation : std::uint8_t {
  equal,    // but for small words, a word more or less, endings and spelling
  longer,   // the first goes on where the second was cut
  shorter,  // the other way round
  reworded,
  other,  // not one remark
};

struct Wording {
  WordingRelation relation = WordingRelation::other;
  std::size_t matched = 0;  // words that both have
};

// Takes time with the product of the lengths.
Wording compare_wordings(std::span<const std::string> a, std::span<const std::string> b);

// Where quotations are looked for: hashes of runs of words, so chosen that two quotations with seven words in a row in common
// share one (winnowing: Schleimer, Wilkerson and Aiken 2003).
std::vector<std::uint64_t> quotation_keys(std::span<const std::string> words);

}  // namespace crossclaim
