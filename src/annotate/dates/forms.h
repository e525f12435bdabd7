// DateForms: recognition. A trie over the classes of DateLexicon finds the longest form that starts at a token.
//
// The forms stand in rules/tables/dates_forms.tsv, whose head explains them. What a form means is a FormKind; reading it
// as a day is resolution, and lies in resolve.h.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "annotate/dates/lexicon.h"

namespace crossclaim::dates {

enum class FormKind : std::uint8_t {
  calendar,
  slashed,
  weekday_of,
  fiscal,
  quarter,
  half,
  decade,
  century,
  era,
  september_11,
  deictic,
  part,
  relative,
  anaphoric,
  current,
  latest,
  same_quarter,
  year_end,
  ago,
  shift,
  duration,
  half_more,
  half_only,
  stretch,
  days_range,
  months_range,
  set,
  clock,
  ref,
  nth_of,
  week_with,
  day_only,
  short_year,
  weekday_told,
  numbered_week,
  from_day,
  instant,
  hundred_hours,
  weekday_week,
  spoken_clock,
  week_of_day,
  years_range,  // two expressions: the recognizer parts them
};

// The values of a form's classes. A class may stand twice ("3 to 5 May"): the second value is kept apart.
class Fields {
 public:
  void set(Slot slot, std::int32_t value) {
    auto& cell = has(slot) ? second_ : first_;
    cell[index(slot)] = value;
  }
  void replace(Slot slot, std::int32_t value) { first_[index(slot)] = value; }
  void clear(Slot slot) { first_[index(slot)] = second_[index(slot)] = kNone; }
  bool has(Slot slot) const { return first_[index(slot)] != kNone; }
  bool has_second(Slot slot) const { return second_[index(slot)] != kNone; }
  std::int32_t operator[](Slot slot) const { return first_[index(slot)]; }
  std::int32_t second(Slot slot) const { return second_[index(slot)]; }
  std::int32_t get(Slot slot, std::int32_t otherwise) const { return has(slot) ? (*this)[slot] : otherwise; }

 private:
  static constexpr std::int32_t kNone = INT32_MIN;
  static constexpr std::size_t index(Slot slot) { return static_cast<std::size_t>(slot); }
  static constexpr std::array<std::int32_t, kSlots> nothing() {
    std::array<std::int32_t, kSlots> none{};
    none.fill(kNone);
    return none;
  }
  std::array<std::int32_t, kSlots> first_ = nothing();
  std::array<std::int32_t, kSlots> second_ = nothing();
};

// The later year of "2009-2010" and "2009-10".
std::int32_t last_year(const Fields& range);

struct Expression {
  FormKind kind = FormKind::calendar;
  std::int32_t argument = 0;
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  Fields fields;
  bool needs_cue = false;      // a word that is often no date ("May", "Sat") stands in it
  bool single = false;         // one lexeme
  bool needs_no_name = false;  // it means another day behind a name: "India's Independence Day"
};

// The lexemes of an article's tokens, found when first asked for. A view of both.
class LexemeReader {
 public:
  LexemeReader(const DateLexicon& lexicon, std::string_view text, std::span<const Token> tokens)
      : lexicon_(lexicon), text_(text), tokens_(tokens), first_(tokens.size(), kUnread), count_(tokens.size(), 0) {}

  std::span<const Lexeme> at(std::size_t token);
  std::size_t size() const { return tokens_.size(); }

 private:
  static constexpr std::uint32_t kUnread = ~0u;
  const DateLexicon& lexicon_;
  std::string_view text_;
  std::span<const Token> tokens_;
  std::vector<std::uint32_t> first_;
  std::vector<std::uint8_t> count_;
  std::vector<Lexeme> lexemes_;
};

// Dismisses most tokens by one bit test, and most of the rest ("the", "a", a number) by one more on the next token.
class StartFilter {
 public:
  void add(const DateLexicon::Entry& entry, bool starts, bool complete);
  bool may_start(std::span<const Token> tokens, std::uint32_t at, std::uint32_t end) const {
    const Token& token = tokens[at];
    const bool figure = is_figure(token);
    if (!figure && !starts_[token.key % kBits]) return false;
    const bool alone = figure ? token.kind == TokenKind::mixed || token.span.size() >= 4 : complete_[token.key % kBits];
    if (alone) return true;
    return at + 1 < end && (is_figure(tokens[at + 1]) || continues_[tokens[at + 1].key % kBits]);
  }

 private:
  static constexpr std::size_t kBits = 1 << 15;
  static bool is_figure(const Token& token) { return token.kind == TokenKind::number || token.kind == TokenKind::mixed; }

  std::bitset<kBits> starts_;     // an expression, or what may stand in front of one, can start with it
  std::bitset<kBits> complete_;   // and it can be a whole expression
  std::bitset<kBits> continues_;  // it stands somewhere in an expression
};

class DateForms {
 public:
  explicit DateForms(DateLexicon& lexicon);  // reads the built-in table; adds the words of the forms to the lexicon

  // A cheap test that is never wrong when it says no.
  bool may_start(std::span<const Token> tokens, std::uint32_t at, std::uint32_t end) const {
    return filter_.may_start(tokens, at, end);
  }

  // The longest form starting at token `first` and ending before `end`.
  std::optional<Expression> longest(LexemeReader& reader, std::uint32_t first, std::uint32_t end) const;

 private:
  struct Form {
    FormKind kind;
    std::int32_t argument;
  };
  struct Node {
    std::vector<std::pair<Symbol, std::uint32_t>> edges;
    std::int32_t form = -1;
  };
  struct Search;

  void add(const std::vector<std::vector<Symbol>>& elements, std::int32_t form);
  std::uint32_t child(std::uint32_t node, Symbol symbol);
  std::uint32_t next(std::uint32_t node, Symbol symbol) const;
  void make_filter(const DateLexicon& lexicon);
  void walk(Search& search, std::uint32_t node, std::uint32_t at, std::size_t depth) const;

  StartFilter filter_;
  std::vector<Form> forms_;
  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::vector<std::uint32_t> first_nodes_;  // the root's edges, by symbol: they are many, and asked for most
};

}  // namespace crossclaim::dates
