// Tables of the shipped rules: tab-separated text.
//
// One row a line; empty lines and lines that start with '#' are skipped. Cells are trimmed of spaces. Every row of a
// table has the same number of cells; a cell may be empty. Views point into the data, which must outlive them.
#pragma once

#include <string_view>
#include <vector>

#include "text/diagnostic.h"

namespace crossclaim {

using TsvRow = std::vector<std::string_view>;

// `file` names the table in diagnostics. Every bad row is reported, not only the first.
Result<std::vector<TsvRow>> read_tsv(std::string_view data, std::string_view file, std::size_t columns);

// A table built into the program. One that is missing or bad is a defect of the build: throws std::logic_error.
std::vector<TsvRow> builtin_rows(std::string_view name, std::size_t columns);

// "a | b|c" -> a, b, c; an empty cell has no parts.
std::vector<std::string_view> split_cell(std::string_view cell, char separator = '|');

}  // namespace crossclaim
