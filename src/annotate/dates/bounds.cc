#include "annotate/dates/bounds.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/named_value.h"

namespace crossclaim::dates {
namespace {

constexpr std::string_view kBoundsTable = "tables/dates_bounds.tsv";
constexpr std::array<std::pair<std::string_view, TimexMod>, 4> kMods = {{{"BEFORE", TimexMod::before},
                                                                         {"AFTER", TimexMod::after},
                                                                         {"ON_OR_BEFORE", TimexMod::on_or_before},
                                                                         {"ON_OR_AFTER", TimexMod::on_or_after}}};
constexpr std::array<std::pair<std::string_view, bool>, 2> kOpens = {{{"open", true}, {"named", false}}};
constexpr std::uint32_t kLongest = 3;  // tokens

// "Friday's", "the March 7 vote", "the 2012 law".
bool belongs_to_thing(const Layout& layout, const Sentence& sentence, std::uint32_t first, std::uint32_t last) {
  static const std::uint64_t possessive = token_key("'s");
  static const std::uint64_t the = token_key("the");
  if (last >= sentence.last_token) return false;
  const Token& next = layout.tokens[last];
  if (next.key == possessive) return true;
  if (layout.tokens[first].key != the || first + 1 >= last || next.kind != TokenKind::word) return false;
  const Token& second = layout.tokens[first + 1];
  return second.capital || second.kind == TokenKind::number;
}

}  // namespace

BoundFinder::BoundFinder() {
  for (const TsvRow& cells : builtin_rows(kBoundsTable, 3)) {
    const Bound bound{value_named(kMods, kBoundsTable, cells, 0), value_named(kOpens, kBoundsTable, cells, 1), 0};
    for (const std::string_view phrase : split_cell(cells[2])) {
      words_.add(phrase, static_cast<PhraseTable::Id>(bounds_.size()));
      bounds_.push_back(bound);
    }
  }
}

std::optional<Bound> BoundFinder::of(const Layout& layout, const Sentence& sentence, std::uint32_t first,
                                     std::uint32_t last) const {
  const std::uint32_t most = std::min(kLongest, first - sentence.first_token);
  for (std::uint32_t length = most; length > 0; --length) {
    const auto match = words_.longest(std::span(layout.tokens).subspan(first - length, length));
    if (!match || match->tokens != length) continue;
    if (belongs_to_thing(layout, sentence, first, last)) return std::nullopt;
    Bound bound = bounds_[match->ids.front()];
    bound.first = first - length;
    return bound;
  }
  return std::nullopt;
}

}  // namespace crossclaim::dates
