#include "index/batch.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <sqlite3.h>

#include "events/article_key.h"
#include "index/packed.h"
#include "text/sorted.h"

namespace crossclaim {

IndexBatch::IndexBatch(Database& database, IndexStatements& statements, const RuleSet& rules)
    : statements_(statements), rules_(rules), number_(database.number("SELECT max(number) FROM batch") + 1) {}

void IndexBatch::add(const IndexEntry& entry) {
  const std::string& id = entry.claims.facts.id;
  const std::int64_t key = article_key(id);
  std::int64_t version = 1;
  if (Statement& known = statements_.known.with(key); known.step()) {
    if (known.bytes(0) != id)
      throw DatabaseError(SQLITE_CONSTRAINT,
                          fmt::format("the ids \"{}\" and \"{}\" have one hash; change one of them", known.bytes(0), id));
    if (known.bytes(2) == entry.content) {
      ++changes_.unchanged;
      return;
    }
    version = known.number(1) + 1;
    begin();
    retire(key);
    ++changes_.replaced;
  } else {
    begin();
    if (statements_.last_version.with(key).step()) version = statements_.last_version.number(0) + 1;
    ++changes_.added;
  }
  put(entry, version);
}

void IndexBatch::put(const IndexEntry& entry, std::int64_t version) {
  const ArticleFacts& facts = entry.claims.facts;
  const std::string packed = pack(entry.claims);
  statements_.put
      .with(article_key(facts.id), std::string_view(facts.id), version, Blob{entry.content}, number_,
            static_cast<std::int64_t>(entry.claims.claims.size()), std::string_view(facts.path), Blob{packed})
      .run();
  gather(entry.claims, blocks_, shingles_);
}

void IndexBatch::remove(std::int64_t key) {
  begin();
  retire(key);
  statements_.drop.with(key).run();
  ++changes_.removed;
}

IndexChanges IndexBatch::finish() {
  sort_unique(blocks_);
  sort_unique(shingles_);
  for (const BlockPosting& p : blocks_)
    statements_.put_block.with(as_signed(p.block), std::int64_t{p.place.day}, p.place.article, std::int64_t{p.place.node})
        .run();
  for (const ShinglePosting& p : shingles_) statements_.put_shingle.with(as_signed(p.hash), p.article).run();
  if (begun_)
    statements_.count_batch.with(number_, as_signed(changes_.added), as_signed(changes_.replaced), as_signed(changes_.removed))
        .run();
  return changes_;
}

void IndexBatch::begin() {
  if (!begun_) statements_.put_batch.with(number_, std::int64_t{0}, std::int64_t{0}, std::int64_t{0}).run();
  begun_ = true;
}

void IndexBatch::retire(std::int64_t key) {
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

void IndexBatch::gather(const ArticleClaims& article, std::vector<BlockPosting>& blocks,
                        std::vector<ShinglePosting>& shingles) const {
  std::ranges::copy(block_postings(article, rules_), std::back_inserter(blocks));
  std::ranges::copy(shingle_postings(article.facts), std::back_inserter(shingles));
}

}  // namespace crossclaim
