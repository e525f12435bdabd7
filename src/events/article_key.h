// The key of an article: what orders articles where no other order is meaningful (in a block, among the holders of a
// shingle). Unlike a place in the corpus it stays the same when articles are added, so that an index can keep it.
#pragma once

#include <cstdint>
#include <string_view>

namespace crossclaim {

// XXH3 of the id, as the signed number that SQLite stores.
std::int64_t article_key(std::string_view id);

}  // namespace crossclaim
