// Span: the only way crossclaim says where something stands.
//
// A half-open range of byte offsets into the UTF-8 text of one article. Which article is known from the context; a span
// owns nothing and is never invalidated by anything but a change of the text it was measured in.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace crossclaim {

struct Span {
  std::uint32_t begin = 0;  // bytes
  std::uint32_t end = 0;    // bytes, one past the last

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr std::string_view of(std::string_view text) const { return text.substr(begin, size()); }
  constexpr bool operator==(const Span&) const = default;
  constexpr auto operator<=>(const Span&) const = default;
};

// The smallest span that holds both.
constexpr Span cover(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

}  // namespace crossclaim
