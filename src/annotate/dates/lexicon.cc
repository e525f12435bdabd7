#include "annotate/dates/lexicon.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <string>

#include "annotate/dates/figures.h"
#include "annotate/dates/holidays.h"
#include "text/tsv.h"

namespace crossclaim::dates {
namespace {

struct Name {
  std::string_view name;
  std::int32_t value;
};

// In the order of Slot.
constexpr std::string_view kSlotNames[] = {
    "month",    "day",          "year",    "weekday", "weekdays", "cardinal", "count",    "unit",    "units",      "ordinal",
    "relation", "anaphor",      "stretch", "deixis",  "part",     "season",   "meridiem", "zone",    "noon",       "ref",
    "decade",   "frequency",    "holiday", "shape",   "half",     "era",      "mm",       "hour",    "minute",     "short",
    "dotted",   "meridiemhour", "decimal", "qtr",     "isoweek",  "halfyear", "hundreds", "dayhour", "minutezone", "length",
};
static_assert(std::size(kSlotNames) == kSlots);

// Values spelt as names in the table.
constexpr Name kValueNames[] = {
    {"second", 0}, {"minute", 1},  {"hour", 2},   {"day", 3},     {"weekend", 4},  {"week", 5},       {"fortnight", 6},
    {"month", 7},  {"quarter", 9}, {"year", 10},  {"decade", 11}, {"century", 12}, {"MO", 0},         {"MI", 1},
    {"AF", 2},     {"EV", 3},      {"NI", 4},     {"SP", 0},      {"SU", 1},       {"FA", 2},         {"WI", 3},
    {"AM", 0},     {"PM", 12},     {"X", kVague}, {"PRESENT", 0}, {"PAST", 1},     {"FUTURE", 2},     {"SOON", 3},
    {"the", 0},    {"early", 1},   {"late", 2},   {"mid", 3},     {"sofar", 4},    {"rest", 5},       {"about", 6},
    {"as", 7},     {"more", 8},    {"less", 9},   {"least", 10},  {"most", 11},    {"WD", kWorkdays}, {"WE", kWeekends},
};
constexpr Name kNeeds[] = {{"", 0}, {"capital", 1}, {"cue", 2}, {"beside", 3}, {"alone", 4}};

template <std::size_t N>
std::optional<std::int32_t> find(const Name (&names)[N], std::string_view name) {
  const auto* at = std::ranges::find(names, name, &Name::name);
  return at == std::end(names) ? std::nullopt : std::optional(at->value);
}

std::int32_t value_of(std::string_view cell) {
  std::int32_t value = 0;
  const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (read.ec == std::errc() && read.ptr == cell.data() + cell.size()) return value;
  if (const auto named = find(kValueNames, cell)) return *named;
  throw std::logic_error("dates.tsv: unknown value " + std::string(cell));
}

std::int32_t holiday_of(std::string_view cell) {
  if (const auto rule = read_holiday(cell)) return packed(*rule);
  throw std::logic_error("dates.tsv: unknown holiday " + std::string(cell));
}

template <std::size_t N>
std::int32_t named(const Name (&names)[N], std::string_view cell) {
  if (const auto value = find(names, cell)) return *value;
  throw std::logic_error("dates.tsv: unknown name " + std::string(cell));
}

Symbol slot_of(std::string_view name) {
  const auto* at = std::ranges::find(kSlotNames, name);
  if (at == std::end(kSlotNames)) throw std::logic_error("dates.tsv: unknown class " + std::string(name));
  return static_cast<Symbol>(at - std::begin(kSlotNames));
}

}  // namespace

DateLexicon::DateLexicon() {
  for (const TsvRow& cells : builtin_rows("tables/dates.tsv", 4)) {
    const Row row{slot_of(cells[0]), cells[0] == "holiday" ? holiday_of(cells[1]) : value_of(cells[1]),
                  static_cast<Needs>(named(kNeeds, cells[3]))};
    for (const std::string_view phrase : split_cell(cells[2])) add(phrase, row);
  }
}

void DateLexicon::add(std::string_view phrase, Row row) {
  phrases_.add(phrase, static_cast<PhraseTable::Id>(rows_.size()));
  rows_.push_back(row);
  Entry& entry = entries_.emplace_back(Entry{row.symbol, {}});
  for (const Token& token : tokenize(phrase)) entry.keys.push_back(token.key);
  if (row.symbol == static_cast<Symbol>(Slot::cardinal)) cardinals_[token_key(phrase)] = row.value;
}

Symbol DateLexicon::symbol_of(std::string_view element) {
  const bool is_class = element.size() > 1 && element[0] >= 'A' && element[0] <= 'Z';
  if (is_class) return slot_of(fold(element));
  const auto [at, is_new] = words_.try_emplace(std::string(element), static_cast<Symbol>(kSlots + 1 + words_.size()));
  if (is_new) add(element, {at->second, 0, Needs::nothing});
  return at->second;
}

bool DateLexicon::counts(const Row& row, const Token& token) const {
  return row.needs == Needs::nothing || row.needs == Needs::beside || token.capital;
}

void DateLexicon::lexemes_at(std::string_view text, std::span<const Token> tokens, std::vector<Lexeme>& out) const {
  const Token& token = tokens[0];
  if (token.kind == TokenKind::number || token.kind == TokenKind::mixed) add_figures(text, token, out);
  if (!phrases_.may_start(token)) return;
  thread_local std::vector<PhraseTable::Match> matches;
  matches.clear();
  phrases_.all(tokens, matches);
  for (const PhraseTable::Match& match : matches)
    for (const PhraseTable::Id id : match.ids)
      if (const Row& row = rows_[id]; counts(row, token))
        out.push_back({row.symbol, static_cast<std::uint16_t>(match.tokens), row.value, row.needs});
  add_cardinals(tokens, out);
}

std::int32_t DateLexicon::cardinal(const Token& token) const {
  if (!phrases_.may_start(token)) return 0;
  const std::int32_t* value = cardinals_.find(token.key);
  return value ? *value : 0;
}

// "twenty", "twenty-four", "two hundred thirty", "nineteen ninety-six", "two thousand and fifteen".
void DateLexicon::add_cardinals(std::span<const Token> tokens, std::vector<Lexeme>& out) const {
  static const std::uint64_t kAnd = token_key("and");
  CardinalReader reader;
  std::size_t used = 0;
  for (std::size_t i = 0; i < tokens.size() && i < 8; ++i) {
    const bool hyphen = i > 0 && tokens[i].span.size() == 1 && !tokens[i].space_before && tokens[i].kind == TokenKind::mark;
    if (hyphen && i + 1 < tokens.size() && cardinal(tokens[i + 1]) > 0) continue;
    if (tokens[i].key == kAnd && reader.value() >= 100 && i + 1 < tokens.size() && cardinal(tokens[i + 1]) > 0) continue;
    const std::int32_t value = cardinal(tokens[i]);
    if (value == 0 || !reader.take(value)) break;
    used = i + 1;
  }
  if (used == 0) return;
  const auto n = static_cast<std::uint16_t>(used);
  const std::int32_t value = reader.value();
  const bool may_be_year = reader.is_year() || (value >= 1000 && value <= 2100);
  if (may_be_year) out.push_back({static_cast<Symbol>(Slot::year), n, value, reader.is_year() ? Needs::nothing : Needs::cue});
  if (!reader.is_year()) out.push_back({static_cast<Symbol>(Slot::count), n, value});
}

}  // namespace crossclaim::dates
