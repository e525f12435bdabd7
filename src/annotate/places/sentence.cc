#include "annotate/places/sentence.h"

#include <algorithm>

namespace crossclaim {
namespace {

constexpr std::uint32_t kLongestCrossing = 4;  // tokens of the second street's name

}  // namespace

std::string_view PlaceSentence::spelt(std::uint32_t first, std::uint32_t last) const {
  return cover(tokens_[first].span, tokens_[last - 1].span).of(text_);
}

bool PlaceSentence::within_sentence(std::uint32_t i) const { return i != sentence_.first_token && !is_mark(i - 1, ':'); }

bool PlaceSentence::hyphenated(std::uint32_t i) const {
  return has(i) && is_mark(i - 1, '-') && !tokens_[i].space_before && !tokens_[i - 1].space_before;
}

std::optional<std::uint32_t> PlaceSentence::joint_end(std::uint32_t end) const {
  if (!hyphenated(end + 1) || !is_capital(end + 1)) return std::nullopt;
  const auto second = gazetteer_.longest(from(end + 1));
  const std::uint32_t whole = end + 1 + (second ? second->tokens : 1);
  std::uint32_t force = whole;
  while (is_capital(force) && is(force, kHead) && !is(force, kPublic)) ++force;
  return spells(force, "Police") || spells(force, "police") ? std::optional(whole) : std::nullopt;
}

std::optional<Gazetteer::Match> PlaceSentence::capitalised(std::uint32_t i) const {
  std::uint32_t limit = sentence_.last_token - i;
  while (limit > 0) {
    const auto match = gazetteer_.longest(std::span(tokens_).subspan(i, limit));
    if (!match) return match;
    const std::uint32_t end = i + match->tokens;
    const Token& last = tokens_[end - 1];
    if (last.capital || last.kind != TokenKind::word || (match->tokens > 2 && hyphenated(end - 1))) return match;
    limit = match->tokens - 1;
  }
  return std::nullopt;
}

bool PlaceSentence::title_case() const {
  if (!title_case_) {
    int words = 0, capitals = 0;
    for (std::uint32_t i = sentence_.first_token; i < sentence_.last_token; ++i) {
      if (tokens_[i].kind != TokenKind::word || tokens_[i].span.size() < 4) continue;
      ++words;
      capitals += tokens_[i].capital;
    }
    title_case_ = words >= 3 && 4 * capitals >= 3 * words;
  }
  return *title_case_;
}

bool PlaceSentence::is_list(std::uint32_t end) const { return is_mark(end, ',') && is_capital(end + 1); }

bool PlaceSentence::ends_phrase(std::uint32_t i) const {
  if (!has(i) || is(i, kBefore | kAfter | kLocative)) return true;
  if (is_capital(i)) return is(i, kNever);
  return tokens_[i].kind == TokenKind::mark && !(is_mark(i, ',') && is_capital(i + 1));
}

bool PlaceSentence::dateline(std::uint32_t i) const {
  const Span span = tokens_[i].span;
  return i == sentence_.first_token && span.size() > 2 &&
         std::ranges::none_of(span.of(text_), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool PlaceSentence::locative(std::uint32_t i) const {
  if (is(i - 1, kLocative) || (is_of(i - 1) && is(i - 2, kLocative))) return true;
  return (is(i - 1, kTo) && is(i - 2, kJourney)) || (is(i - 1, kOn) && is(i - 2, kAssault));
}

bool PlaceSentence::off_a_place(std::uint32_t i) const { return is_of(i - 1) && is(i - 2, kDirection); }

bool PlaceSentence::framed(std::uint32_t i) const {
  if (is_of(i - 1)) return is(i - 2, kSettlement) && !is_capital(i - 2);
  return is(i - 1, kIn) && (is(i - 2, kDwelling) || (is(i - 2, kStreet) && is_capital(i - 2)));
}

bool PlaceSentence::scene(std::uint32_t i) const {
  if (!is(i - 1, kIn)) return false;
  std::uint32_t before = i - 2;
  if (is(before, kNever)) before -= is(before - 1, kRoad) ? 2 : 1;  // a weekday
  return is(before, kDeed);
}

bool PlaceSentence::closes(std::uint32_t end) const {
  const bool owner = is_mark(end, '\'') || is(end, kOwner);
  return !has(end) || is(end, kBefore | kAfter | kLocative | kNever) || (tokens_[end].kind == TokenKind::mark && !owner);
}

bool PlaceSentence::spelt_as_name(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = first; i < last; ++i) {
    const std::string_view word = tokens_[i].span.of(text_);
    if (std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; })) return false;
  }
  return true;
}

