// One pass over the tokens of a sentence. A token that may start a number is read as one, together with its hedges, its
// unit and the noun it counts; a token that may be a person noun is looked at for a determiner. Neighbours joined by "and"
// become one count at the end (join.h).
#include "annotate/quantities/quantities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "annotate/quantities/join.h"
#include "text/tsv.h"

namespace crossclaim {
namespace {

constexpr std::uint32_t kCountedNameTokens = 4;  // of a person
constexpr std::uint32_t kHedgeTokens = 5;        // the longest phrase of rules/tables/hedges.tsv, with room

std::optional<double> factor_of(std::string_view cell) {
  if (cell == "-") return std::nullopt;
  double value = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return value;
}

std::optional<double> times(std::optional<double> a, std::optional<double> b) {
  constexpr double kParts = 1e6;  // of one: 0.95 x 12 is 11.4, not 11.399999999999999
  return a && b ? std::optional(std::round(*a * *b * kParts) / kParts) : std::nullopt;
}

// The length of the phrase of `table` that ends just before tokens[end] and begins at or after tokens[floor].
std::optional<PhraseTable::Match> longest_before(const PhraseTable& table, std::span<const Token> tokens, std::uint32_t floor,
                                                 std::uint32_t end) {
  for (std::uint32_t begin = end - std::min(end - floor, kHedgeTokens); begin < end; ++begin) {
    const auto match = table.longest(tokens.subspan(begin, end - begin));
    if (match && begin + match->tokens == end) return match;
  }
  return std::nullopt;
}

}  // namespace

// Reads one sentence; indices are within its tokens.
class QuantityReader {
 public:
  QuantityReader(const QuantityFinder& finder, std::string_view text, std::span<const Token> tokens, std::uint32_t base,
                 std::span<const Mention> dates)
      : f_(finder), text_(text), tokens_(tokens), base_(base), dates_(dates) {}

  std::vector<Mention> run() {
    for (std::uint32_t at = 0; at < tokens_.size();) {
      const Token& token = tokens_[at];
      const bool number = f_.numbers_.starts(token);
      const bool noun = f_.nouns_.starts(token);
      if (!number && !noun) {
        ++at;
        continue;
      }
      if (const std::uint32_t end = date_end(at); end > at) {
        floor_ = at = end;
        continue;
      }
      at = read(at, number, noun);
    }
    return join_counts(text_, tokens_, base_, f_.context_, counts_);
  }

 private:
  static Count exactly(double number, std::uint32_t begin, NounHead head) {
    Count count;
    count.begin = begin;
    count.end = head.end;
    count.quantity.lo = count.quantity.hi = number;
    count.quantity.of = std::move(head.of);
    count.person = head.person;
    return count;
  }

  // The index to go on at.
  std::uint32_t read(std::uint32_t at, bool number, bool noun) {
    if (number) {
      if (const auto n = f_.numbers_.read(text_, tokens_, at)) return read_number(at, *n);
      if (auto measure = glued(at)) return add(*std::move(measure));
    }
    if (noun && !measures_team(at)) {
      if (const auto counted = f_.nouns_.counted(text_, tokens_, floor_, at, f_.context_))
        return add(exactly(counted->count, counted->begin, counted->head));
    }
    return at + 1;
  }

  // "19.2km": figures and their unit in one token. One letter alone may be anything ("A35m", "5m people").
  std::optional<Count> glued(std::uint32_t at) {
    if (tokens_[at].kind != TokenKind::mixed) return std::nullopt;
    const std::string_view word = tokens_[at].span.of(text_);
    const std::size_t letters = word.find_first_not_of("0123456789.,");
    if (letters == std::string_view::npos || letters + 2 > word.size()) return std::nullopt;
    const auto value = figures_value(word.substr(0, letters));
    std::array<Token, 3> unit;  // "km", "/", "h"
    std::copy_n(tokens_.begin() + at, std::min<std::size_t>(unit.size(), tokens_.size() - at), unit.begin());
    unit[0].key = token_key(word.substr(letters));
    const auto found = f_.unit_after_.longest(unit);
    if (!value || !found) return std::nullopt;
    Count count;
    count.begin = at;
    count.end = at + found->tokens;
    count.quantity.lo = count.quantity.hi = value;
    count.quantity.unit = f_.units_[found->ids.front()];
    while (read_hedge_before(count)) {
    }
    return count;
  }

