// SourceText: turns byte offsets of a text into lines and columns.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace crossclaim {

// Counted from 1; the column counts code points, not bytes.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

// A view: the text must outlive it. Building it is one pass over the text; position_of is a binary search.
class SourceText {
 public:
  explicit SourceText(std::string_view text);

  Position position_of(std::uint32_t offset) const;
  std::string_view line(std::uint32_t number) const;  // from 1, without its line break

 private:
  std::string_view text_;
  std::vector<std::uint32_t> line_starts_;
};

std::size_t count_code_points(std::string_view utf8);

}  // namespace crossclaim