bool PlaceSentence::holds_demonym(std::uint32_t first, std::uint32_t last) const {
  std::vector<Gazetteer::Candidate> places;
  for (std::uint32_t i = first; i < last; ++i) {
    const auto match = gazetteer_.longest(std::span(tokens_).subspan(i, last - i));
    if (!match) continue;
    gazetteer_.candidates(match->name, places);
    if (std::ranges::any_of(places, [](const auto& c) { return c.use == Gazetteer::Use::demonym; })) return true;
  }
  return false;
}

bool PlaceSentence::called_division(std::uint32_t i, std::uint32_t end) const {
  return end - i > 1 && is(end - 1, kDivisionNoun);
}

bool PlaceSentence::numbered_road(std::uint32_t i, std::uint32_t end) const {
  return is(i - 1, kRoad) && has(end) && tokens_[end].kind == TokenKind::number && !is_mark(end + 1, '-');
}

bool PlaceSentence::at_address(std::uint32_t i) const { return is_mark(i - 1, ',') && is(i - 2, kStreet) && is_capital(i - 2); }

bool PlaceSentence::names_street(std::uint32_t end) const {
  return is_capital(end) && is(end, kStreet) && !is_of(end + 1) && !is_capital(end + 1) &&
         !(is_mark(end + 1, '.') && is_capital(end + 2));
}

bool PlaceSentence::at_crossing(std::uint32_t i, std::uint32_t end) const {
  if (is(i - 1, kListing) && is_capital(i - 2)) return is(end, kStreet);
  if (!is(end, kListing)) return false;
  std::uint32_t next = end + 1;
  const auto in_name = [&] { return is_capital(next) || (has(next) && tokens_[next].kind == TokenKind::mixed); };
  while (next - end <= kLongestCrossing && in_name() && !is(next, kStreet)) ++next;
  return next > end + 1 && is(next, kStreet) && !is_capital(next + 1);
}

bool PlaceSentence::is_placed(std::uint32_t i, std::uint32_t end) const {
  const bool of = is_of(i - 1) && (is(i - 2, kSettlement | kDivisionNoun) || is_mark(i - 2, ','));
  const bool opens = i == sentence_.first_token && (is_mark(end, '(') || is_dash(end) || dateline(i));
  return is(i - 1, kSettlement | kDirection) || of || is(end, kSettlement | kDivisionNoun) || opens;
}

bool PlaceSentence::owns_a_side(std::uint32_t end) const {
  return is(end, kOwner) && is(end + 1, kDirection) && (spells(end + 2, "Side") || spells(end + 2, "side"));
}

bool PlaceSentence::of_somebody_there(std::uint32_t i, std::uint32_t end) const {
  const bool one =
      spells(i - 1, "a") || spells(i - 1, "an") || spells(i - 1, "his") || spells(i - 1, "her") || spells(i - 1, "their");
  return one && is(end, kDwelling) && !is_capital(end);
}

bool PlaceSentence::of_hospital(std::uint32_t i) const {
  static const std::uint64_t houses[] = {token_key("hospital"), token_key("clinic")};
  static const std::uint64_t centers[] = {token_key("center"), token_key("centre")};
  static const std::uint64_t sorts[] = {token_key("medical"), token_key("trauma"), token_key("health")};
  if (!is(i - 1, kIn) || !has(i - 2)) return false;
  const auto any = [this](std::span<const std::uint64_t> keys, std::uint32_t at) {
    return has(at) && std::ranges::find(keys, tokens_[at].key) != keys.end();
  };
  return any(houses, i - 2) || (any(centers, i - 2) && any(sorts, i - 3));
}

bool PlaceSentence::is_side(std::uint32_t i) const { return is(i, kDirection) && spells(i + 1, "Side"); }

}  // namespace crossclaim
