// What people ask an index: its state, its articles, whether it is sound.
#include <algorithm>
#include <filesystem>

#include <fmt/format.h>
#include <sqlite3.h>

#include "events/article_key.h"
#include "index/corpus_index.h"
#include "index/database.h"
#include "index/packed.h"
#include "index/postings.h"
#include "text/sorted.h"

namespace crossclaim {
namespace {

constexpr std::size_t kProblemsTold = 20;

class Verification {
 public:
  Verification(Database& database, const RuleSet& rules, const std::string& file)
      : database_(database), rules_(rules), file_(file) {}

  Diagnostics run() {
    ask("PRAGMA integrity_check",
        [](const Statement& row) { return row.bytes(0) == "ok" ? std::string() : std::string(row.bytes(0)); });
    ask("PRAGMA foreign_key_check",
        [](const Statement& row) { return fmt::format("a row of {} without its batch", row.bytes(0)); });
    articles();
    history();
    same(blocks_, stored_blocks(), "block");
    same(shingles_, stored_shingles(), "shingle");
    return std::move(problems_);
  }

 private:
  void problem(std::string message) {
    if (problems_.size() < kProblemsTold)
      problems_.push_back({Severity::error, file_, 0, 0, std::move(message), "make the index anew: crossclaim index add", {}});
  }

  template <class Tell>
  void ask(const char* sql, Tell tell) {
    Statement rows(database_, sql);
    while (rows.step())
      if (std::string message = tell(rows); !message.empty()) problem(std::move(message));
  }

  void articles() {
    Statement rows(database_, "SELECT key, id, claims, path, packed FROM article");
    while (rows.step()) {
      const auto article = unpack(rows.bytes(4));
      const std::string id(rows.bytes(1));
      if (!article || article->facts.id != id || article_key(id) != rows.number(0) || article->facts.path != rows.bytes(3) ||
          static_cast<std::int64_t>(article->claims.size()) != rows.number(2)) {
        problem(fmt::format("article \"{}\" can't be read", id));
        continue;
      }
      std::ranges::copy(block_postings(*article, rules_), std::back_inserter(blocks_));
      std::ranges::copy(shingle_postings(article->facts), std::back_inserter(shingles_));
    }
  }

  void history() {
    Statement rows(database_, "SELECT id, version, packed FROM history");
    while (rows.step())
      if (!unpack(rows.bytes(2)))
        problem(fmt::format("version {} of article \"{}\" can't be read", rows.number(1), rows.bytes(0)));
  }

  std::vector<BlockPosting> stored_blocks() {
    std::vector<BlockPosting> out;
    Statement rows(database_, "SELECT block, day, key, node FROM block");
    while (rows.step())
      out.push_back({static_cast<std::uint64_t>(rows.number(0)),
                     {static_cast<std::int32_t>(rows.number(1)), rows.number(2), static_cast<std::uint32_t>(rows.number(3))}});
    return out;
  }

  std::vector<ShinglePosting> stored_shingles() {
    std::vector<ShinglePosting> out;
    Statement rows(database_, "SELECT hash, key FROM shingle");
    while (rows.step()) out.push_back({static_cast<std::uint64_t>(rows.number(0)), rows.number(1)});
    return out;
  }

  template <class Posting>
  void same(std::vector<Posting>& made, std::vector<Posting> stored, std::string_view what) {
    sort_unique(made);
    std::ranges::sort(stored);
    if (made != stored) problem(fmt::format("the {} rows are not those of the articles", what));
  }

  Database& database_;
  const RuleSet& rules_;
  const std::string& file_;
  Diagnostics problems_;
  std::vector<BlockPosting> blocks_;
  std::vector<ShinglePosting> shingles_;
};

}  // namespace

Result<IndexStatus> CorpusIndex::status() {
  IndexStatus status;
  return guarded([&] {
           status.schema = database_->number("PRAGMA user_version");
           status.rules = built_with_;
           status.articles = database_->number("SELECT count(*) FROM article");
           status.claims = database_->number("SELECT sum(claims) FROM article");
           status.history = database_->number("SELECT count(*) FROM history");
           status.batches = database_->number("SELECT count(*) FROM batch");
           status.bytes = database_->number("PRAGMA page_count") * database_->number("PRAGMA page_size");
         })
      .map([&] { return status; });
}

Result<void> CorpusIndex::list(const std::function<void(const IndexedArticle&)>& sink) {
  return guarded([&] {
    Statement rows(*database_, "SELECT id, path, version, claims, batch FROM article ORDER BY id");
    while (rows.step())
      sink({std::string(rows.bytes(0)), std::string(rows.bytes(1)), rows.number(2), rows.number(3), rows.number(4)});
  });
}

Result<void> CorpusIndex::verify() {
  Diagnostics problems;
  auto done = read([&] { problems = Verification(*database_, *rules_, file_).run(); });
  if (!done) return done;
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return {};
}

}  // namespace crossclaim
