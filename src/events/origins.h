// Origins: which articles are copies of one text, and which rest on one agency.
//
// Agreement of copies is no corroboration, and copies that disagree are a finding of their own (altered-copy).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/claim.h"

namespace crossclaim {

// From this similarity of their sketches (claims/sketch.h) on two texts are copies of one.
inline constexpr double kCopy = 0.5;

// For each article the least index of an article of the same text. Candidates are articles that share one of the least
// kBands least hashes of their sketches, so that cost is near linear; of those that share a hash, only the first
// kBoilerplate by article_key (article_key.h) are looked at, since what very many share is boilerplate.
inline constexpr std::size_t kBands = 12;
inline constexpr std::size_t kBoilerplate = 40;
std::vector<std::uint32_t> copy_groups(const std::vector<ArticleFacts>& articles);

// How many independent origins stand behind articles (indices into `articles`): copies, articles of one outlet or
// owner and articles that credit the same agency are one.
std::uint32_t count_origins(std::span<const std::uint32_t> of, const std::vector<ArticleFacts>& articles,
                            const std::vector<std::uint32_t>& copies);

}  // namespace crossclaim
