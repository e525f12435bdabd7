// A sentence as it is read for the names of places: its tokens, what the table of place words calls them, and what the words
// around a name say. Tokens are told by their index in the article; what lies outside of the sentence is never anything.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/places/gazetteer.h"
#include "annotate/places/words.h"
#include "corpus/layout.h"

namespace crossclaim {

// Of a name, i is the first token and `end` one past the last.
class PlaceSentence {
 public:
  // All three must outlive this.
  PlaceSentence(const Gazetteer& gazetteer, std::string_view text, const std::vector<Token>& tokens)
      : gazetteer_(gazetteer), text_(text), tokens_(tokens) {}

  void start(const Sentence& sentence) {
    sentence_ = sentence;
    title_case_.reset();
  }

  const Gazetteer& gazetteer() const { return gazetteer_; }
  const Token& token(std::uint32_t i) const { return tokens_[i]; }
  std::uint32_t first_token() const { return sentence_.first_token; }
  std::uint32_t last_token() const { return sentence_.last_token; }  // one past
  std::span<const Token> from(std::uint32_t i) const { return std::span(tokens_).subspan(i, sentence_.last_token - i); }

  bool has(std::uint32_t i) const { return i >= sentence_.first_token && i < sentence_.last_token; }
  bool is(std::uint32_t i, WordClasses::Mask classes) const { return has(i) && words_.is(tokens_[i], classes); }
  bool is_mark(std::uint32_t i, char mark) const { return has(i) && text_[tokens_[i].span.begin] == mark; }
  bool is_capital(std::uint32_t i) const { return has(i) && tokens_[i].capital; }
  bool is_of(std::uint32_t i) const { return spells(i, "of"); }
  bool spells(std::uint32_t i, std::string_view word) const { return has(i) && tokens_[i].span.of(text_) == word; }
  bool is_dash(std::uint32_t i) const {
    static const std::uint64_t dash = token_key("-");
    return has(i) && tokens_[i].key == dash && tokens_[i].space_before;
  }
  std::string_view spelt(std::uint32_t first, std::uint32_t last) const;
  // Where a capital tells a name from a word: not at the start, nor behind a label ("UPDATE: Springs police").
  bool within_sentence(std::uint32_t i) const;
  // Joined to the token before the last: "Miami-Dade".
  bool hyphenated(std::uint32_t i) const;
  // One past "Riverton" in "Dayton-Riverton Metro Police", where "Dayton" ends before `end`: a force of both.
  std::optional<std::uint32_t> joint_end(std::uint32_t end) const;
  // The longest name whose last token isn't in lower case: "New Hope" and "Opa-locka", but not "New hope".
  std::optional<Gazetteer::Match> capitalised(std::uint32_t i) const;
  // Headlines in Title Case or CAPITALS, where a capital says nothing.
  bool title_case() const;
  // "Boston, Ohio, Iowa": a capital behind the comma.
  bool is_list(std::uint32_t end) const;
  // Whether a noun phrase ends before i: a mark, a word such as "on" or a weekday follows.
  bool ends_phrase(std::uint32_t i) const;
  // "CLIFTON, Colo. -": capitals at the start of the sentence.
  bool dateline(std::uint32_t i) const;
  // "in Paris", "outside of Paris", "flew to Paris", "raids on Paris"
  bool locative(std::uint32_t i) const;
  // "ten miles east of Dayton"
  bool off_a_place(std::uint32_t i) const;
  // "on Ferry Road in Meherrin", "a home in Killingly", "the town of Lingle": nothing but a town stands there.
  bool framed(std::uint32_t i) const;
  // "A shooting on Friday in Ware Neck"
  bool scene(std::uint32_t i) const;
  // Whether no noun follows that the name may stand before.
  bool closes(std::uint32_t end) const;
  // No abbreviation.
  bool spelt_as_name(std::uint32_t first, std::uint32_t last) const;
  // "South African Township" is no name.
  bool holds_demonym(std::uint32_t first, std::uint32_t last) const;
  // "Knox County", which tells itself that it is a place.
  bool called_division(std::uint32_t i, std::uint32_t end) const;
  // "on US 64", "an Ohio 61 home"
  bool numbered_road(std::uint32_t i, std::uint32_t end) const;
  // "1014 Ferry Lane, Modesto"
  bool at_address(std::uint32_t i) const;
  // "Cambridge Street"; not "Memphis St. Jude", "Dallas Court of Appeals".
  bool names_street(std::uint32_t end) const;
  // Either of "Salem and Orchard streets", "Wallace and 33rd Street".
  bool at_crossing(std::uint32_t i, std::uint32_t end) const;
  bool is_placed(std::uint32_t i, std::uint32_t end) const;
  // "Buffalo's East Side", "Saginaw's southeast side"
  bool owns_a_side(std::uint32_t end) const;
  // "A Winchester apartment", "his Paterson home"; "the Winchester home" may be that of people called so.
  bool of_somebody_there(std::uint32_t i, std::uint32_t end) const;
  // "A hospital in Dayton", "Mercy Medical Center in Dayton"
  bool of_hospital(std::uint32_t i) const;
  // "South Side"
  bool is_side(std::uint32_t i) const;

 private:
  const Gazetteer& gazetteer_;
  const WordClasses& words_ = place_words();
  std::string_view text_;
  const std::vector<Token>& tokens_;
  Sentence sentence_;
  mutable std::optional<bool> title_case_;  // asked for by few sentences
};

}  // namespace crossclaim
