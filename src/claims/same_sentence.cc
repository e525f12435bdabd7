#include "claims/same_sentence.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "claims/words.h"
#include "text/tsv.h"

namespace crossclaim {
namespace {

// By stems, as topic words are compared.
const std::set<std::string>& changeable() {
  static const auto table = [] {
    std::set<std::string> stems;
    const auto add = [&](std::string_view word) { stems.insert(stem(fold(word))); };
    for (const TsvRow& row : builtin_rows("tables/numbers.tsv", 4)) add(row[0]);
    for (const TsvRow& row : builtin_rows("tables/dates.tsv", 4))
      if (row[0] == "weekday" || row[0] == "month")
        for (const std::string_view word : split_cell(row[2])) add(word);
    return stems;
  }();
  return table;
}

struct Given {
  ClaimIndex claim = 0;
  std::size_t answer = 0;
};

// What each article answers in one sentence; of one that gives two answers there nothing can be said.
using ByArticle = std::map<std::uint32_t, std::vector<Given>>;

bool gives_one(const std::vector<Given>& given) {
  return std::ranges::all_of(given, [&](const Given& g) { return g.answer == given[0].answer; });
}

void add_pairs(const ByArticle& sentence, std::vector<SentencePair>& pairs) {
  constexpr std::size_t kSample = 32;  // of a sentence that stands in many articles some stand for all
  std::vector<Given> single;
  for (const auto& [article, given] : sentence)
    if (gives_one(given) && single.size() < kSample) single.push_back(given[0]);
  for (std::size_t i = 0; i < single.size(); ++i)
    for (std::size_t j = i + 1; j < single.size(); ++j) {
      const auto& [a, b] =
          std::minmax(single[i], single[j], [](const Given& x, const Given& y) { return x.answer < y.answer; });
      if (a.answer != b.answer) pairs.push_back({a.claim, b.claim, a.answer, b.answer});
    }
}

}  // namespace

std::uint64_t sentence_key(std::span<const std::string> topic_words) {
  constexpr std::size_t kFewest = 8;
  std::string kept;
  std::size_t count = 0;
  for (const std::string& word : topic_words) {
    const std::string stem = word.substr(0, word.find(' '));
    if (changeable().contains(stem)) continue;
    kept += stem + ' ';
    ++count;
  }
  return count < kFewest ? 0 : XXH3_64bits(kept.data(), kept.size());
}

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
