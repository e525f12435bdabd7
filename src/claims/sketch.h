// Sketches: of a text so much as tells whether another is a copy of it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "corpus/layout.h"

namespace crossclaim {

// A bottom-k sketch (Broder 1997): the least kSketch hashes of the text's shingles of kShingle words, ascending. The
// share of equal hashes among the least kSketch of two sketches estimates the Jaccard similarity of the texts. Navigation
// and related headlines are left out.
inline constexpr std::size_t kSketch = 48;
inline constexpr std::size_t kShingle = 4;
std::vector<std::uint64_t> sketch(const Layout& layout);

// Between 0 and 1.
double similarity(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

}  // namespace crossclaim
