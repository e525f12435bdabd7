#include "findings/dispute.h"

#include <algorithm>

namespace crossclaim {

bool Question::says(std::uint32_t article, std::size_t answer) const {
  return std::ranges::binary_search(set.articles[answer], article);
}

Side side_of(std::uint32_t article, std::size_t answer, const Question& question) {
  const RunView& run = question.run;
  const Answer& given = question.set.answers[answer];
  const auto of_article = [&](ClaimIndex c) { return run.mentions[run.claims[c].mention].article == article; };
  const Claim& claim = run.claims[*std::ranges::find_if(given.claims, of_article)];
  return {article, given, claim, run.articles[article], run.mentions[claim.mention]};
}

std::vector<const Claim*> Dispute::claims_of(const Side& side) const {
  std::vector<const Claim*> own;
  for (const ClaimIndex c : side.answer.claims) {
    const Claim& claim = question.run.claims[c];
    if (question.run.mentions[claim.mention].article == side.article) own.push_back(&claim);
  }
  return own;
}

Disagreement undecided(std::string why, Doubt doubt) {
  return {Verdict::undecided, Certainty::possible, std::move(why), doubt};
}

}  // namespace crossclaim
