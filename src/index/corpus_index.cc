#include "index/corpus_index.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include "events/article_key.h"
#include "index/batch.h"
#include "index/database.h"
#include "index/packed.h"
#include "index/schema.h"
#include "index/statements.h"
#include "text/sorted.h"

namespace crossclaim {
namespace {

namespace fs = std::filesystem;

struct Meaning {
  int code;
  const char* message;  // null: SQLite's
  const char* hint;
};

constexpr Meaning kMeanings[] = {
    {SQLITE_CORRUPT, "the index is damaged", "make it anew: crossclaim index add"},
    {SQLITE_NOTADB, "the index is damaged", "make it anew: crossclaim index add"},
    {SQLITE_FULL, "no space left; the index is as it was before this batch", ""},
    {SQLITE_READONLY, "the index can't be written to", ""},
    {SQLITE_CANTOPEN, nullptr, "the folder of an index must be writable for those who add to it"},
};

// Whether `index` can make the files that SQLite needs beside it.
bool is_in_writable_folder(const std::string& file) {
  const fs::path folder = fs::path(file).parent_path();
  return ::access(folder.empty() ? "." : folder.c_str(), W_OK) == 0;
}

std::vector<BlockPlace> places(Statement& rows, std::size_t count, const std::function<bool(std::int64_t)>& without) {
  std::vector<BlockPlace> out;
  while (out.size() < count && rows.step()) {
    const BlockPlace place{static_cast<std::int32_t>(rows.number(0)), rows.number(1),
                           static_cast<std::uint32_t>(rows.number(2))};
    if (!without(place.article)) out.push_back(place);
  }
  return out;
}

}  // namespace

CorpusIndex::CorpusIndex(std::string file, const IndexRules& rules)
    : file_(std::move(file)), rules_(&rules.rules), mark_(rules.mark) {}
CorpusIndex::CorpusIndex(CorpusIndex&&) noexcept = default;
CorpusIndex::~CorpusIndex() = default;

Result<CorpusIndex> CorpusIndex::open(const std::string& file, IndexAccess access, const IndexRules& rules) {
  CorpusIndex index(file, rules);
  const bool make = access == IndexAccess::create && !fs::exists(file);
  if (make)
    if (auto made = index.guarded([&] { create_index_file(file, rules.mark); }); !made) return tl::unexpected(made.error());
  if (auto sound = check_header(file); !sound) return tl::unexpected(sound.error());
  auto opened = index.guarded([&] { index.open_database(access); });
  if (!opened) return tl::unexpected(opened.error());
  if (index.built_with_ != rules.mark)
    return fail({Severity::error,
                 file,
                 0,
                 0,
                 "the index was built with other rules, or by another crossclaim",
                 "use its rules, or build a new one from the articles: crossclaim index add NEW_INDEX PATH...",
                 {}});
  return index;
}

void CorpusIndex::open_database(IndexAccess access) {
  OpenMode mode = access == IndexAccess::read ? OpenMode::read : OpenMode::write;
  if (mode == OpenMode::read && !is_in_writable_folder(file_) && !has_log(file_)) mode = OpenMode::read_only;
  database_ = std::make_unique<Database>(file_, mode);
  if (mode == OpenMode::write) migrate(*database_);
  built_with_ = database_->text("SELECT value FROM setting WHERE name = 'rules'");
  statements_ = std::make_unique<IndexStatements>(*database_);
}

Diagnostic CorpusIndex::explain(const DatabaseError& error) const {
  Diagnostic d;
  d.file = file_;
  d.message = error.what();
  const int code = error.code & 0xFF;
  if (code == SQLITE_BUSY) {
    const int process = writer_of(file_);
    d.message =
        process > 0 ? fmt::format("process {} is writing to the index", process) : "another process is writing to the index";
    d.hint = "try again when it is done";
  }
  for (const Meaning& meaning : kMeanings) {
    if (meaning.code != code) continue;
    if (meaning.message) d.message = fmt::format("{} ({})", meaning.message, error.what());
    d.hint = meaning.hint;
  }
  return d;
}

Result<void> CorpusIndex::guarded(const std::function<void()>& work) const try {
  work();
  return {};
} catch (const DatabaseError& error) {
  return fail(explain(error));
}

Result<void> CorpusIndex::hold() {
  return guarded([&] { held_ = std::make_unique<Transaction>(*database_); });
}

Result<IndexChanges> CorpusIndex::add(std::span<const IndexEntry> entries) {
  IndexChanges changes;
  return guarded([&] {
           const auto transaction = held_ ? std::move(held_) : std::make_unique<Transaction>(*database_);
           IndexBatch batch(*database_, *statements_, *rules_);
           for (const IndexEntry& entry : entries) batch.add(entry);
           changes = batch.finish();
           transaction->commit();
         })
      .map([&] { return changes; });
}

Result<IndexChanges> CorpusIndex::remove(std::span<const std::string> names) {
  IndexChanges changes;
  Diagnostics unknown;
  const auto done = guarded([&] {
    Transaction transaction(*database_);
    Statement find(*database_, "SELECT key FROM article WHERE id = ?1 OR path = ?1");
    std::vector<std::int64_t> keys;
    for (const std::string& name : names) {
      const std::size_t known = keys.size();
      for (find.with(std::string_view(name)); find.step();) keys.push_back(find.number(0));
      if (keys.size() == known)
        unknown.push_back({Severity::error,
                           file_,
                           0,
                           0,
                           fmt::format("no article \"{}\" in the index", name),
                           "crossclaim index list tells ids and paths",
                           {}});
    }
    if (!unknown.empty()) return;
    sort_unique(keys);
    IndexBatch batch(*database_, *statements_, *rules_);
    for (const std::int64_t key : keys) batch.remove(key);
    changes = batch.finish();
    transaction.commit();
  });
  if (!done) return tl::unexpected(done.error());
  if (!unknown.empty()) return tl::unexpected(unknown);
  return changes;
}

Result<void> CorpusIndex::read(const std::function<void()>& work) {
  return guarded([&] {
    if (!held_) database_->run("BEGIN");
    work();
    if (!held_) database_->end("COMMIT");
  });
}

ArticleClaims CorpusIndex::article(std::int64_t key) {
  auto article = statements_->article.with(key).step() ? unpack(statements_->article.bytes(0)) : std::nullopt;
  if (!article || article_key(article->facts.id) != key) throw DatabaseError(SQLITE_CORRUPT, "an article can't be read");
  return *std::move(article);
}

std::vector<BlockPlace> CorpusIndex::before(std::uint64_t block, const BlockPlace& place, std::size_t count,
                                            const std::function<bool(std::int64_t)>& without) {
  auto& rows = statements_->before.with(as_signed(block), std::int64_t{place.day}, place.article, std::int64_t{place.node});
  return places(rows, count, without);
}

std::vector<BlockPlace> CorpusIndex::after(std::uint64_t block, const BlockPlace& place, std::size_t count,
                                           const std::function<bool(std::int64_t)>& without) {
  auto& rows = statements_->after.with(as_signed(block), std::int64_t{place.day}, place.article, std::int64_t{place.node});
  return places(rows, count, without);
}

std::vector<std::int64_t> CorpusIndex::holders(std::uint64_t hash, std::size_t count,
                                               const std::function<bool(std::int64_t)>& without) {
  std::vector<std::int64_t> out;
  auto& rows = statements_->holders.with(as_signed(hash));
  while (out.size() < count && rows.step())
    if (!without(rows.number(0))) out.push_back(rows.number(0));
  return out;
}

}  // namespace crossclaim
