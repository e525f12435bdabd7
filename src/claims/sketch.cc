#include "claims/sketch.h"

#include <algorithm>
#include <utility>

#include "text/sorted.h"

namespace crossclaim {
namespace {

bool is_copied(Region region) { return region != Region::navigation && region != Region::related && region != Region::byline; }

// Mixes a word into a shingle's hash; multiplication by an odd constant and a rotation spread the bits.
std::uint64_t mix(std::uint64_t hash, std::uint64_t key) {
  hash = (hash ^ key) * 0x9E3779B97F4A7C15ull;
  return hash ^ (hash >> 32);
}

// Keeps the kSketch least of the values it is given, each once.
class Least {
 public:
  void add(std::uint64_t value) {
    if (value >= bound_) return;
    values_.push_back(value);
    if (values_.size() >= 4 * kSketch) shrink();
  }
  std::vector<std::uint64_t> take() {
    shrink();
    return std::move(values_);
  }

 private:
  void shrink() {
    sort_unique(values_);
    if (values_.size() < kSketch) return;
    values_.resize(kSketch);
    bound_ = values_.back();
  }

  std::vector<std::uint64_t> values_;
  std::uint64_t bound_ = ~std::uint64_t{0};
};

}  // namespace

std::vector<std::uint64_t> sketch(const Layout& layout) {
  Least least;
  std::uint64_t window[kShingle] = {};
  std::size_t words = 0;
  for (const Sentence& sentence : layout.sentences) {
    if (!is_copied(sentence.region)) continue;
    for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      const Token& token = layout.tokens[t];
      if (token.kind == TokenKind::mark) continue;
      window[words++ % kShingle] = token.key;
      if (words < kShingle) continue;
      std::uint64_t hash = 0;
      for (std::size_t i = 0; i < kShingle; ++i) hash = mix(hash, window[(words + i) % kShingle]);
      least.add(hash);
    }
  }
  return least.take();
}

double similarity(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  std::size_t i = 0, j = 0, seen = 0, equal = 0;
  while (seen < kSketch && (i < a.size() || j < b.size())) {
    if (j == b.size() || (i < a.size() && a[i] < b[j])) {
      ++i;
    } else if (i == a.size() || b[j] < a[i]) {
      ++j;
    } else {
      ++i, ++j, ++equal;
    }
    ++seen;
  }
  return seen == 0 ? 0 : static_cast<double>(equal) / static_cast<double>(seen);
}

}  // namespace crossclaim
