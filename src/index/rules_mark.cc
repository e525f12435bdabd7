#include "index/rules_mark.h"

#include <fmt/format.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "text/builtin.h"
#include "text/sorted.h"

namespace crossclaim {
namespace {

std::string hash_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace

std::string rules_mark(const std::vector<RuleSource>& sources, int packed_form) {
  std::vector<std::string> parts;
  for (const RuleSource& source : sources) parts.push_back(hash_of(source.text));
  for (const BuiltinFile& file : builtin_files())
    if (file.name.ends_with(".tsv")) parts.push_back(hash_of(file.data));
  sort_unique(parts);
  std::string all = fmt::format(CROSSCLAIM_VERSION " {}", packed_form);
  for (const std::string& part : parts) all += "\n" + part;
  return hash_of(all);
}

}  // namespace crossclaim
