#include "gate.h"

#include <set>
#include <string_view>
#include <utility>

#include "claims/extractor.h"
#include "findings/restriction.h"
#include "index/content_mark.h"
#include "index/neighbourhood.h"
#include "pipeline.h"

namespace crossclaim {
namespace {

// The claims of each article with the mark of its content, in the order of the corpus.
template <class Sink>
Result<std::size_t> read_entries(const RuleSet& rules, const RunOptions& options, InputReport& input, Sink sink) {
  const Annotator annotator;
  const Extractor extractor(rules, annotator);
  CorpusReader reader(options.paths, options.reading);
  std::size_t articles = 0;
  for_each_article(
      reader, options,
      [&](const Article& a) {
        return IndexEntry{content_mark(a), extractor.extract(a)};
      },
      [&](IndexEntry&& entry) {
        ++articles;
        sink(std::move(entry));
      });
  return close(reader, articles, input);
}

// Gathers articles into transactions; after the first that fails, nothing more is written.
class Batches {
 public:
  Batches(CorpusIndex& index, std::size_t size) : index_(index), size_(size) {}

  void add(IndexEntry entry) {
    entries_.push_back(std::move(entry));
    if (entries_.size() >= size_) flush();
  }

  Result<IndexChanges> finish() {
    flush();
    if (!problems_.empty()) return tl::unexpected(problems_);
    return total_;
  }

 private:
  void flush() {
    if (problems_.empty() && !entries_.empty()) {
      if (const auto changes = index_.add(entries_))
        count(*changes);
      else
        problems_ = changes.error();
    }
    entries_.clear();
  }

  void count(const IndexChanges& changes) {
    total_.added += changes.added;
    total_.replaced += changes.replaced;
    total_.unchanged += changes.unchanged;
  }

  CorpusIndex& index_;
  std::size_t size_;
  std::vector<IndexEntry> entries_;
  IndexChanges total_;
  Diagnostics problems_;
};

}  // namespace

Result<IndexChanges> index_add(CorpusIndex& index, const RuleSet& rules, const RunOptions& options, std::size_t batch,
                               InputReport& input) {
  Batches batches(index, batch);
  const auto read = read_entries(rules, options, input, [&](IndexEntry entry) { batches.add(std::move(entry)); });
  auto changes = batches.finish();
  if (!read) return tl::unexpected(read.error());
  return changes;
}

Result<GateResult> check_against(CorpusIndex& index, const RuleSet& rules, const RunOptions& options, InputReport& input) {
  GateResult out;
  const auto read = read_entries(rules, options, input, [&](IndexEntry entry) { out.entries.push_back(std::move(entry)); });
  if (!read) return tl::unexpected(read.error());
  std::vector<ArticleClaims> articles;
  for (const IndexEntry& entry : out.entries) articles.push_back(entry.claims);
  auto around = neighbourhood(index, rules, std::move(articles));
  if (!around) return tl::unexpected(around.error());
  out.result = restrict_to(find(std::move(around->articles), rules, {options.with_singles, &around->links}), around->is_new);
  out.result.skipped = input.skipped;
  std::set<std::string_view> ids;
  for (const IndexEntry& entry : out.entries) ids.insert(entry.claims.facts.id);
  for (const ArticleFacts& article : out.result.articles) out.result.is_new.push_back(ids.contains(article.id));
  return out;
}

}  // namespace crossclaim
