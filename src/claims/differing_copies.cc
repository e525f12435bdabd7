#include "claims/differing_copies.h"

#include <algorithm>

#include <fmt/format.h>

#include "claims/words.h"

namespace crossclaim {
namespace {

bool same_passage(const Dispute& d) {
  const auto &words_x = d.x.mention.words, &words_y = d.y.mention.words;
  return d.between_copies() && 3 * count_shared_topic_words(words_x, words_y) >= 2 * std::max(words_x.size(), words_y.size());
}

}  // namespace

Reservation altered_passage(const Dispute& d) {
  if (!same_passage(d)) return std::nullopt;
  if (d.attribute().type == AttributeType::date && d.x.claim.text == d.y.claim.text)
    return undecided(fmt::format("{} and {} are copies of one text with \"{}\" in both, counted from two dates", d.x.id(),
                                 d.y.id(), d.x.claim.text));
  return Disagreement{Verdict::altered_copy, Certainty::certain,
                      fmt::format("{} and {} are copies of one text", d.x.id(), d.y.id())};
}

Reservation other_passages(const Dispute& d) { return d.between_copies() ? Reservation(Disagreement{}) : std::nullopt; }

}  // namespace crossclaim
