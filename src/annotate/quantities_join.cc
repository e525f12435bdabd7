#include "annotate/quantities_join.h"

#include <algorithm>
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

Count sum_of(std::span<const Count> counts) {
  Count sum = counts.front();
  for (const Count& next : counts.subspan(1)) {
    sum.end = next.end;
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
    Count sum = sum_of(counts.first(size));
    const Span span{tokens[sum.begin].span.begin, tokens[sum.end - 1].span.end};
    mentions.push_back({span, base + sum.begin, base + sum.end, std::move(sum.quantity)});
    counts = counts.subspan(size);
  }
  return mentions;
}

}  // namespace crossclaim
