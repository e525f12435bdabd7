// Numbers as they are written, before anything is known of what they count.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "text/phrase_table.h"
#include "text/tokens.h"
#include "text/word_classes.h"

namespace crossclaim {

struct Number {
  std::optional<double> lo;
  std::optional<double> hi;  // absent: open upward ("dozens")
  std::uint32_t end = 0;     // index one past its last token
  bool figures = false;      // begins with digits
  bool nobody = false;       // "no one": it says itself what it counts
  bool plural = false;       // "dozens", "hundreds": a noun follows by "of"
  bool share = false;        // "two thirds", "one out of three": a part of a whole
};

class NumberReader {
 public:
  NumberReader();

  // False where no number starts at `token`; true for a few that aren't.
  bool starts(const Token& token) const {
    return token.kind == TokenKind::number || token.kind == TokenKind::mixed || words_.starts(token);
  }
  // The longest number that starts at tokens[at]. Ordinals are none, and a fraction only where it ends a phrase or "of"
  // follows.
  std::optional<Number> read(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const;

 private:
  enum class Kind : std::uint8_t { unit, ten, scale, vague, plural, none, part };
  struct Word {
    Kind kind;
    double lo;
    std::optional<double> hi;
  };
  struct Found {
    const Word* word;
    std::uint32_t end;
  };
  std::optional<Found> word(std::span<const Token> tokens, std::uint32_t at) const;
  std::optional<Number> exact(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const;
  Number vague(std::span<const Token> tokens, Found first) const;
  Number plural(std::span<const Token> tokens, Found first) const;
  std::optional<Found> part(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const;
  bool is_half(const Word& word) const { return word.kind == Kind::vague && word.lo == 0.5; }
  static bool is_scale(const std::optional<Found>& word) { return word && word->word->kind == Kind::scale; }
  std::optional<Number> share(std::string_view text, std::span<const Token> tokens, std::uint32_t at,
                              const Number& number) const;
  std::optional<Number> ratio(std::string_view text, std::span<const Token> tokens, const Number& number) const;
  std::optional<Number> bare_share(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const;
  struct Fraction {
    double value;
    std::uint32_t end;
  };
  std::optional<Fraction> fraction(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const;

  PhraseTable words_;
  std::vector<Word> table_;
};

// The value of figures: "25,000", "7.2"; none for "192.168.1.2" and "1,2".
std::optional<double> figures_value(std::string_view figures);

// The words around a number that rules/tables/numbers_context.tsv knows, and the refusals they lead to.
class NumberContext {
 public:
  enum Class : WordClasses::Mask {
    stop = 1 << 0,
    labelled = 1 << 1,
    street = 1 << 2,
    block = 1 << 3,
    age = 1 << 4,
    clock = 1 << 5,
    calibre = 1 << 6,
    year_before = 1 << 7,
    month = 1 << 8,
    state = 1 << 9,
    harm = 1 << 10,
    one_pair = 1 << 11,
    determiner = 1 << 12,
    possessive = 1 << 13,
    joint = 1 << 14,
    number_word = 1 << 15,
    genitive = 1 << 16,
  };
  NumberContext();
  bool is(const Token& token, WordClasses::Mask classes) const { return words_.is(token, classes); }

  // Whether tokens[begin, end), a number, is the name or the measure of something else than a count.
  bool refuses(std::string_view text, std::span<const Token> tokens, std::uint32_t begin, const Number& number) const;
  // Whether tokens[at...] goes on as "-year-old", "years old"; gives the index behind it, else `at`.
  std::uint32_t age_end(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const;

 private:
  using Test = bool (NumberContext::*)(std::string_view, std::span<const Token>, std::uint32_t, const Number&) const;
  bool is_told_of_somebody(std::span<const Token> tokens, std::uint32_t begin, const Number& number) const;
  bool is_in_age_list(std::string_view text, std::span<const Token> tokens, std::uint32_t begin) const;
  bool is_joined(std::string_view text, std::span<const Token> tokens, std::uint32_t begin, const Number& number) const;
  bool is_labelled(std::string_view text, std::span<const Token> tokens, std::uint32_t begin, const Number& number) const;
  bool is_age(std::string_view text, std::span<const Token> tokens, std::uint32_t begin, const Number& number) const;
  bool is_address(std::string_view text, std::span<const Token> tokens, std::uint32_t begin, const Number& number) const;
  bool is_measure(std::string_view text, std::span<const Token> tokens, std::uint32_t begin, const Number& number) const;
  bool is_date(std::string_view text, std::span<const Token> tokens, std::uint32_t begin, const Number& number) const;

  WordClasses words_;
};

// A hyphen or another mark with no space on either side.
bool is_tight(std::span<const Token> tokens, std::uint32_t at);
bool is_mark(std::string_view text, const Token& token, char mark);
bool is_currency(std::string_view mark);  // "$", "£"; not "EUR"

}  // namespace crossclaim