  // "a five-man team"
  bool measures_team(std::uint32_t at) const {
    return at > 1 && is_mark(text_, tokens_[at - 1], '-') && is_tight(tokens_, at - 1) && f_.numbers_.starts(tokens_[at - 2]);
  }

  std::uint32_t read_number(std::uint32_t at, const Number& n) {
    if (f_.context_.refuses(text_, tokens_, at, n)) return bare_age(at, n);
    if (is_whole(at)) return n.end;
    Count count;
    count.begin = at;
    count.end = n.end;
    count.quantity.lo = n.lo;
    count.quantity.hi = n.hi;
    count.word_one = !n.figures && n.lo == 1. && n.hi == 1.;
    if (n.share) count.quantity.unit = "share";
    const bool ranged = !n.share && read_range(count);
    read_unit_before(count);
    while (read_hedge_before(count)) {
    }
    if (n.nobody) count.quantity.of = "person";
    read_rest(count, n.plural);
    if (is_score(at, n.end, ranged, count)) return n.end + 2;
    if (!ranged && is_no_count(count)) return n.end;
    return add(std::move(count));
  }

  // "one of its eight sailors": the eight are those of whom the one is told.
  bool is_whole(std::uint32_t at) const {
    static const std::uint64_t of = token_key("of"), the = token_key("the");
    if (at < 3 || tokens_[at - 2].key != of || !f_.numbers_.starts(tokens_[at - 3])) return false;
    return tokens_[at - 1].key == the || f_.context_.is(tokens_[at - 1], NumberContext::possessive);
  }

  // "a 35-year-old was hurt": the age is no count, but the one who has it is.
  std::uint32_t bare_age(std::uint32_t at, const Number& n) {
    const std::uint32_t age = f_.context_.age_end(text_, tokens_, n.end);
    if (age == n.end) return n.end;
    if (age < tokens_.size() && tokens_[age].capital) return named_with_age(at, age);
    if (at == floor_ || !f_.context_.is(tokens_[at - 1], NumberContext::determiner)) return n.end;
    if (f_.nouns_.head(text_, tokens_, age, limit(age), f_.context_)) return n.end;
    return add(exactly(1, at - 1, {"person", age, true}));
  }

  // "5-year-old Ada Fielding" is one person, and one who may be among those counted elsewhere.
  std::uint32_t named_with_age(std::uint32_t at, std::uint32_t age) {
    std::uint32_t end = age;
    while (end < limit(age) && end < age + kCountedNameTokens && tokens_[end].capital) ++end;
    Count count = exactly(1, at, {"person", end, true});
    count.quantity.part = true;
    return add(std::move(count));
  }

  // "30 to 40", "five or six", "between 5 and 7"; a hyphen makes a range only where it isn't a score ("3-2").
  bool read_range(Count& count) {
    const std::uint32_t joint = count.end;
    if (joint + 1 >= tokens_.size() || date_end(joint + 1) > joint + 1) return false;
    static const std::array kWords = {token_key("to"), token_key("or")};
    static const std::uint64_t both = token_key("and"), between = token_key("between"), from = token_key("from");
    const std::uint64_t key = tokens_[joint].key;
    const std::uint64_t before = count.begin > floor_ ? tokens_[count.begin - 1].key : 0;
    const bool closed = key == both && before == between;
    const bool hyphen = is_mark(text_, tokens_[joint], '-') && is_tight(tokens_, joint);
    if (!closed && !hyphen && (before == from || std::ranges::find(kWords, key) == kWords.end())) return false;
    const auto other = f_.numbers_.read(text_, tokens_, joint + 1);
    if (!other || !other->hi || !count.quantity.hi || *other->hi <= *count.quantity.lo) return false;
    if (f_.context_.age_end(text_, tokens_, other->end) != other->end) return false;
    count.quantity.hi = other->hi;
    share_scale(count, joint, other->end);
    count.end = other->end;
    if (closed) --count.begin;
    return true;
  }

  // "2 to 3 million": the scale belongs to both.
  void share_scale(Count& count, std::uint32_t joint, std::uint32_t end) {
    const auto plain = f_.numbers_.read(text_, tokens_.first(joint + 2), joint + 1);
    if (!plain || plain->end == end || !plain->hi || *plain->hi <= 0 || joint != count.begin + 1) return;
    const double scale = *count.quantity.hi / *plain->hi;
    const double lo = *count.quantity.lo;
    const bool round = scale >= 1000 && std::fmod(scale, 1000) == 0;  // not "42-1 412"
    if (round && lo < 1000 && lo * scale <= *count.quantity.hi) count.quantity.lo = lo * scale;
  }

