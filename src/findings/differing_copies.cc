#include "findings/differing_copies.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "claims/words.h"

namespace crossclaim {
namespace {

bool is_same_passage(const Claim& x, const Claim& y, const RunView& run) {
  const auto &words_x = run.mentions[x.mention].words, &words_y = run.mentions[y.mention].words;
  return 3 * count_shared_topic_words(words_x, words_y) >= 2 * std::max(words_x.size(), words_y.size());
}

using Passages = std::pair<const Claim*, const Claim*>;

// The first claims of both sides that stand in one passage of copies. A long text says the same again and again: some are
// enough.
std::optional<Passages> same_passage(const Dispute& d) {
  constexpr std::size_t kMost = 8;
  if (!d.between_copies()) return std::nullopt;
  auto of_x = d.claims_of(d.x), of_y = d.claims_of(d.y);
  of_x.resize(std::min(of_x.size(), kMost));
  of_y.resize(std::min(of_y.size(), kMost));
  for (const Claim* x : of_x)
    for (const Claim* y : of_y)
      if (is_same_passage(*x, *y, d.question.run)) return Passages(x, y);
  return std::nullopt;
}

}  // namespace

Reservation altered_passage(const Dispute& d) {
  const auto same = same_passage(d);
  if (!same) return std::nullopt;
  const auto [x, y] = *same;
  if (d.attribute().type == AttributeType::date && x->text == y->text)
    return undecided(fmt::format("{} and {} are copies of one text with \"{}\" in both, counted from two dates", d.x.id(),
                                 d.y.id(), x->text));
  return Disagreement{Verdict::altered_copy, Certainty::certain,
                      fmt::format("{} and {} are copies of one text", d.x.id(), d.y.id())};
}

Reservation other_passages(const Dispute& d) { return d.between_copies() ? Reservation(Disagreement{}) : std::nullopt; }

}  // namespace crossclaim
