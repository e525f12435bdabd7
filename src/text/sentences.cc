// Walks from stop to stop; at each, what stands before it and what comes behind it decide.
#include "text/sentences.h"

#include <cstdint>
#include <unordered_map>

#include "text/key_map.h"
#include "text/tsv.h"

namespace crossclaim {
namespace {

// What a word of the table does to the stop behind it.
enum class Abbreviation : std::uint8_t {
  none,
  title,   // always goes on: "Mr. Tamm", "Gen. Oda", "vs. Norway"
  number,  // goes on before a number: "No. 5", "Aug. 1"
  open,    // may end a sentence; only a starter word behind it says so: "Inc.", "Fla.", "a.m."
};

struct Listed {
  Abbreviation kind = Abbreviation::none;
  bool capital = false;  // "Miss." for Mississippi, not "miss."
};

struct Words {
  KeyMap<Listed> abbreviations;
  KeyMap<bool> starters;

  Abbreviation kind_of(const Token& token, Abbreviation otherwise) const {
    const Listed* listed = abbreviations.find(token.key);
    return listed && (token.capital || !listed->capital) ? listed->kind : otherwise;
  }
};

Words load() {
  const std::unordered_map<std::string_view, Abbreviation> kinds = {
      {"title", Abbreviation::title}, {"number", Abbreviation::number}, {"open", Abbreviation::open}};
  Words words;
  for (const auto& row : builtin_rows("tables/abbreviations.tsv", 2)) {
    if (const auto kind = kinds.find(row[0]); kind != kinds.end())
      words.abbreviations[token_key(row[1])] = {kind->second, row[1][0] >= 'A' && row[1][0] <= 'Z'};
    else
      words.starters[token_key(row[1])] = true;
  }
  return words;
}

const Words& words() {
  static const Words loaded = load();
  return loaded;
}

char first_byte(std::string_view text, const Token& token) { return text[token.span.begin]; }

bool is_any(std::string_view text, const Token& token, std::initializer_list<std::string_view> spellings) {
  const std::string_view spelling = token.span.of(text);
  for (const std::string_view s : spellings)
    if (spelling == s) return true;
  return false;
}

bool is_stop(std::string_view text, const Token& token) {
  if (token.kind != TokenKind::mark) return false;
  const char c = first_byte(text, token);
  return c == '.' || c == '?' || c == '!' || token.span.of(text) == "\u2026";
}

// "U.N.", "a.m.": the stop is part of the token.
bool is_initialism(std::string_view text, const Token& token) {
  return token.kind == TokenKind::word && text[token.span.end - 1] == '.';
}

bool is_straight_quote(std::string_view text, const Token& token) { return is_any(text, token, {"\"", "'"}); }

// A straight quote closes unless it clings, alone or with others, to what comes behind it only.
bool closes(std::string_view text, std::span<const Token> tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (token.kind != TokenKind::mark) return false;
  if (is_any(text, token, {"\u201D", "\u2019", "\u00BB", ")", "]"})) return true;
  if (!is_straight_quote(text, token)) return false;
  std::size_t behind = at + 1;
  while (behind < tokens.size() && !tokens[behind].space_before && is_straight_quote(text, tokens[behind])) ++behind;
  return !token.space_before || behind == tokens.size() || tokens[behind].space_before;
}

bool opens(std::string_view text, const Token& token) {
  return token.kind == TokenKind::mark && is_any(text, token,
                                                 {"\"", "'", "\u201C", "\u2018", "\u201E", "\u00AB", "(", "[", "-", "\u2013",
                                                  "\u2014", "*", "\u2022", "$", "\u00A3", "\u20AC", "#"});
}

bool is_dash(std::string_view text, const Token& token) { return is_any(text, token, {"-", "\u2013", "\u2014"}); }

struct Walk {
  std::string_view text;
  std::span<const Token> tokens;

  // The first token from `at` on that isn't an opening mark, or the end.
  std::size_t skip_openers(std::size_t at) const {
    while (at < tokens.size() && opens(text, tokens[at])) ++at;
    return at;
  }

  std::size_t skip_closers(std::size_t at) const {
    while (at < tokens.size() && (closes(text, tokens, at) || (is_stop(text, tokens[at]) && !tokens[at].space_before))) ++at;
    return at;
  }

  bool is_single_capital(std::size_t at) const { return tokens[at].capital && tokens[at].span.size() == 1; }

  Abbreviation abbreviation_before(std::size_t stop) const {
    if (is_initialism(text, tokens[stop])) return words().kind_of(tokens[stop], Abbreviation::open);
    if (stop == 0 || tokens[stop].space_before || first_byte(text, tokens[stop]) != '.') return Abbreviation::none;
    return words().kind_of(tokens[stop - 1], is_single_capital(stop - 1) ? Abbreviation::open : Abbreviation::none);
  }

  // Whether a sentence that could end behind the stop at `stop` does, with `next` the first token of the next one.
  bool ends(std::size_t stop, std::size_t next) const {
    if (!tokens[next].space_before) return false;
    const std::size_t head = skip_openers(next);
    if (head == tokens.size()) return true;
    const Token& first = tokens[head];
    if (first.kind == TokenKind::mark || (first.kind == TokenKind::word && !first.capital)) return false;
    const Abbreviation before = abbreviation_before(stop);
    return before == Abbreviation::none || (!is_dash(text, tokens[next]) && ends_abbreviated(before, first));
  }

  // The same where the stop is an abbreviation's; `first` is the first word or number behind it. A dash between the two
  // belongs to a dateline: "ORLO, Fla. - The harbour ...".
  static bool ends_abbreviated(Abbreviation before, const Token& first) {
    if (before == Abbreviation::title || first.kind != TokenKind::word) return false;
    return before == Abbreviation::number || words().starters.contains(first.key);
  }
};

}  // namespace

std::size_t sentence_length(std::string_view text, std::span<const Token> tokens) {
  const Walk walk{text, tokens};
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (!is_stop(text, tokens[at]) && !is_initialism(text, tokens[at])) continue;
    const std::size_t next = walk.skip_closers(at + 1);
    if (next == tokens.size() || walk.ends(at, next)) return next;
    at = next - 1;
  }
  return tokens.size();
}

bool ends_with_stop(std::string_view text, std::span<const Token> tokens) {
  while (!tokens.empty() && closes(text, tokens, tokens.size() - 1)) tokens = tokens.first(tokens.size() - 1);
  return !tokens.empty() && (is_stop(text, tokens.back()) || is_initialism(text, tokens.back()));
}

}  // namespace crossclaim
