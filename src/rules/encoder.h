// The encoded sentence: what patterns are matched against.
//
// A sentence becomes a line of elements, each ending in a space. A token is its folded text; a mention is one element
// whatever its length: \x01, the letters of its features, \x02, its folded words joined by "_". A mark that parts clauses
// or opens or closes a quotation is preceded by \x03, so that a gap can't cross it. For
//
//   The truce, which began in Syria on December 30
//
// that is (with ⟨⟩ for \x01 \x02)
//
//   the truce , which began in ⟨PnAs⟩syria on ⟨Dd⟩december_30
//
// A pattern thus is an ordinary RE2 expression, and a captured range maps back to tokens and mentions. Feature letters
// stand in the order of the table kFeatures (encoder.cc); a capital names a type, the small letter behind it a kind of it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/annotator.h"
#include "annotate/mention.h"
#include "corpus/layout.h"
#include "rules/rule_file.h"

namespace crossclaim {

struct Element {
  std::uint32_t begin = 0;        // of the element in the encoded line, bytes
  std::uint32_t first_token = 0;  // index into Layout::tokens
  std::uint32_t last_token = 0;
  // The mention of each type that is this element; null where there is none. They point into the SentenceMentions.
  const Mention* date = nullptr;
  const Mention* quantity = nullptr;
  const Mention* place = nullptr;
  const Mention* actor = nullptr;

  const Mention* of(AttributeType type) const;
};

struct EncodedSentence {
  std::string line;
  std::vector<Element> elements;
  std::uint32_t features = 0;  // the kinds of mention it holds: bits of slot_feature

  // The element that begins at byte `offset` of the line.
  std::size_t element_at(std::size_t offset) const;
};

// Longer sentences are cut to so many tokens: nothing of value is said in one sentence beyond them, and matching stays
// linear whatever the input.
inline constexpr std::uint32_t kLongestSentence = 400;

// `mentions` must outlive the result.
EncodedSentence encode(std::string_view text, const Layout& layout, const Sentence& sentence, const SentenceMentions& mentions);

// RE2 source for a mention of this type, and of this kind of it ("" for any); nullopt for an unknown kind.
std::optional<std::string> slot_expression(AttributeType type, std::string_view kind);
// The bit of EncodedSentence::features without which no such slot can be filled; 0 if there is none.
std::uint32_t slot_feature(AttributeType type, std::string_view kind);
// The kinds a slot of this type can be constrained to.
std::vector<std::string_view> slot_kinds(AttributeType type);

// What stands before a word that is (the end of) a mention, and before a mark that parts clauses.
inline constexpr std::string_view kMaybeMention = "(?:\x01[A-Za-z]*\x02(?:[^ _]*_)*|\x03)?";

// The elements a word or phrase of a pattern becomes, each with its space: "cease-fire" -> "cease - fire ".
std::string encode_words(std::string_view phrase);

}  // namespace crossclaim
