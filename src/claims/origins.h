// Origins: which articles are copies of one text, and which rest on one agency.
//
// Agreement of copies is no corroboration, and copies that disagree are a finding of their own (altered-copy).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
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
inline constexpr double kCopy = 0.5;  // from here on two texts are copies of one

// The agencies that credit lines and datelines name (rules/tables/agencies.tsv), sorted. "agencies" stands for itself and
// is nobody's origin.
std::vector<std::string> credits(const Layout& layout);

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
