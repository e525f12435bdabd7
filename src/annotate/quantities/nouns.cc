#include "annotate/quantities/nouns.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/named_value.h"

namespace crossclaim {
namespace {

constexpr std::uint32_t kAdjectives = 4;      // between a number and its noun
constexpr std::uint32_t kModifierTokens = 9;  // between a determiner and its noun: "a 35-year-old off-duty police officer"

bool looks_plural(std::string_view word) {
  return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is");
}

// "A US soldier", but "told us a soldier"
bool is_country(std::string_view text, const Token& token) { return token.span.of(text) == "US"; }

std::string plural_of(std::string_view singular) { return std::string(singular) + "s"; }

}  // namespace

std::string singular_of(std::string_view plural) {
  static constexpr std::array<std::string_view, 5> kSibilants = {"sses", "shes", "ches", "xes", "zes"};
  if (plural.size() > 4 && plural.ends_with("ies")) return std::string(plural.substr(0, plural.size() - 3)) + "y";
  if (std::ranges::any_of(kSibilants, [&](auto end) { return plural.ends_with(end); }))
    return std::string(plural.substr(0, plural.size() - 2));
  return std::string(looks_plural(plural) ? plural.substr(0, plural.size() - 1) : plural);
}

NounPhrases::NounPhrases() {
  static constexpr std::array kKinds = {std::pair{"person", Kind::person}, std::pair{"kin", Kind::kin},
                                        std::pair{"several", Kind::several}, std::pair{"event", Kind::event}};
  for (const TsvRow& row : builtin_rows("tables/nouns.tsv", 5)) {
    const Kind kind = value_named(kKinds, "tables/nouns.tsv", row, 2);
    double worth = 1;
    std::from_chars(row[3].data(), row[3].data() + row[3].size(), worth);
    const bool invariable = row[0] == row[1];
    nouns_.add(row[0], static_cast<PhraseTable::Id>(table_.size()));
    table_.push_back({row[0], row[4], kind, worth, invariable && kind != Kind::several});
    if (invariable) continue;
    nouns_.add(row[1].empty() ? plural_of(row[0]) : std::string(row[1]), static_cast<PhraseTable::Id>(table_.size()));
    table_.push_back({row[0], row[4], kind, worth, true});
  }
  for (const TsvRow& row : builtin_rows("tables/nouns_pairs.tsv", 1)) pairs_.add(row[0], 0);
}

std::optional<NounPhrases::Found> NounPhrases::chain(std::span<const Token> tokens, std::uint32_t at) const {
  std::optional<Found> last;
  while (at < tokens.size()) {
    const auto match = nouns_.longest(tokens.subspan(at));
    if (!match) break;
    at += match->tokens;
    last = Found{&table_[match->ids.front()], at};
  }
  return last;
}

NounHead NounPhrases::head_of(Found found) {
  const Noun& noun = *found.noun;
  return {fold(noun.as.empty() ? noun.singular : noun.as), found.end, noun.kind != Kind::event};
}

std::optional<NounHead> NounPhrases::head(std::string_view text, std::span<const Token> tokens, std::uint32_t at,
                                          std::uint32_t limit, const NumberContext& context) const {
  std::optional<NounHead> plural;
  for (std::uint32_t adjectives = 0; at < limit && adjectives <= kAdjectives; ++adjectives) {
    if (const auto found = chain(tokens, at)) {
      const bool owner = found->end < tokens.size() && context.is(tokens[found->end], NumberContext::genitive);
      return owner ? std::nullopt : std::optional(head_of(*found));
    }
    const Token& token = tokens[at];
    if (token.kind == TokenKind::number) {
      const std::uint32_t age = context.age_end(text, tokens, at + 1);
      if (age == at + 1) break;
      at = age;
      continue;
    }
    if (token.kind != TokenKind::word || (context.is(token, NumberContext::stop) && !is_country(text, token))) break;
    const std::string word = fold(token.span.of(text));
    if (plural && !looks_plural(word)) break;
    if (looks_plural(word) && !context.is(token, NumberContext::harm)) plural = NounHead{singular_of(word), at + 1, false};
    ++at;
    if (at + 1 < limit && is_mark(text, tokens[at], '-') && is_tight(tokens, at)) ++at;
  }
  return plural;
}

// A nationality is a noun only where no word that it could describe follows: "an Israeli", not "an Israeli airline".
bool NounPhrases::is_adjective(std::span<const Token> tokens, Found found, const NumberContext& context) {
  if (!tokens[found.end - 1].capital || found.end >= tokens.size()) return false;
  const Token& next = tokens[found.end];
  return next.kind == TokenKind::word && !context.is(next, NumberContext::stop | NumberContext::state | NumberContext::harm);
}

// One past "father and daughter", if it starts at `at`; else `at`.
std::uint32_t NounPhrases::pair_end(std::span<const Token> tokens, std::uint32_t at) const {
  const auto pair = pairs_.longest(tokens.subspan(at));
  return pair ? at + pair->tokens : at;
}

// With its determiner, if one stands right before it: headlines leave it out.
CountedNoun NounPhrases::counted_pair(std::span<const Token> tokens, std::uint32_t floor, std::uint32_t at, std::uint32_t end,
                                      const NumberContext& context) {
  const auto opens = NumberContext::determiner | NumberContext::possessive;
  const bool determined = at > floor && context.is(tokens[at - 1], opens);
  return {{"person", end, true}, at - determined, 2};
}

std::optional<CountedNoun> NounPhrases::counted(std::string_view text, std::span<const Token> tokens, std::uint32_t floor,
                                                std::uint32_t at, const NumberContext& context) const {
  auto found = chain(tokens, at);
  if (!found || (found->end < tokens.size() && context.is(tokens[found->end], NumberContext::genitive))) return std::nullopt;
  if (is_adjective(tokens, *found, context)) return std::nullopt;
  static const std::uint64_t no = token_key("no");
  const Noun& noun = *found->noun;
  const std::uint32_t pair = pair_end(tokens, at);
  if (pair > at) return counted_pair(tokens, floor, at, pair, context);
  std::uint32_t begin = at;
  for (std::uint32_t words = 0; begin > floor && words < kModifierTokens; ++words) {
    const Token& token = tokens[--begin];
    if (token.key == no) return CountedNoun{head_of(*found), begin, 0};
    if (noun.plural) {
      if (token.kind != TokenKind::word || context.is(token, NumberContext::stop)) return std::nullopt;
      continue;
    }
    if (noun.kind == Kind::event) return std::nullopt;
    if (context.is(token, NumberContext::determiner)) return CountedNoun{head_of(*found), begin, noun.worth};
    if (noun.kind == Kind::kin && context.is(token, NumberContext::possessive | NumberContext::genitive))
      return CountedNoun{head_of(*found), begin + context.is(token, NumberContext::genitive), noun.worth};
    if (is_mark(text, token, '-') && is_tight(tokens, begin)) continue;
    if (token.kind == TokenKind::mark) return std::nullopt;
    if (context.is(token, NumberContext::stop) && !is_country(text, token)) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace crossclaim
