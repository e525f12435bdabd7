#include "text/tsv.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "text/builtin.h"

namespace crossclaim {
namespace {

std::string_view trim(std::string_view cell) {
  const auto first = cell.find_first_not_of(" \r");
  if (first == std::string_view::npos) return {};
  return cell.substr(first, cell.find_last_not_of(" \r") - first + 1);
}

std::vector<std::string_view> cut(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  parts.reserve(static_cast<std::size_t>(std::ranges::count(text, separator)) + 1);
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.push_back(trim(text.substr(at, end - at)));
    at = end + 1;
  }
  return parts;
}

Diagnostic bad_row(std::string_view file, std::uint32_t line, std::string_view source, std::size_t cells, std::size_t columns) {
  Diagnostic d;
  d.file = file;
  d.line = line;
  d.message = fmt::format("{} cells where the table has {}", cells, columns);
  d.hint = "cells are parted by one tab each";
  d.source_line = source;
  return d;
}

}  // namespace

Result<std::vector<TsvRow>> read_tsv(std::string_view data, std::string_view file, std::size_t columns) {
  std::vector<TsvRow> rows;
  Diagnostics bad;
  std::uint32_t number = 0;
  for (const std::string_view line : cut(data, '\n')) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    TsvRow row = cut(line, '\t');
    if (row.size() != columns) bad.push_back(bad_row(file, number, line, row.size(), columns));
    rows.push_back(std::move(row));
  }
  if (!bad.empty()) return tl::unexpected<Diagnostics>(std::move(bad));
  return rows;
}

std::vector<TsvRow> builtin_rows(std::string_view name, std::size_t columns) {
  const std::string_view data = builtin_file(name);
  if (data.empty()) throw std::logic_error(fmt::format("the built-in table {} is missing", name));
  auto rows = read_tsv(data, name, columns);
  if (!rows) throw std::logic_error(render(rows.error().front()));
  return *std::move(rows);
}

std::vector<std::string_view> split_cell(std::string_view cell, char separator) {
  return cell.empty() ? std::vector<std::string_view>{} : cut(cell, separator);
}

}  // namespace crossclaim
