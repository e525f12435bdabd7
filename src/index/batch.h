// Index batch: the changes of one transaction.
#pragma once

#include <cstdint>
#include <vector>

#include "index/corpus_index.h"
#include "index/postings.h"
#include "index/statements.h"
#include "rules/rule_set.h"

namespace crossclaim {

// To be used within a transaction; throws DatabaseError. Postings are gathered and written in their order by finish(), which
// touches each page once. A batch that changes nothing leaves no trace.
class IndexBatch {
 public:
  // All must outlive it.
  IndexBatch(Database& database, IndexStatements& statements, const RuleSet& rules);

  void add(const IndexEntry& entry);
  void remove(std::int64_t key);  // of an article that is there
  IndexChanges finish();

 private:
  void begin();
  void retire(std::int64_t key);
  void put(const IndexEntry& entry, std::int64_t version);
  void gather(const ArticleClaims& article, std::vector<BlockPosting>& blocks, std::vector<ShinglePosting>& shingles) const;

  IndexStatements& statements_;
  const RuleSet& rules_;
  std::int64_t number_;
  bool begun_ = false;
  IndexChanges changes_;
  std::vector<BlockPosting> blocks_;
  std::vector<ShinglePosting> shingles_;
};

}  // namespace crossclaim
