#include "index/content_mark.h"

#include <algorithm>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace crossclaim {

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
