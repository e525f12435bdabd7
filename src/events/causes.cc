#include "events/causes.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claims/words.h"
#include "text/tsv.h"

namespace crossclaim {
namespace {

std::string without_ending(std::string_view topic_word) { return std::string(topic_word.substr(0, topic_word.find(' '))); }

// By stems, as topic words are compared.
const std::unordered_map<std::string, std::uint32_t>& causes() {
  static const auto table = [] {
    std::unordered_map<std::string, std::uint32_t> out;
    std::vector<std::string_view> sorts;
    for (const TsvRow& row : builtin_rows("tables/causes.tsv", 2)) {
      const auto at = std::ranges::find(sorts, row[0]);
      const auto sort = static_cast<std::uint32_t>(at - sorts.begin());
      if (at == sorts.end()) sorts.push_back(row[0]);
      for (const std::string_view word : split_cell(row[1])) out[stem(word)] |= 1u << sort;
    }
    return out;
  }();
  return table;
}

}  // namespace

std::uint32_t causes_of(std::span<const std::string> topic_words) {
  std::uint32_t found = 0;
  for (const std::string& word : topic_words)
    if (const auto at = causes().find(without_ending(word)); at != causes().end()) found |= at->second;
  return found;
}

}  // namespace crossclaim
