#include "annotate/dates/forms.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "text/tsv.h"

namespace crossclaim::dates {
namespace {

constexpr std::string_view kKindNames[] = {
    "calendar",  "slashed",   "weekday_of",    "fiscal",       "quarter",      "half",         "decade",
    "century",   "era",       "september_11",  "deictic",      "part",         "relative",     "anaphoric",
    "current",   "latest",    "same_quarter",  "year_end",     "ago",          "shift",        "duration",
    "half_more", "half_only", "stretch",       "days_range",   "months_range", "set",          "clock",
    "ref",       "nth_of",    "week_with",     "day_only",     "short_year",   "weekday_told", "numbered_week",
    "from_day",  "instant",   "hundred_hours", "weekday_week", "spoken_clock", "week_of_day",  "years_range",
};

FormKind kind_of(std::string_view name) {
  const auto* at = std::ranges::find(kKindNames, name);
  if (at == std::end(kKindNames)) throw std::logic_error("dates_forms.tsv: unknown form kind " + std::string(name));
  return static_cast<FormKind>(at - std::begin(kKindNames));
}

std::int32_t argument_of(std::string_view cell) { return cell == "-" ? 0 : std::stoi(std::string(cell)); }

constexpr Symbol kEmpty = 0xFFFF;  // the missing reading of "[x]"
constexpr std::size_t kMaxElements = 14;

}  // namespace

std::int32_t last_year(const Fields& range) {
  return range.has_second(Slot::year) ? range.second(Slot::year) : range[Slot::year] / 100 * 100 + range[Slot::short_year];
}

std::span<const Lexeme> LexemeReader::at(std::size_t token) {
  if (first_[token] == kUnread) {
    first_[token] = static_cast<std::uint32_t>(lexemes_.size());
    if (lexicon_.may_start(tokens_[token])) lexicon_.lexemes_at(text_, tokens_.subspan(token), lexemes_);
    count_[token] = static_cast<std::uint8_t>(lexemes_.size() - first_[token]);
  }
  return std::span(lexemes_).subspan(first_[token], count_[token]);
}

DateForms::DateForms(DateLexicon& lexicon) {
  for (const TsvRow& cells : builtin_rows("tables/dates_forms.tsv", 3)) {
    std::vector<std::vector<Symbol>> elements;
    for (std::string_view element : split_cell(cells[2], ' ')) {
      std::vector<Symbol>& symbols = elements.emplace_back();
      if (element.starts_with('[')) {
        symbols.push_back(kEmpty);
        element = element.substr(1, element.size() - 2);
      }
      for (const std::string_view word : split_cell(element)) symbols.push_back(lexicon.symbol_of(word));
    }
    forms_.push_back({kind_of(cells[0]), argument_of(cells[1])});
    add(elements, static_cast<std::int32_t>(forms_.size() - 1));
  }
  make_filter(lexicon);
  for (const auto& [symbol, to] : nodes_[0].edges) {
    first_nodes_.resize(std::max<std::size_t>(first_nodes_.size(), symbol + std::size_t{1}));
    first_nodes_[symbol] = to;
  }
}

void DateForms::make_filter(const DateLexicon& lexicon) {
  for (const DateLexicon::Entry& entry : lexicon.entries()) {
    const auto& edges = nodes_[0].edges;
    const auto at = std::ranges::find(edges, entry.symbol, &std::pair<Symbol, std::uint32_t>::first);
    const bool in_front =
        entry.symbol == static_cast<Symbol>(Slot::shape) || entry.symbol == static_cast<Symbol>(Slot::cardinal);
    filter_.add(entry, at != edges.end() || in_front, at != edges.end() && nodes_[at->second].form >= 0);
  }
}

void StartFilter::add(const DateLexicon::Entry& entry, bool starts, bool complete) {
  for (const std::uint64_t key : entry.keys) continues_.set(key % kBits);
  if (starts) starts_.set(entry.keys.front() % kBits);
  if (complete && entry.keys.size() == 1) complete_.set(entry.keys.front() % kBits);
}

void DateForms::add(const std::vector<std::vector<Symbol>>& elements, std::int32_t form) {
  std::vector<std::uint32_t> ends = {0};
  for (const auto& symbols : elements) {
    std::vector<std::uint32_t> next;
    for (const std::uint32_t node : ends)
      for (const Symbol symbol : symbols) next.push_back(symbol == kEmpty ? node : child(node, symbol));
    ends = std::move(next);
  }
  for (const std::uint32_t node : ends)
    if (node != 0 && nodes_[node].form < 0) nodes_[node].form = form;
}

std::uint32_t DateForms::child(std::uint32_t node, Symbol symbol) {
  for (const auto& [edge, to] : nodes_[node].edges)
    if (edge == symbol) return to;
  const auto to = static_cast<std::uint32_t>(nodes_.size());
  nodes_[node].edges.emplace_back(symbol, to);
  nodes_.emplace_back();
  return to;
}

// 0, the root, if there is none.
std::uint32_t DateForms::next(std::uint32_t node, Symbol symbol) const {
  if (node == 0) return symbol < first_nodes_.size() ? first_nodes_[symbol] : 0;
  for (const auto& [edge, to] : nodes_[node].edges)
    if (edge == symbol) return to;
  return 0;
}

struct DateForms::Search {
  LexemeReader& reader;
  std::uint32_t end;
  std::array<Lexeme, kMaxElements> path{};
  std::array<Lexeme, kMaxElements> best{};
  std::size_t best_size = 0;
  std::uint32_t best_end = 0;
  std::int32_t best_form = -1;
};

void DateForms::walk(Search& search, std::uint32_t node, std::uint32_t at, std::size_t depth) const {
  const std::int32_t form = nodes_[node].form;
  if (form >= 0 && (at > search.best_end || (at == search.best_end && form < search.best_form))) {
    search.best = search.path;
    search.best_size = depth;
    search.best_end = at;
    search.best_form = form;
  }
  if (at >= search.end || depth == kMaxElements || nodes_[node].edges.empty()) return;
  const std::span<const Lexeme> here = search.reader.at(at);
  for (std::size_t i = 0; i < here.size(); ++i) {
    const Lexeme lexeme = search.reader.at(at)[i];  // the walk below may move the lexemes
    if (at + lexeme.tokens > search.end) continue;
    const std::uint32_t to = next(node, lexeme.symbol);
    if (to == 0) continue;
    search.path[depth] = lexeme;
    walk(search, to, at + lexeme.tokens, depth + 1);
  }
}

std::optional<Expression> DateForms::longest(LexemeReader& reader, std::uint32_t first, std::uint32_t end) const {
  const auto starts_form = [this](const Lexeme& lexeme) { return next(0, lexeme.symbol) != 0; };
  if (std::ranges::none_of(reader.at(first), starts_form)) return std::nullopt;
  Search search{reader, end};
  walk(search, 0, first, 0);
  if (search.best_form < 0) return std::nullopt;
  const Form& form = forms_[static_cast<std::size_t>(search.best_form)];
  Expression found{form.kind, form.argument, first, search.best_end, {}, false, search.best_size == 1};
  for (std::size_t i = 0; i < search.best_size; ++i) {
    const Lexeme& lexeme = search.best[i];
    if (lexeme.slot() != Slot::word) found.fields.set(lexeme.slot(), lexeme.value);
    found.needs_cue |= lexeme.needs >= Needs::cue && search.best_size == 1;
    found.needs_no_name |= lexeme.needs == Needs::alone;
  }
  return found;
}

}  // namespace crossclaim::dates
