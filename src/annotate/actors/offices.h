// Offices: what a person can be said to hold, which wordings name one office, and which two nobody holds at once.
//
// The table is rules/tables/offices_held.tsv. It is apart from offices.tsv, which tells names from titles and takes a deputy
// mayor for a mayor.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/phrase_table.h"
#include "text/tokens.h"
#include "text/word_classes.h"

namespace crossclaim {

class Offices {
 public:
  // Loads the table; const and free of state afterwards. There is one, which all threads share.
  static const Offices& builtin();

  struct Wording {
    std::uint32_t tokens = 0;
    std::string_view office;  // "police chief"
    std::string_view words;   // "chief of police"; of an abbreviation, the office
    bool title = false;       // only before a name, and capitalised
  };
  bool may_start(const Token& token) const { return wordings_.may_start(token); }
  // The longest wording that starts at tokens[0].
  std::optional<Wording> longest(std::span<const Token> tokens) const;

  // "former", "deputy": with it, another office is meant.
  bool alters(const Token& token) const { return words_.is(token, kAlters); }
  // "spokesman", "detective": a title that may stand before a rank.
  bool stands_beside(const Token& token) const { return words_.is(token, kBeside); }

  // "minister" and "foreign minister".
  bool is_more_general(std::string_view general, std::string_view office) const;
  // Nobody holds both for one body at one time: "mayor" and "police chief".
  bool exclude(std::string_view a, std::string_view b) const;
  // The body of an office in the form in which bodies are compared: "U.S." and "American" are "united states".
  std::string body(std::string_view words) const;
  // Whether two offices may be of one body, each by body(); one that isn't told may be any.
  static bool may_be_one_body(std::string_view a, std::string_view b);

 private:
  Offices();
  static constexpr WordClasses::Mask kAlters = 1, kBeside = 2;

  struct Entry {
    bool title = false;
    std::vector<std::string_view> general, apart;
  };
  const Entry* entry(std::string_view office) const;

  std::unordered_map<std::string_view, Entry> entries_;
  std::unordered_map<std::string_view, std::string_view> bodies_;
  PhraseTable wordings_;
  std::vector<Wording> wording_table_;
  WordClasses words_;
};

}  // namespace crossclaim
