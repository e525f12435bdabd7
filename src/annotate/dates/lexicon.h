// DateLexicon: the words and numbers temporal expressions are made of, each as one or more lexemes.
//
// The words stand in rules/tables/dates.tsv; figures and numbers in words are read by rule. A lexeme says which class of
// the forms (forms.h) the tokens can stand for, and its value there: "30" is a DAY, a COUNT, a MINUTE and a SHORT.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/key_map.h"
#include "text/phrase_table.h"
#include "text/tokens.h"

namespace crossclaim::dates {

// The classes of dates.tsv and of figures. A word that stands for itself in a form has a symbol past the last of these.
enum class Slot : std::uint8_t {
  month,
  day,
  year,
  weekday,
  weekdays,
  cardinal,
  count,
  unit,
  units,
  ordinal,
  relation,
  anaphor,
  stretch,
  deixis,
  part,
  season,
  meridiem,
  zone,
  noon,
  ref,
  decade,
  frequency,
  holiday,
  shape,
  half,
  era,
  mm,
  hour,
  minute,
  short_year,
  dotted,
  meridiem_hour,
  decimal,
  qtr,
  iso_week,
  half_year,
  hundreds,
  day_hour,
  minute_zone,
  length,
  word,  // stands for itself
};
inline constexpr std::size_t kSlots = static_cast<std::size_t>(Slot::word);

enum class Unit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  fortnight,
  month,
  season,
  quarter,
  year,
  decade,
  century
};
enum class Part : std::uint8_t { morning, midday, afternoon, evening, night };
enum class Season : std::uint8_t { spring, summer, autumn, winter };
enum class Ref : std::uint8_t { present, past, future, soon };
// What an adjunct in front does to the date: "the", "early", "the end of", "mid-", "earlier", "later", "about", "as
// late as", "more than", "less than", "at least", "at most".
enum class Shape : std::uint8_t { the, early, late, mid, so_far, rest, about, as, more, less, least, most };

inline constexpr std::int32_t kVague = -1000;  // the count of "several weeks"
// "on weekdays", "on weekends", beside the weekdays 1 to 7.
inline constexpr std::int32_t kWorkdays = 8;
inline constexpr std::int32_t kWeekends = 9;

using Symbol = std::uint16_t;

// What has to hold for a word of the table to count at all.
enum class Needs : std::uint8_t { nothing, capital, cue, beside, alone };

struct Lexeme {
  Symbol symbol = 0;  // a Slot, or a word that stands for itself
  std::uint16_t tokens = 1;
  std::int32_t value = 0;
  Needs needs = Needs::nothing;

  Slot slot() const { return symbol < kSlots ? static_cast<Slot>(symbol) : Slot::word; }
};

class DateLexicon {
 public:
  DateLexicon();  // reads the built-in table

  // The symbol of a form's element: a class in capital letters, or a word, which is added to the lexicon.
  Symbol symbol_of(std::string_view element);

  // A cheap test that is never wrong when it says no: can a lexeme start here?
  bool may_start(const Token& token) const {
    return token.kind == TokenKind::number || token.kind == TokenKind::mixed || phrases_.may_start(token);
  }

  // Every phrase as the keys of its tokens: what filters are made from.
  struct Entry {
    Symbol symbol;
    std::vector<std::uint64_t> keys;
  };
  const std::vector<Entry>& entries() const { return entries_; }

  // Appends every lexeme starting at tokens[0].
  void lexemes_at(std::string_view text, std::span<const Token> tokens, std::vector<Lexeme>& out) const;

 private:
  struct Row {
    Symbol symbol;
    std::int32_t value;
    Needs needs;
  };
  void add(std::string_view phrase, Row row);
  bool counts(const Row& row, const Token& token) const;
  void add_cardinals(std::span<const Token> tokens, std::vector<Lexeme>& out) const;
  std::int32_t cardinal(const Token& token) const;

  PhraseTable phrases_;
  std::vector<Row> rows_;
  std::vector<Entry> entries_;
  std::unordered_map<std::string, Symbol> words_;
  KeyMap<std::int32_t> cardinals_;
};

}  // namespace crossclaim::dates
