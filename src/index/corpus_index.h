// CorpusIndex: the claims of a corpus in one SQLite file, so that new articles can be checked against it without reading it
// all.
//
// Readers work while a writer writes and see what was committed when they began; a second writer waits for ten seconds
// and is then told who holds the index. add() is one transaction: a process that is killed leaves whole batches. Pages
// carry checksums (checked_pages.h), so that a damaged file is an error at the first page that is wrong.
//
// An index belongs to the rules it was built with (rules_mark.h); opened with others, it is an error that says how to
// build it anew. Not to be shared by threads.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "rules/rule_set.h"
#include "text/diagnostic.h"

namespace crossclaim {

class Database;
class Transaction;
struct DatabaseError;
struct IndexStatements;

enum class IndexAccess : std::uint8_t {
  read,
  write,
  create,  // write, and make the file if there is none
};

struct IndexRules {
  const RuleSet& rules;
  std::string mark;  // rules_mark() of their sources
};

// An article to be kept; `content` is its content_mark() (content_mark.h).
struct IndexEntry {
  std::string content;
  ArticleClaims claims;
};

struct IndexChanges {
  std::size_t added = 0;
  std::size_t replaced = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
};

struct IndexStatus {
  std::int64_t schema = 0;
  std::string rules;  // their mark
  std::int64_t articles = 0;
  std::int64_t claims = 0;
  std::int64_t history = 0;  // versions replaced or removed
  std::int64_t batches = 0;
  std::int64_t bytes = 0;  // of the file
};

struct IndexedArticle {
  std::string id;
  std::string path;
  std::int64_t version = 0;  // from 1
  std::int64_t claims = 0;
  std::int64_t batch = 0;
};

// A place in a block: what orders it, and which node of which article stands there.
struct BlockPlace {
  std::int32_t day = 0;
  std::int64_t article = 0;  // article_key()
  std::uint32_t node = 0;    // of the article, from 0
  auto operator<=>(const BlockPlace&) const = default;
};

class CorpusIndex {
 public:
  // `rules` must outlive the index.
  static Result<CorpusIndex> open(const std::string& file, IndexAccess access, const IndexRules& rules);
  CorpusIndex(CorpusIndex&&) noexcept;
  CorpusIndex& operator=(CorpusIndex&&) = delete;
  ~CorpusIndex();

  // Keeps other writers out until the next add(), or the end: what was read before holds when it is written.
  Result<void> hold();

  // All of them or, on an error, none. An article whose content is known stays as it is; one with other content replaces
  // its older version, which becomes history.
  Result<IndexChanges> add(std::span<const IndexEntry> entries);
  // By id or path as list() gives them. An unknown one is an error, and nothing is removed.
  Result<IndexChanges> remove(std::span<const std::string> names);

  Result<IndexStatus> status();
  Result<void> list(const std::function<void(const IndexedArticle&)>& sink);  // by id
  // Every page, every article, and everything that was made from them. The problems found, of which there may be many.
  Result<void> verify();

  // Runs `work`, which sees one state of the index, whoever writes meanwhile.
  Result<void> read(const std::function<void()>& work);
  // Within read() only. article(): what a posting names must be there.
  ArticleClaims article(std::int64_t key);
  // Up to `count` places before (or after) one, the nearest first, those of `without` left out.
  std::vector<BlockPlace> before(std::uint64_t block, const BlockPlace& place, std::size_t count,
                                 const std::function<bool(std::int64_t)>& without);
  std::vector<BlockPlace> after(std::uint64_t block, const BlockPlace& place, std::size_t count,
                                const std::function<bool(std::int64_t)>& without);
  // The first articles by key that have the hash among their least.
  std::vector<std::int64_t> holders(std::uint64_t hash, std::size_t count, const std::function<bool(std::int64_t)>& without);

 private:
  Result<void> guarded(const std::function<void()>& work) const;  // makes a diagnostic of a DatabaseError
  CorpusIndex(std::string file, const IndexRules& rules);
  void open_database(IndexAccess access);
  Diagnostic explain(const DatabaseError& error) const;

  std::string file_;
  const RuleSet* rules_;
  std::string mark_;
  std::string built_with_;
  std::unique_ptr<Database> database_;
  std::unique_ptr<IndexStatements> statements_;
  std::unique_ptr<Transaction> held_;
};

}  // namespace crossclaim
