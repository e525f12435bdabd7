#include "annotate/dates/direction.h"

#include <algorithm>

#include "text/named_value.h"

namespace crossclaim::dates {
namespace {

constexpr std::uint32_t kDirectionReach = 24;  // tokens to either side
constexpr std::uint32_t kRuled = 2;            // tokens a modal verb reaches: "will soon be held"
constexpr std::string_view kCueNames[] = {"past", "future", "modal",   "former",      "past_beside", "future_beside",
                                          "open", "border", "neutral", "future_mild", "present",     "promise"};

// "announced", not "red" or "United".
bool has_past_ending(std::string_view text, const Token& token) {
  return token.kind == TokenKind::word && !token.capital && token.span.size() > 4 && token.span.of(text).ends_with("ed");
}

// "closed-door", "rebel-held": no verb.
bool in_compound(const std::vector<Token>& tokens, std::uint32_t at) {
  static const std::uint64_t kHyphen = token_key("-");
  const auto joins = [&](std::size_t hyphen) {
    return hyphen + 1 < tokens.size() && tokens[hyphen].key == kHyphen && !tokens[hyphen].space_before &&
           !tokens[hyphen + 1].space_before;
  };
  return joins(at + 1) || (at > 0 && joins(at - 1));
}

// "Mrs May", "by May 15"; in capitals it may be the verb.
bool is_name_of_may(std::string_view text, const Token& token) {
  static const std::uint64_t may = token_key("may");
  return token.capital && token.key == may && token.span.of(text) == "May";
}

}  // namespace

DirectionFinder::DirectionFinder() {
  for (const TsvRow& cells : builtin_rows("tables/dates_cues.tsv", 2)) {
    const auto cue = static_cast<PhraseTable::Id>(std::ranges::find(kCueNames, cells[0]) - std::begin(kCueNames));
    if (cue == std::size(kCueNames)) reject_word("tables/dates_cues.tsv", cells, 0);
    for (const std::string_view phrase : split_cell(cells[1])) cues_.add(phrase, cue);
  }
}

DirectionFinder::Step DirectionFinder::step(std::string_view text, const std::vector<Token>& tokens, std::uint32_t at,
                                            std::uint32_t end) const {
  const Token& token = tokens[at];
  if (token.kind == TokenKind::word && in_compound(tokens, at)) return {};
  if (cues_.may_start(token) && !is_name_of_may(text, token)) {
    if (const auto match = cues_.longest(std::span(tokens).subspan(at, end - at))) {
      const PhraseTable::Id cue = match->ids.front();
      constexpr Direction directions[] = {Direction::past, Direction::future, Direction::future, Direction::past,
                                          Direction::past, Direction::future, Direction::none,   Direction::none,
                                          Direction::none, Direction::future, Direction::future, Direction::future};
      return {directions[cue],
              cue == border || cue == open,
              cue == past_beside || cue == future_beside || cue == mild,
              cue == modal,
              cue == mild,
              cue == present,
              cue == promise,
              cue == former,
              match->tokens};
    }
  }
  Step other;
  if (has_past_ending(text, token)) other.direction = Direction::past;
  return other;
}

DirectionFinder::Front DirectionFinder::in_front(std::string_view text, const Layout& layout, const Sentence& sentence,
                                                 std::uint32_t first, bool with_beside) const {
  Direction last = Direction::none;
  Direction mild_cue = Direction::none;
  std::uint32_t ruled_until = 0;
  bool plans_are_former = false;
  const std::uint32_t begin = std::max(sentence.first_token, first > kDirectionReach ? first - kDirectionReach : 0);
  for (std::uint32_t at = begin; at < first;) {
    const Step s = step(text, layout.tokens, at, first);
    if (s.border) last = Direction::none;
    if (s.border) plans_are_former = false;
    plans_are_former |= s.former;
    at += s.tokens;
    const bool ruled = (s.direction == Direction::past && at <= ruled_until) ||
                       (s.direction == Direction::future && plans_are_former && !s.beside);
    if (s.direction != Direction::none && !ruled && (!s.beside || (at == first && with_beside)))
      (s.mild ? mild_cue : last) = s.direction;
    if (s.modal) ruled_until = at + kRuled;
  }
  return {last, mild_cue};
}

Direction DirectionFinder::behind(std::string_view text, const Layout& layout, const Sentence& sentence,
                                  std::uint32_t last) const {
  const std::uint32_t end = std::min(sentence.last_token, last + kDirectionReach);
  for (std::uint32_t at = last; at < end;) {
    const Step s = step(text, layout.tokens, at, end);
    if (s.promise) return Direction::past;
    if (s.direction != Direction::none && !s.beside && !s.present) return s.direction;
    at += s.tokens;
  }
  return Direction::none;
}

Direction DirectionFinder::of(std::string_view text, const Layout& layout, const Sentence& sentence, std::uint32_t first,
                              std::uint32_t last) const {
  // "before Friday's vote": the vote was or will be, whatever comes before it.
  static const std::uint64_t possessive = token_key("'s");
  const bool owns = last < sentence.last_token && layout.tokens[last].key == possessive;
  const auto [front, mild_cue] = in_front(text, layout, sentence, first, !owns);
  if (front != Direction::none) return front;
  const Direction back = behind(text, layout, sentence, last);
  return back != Direction::none ? back : mild_cue;
}

}  // namespace crossclaim::dates
