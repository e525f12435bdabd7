// The clause around the event is cut out first, then read once from left to right: at each token the longest cue decides, so
// that "not only" hides "not".
#include "annotate/status.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/named_value.h"

namespace crossclaim {
namespace {

constexpr std::uint32_t kCueReach = 16;  // tokens; more than the widest window and the longest cue together

constexpr std::array kStatuses = {std::pair{"held", Status::held}, std::pair{"planned", Status::planned},
                                  std::pair{"proposed", Status::proposed}, std::pair{"denied", Status::denied},
                                  std::pair{"cancelled", Status::cancelled}};

const Sentence& sentence_at(const Layout& layout, std::uint32_t token) {
  const auto after = std::ranges::upper_bound(layout.sentences, token, {}, &Sentence::first_token);
  return *std::prev(after);
}

std::uint32_t number_of(std::string_view cell) {
  std::uint32_t value = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return value;
}

// "On 19 May", "in May": the month.
bool is_month_of_may(std::span<const Token> tokens, std::uint32_t at) {
  static const std::uint64_t may = token_key("may");
  static const std::uint64_t kBefore[] = {token_key("in"),   token_key("since"), token_key("late"), token_key("early"),
                                          token_key("last"), token_key("next"),  token_key("mid"),  token_key("until"),
                                          token_key("by"),   token_key("of"),    token_key("from"), token_key("this")};
  if (tokens[at].key != may || !tokens[at].capital) return false;
  const auto is_number = [&](std::size_t t) { return t < tokens.size() && tokens[t].kind == TokenKind::number; };
  if (is_number(at + 1)) return true;
  return at > 0 && (is_number(at - 1) || std::ranges::find(kBefore, tokens[at - 1].key) != std::end(kBefore));
}

}  // namespace

std::string_view name_of(Status status) { return kStatuses[static_cast<std::size_t>(status)].first; }

StatusFinder::StatusFinder() {
  static constexpr std::array kSides = {
      std::pair{"before", std::uint8_t{kBefore}},     std::pair{"inside", std::uint8_t{kInside}},
      std::pair{"after", std::uint8_t{kAfter}},       std::pair{"any", std::uint8_t{kBefore | kInside | kAfter}},
      std::pair{"boundary", std::uint8_t{kBoundary}}, std::pair{"headline", std::uint8_t{kHeadline}}};
  for (const TsvRow& row : builtin_rows("tables/status.tsv", 4)) {
    phrases_.add(row[0], static_cast<PhraseTable::Id>(cues_.size()));
    cues_.push_back({value_named(kStatuses, "tables/status.tsv", row, 1), value_named(kSides, "tables/status.tsv", row, 2),
                     number_of(row[3])});
  }
}

bool StatusFinder::ends_clause(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const {
  const std::string_view word = tokens[at].span.of(text);
  if (word == ";" || word == ":" || word == "\u2014") return true;
  const auto match = phrases_.longest(tokens.subspan(at));
  return match && std::ranges::any_of(match->ids, [&](auto id) { return (cues_[id].sides & kBoundary) != 0; });
}

Status StatusFinder::find(std::string_view text, const Layout& layout, std::uint32_t first, std::uint32_t last) const {
  if (layout.sentences.empty() || first >= last) return Status::held;
  const Sentence& sentence = sentence_at(layout, first);
  const auto tokens = std::span(layout.tokens).first(sentence.last_token);
  std::uint32_t begin = first;
  while (begin > sentence.first_token && begin + kCueReach > first && !ends_clause(text, tokens, begin - 1)) --begin;
  std::uint32_t end = last;
  while (end < sentence.last_token && end < last + kCueReach && !ends_clause(text, tokens, end)) ++end;

  Status strongest = Status::held;
  for (std::uint32_t at = begin; at < end;) {
    const auto match = phrases_.longest(tokens.subspan(at, end - at));
    if (!match || is_month_of_may(tokens, at)) {
      ++at;
      continue;
    }
    const std::uint32_t cue_end = at + match->tokens;
    for (const PhraseTable::Id id : match->ids) {
      const Cue& cue = cues_[id];
      const bool before = (cue.sides & kBefore) && cue_end <= first && first - cue_end <= cue.window;
      const bool after = (cue.sides & kAfter) && at >= last && at - last <= cue.window;
      const bool inside = (cue.sides & kInside) && at >= first && cue_end <= last;
      const bool headline = (cue.sides & kHeadline) && sentence.region == Region::headline && at < first && cue_end == last;
      if (before || after || inside || headline) strongest = std::max(strongest, cue.status);
    }
    at = cue_end;
  }
  return strongest;
}

}  // namespace crossclaim
