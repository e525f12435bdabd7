#include "findings/same_sentence.h"

#include <algorithm>
#include <map>
#include <utility>

#include "claims/sentence_key.h"

namespace crossclaim {
namespace {

struct Given {
  ClaimIndex claim = 0;
  std::size_t answer = 0;
};

using ByArticle = std::map<std::uint32_t, std::vector<Given>>;  // what each article answers in one sentence

// What one article answers there and the other doesn't; null unless it is one answer.
const Given* only_one_not_given(const std::vector<Given>& own, const std::vector<Given>& by_other) {
  const Given* found = nullptr;
  for (const Given& g : own) {
    const auto is_this = [&](const Given& other) { return other.answer == g.answer; };
    if (std::ranges::any_of(by_other, is_this)) continue;
    if (found && found->answer != g.answer) return nullptr;
    if (!found) found = &g;
  }
  return found;
}

void add_pairs(const ByArticle& sentence, std::vector<SentencePair>& pairs) {
  constexpr std::size_t kSample = 32;  // of a sentence that stands in many articles some stand for all
  std::vector<const std::vector<Given>*> some;
  for (const auto& [article, given] : sentence)
    if (some.size() < kSample) some.push_back(&given);
  for (std::size_t i = 0; i < some.size(); ++i)
    for (std::size_t j = i + 1; j < some.size(); ++j) {
      const Given *a = only_one_not_given(*some[i], *some[j]), *b = only_one_not_given(*some[j], *some[i]);
      if (!a || !b) continue;
      if (b->answer < a->answer) std::swap(a, b);
      pairs.push_back({a->claim, b->claim, a->answer, b->answer});
    }
}

}  // namespace

std::vector<SentencePair> one_sentence_two_answers(const AnswerSet& set, const RunView& run) {
  std::map<std::uint64_t, ByArticle> sentences;
  for (std::size_t i = 0; i < set.answers.size(); ++i)
    for (const ClaimIndex c : set.answers[i].claims) {
      const EventMention& mention = run.mentions[run.claims[c].mention];
      if (const std::uint64_t key = sentence_key(mention.words)) sentences[key][mention.article].push_back({c, i});
    }
  std::vector<SentencePair> pairs;
  for (const auto& [key, sentence] : sentences) add_pairs(sentence, pairs);
  return pairs;
}

}  // namespace crossclaim
