// Runs of words that may name a person, offices before a name, and actors known by table.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/mention.h"
#include "text/phrase_table.h"
#include "text/tokens.h"
#include "text/word_classes.h"

namespace crossclaim {

struct NameRun {
  std::uint32_t end = 0;      // index one past its last token
  std::uint32_t surname = 0;  // index of its last word, of its first in "Mok Han-bin"
  std::uint32_t words = 0;    // without particles and initials
  bool given = false;         // begins with a known given name
};

struct OfficeRun {
  std::uint32_t end = 0;
  std::string_view office;  // empty where there are only titles
};

struct KnownActor {
  std::uint32_t end = 0;
  std::string_view name;
  ActorType type = ActorType::unknown;
  bool capital = false;  // a capital city that may stand for its government
};

class NameReader {
 public:
  enum Class : WordClasses::Mask {
    particle = 1 << 0,
    month = 1 << 1,
    ordinary = 1 << 2,
    tail = 1 << 3,
    venue_before = 1 << 4,
    acts = 1 << 5,
    given_name = 1 << 6,
    deed = 1 << 7,
    compound = 1 << 8,
  };
  NameReader();

  bool is(const Token& token, WordClasses::Mask classes) const { return words_.is(token, classes); }
  bool may_start(const Token& token) const { return token.capital || offices_.may_start(token) || known_.may_start(token); }
  // The same by more than its first word.
  bool may_start_at(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const;
  // Tokens of the longest office or known name that starts at tokens[0], however it is spelt; 0 if none does.
  std::uint32_t longest_known(std::span<const Token> tokens) const;
  std::optional<NameRun> name(std::string_view text, std::span<const Token> all, std::uint32_t at) const;
  // Titles and offices one after the other: "Lt. Gen.", "Foreign Minister".
  std::optional<OfficeRun> office(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const;
  std::optional<KnownActor> known(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const;
  // Capitalised words that end in "Ministry", "Council" and the like; gives the index one past them, 0 for none.
  std::uint32_t organisation(std::span<const Token> tokens, std::uint32_t at) const;
  // Whether a hyphen at tokens[at] joins the second half of a Korean or Chinese given name: "Mok Han-bin", not "Vale-led".
  bool joins_syllable(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const;

 private:
  bool part_of_name(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const;

  struct Known {
    std::string_view name;
    ActorType type;
    bool capital;      // a capital city
    bool in_capitals;  // an abbreviation that is a word in lower case
  };
  WordClasses words_;
  PhraseTable offices_;
  std::vector<std::string_view> office_names_;  // empty for a title
  PhraseTable known_;
  std::vector<Known> known_actors_;
};

// Of the tokens of a full name, whatever is between them.
std::uint64_t full_name_key(std::span<const Token> name);

// A name as it is spelt, with single spaces.
std::string spelled(std::string_view text, std::span<const Token> tokens);

// What tells that "Russian" and "Russia's" name one state: the first letters, folded.
std::string stem_of(std::string_view text, const Token& token);

// Whether a sentence is in Title Case, where capitals tell nothing.
bool is_title_case(std::span<const Token> sentence);

}  // namespace crossclaim
