#include "annotate/quantities/join.h"

#include <algorithm>
#include <array>
#include <string>

namespace crossclaim {
namespace {

constexpr std::size_t kLongestList = 12;  // counts that may make one

std::optional<double> plus(std::optional<double> a, std::optional<double> b) {
  return a && b ? std::optional(*a + *b) : std::nullopt;
}

bool is_joinable(const Count& c) { return c.person && c.quantity.lo && !c.quantity.part; }

enum class Joint : std::uint8_t { none, comma, conjunction };

// "and", a comma, or both; a possessive may follow: "a mother and her two daughters".
Joint joint_between(std::string_view text, std::span<const Token> tokens, const NumberContext& context, const Count& a,
                    const Count& b) {
  static const std::uint64_t both = token_key("and");
  if (b.begin <= a.end || !is_joinable(a) || !is_joinable(b)) return Joint::none;
  const bool owned = b.begin > a.end + 1 && context.is(tokens[b.begin - 1], NumberContext::possessive);
  const std::uint32_t begin = b.begin - owned;
  const std::uint32_t gap = begin - a.end;
  if (gap > 2) return Joint::none;
  const bool comma = is_mark(text, tokens[a.end], ',');
  if (tokens[begin - 1].key == both) return gap == 1 || comma ? Joint::conjunction : Joint::none;
  return gap == 1 && comma ? Joint::comma : Joint::none;
}

// "killed two men and three women were hurt": the second phrase is the subject of the next clause.
bool parts_clauses(std::string_view text, std::span<const Token> tokens, const NumberContext& context, const Count& first,
                   const Count& last) {
  if (first.begin == 0 || last.end >= tokens.size() || !context.is(tokens[last.end], NumberContext::joint)) return false;
  const Token& verb = tokens[first.begin - 1];
  return context.is(verb, NumberContext::harm) || (!verb.capital && fold(verb.span.of(text)).ends_with("ed"));
}

// "Ten women, seven men wounded": a headline leaves out "and".
bool opens_headline(std::string_view text, std::span<const Token> tokens, const NumberContext& context, const Count& first,
                    const Count& last) {
  const bool ends = last.end < tokens.size() && context.is(tokens[last.end], NumberContext::state);
  return first.begin == 0 && ends && !is_mark(text, tokens[last.end], ',');
}

// How many of `counts`, from the first on, make one.
std::size_t group_size(std::string_view text, std::span<const Token> tokens, const NumberContext& context,
                       std::span<const Count> counts) {
  std::size_t size = 1;
  for (std::size_t n = 1; n < std::min(counts.size(), kLongestList); ++n) {
    const Joint joint = joint_between(text, tokens, context, counts[n - 1], counts[n]);
    if (joint == Joint::none) break;
    if (joint == Joint::comma && opens_headline(text, tokens, context, counts.front(), counts[n])) size = n + 1;
    if (joint == Joint::conjunction && !parts_clauses(text, tokens, context, counts.front(), counts[n])) size = n + 1;
  }
  return size;
}

bool is_one_of(const Count& count, std::span<const std::string_view> nouns) {
  return std::ranges::find(nouns, count.quantity.of) != nouns.end();
}

// Whether the people of the first count may be those of the others: "three soldiers, two policemen and a clerk" are six.
bool may_be_told_by(std::span<const Count> counts) {
  static constexpr std::array<std::string_view, 3> kAnybody = {"person", "victim", "other"};
  static constexpr std::array<std::string_view, 4> kBySex = {"man", "woman", "boy", "girl"};
  static constexpr std::array<std::string_view, 14> kPlain = {"man",      "woman",  "boy",     "girl",  "child",
                                                              "teenager", "person", "son",     "wife",  "daughter",
                                                              "father",   "mother", "brother", "sister"};
  if (is_one_of(counts.front(), kAnybody)) return true;
  return !is_one_of(counts.front(), kBySex) &&
         std::ranges::all_of(counts.subspan(1), [](const Count& c) { return is_one_of(c, kPlain); });
}

// "Three people, two men and a woman": what follows tells who the three are.
bool tells_who(std::string_view text, std::span<const Token> tokens, std::span<const Count> counts) {
  if (counts.size() < 3 || !is_mark(text, tokens[counts.front().end], ',') || !may_be_told_by(counts)) return false;
  double rest = 0;
  for (const Count& next : counts.subspan(1)) rest += *next.quantity.lo;
  return rest == *counts.front().quantity.lo;
}

Count sum_of(std::string_view text, std::span<const Token> tokens, std::span<const Count> counts) {
  Count sum = counts.front();
  const bool told = tells_who(text, tokens, counts);
  for (const Count& next : counts.subspan(1)) {
    sum.end = next.end;
    if (told) continue;
    sum.quantity.lo = plus(sum.quantity.lo, next.quantity.lo);
    sum.quantity.hi = plus(sum.quantity.hi, next.quantity.hi);
    sum.quantity.approximate |= next.quantity.approximate;
    if (sum.quantity.of != next.quantity.of) sum.quantity.of = "person";
  }
  return sum;
}

}  // namespace

std::vector<Mention> join_counts(std::string_view text, std::span<const Token> tokens, std::uint32_t base,
                                 const NumberContext& context, std::span<const Count> counts) {
  std::vector<Mention> mentions;
  while (!counts.empty()) {
    const std::size_t size = group_size(text, tokens, context, counts);
    Count sum = sum_of(text, tokens, counts.first(size));
    const Span span{tokens[sum.begin].span.begin, tokens[sum.end - 1].span.end};
    mentions.push_back({span, base + sum.begin, base + sum.end, std::move(sum.quantity)});
    counts = counts.subspan(size);
  }
  return mentions;
}

}  // namespace crossclaim
