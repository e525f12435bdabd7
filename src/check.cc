#include "check.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <numeric>
#include <sstream>

#include <fmt/format.h>

#include "annotate/annotator.h"
#include "claims/extractor.h"
#include "claims/json/claim_json.h"
#include "corpus/reader.h"
#include "findings/findings.h"
#include "pipeline.h"
#include "report/report_json_read.h"

namespace crossclaim {
namespace {

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

// Dates alone need no other annotator; the others need one another.
AnnotatedArticle annotated(const Annotator& annotator, const Article& article, unsigned kinds) {
  const AnnotatedText text = annotator.read(article);
  AnnotatedArticle out;
  out.id = article.id;
  out.kinds = kinds;
  out.published = text.published;
  if (kinds == kDates) {
    out.dates = part_ranges(find_dates(article, text.layout, text.published), text.layout);
    return out;
  }
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
  CorpusReader reader(options.paths, options.reading);
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

Result<CheckResult> load_report(const std::vector<std::string>& paths) {
  const auto files = load_files(paths);
  if (!files) return tl::unexpected(files.error());
  if (files->size() != 1) return fail({Severity::error, "", 0, 0, "one report at a time", "", ""});
  return read_report(files->front().name, files->front().data);
}

ArticleTexts read_texts(const std::vector<std::string>& paths, const std::set<std::string>& wanted) {
  std::vector<std::string> files = paths;
  std::erase(files, "-");
  ArticleTexts texts;
  CorpusReader reader(std::move(files));
  while (auto article = reader.next())
    if (wanted.contains(article->id)) texts.emplace(article->id, std::move(article->text));
  return texts;
}

Result<std::size_t> annotate(const RunOptions& options, InputReport& input,
                             const std::function<void(const AnnotatedArticle&)>& sink) {
  const Annotator annotator;
  CorpusReader reader(options.paths, options.reading);
  std::size_t articles = 0;
  struct Done {
    Article article;
    AnnotatedArticle mentions;
  };
  for_each_article(
      reader, options,
      [&](Article a) {
        Done done{std::move(a), {}};
        done.mentions = annotated(annotator, done.article, options.kinds);
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
