// How fast each step of an article's way is. Bytes per second are bytes of article text, one core.
//
//   bench                                 the articles of fixtures/
//   CROSSCLAIM_BENCH_CORPUS=PATH bench    those of a file or folder
//
// Whole runs of the program are run.sh's.
#include <cstdlib>
#include <filesystem>
#include <numeric>
#include <span>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "annotate/annotator.h"
#include "check.h"
#include "claims/extractor.h"
#include "corpus/reader.h"
#include "rules/matcher.h"
#include "rules/rule_set.h"
#include "text/builtin.h"

namespace crossclaim {
namespace {

std::vector<std::string> corpus() {
  if (const char* path = std::getenv("CROSSCLAIM_BENCH_CORPUS")) return {path};
  std::vector<std::string> folders;
  for (const auto& fixture : std::filesystem::directory_iterator(CROSSCLAIM_SOURCE_DIR "/fixtures"))
    if (const auto articles = fixture.path() / "articles"; std::filesystem::exists(articles))
      folders.push_back(articles.string());
  return folders;
}

const std::vector<Article>& articles() {
  static const std::vector<Article> all = [] {
    std::vector<Article> out;
    CorpusReader reader(corpus());
    while (auto article = reader.next()) out.push_back(*std::move(article));
    return out;
  }();
  return all;
}

std::int64_t bytes() {
  return std::accumulate(articles().begin(), articles().end(), std::int64_t{0},
                         [](std::int64_t sum, const Article& a) { return sum + std::ssize(a.text); });
}

const RuleSet& rules() {
  static const RuleSet set = load_rules({}).value();
  return set;
}

const Annotator& annotator() {
  static const Annotator all;
  return all;
}

// What a step starts from, made once outside of the timing.
const std::vector<AnnotatedText>& annotated() {
  static const std::vector<AnnotatedText> texts = [] {
    std::vector<AnnotatedText> out;
    for (const Article& article : articles()) out.push_back(annotator().read(article));
    return out;
  }();
  return texts;
}

std::span<const Token> tokens_of(const AnnotatedText& text, const Sentence& sentence) {
  return std::span(text.layout.tokens).subspan(sentence.first_token, sentence.last_token - sentence.first_token);
}

// Times `step` on every article, or on every annotated one.
template <class Item, class Step>
void run(benchmark::State& state, const std::vector<Item>& items, Step step) {
  for (auto _ : state)
    for (const Item& item : items) benchmark::DoNotOptimize(step(item));
  state.SetBytesProcessed(state.iterations() * bytes());
}

void BM_Tokenize(benchmark::State& state) {
  run(state, articles(), [](const Article& a) { return tokenize(a.text); });
}
BENCHMARK(BM_Tokenize);

void BM_LayOut(benchmark::State& state) { run(state, articles(), lay_out); }
BENCHMARK(BM_LayOut);

void BM_FindDates(benchmark::State& state) {
  run(state, annotated(), [](const AnnotatedText& t) { return find_dates(*t.article, t.layout, t.published); });
}
BENCHMARK(BM_FindDates);

void BM_FindPlaces(benchmark::State& state) {
  const Gazetteer& gazetteer = Gazetteer::builtin();
  run(state, annotated(), [&](const AnnotatedText& t) { return find_places(gazetteer, *t.article, t.layout); });
}
BENCHMARK(BM_FindPlaces);

void BM_LoadRules(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(load_rules({}));
}
BENCHMARK(BM_LoadRules)->Unit(benchmark::kMillisecond);

// Every sentence, also those that no rule would ask for.
void BM_Annotate(benchmark::State& state) {
  run(state, articles(), [](const Article& a) {
    const AnnotatedText text = annotator().read(a);
    std::size_t mentions = 0;
    for (const Sentence& s : text.layout.sentences) mentions += annotator().mentions(text, s).dates.size();
    return mentions;
  });
}
BENCHMARK(BM_Annotate);

void BM_Candidates(benchmark::State& state) {
  const Matcher matcher(rules());
  run(state, annotated(), [&](const AnnotatedText& t) {
    std::size_t patterns = 0;
    for (const Sentence& s : t.layout.sentences) patterns += matcher.candidates(tokens_of(t, s), s.region).size();
    return patterns;
  });
}
BENCHMARK(BM_Candidates);

// A sentence that some pattern may match, as the matcher gets it.
struct Task {
  const AnnotatedText* text;
  const Sentence* sentence;
  SentenceMentions mentions;
  std::vector<Candidate> candidates;
};

std::vector<Task> tasks(const Matcher& matcher) {
  std::vector<Task> out;
  for (const AnnotatedText& t : annotated())
    for (const Sentence& s : t.layout.sentences)
      if (auto candidates = matcher.candidates(tokens_of(t, s), s.region); !candidates.empty())
        out.push_back({&t, &s, annotator().mentions(t, s), std::move(candidates)});
  return out;
}

void BM_EncodeAndMatch(benchmark::State& state) {
  const Matcher matcher(rules());
  const std::vector<Task> all = tasks(matcher);
  run(state, all, [&](const Task& t) {
    const EncodedSentence encoded = encode(t.text->text(), t.text->layout, *t.sentence, t.mentions);
    return matcher.match(encoded, t.candidates);
  });
}
BENCHMARK(BM_EncodeAndMatch);

void BM_Extract(benchmark::State& state) {
  const Extractor extractor(rules(), annotator());
  run(state, articles(), [&](const Article& a) { return extractor.extract(a); });
}
BENCHMARK(BM_Extract);

// With reading, on one core.
void BM_Check(benchmark::State& state) {
  for (auto _ : state) {
    InputReport input;
    benchmark::DoNotOptimize(check(rules(), {.paths = corpus(), .jobs = 1}, input));
  }
  state.SetBytesProcessed(state.iterations() * bytes());
}
BENCHMARK(BM_Check)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace crossclaim

BENCHMARK_MAIN();
