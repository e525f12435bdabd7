#include "claims/saying_day.h"

#include <algorithm>

#include "text/tokens.h"

namespace crossclaim {
namespace {

// Words that begin what was said.
constexpr std::string_view kBeginnings[] = {"that", "a",   "an",  "the",   "he",    "she", "it",   "they", "we",
                                            "his",  "her", "its", "their", "there", "no",  "some", "at"};

// After these a day is that of saying: "which bears out reports earlier today of a fight".
constexpr std::string_view kSaying[] = {"said", "says", "reports"};

bool is_preposition(std::string_view word) { return word == "on" || word == "late" || word == "early"; }

bool begins_words_said(const Token& token, std::string_view word) {
  return token.kind == TokenKind::number || token.capital || std::ranges::find(kBeginnings, word) != std::end(kBeginnings);
}

}  // namespace

Span without_saying_day(Span scope, std::string_view text, const Layout& layout, std::span<const Mention> dates) {
  const auto& tokens = layout.tokens;
  const auto word = [&](std::size_t t) { return fold(tokens[t].span.of(text)); };
  auto at = static_cast<std::size_t>(
      std::ranges::lower_bound(tokens, scope.begin, {}, [](const Token& t) { return t.span.begin; }) - tokens.begin());
  while (at < tokens.size() && is_preposition(word(at))) ++at;
  const auto day = std::ranges::find(dates, at, &Mention::first_token);
  if (day == dates.end() || day->last_token >= tokens.size()) return scope;
  const Token& next = tokens[day->last_token];
  if (next.span.end > scope.end || !begins_words_said(next, word(day->last_token))) return scope;
  return {next.span.begin, scope.end};
}

std::optional<std::uint32_t> saying_before(std::span<const Element> elements, std::uint32_t day) {
  std::uint32_t at = day;
  while (at > 0 && is_preposition(fold(elements[at - 1].text))) --at;
  if (at == 0) return std::nullopt;
  const bool says = std::ranges::find(kSaying, fold(elements[at - 1].text)) != std::end(kSaying);
  return says ? std::optional(at - 1) : std::nullopt;
}

}  // namespace crossclaim
