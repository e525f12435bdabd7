// Statements: the SQL of an index, prepared once for each index that is open.
#pragma once

#include <cstdint>

#include "index/database.h"

namespace crossclaim {

// SQLite's integers are signed; a hash keeps its bits.
inline std::int64_t as_signed(std::uint64_t hash) { return static_cast<std::int64_t>(hash); }

// The database must outlive them.
struct IndexStatements {
  explicit IndexStatements(const Database& d)
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

}  // namespace crossclaim
