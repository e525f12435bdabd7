// The encoded sentence: what patterns are matched against.
//
// A sentence becomes a line of elements, one a token: marks, the folded word, and a space, or "_" where a mention goes on.
// The marks of a token are
//
//   \x03           it parts clauses, or opens or closes a quotation: no gap crosses it
//   \x11 to \x1f   mentions go on here: \x10 and a bit for each type of them (1 date, 2 quantity, 4 place, 8 actor)
//   A to Z         mentions that start here, a letter for each, in the order of the types: kFeatures in encoder.cc
//
// Folded words hold none of these bytes. For
//
//   The truce, which began in Syria on December 30
//
// that is (with ^ for \x11)
//
//   the truce , which began in NSsyria on Ddecember_^30
//
// A pattern thus is an ordinary RE2 expression, and a captured range maps back to tokens and mentions. Mentions may overlap and
// hold one another: "Dayton police" is YOdayton_^police, a city and an organisation. A slot matches its mention, or a beginning
// of it if the pattern names the words that follow: "113 deaths" is a quantity and matches both {killed} and {killed} deaths.
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

// A token of the sentence.
struct Element {
  std::uint32_t begin = 0;    // in the encoded line, bytes
  std::uint32_t word = 0;     // of its word behind the marks, bytes
  std::uint32_t token = 0;    // index into Layout::tokens
  std::uint64_t key = 0;      // of its token
  std::uint32_t unit = 0;     // its number if a mention, or mentions that overlap, count as one word
  std::uint32_t letters = 0;  // those of its marks, a bit each: A is 1, B is 2
  bool is_border = false;     // it parts clauses, or opens or closes a quotation
  // The mention of each type that starts here; null where there is none. They point into the SentenceMentions.
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
// The letter that marks a mention.
char mention_letter(const Mention& mention);
// The letters of which one marks each such mention; empty for text, and for an unknown kind.
std::string_view slot_letters(AttributeType type, std::string_view kind);
// The same as bits of Element::letters.
std::uint32_t slot_letter_bits(AttributeType type, std::string_view kind);
// The bit of EncodedSentence::features without which no such slot can be filled; 0 if there is none.
std::uint32_t slot_feature(AttributeType type, std::string_view kind);
// The bits of all slots for dates, and of those that these dates can fill.
std::uint32_t date_features();
std::uint32_t date_features(std::span<const Mention> dates);
// The kinds a slot of this type can be constrained to.
std::vector<std::string_view> slot_kinds(AttributeType type);

// RE2 source for one of these words or phrases, the longest first. Their last word must stand outside of mentions or end one:
// <talks> is in "three talks", not in "Talks Committee". With `group`, the words are captured.
std::string words_expression(std::vector<std::string> phrases, bool group);
// RE2 source for up to so many words, each but the last few of them a whole mention or a word outside of any.
std::string gap_expression(int limit);
// RE2 source for the start of the sentence, an opening quotation mark let by.
std::string start_expression();

// The folded words of a phrase: "cease-fire" -> cease, -, fire.
std::vector<std::string> encode_words(std::string_view phrase);

}  // namespace crossclaim
