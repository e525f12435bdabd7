#include "events/article_key.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace crossclaim {

std::int64_t article_key(std::string_view id) { return static_cast<std::int64_t>(XXH3_64bits(id.data(), id.size())); }

}  // namespace crossclaim
