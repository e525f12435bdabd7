#include "index/corpus_index.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "claims/article_key.h"
#include "corpus/article.h"
#include "index/database.h"
#include "index/packed.h"
#include "index/postings.h"
#include "index/schema.h"
#include "text/sorted.h"

namespace crossclaim {
namespace {

namespace fs = std::filesystem;

std::int64_t as_signed(std::uint64_t hash) { return static_cast<std::int64_t>(hash); }

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
  return access(folder.empty() ? "." : folder.c_str(), W_OK) == 0;
}

}  // namespace

struct CorpusIndex::Statements {
  explicit Statements(const Database& d)
      : article(d, "SELECT packed FROM article WHERE key = ?1"),
        before(d,
               "SELECT day, key, node FROM block WHERE block = ?1 AND (day, key, node) < (?2, ?3, ?4) "
               "ORDER BY day DESC, key DESC, node DESC"),
        after(d,
              "SELECT day, key, node FROM block WHERE block = ?1 AND (day, key, node) > (?2, ?3, ?4) "
              "ORDER BY day, key, node"),
        holders(d, "SELECT key FROM shingle WHERE hash = ?1 ORDER BY key"),
        known(d, "SELECT id, version, content FROM article WHERE key = ?1"),
        last_version(d, "SELECT max(version) FROM history WHERE key = ?1"),
        retire(d,
               "INSERT INTO history SELECT key, version, id, content, batch, ?2, claims, path, packed FROM article "
               "WHERE key = ?1"),
        put(d, "INSERT OR REPLACE INTO article VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"),
        drop(d, "DELETE FROM article WHERE key = ?1"),
        put_block(d, "INSERT OR IGNORE INTO block VALUES (?1, ?2, ?3, ?4)"),
        drop_block(d, "DELETE FROM block WHERE block = ?1 AND day = ?2 AND key = ?3 AND node = ?4"),
        put_shingle(d, "INSERT OR IGNORE INTO shingle VALUES (?1, ?2)"),
        drop_shingle(d, "DELETE FROM shingle WHERE hash = ?1 AND key = ?2"),
        put_batch(d, "INSERT INTO batch VALUES (?1, ?2, ?3, ?4)"),
        count_batch(d, "UPDATE batch SET added = ?2, replaced = ?3, removed = ?4 WHERE number = ?1") {}

  Statement article, before, after, holders;
  Statement known, last_version, retire, put, drop;
  Statement put_block, drop_block, put_shingle, drop_shingle;
  Statement put_batch, count_batch;
};

namespace {

// One transaction's changes. Postings are gathered and written in their order, which touches each page once.
template <class Statements>
class Batch {
 public:
  Batch(Database& database, Statements& statements, const RuleSet& rules)
      : statements_(statements), rules_(rules), number_(database.number("SELECT max(number) FROM batch") + 1) {}

  void add(const IndexEntry& entry) {
    const ArticleFacts& facts = entry.claims.facts;
    const std::int64_t key = article_key(facts.id);
    std::int64_t version = 1;
    if (statements_.known.with(key).step()) {
      if (statements_.known.bytes(0) != facts.id)
        throw DatabaseError(SQLITE_CONSTRAINT, fmt::format("the ids \"{}\" and \"{}\" have one hash; change one of them",
                                                           statements_.known.bytes(0), facts.id));
      if (statements_.known.bytes(2) == entry.content) return count(changes_.unchanged);
      version = statements_.known.number(1) + 1;
      begin();
      retire(key);
      count(changes_.replaced);
    } else {
      begin();
      if (statements_.last_version.with(key).step()) version = statements_.last_version.number(0) + 1;
      count(changes_.added);
    }
    const std::string packed = pack(entry.claims);
    statements_.put
        .with(key, std::string_view(facts.id), version, Blob{entry.content}, number_,
              static_cast<std::int64_t>(entry.claims.claims.size()), std::string_view(facts.path), Blob{packed})
        .run();
    gather(entry.claims, blocks_, shingles_);
  }

  void remove(std::int64_t key) {
    begin();
    retire(key);
    statements_.drop.with(key).run();
    count(changes_.removed);
  }

  IndexChanges finish() {
    sort_unique(blocks_);
    sort_unique(shingles_);
    for (const BlockPosting& p : blocks_)
      statements_.put_block.with(as_signed(p.block), std::int64_t{p.place.day}, p.place.article, std::int64_t{p.place.node})
          .run();
    for (const ShinglePosting& p : shingles_) statements_.put_shingle.with(as_signed(p.hash), p.article).run();
    if (begun_)
      statements_.count_batch
          .with(number_, as_signed(changes_.added), as_signed(changes_.replaced), as_signed(changes_.removed))
          .run();
    return changes_;
  }

 private:
  static void count(std::size_t& of) { ++of; }

  // A batch that changes nothing leaves no trace.
  void begin() {
    if (!begun_) statements_.put_batch.with(number_, std::int64_t{0}, std::int64_t{0}, std::int64_t{0}).run();
    begun_ = true;
  }

  void retire(std::int64_t key) {
    if (!statements_.article.with(key).step()) return;
    const auto old = unpack(statements_.article.bytes(0));
    if (!old) throw DatabaseError(SQLITE_CORRUPT, "an article can't be read");
    std::vector<BlockPosting> blocks;
    std::vector<ShinglePosting> shingles;
    gather(*old, blocks, shingles);
    for (const BlockPosting& p : blocks)
      statements_.drop_block.with(as_signed(p.block), std::int64_t{p.place.day}, p.place.article, std::int64_t{p.place.node})
          .run();
    for (const ShinglePosting& p : shingles) statements_.drop_shingle.with(as_signed(p.hash), p.article).run();
    statements_.retire.with(key, number_).run();
  }

  void gather(const ArticleClaims& article, std::vector<BlockPosting>& blocks, std::vector<ShinglePosting>& shingles) const {
    std::ranges::copy(block_postings(article, rules_), std::back_inserter(blocks));
    std::ranges::copy(shingle_postings(article.facts), std::back_inserter(shingles));
  }

  Statements& statements_;
  const RuleSet& rules_;
  std::int64_t number_;
  bool begun_ = false;
  IndexChanges changes_;
  std::vector<BlockPosting> blocks_;
  std::vector<ShinglePosting> shingles_;
};

template <class Row>
std::vector<BlockPlace> places(Row& rows, std::size_t count, const std::function<bool(std::int64_t)>& without) {
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
  statements_ = std::make_unique<Statements>(*database_);
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
           Batch batch(*database_, *statements_, *rules_);
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
    Batch batch(*database_, *statements_, *rules_);
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

std::string content_mark(const Article& article) {
  std::string all;
  const std::string published = article.published ? std::to_string(article.published->time_since_epoch().count()) : "";
  for (const std::string* part : {&article.title, &article.source, &article.agency, &article.owner, &article.url, &article.lang,
                                  &published, &article.text})
    all.append(std::to_string(part->size())).append(":").append(*part);
  if (article.updated) all.append("updated:").append(std::to_string(article.updated->time_since_epoch().count()));
  if (article.date_order != DateOrder::unknown) all.push_back(static_cast<char>(article.date_order));
  const XXH128_hash_t hash = XXH3_128bits(all.data(), all.size());
  std::string mark(sizeof hash, '\0');
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, hash);
  std::copy_n(reinterpret_cast<const char*>(canonical.digest), mark.size(), mark.begin());
  return mark;
}

}  // namespace crossclaim