  void read_unit_before(Count& count) {
    if (!count.quantity.unit.empty()) return;
    const auto match = longest_before(f_.unit_before_, tokens_, floor_, count.begin);
    if (!match) return;
    count.begin -= match->tokens;
    count.quantity.unit = f_.units_[match->ids.front()];
  }

  bool read_hedge_before(Count& count) {
    const auto match = longest_before(f_.before_, tokens_, floor_, count.begin);
    if (!match) return false;
    const QuantityFinder::Hedge& hedge = f_.hedges_[match->ids.front()];
    const std::uint32_t begin = count.begin - match->tokens;
    if (hedge.part) {
      count.quantity.part = true;
      return false;
    }
    count.last_hedge = tokens_[begin].span.of(text_);
    count.begin = begin;
    apply(hedge, count);
    return true;
  }

  static void apply(const QuantityFinder::Hedge& hedge, Count& count) {
    count.hedged = true;
    count.quantity.lo = times(count.quantity.lo, hedge.lo);
    count.quantity.hi = times(count.quantity.hi, hedge.hi);
    count.quantity.approximate |= hedge.approximate;
    count.quantity.increment |= hedge.increment;
    count.quantity.part |= hedge.part;
  }

  // What follows the number: its unit, or a hedge and the noun.
  void read_rest(Count& count, bool plural) {
    if (const auto unit = f_.unit_after_.longest(tokens_.subspan(count.end)); unit && count.quantity.unit.empty()) {
      count.end += unit->tokens;
      count.quantity.unit = f_.units_[unit->ids.front()];
    }
    std::uint32_t at = read_hedge_after(count);
    if (!count.quantity.unit.empty() || is_broken(count.quantity)) return;
    static const std::uint64_t of = token_key("of");
    if (plural && at < tokens_.size() && tokens_[at].key == of) ++at;
    const auto head = f_.nouns_.head(text_, tokens_, at, limit(at), f_.context_);
    if (!head || (count.word_one && !head->person)) return;
    count.end = head->end;
    count.quantity.of = head->of;
    count.person = head->person;
  }

  // "a magnitude-7.5 quake": numbers with a fraction count no things.
  static bool is_broken(const Quantity& q) { return q.lo && q.lo == q.hi && std::floor(*q.lo) != *q.lo; }

  std::uint32_t read_hedge_after(Count& count) {
    const auto match = f_.after_.longest(tokens_.subspan(count.end));
    if (!match) return count.end;
    static const std::uint64_t than = token_key("than"), the = token_key("the");
    const QuantityFinder::Hedge& hedge = f_.hedges_[match->ids.front()];
    const std::uint32_t end = count.end + match->tokens;
    if (end < tokens_.size() && tokens_[end].key == than) return count.end;
    const bool of_the = tokens_[end - 1].key == the || f_.context_.is(tokens_[end - 1], NumberContext::possessive);
    if ((of_the && count.word_one) || (hedge.part && !count.quantity.unit.empty())) return count.end;
    apply(hedge, count);
    if (!of_the) count.end = end;
    return end;
  }

  // "3-2", and "2-3" that counts nothing.
  bool is_score(std::uint32_t begin, std::uint32_t end, bool ranged, const Count& count) const {
    if (end + 1 >= tokens_.size() || tokens_[end + 1].kind != TokenKind::number) return false;
    if (!is_mark(text_, tokens_[end], '-') || !is_tight(tokens_, end) || tokens_[begin].kind != TokenKind::number) return false;
    return !ranged || (count.quantity.of.empty() && count.quantity.unit.empty());
  }

  // "an eight victim" slipped from an ordinal, and is one. Not "a 15 percent rise", "a 200-strong crew", "a record eight
  // victims".
  bool is_slip(const Count& count) const {
    static const std::array kArticles = {token_key("a"), token_key("an")};
    if (count.begin == 0 || count.hedged || !count.quantity.unit.empty() || count.end >= tokens_.size()) return false;
    return count.person && std::ranges::find(kArticles, tokens_[count.begin - 1].key) != kArticles.end();
  }

