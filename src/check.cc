#include "check.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <numeric>
#include <sstream>

#include <fmt/format.h>
#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>

#include "annotate/annotator.h"
#include "claims/claim_json.h"
#include "claims/extractor.h"
#include "claims/findings.h"
#include "corpus/reader.h"

namespace crossclaim {
namespace {

// So many articles may be on their way at once, a worker; it bounds memory.
constexpr std::size_t kInFlightPerWorker = 16;

std::size_t workers(const RunOptions& options) {
  return options.jobs > 0 ? options.jobs : tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism);
}

// Reads the corpus, does `work` on each article on all cores, and hands the results to `sink` in the order of the corpus.
template <class Work, class Sink>
void for_each_article(CorpusReader& reader, const RunOptions& options, Work work, Sink sink) {
  using Done = decltype(work(std::declval<Article>()));
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, workers(options));
  tbb::parallel_pipeline(
      workers(options) * kInFlightPerWorker,
      tbb::make_filter<void, std::shared_ptr<Article>>(tbb::filter_mode::serial_in_order,
                                                       [&](tbb::flow_control& flow) -> std::shared_ptr<Article> {
                                                         if (auto a = reader.next())
                                                           return std::make_shared<Article>(std::move(*a));
                                                         flow.stop();
                                                         return nullptr;
                                                       }) &
          tbb::make_filter<std::shared_ptr<Article>, std::shared_ptr<Done>>(
              tbb::filter_mode::parallel,
              [&](const std::shared_ptr<Article>& a) { return std::make_shared<Done>(work(std::move(*a))); }) &
          tbb::make_filter<std::shared_ptr<Done>, void>(tbb::filter_mode::serial_in_order,
                                                        [&](const std::shared_ptr<Done>& done) { sink(std::move(*done)); }));
}

// What the reader met; fails where there is nothing to work on.
Result<std::size_t> close(const CorpusReader& reader, std::size_t articles, InputReport& input) {
  input.diagnostics = reader.diagnostics();
  input.articles = articles;
  for (const Diagnostic& d : input.diagnostics)
    if (d.severity == Severity::error) input.skipped.push_back({d.file, d.line, d.message});
  if (reader.missing() > 0) return tl::unexpected(Diagnostics{});
  if (articles == 0) {
    Diagnostic d;
    d.message = "no article in the corpus";
    d.hint = "a corpus is made of .txt files, .jsonl files, or folders of them";
    return fail(std::move(d));
  }
  return articles;
}

// One run's articles together, sorted by id, with indices made to match.
struct Corpus {
  std::vector<ArticleFacts> facts;
  std::vector<EventMention> mentions;
  std::vector<Claim> claims;

  void add(ArticleClaims article) {
    const auto first = static_cast<std::uint32_t>(mentions.size());
    for (EventMention& m : article.mentions) {
      m.article = static_cast<std::uint32_t>(facts.size());
      mentions.push_back(std::move(m));
    }
    for (Claim& c : article.claims) {
      c.mention += first;
      claims.push_back(std::move(c));
    }
    facts.push_back(std::move(article.facts));
  }
};

Corpus assemble(std::vector<ArticleClaims> articles) {
  std::ranges::stable_sort(articles, {}, [](const ArticleClaims& a) -> const std::string& { return a.facts.id; });
  Corpus corpus;
  for (ArticleClaims& article : articles) corpus.add(std::move(article));
  return corpus;
}

struct Loaded {
  std::string name;
  std::string data;
};

Result<std::vector<Loaded>> load_files(const std::vector<std::string>& paths) {
  std::vector<Loaded> files;
  Diagnostics problems;
  for (const std::string& path : paths) {
    std::stringstream text;
    if (path == "-") {
      text << std::cin.rdbuf();
    } else if (std::ifstream in(path, std::ios::binary); in) {
      text << in.rdbuf();
    } else {
      problems.push_back({Severity::error, path, 0, 0, "no such file", "", ""});
    }
    files.push_back({path, text.str()});
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return files;
}

AnnotatedArticle annotated(const Annotator& annotator, const Article& article) {
  const AnnotatedText text = annotator.read(article);
  AnnotatedArticle out;
  out.id = article.id;
  out.published = text.published;
  const auto append = [](std::vector<Mention>& to, std::vector<Mention>& from) {
    std::ranges::move(from, std::back_inserter(to));
  };
  for (const Sentence& sentence : text.layout.sentences) {
    SentenceMentions m = annotator.mentions(text, sentence);
    std::vector<Mention> dates = part_ranges(m.dates, text.layout);
    append(out.dates, dates);
    append(out.quantities, m.quantities);
    append(out.places, m.places);
    append(out.actors, m.actors);
  }
  return out;
}

}  // namespace

Result<std::size_t> extract(const RuleSet& rules, const RunOptions& options, InputReport& input,
                            const std::function<void(ExtractedArticle)>& sink) {
  const Annotator annotator;
  const Extractor extractor(rules, annotator);
  CorpusReader reader(options.paths);
  std::size_t articles = 0;
  for_each_article(
      reader, options, [&](const Article& a) { return extractor.extract(a); },
      [&](ArticleClaims&& claims) {
        ++articles;
        sink(std::move(claims));
      });
  return close(reader, articles, input);
}

CheckResult find(std::vector<ArticleClaims> articles, const RuleSet& rules, const FindingOptions& options) {
  Corpus corpus = assemble(std::move(articles));
  return find(std::move(corpus.facts), std::move(corpus.mentions), std::move(corpus.claims), rules, options);
}

Result<CheckResult> check(const RuleSet& rules, const RunOptions& options, InputReport& input) {
  std::vector<ArticleClaims> articles;
  return extract(rules, options, input, [&](ExtractedArticle a) { articles.push_back(std::move(a)); }).map([&](std::size_t) {
    CheckResult result = find(std::move(articles), rules, {options.with_singles});
    result.skipped = input.skipped;
    return result;
  });
}

Result<CheckResult> compare(const RuleSet& rules, const RunOptions& options, InputReport& input) {
  const auto files = load_files(options.paths);
  if (!files) return tl::unexpected(files.error());
  std::vector<ClaimFile> views;
  for (const Loaded& f : *files) views.push_back({f.name, f.data});
  auto articles = read_claim_lines(views);
  if (!articles) return tl::unexpected(articles.error());
  input.articles = articles->size();
  return find(std::move(*articles), rules, {options.with_singles});
}

Result<std::size_t> annotate(const RunOptions& options, InputReport& input,
                             const std::function<void(const AnnotatedArticle&)>& sink) {
  const Annotator annotator;
  CorpusReader reader(options.paths);
  std::size_t articles = 0;
  struct Done {
    Article article;
    AnnotatedArticle mentions;
  };
  for_each_article(
      reader, options,
      [&](Article a) {
        Done done{std::move(a), {}};
        done.mentions = annotated(annotator, done.article);
        return done;
      },
      [&](Done&& done) {
        ++articles;
        done.mentions.text = done.article.text;
        sink(done.mentions);
      });
  return close(reader, articles, input);
}

}  // namespace crossclaim
