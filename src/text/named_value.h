// Words of built-in tables that stand for values: the names of classes, kinds and sides.
#pragma once

#include <algorithm>
#include <string_view>

#include "text/tsv.h"

namespace crossclaim {

// A word that a built-in table must not hold is a defect of the build: throws std::logic_error, which tells table and row.
[[noreturn]] void reject_word(std::string_view table, const TsvRow& row, std::size_t column);

// The value that the row's cell names; `values` are pairs of name and value.
template <class Pairs>
auto value_named(const Pairs& values, std::string_view table, const TsvRow& row, std::size_t column) {
  const auto at = std::ranges::find(values, row[column], [](const auto& v) { return std::string_view(v.first); });
  if (at == std::ranges::end(values)) reject_word(table, row, column);
  return at->second;
}

}  // namespace crossclaim