  // "one" is mostly a pronoun, and "under 18" an age.
  bool is_no_count(const Count& count) const {
    if (is_slip(count)) return true;
    const bool counted = count.person || !count.quantity.of.empty() || !count.quantity.unit.empty();
    const Token* before = count.begin > 0 ? &tokens_[count.begin - 1] : nullptr;
    const Token* after = count.end < tokens_.size() ? &tokens_[count.end] : nullptr;
    if (count.word_one &&
        f_.context_.is(tokens_[std::min<std::size_t>(count.begin + 1, tokens_.size() - 1)], NumberContext::one_pair))
      return true;
    if (count.word_one && !counted && !count.hedged && !count.quantity.part) {
      if (after && f_.context_.is(*after, NumberContext::joint) && count.end + 1 < tokens_.size()) ++after;
      const bool harmed =
          (after && f_.context_.is(*after, NumberContext::state)) || (before && f_.context_.is(*before, NumberContext::harm));
      return !harmed;
    }
    const std::string hedge = fold(count.last_hedge);
    const bool age_hedge = hedge == "under" || hedge == "over" || hedge == "above" || hedge == "below";
    return age_hedge && !counted && before && f_.nouns_.starts(*before);
  }

  std::uint32_t add(Count count) {
    if (count.begin < floor_) return count.end;
    floor_ = count.end;
    counts_.push_back(std::move(count));
    return floor_;
  }

  // The index one past the date that tokens[at] stands in, else `at`.
  std::uint32_t date_end(std::uint32_t at) {
    while (next_date_ < dates_.size() && dates_[next_date_].span.end <= tokens_[at].span.begin) ++next_date_;
    if (next_date_ == dates_.size() || !dates_[next_date_].span.overlaps(tokens_[at].span)) return at;
    if (is_age(dates_[next_date_])) return at;
    return std::min<std::uint32_t>(dates_[next_date_].last_token - base_, static_cast<std::uint32_t>(tokens_.size()));
  }

  // A duration that is the age of the counted ("two 35-year-old women") belongs to the noun phrase.
  bool is_age(const Mention& date) const {
    static const std::array kOld = {token_key("old"), token_key("olds")};
    const std::size_t end = std::min<std::size_t>(date.last_token - base_, tokens_.size());
    const auto near = tokens_.subspan(end - std::min<std::size_t>(end, 1));
    return std::ranges::any_of(near.first(std::min<std::size_t>(near.size(), 3)),
                               [](const Token& t) { return std::ranges::find(kOld, t.key) != kOld.end(); });
  }

  // A noun phrase doesn't reach into the next date.
  std::uint32_t limit(std::uint32_t at) const {
    for (std::size_t n = next_date_; n < dates_.size(); ++n)
      if (dates_[n].first_token - base_ >= at && !is_age(dates_[n])) return dates_[n].first_token - base_;
    return static_cast<std::uint32_t>(tokens_.size());
  }

  const QuantityFinder& f_;
  std::string_view text_;
  std::span<const Token> tokens_;
  std::uint32_t base_;
  std::span<const Mention> dates_;
  std::size_t next_date_ = 0;
  std::uint32_t floor_ = 0;  // nothing before this index may be taken: it belongs to a mention already
  std::vector<Count> counts_;
};

QuantityFinder::QuantityFinder() {
  for (const TsvRow& row : builtin_rows("tables/hedges.tsv", 6)) {
    PhraseTable& side = row[1] == "before" ? before_ : after_;
    side.add(row[0], static_cast<PhraseTable::Id>(hedges_.size()));
    hedges_.push_back({factor_of(row[2]), factor_of(row[3]), row[4] == "yes", row[5] == "increment", row[5] == "part"});
  }
  for (const TsvRow& row : builtin_rows("tables/numbers_units.tsv", 3)) {
    PhraseTable& side = row[1] == "before" ? unit_before_ : unit_after_;
    side.add(row[0], static_cast<PhraseTable::Id>(units_.size()));
    units_.push_back(row[2]);
  }
}

std::vector<Mention> QuantityFinder::find(std::string_view text, const Layout& layout, const Sentence& sentence,
                                          std::span<const Mention> dates) const {
  const auto tokens = tokens_of(layout, sentence);
  return QuantityReader(*this, text, tokens, sentence.first_token, dates).run();
}

}  // namespace crossclaim
