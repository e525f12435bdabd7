#include "claims/refusals/saying_day.h"

#include <algorithm>
#include <optional>

#include "text/tokens.h"

namespace crossclaim {
namespace {

// Words that begin what was said.
constexpr std::string_view kBeginnings[] = {"that", "a",   "an",  "the",   "he",    "she", "it",   "they", "we",
                                            "his",  "her", "its", "their", "there", "no",  "some", "at"};

// After these a day is that of saying: "which bears out reports earlier today of a fight".
constexpr std::string_view kSaying[] = {"said", "says", "reports"};

bool is_preposition(std::string_view word) { return word == "on" || word == "late" || word == "early"; }

// "... at a news conference in Oslo on Wednesday that": so many elements at most from the preposition to the day.
constexpr std::uint32_t kLongestOccasion = 12;
constexpr std::string_view kAtOccasions[] = {"at", "in", "during"};

bool begins_words_said(const Token& token, std::string_view word) {
  return token.kind == TokenKind::number || token.capital || std::ranges::find(kBeginnings, word) != std::end(kBeginnings);
}

bool is_one_of(const Element& element, std::span<const std::string_view> words) {
  return std::ranges::find(words, fold(element.text)) != words.end();
}

// The element of saying right in front of a day, a preposition aside; nothing where none stands there.
std::optional<std::uint32_t> saying_before(std::span<const Element> elements, std::uint32_t day) {
  std::uint32_t at = day;
  while (at > 0 && is_preposition(fold(elements[at - 1].text))) --at;
  return at > 0 && is_one_of(elements[at - 1], kSaying) ? std::optional(at - 1) : std::nullopt;
}

// "Said at a news conference in Oslo on Wednesday that"
bool is_of_occasion(std::span<const Element> elements, std::uint32_t first, std::uint32_t last) {
  static const std::uint64_t that = token_key("that");
  if (last >= elements.size() || elements[last].key != that) return false;
  for (std::uint32_t at = first; at > 1 && at + kLongestOccasion > first; --at)
    if (is_one_of(elements[at - 1], kAtOccasions) && is_one_of(elements[at - 2], kSaying)) return true;
  return false;
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

bool is_day_of_saying(std::span<const Element> elements, std::uint32_t first, std::uint32_t last, std::uint32_t head) {
  const std::optional<std::uint32_t> saying = saying_before(elements, first);
  return (saying && head < *saying) || (head > first && is_of_occasion(elements, first, last));
}

}  // namespace crossclaim
