// The encoded sentence: what patterns are matched against.
//
// A sentence becomes a row of elements, one a token. An element bears letters for the mentions that start there, one for each
// type (kFeatures in encoder.cc), and a bit for each type of which a mention goes on there. For
//
//   The truce, which began in Syria on December 30
//
// that is (with + before a word in which a mention goes on)
//
//   the truce , which began in NS:syria on D:december +30
//
// Mentions may overlap and hold one another: "Dayton police" is YO:dayton +police, a city and an organisation. A slot matches
// its mention, or a beginning of it if the pattern names the words that follow: "113 deaths" is a quantity and matches both
// {killed} and {killed} deaths.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/annotator.h"
#include "annotate/mention.h"
#include "corpus/layout.h"
#include "rules/rule_file.h"

namespace crossclaim {

// A token of the sentence.
struct Element {
  std::uint32_t token = 0;    // index into Layout::tokens
  std::uint64_t key = 0;      // of its token
  std::string_view text;      // of its token
  std::uint32_t unit = 0;     // its number if a mention, or mentions that overlap, count as one word
  std::uint32_t letters = 0;  // of the mentions that start here, a bit each: A is 1, B is 2
  std::uint8_t goes_on = 0;   // a bit for each type, in the order of AttributeType: one that started before goes on here
  bool may_part = false;      // in an outline: or it does not
  bool is_border = false;     // it parts clauses, or opens or closes a quotation: no gap crosses it
  // The mention of each type that starts here; null where there is none. They point into the SentenceMentions.
  const Mention* date = nullptr;
  const Mention* quantity = nullptr;
  const Mention* place = nullptr;
  const Mention* actor = nullptr;

  const Mention* of(AttributeType type) const;
};

struct EncodedSentence {
  std::vector<Element> elements;
  std::uint32_t features = 0;  // the kinds of mention it holds: bits of slot_feature
};

// Longer sentences are cut to so many tokens: nothing of value is said in one sentence beyond them, and matching stays
// linear whatever the input.
inline constexpr std::uint32_t kLongestSentence = 400;

// `text` and `mentions` must outlive the result.
EncodedSentence encode(std::string_view text, const Layout& layout, const Sentence& sentence, const SentenceMentions& mentions);
// Before its names are read: `figures` are its dates and quantities, `names` what annotate/name_outline.h tells of its tokens.
// Every pattern that matches the sentence matches its outline from the same element on.
EncodedSentence encode_outline(std::string_view text, const Layout& layout, const Sentence& sentence,
                               const SentenceMentions& figures, std::span<const std::uint8_t> names);

// The letter that marks a mention.
char mention_letter(const Mention& mention);
// The letters of which one marks each such mention; empty for text, and for an unknown kind.
std::string_view slot_letters(AttributeType type, std::string_view kind);
// The same as bits of Element::letters.
std::uint32_t slot_letter_bits(AttributeType type, std::string_view kind);
// The bit of EncodedSentence::features without which no such slot can be filled; 0 if there is none.
std::uint32_t slot_feature(AttributeType type, std::string_view kind);
// The bits of the slots that nothing but mentions of this type can fill, and of those that these mentions can.
std::uint32_t own_features(AttributeType type);
std::uint32_t features_of(std::span<const Mention> mentions);
// The kinds a slot of this type can be constrained to.
std::vector<std::string_view> slot_kinds(AttributeType type);

}  // namespace crossclaim
