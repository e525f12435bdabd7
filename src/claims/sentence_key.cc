#include "claims/sentence_key.h"

#include <set>
#include <string_view>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "claims/words.h"
#include "text/tsv.h"

namespace crossclaim {
namespace {

// By stems, as topic words are compared.
const std::set<std::string>& changeable() {
  static const auto table = [] {
    std::set<std::string> stems;
    const auto add = [&](std::string_view word) { stems.insert(stem(fold(word))); };
    for (const TsvRow& row : builtin_rows("tables/numbers.tsv", 4)) add(row[0]);
    for (const TsvRow& row : builtin_rows("tables/dates.tsv", 4))
      if (row[0] == "weekday" || row[0] == "month")
        for (const std::string_view word : split_cell(row[2])) add(word);
    return stems;
  }();
  return table;
}

}  // namespace

std::uint64_t sentence_key(std::span<const std::string> topic_words) {
  constexpr std::size_t kFewest = 8;
  std::string kept;
  std::size_t count = 0;
  for (const std::string& word : topic_words) {
    const std::string stem = word.substr(0, word.find(' '));
    if (changeable().contains(stem)) continue;
    kept += stem + ' ';
    ++count;
  }
  return count < kFewest ? 0 : XXH3_64bits(kept.data(), kept.size());
}

}  // namespace crossclaim
