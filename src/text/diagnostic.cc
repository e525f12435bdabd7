#include "text/diagnostic.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace crossclaim {
namespace {

std::string where(const Diagnostic& d) {
  if (d.file.empty()) return {};
  if (d.line == 0) return d.file + ": ";
  if (d.column == 0) return fmt::format("{}:{}: ", d.file, d.line);
  return fmt::format("{}:{}:{}: ", d.file, d.line, d.column);
}

std::string excerpt(const Diagnostic& d) {
  if (d.source_line.empty()) return {};
  const std::string number = std::to_string(d.line);
  std::string out = fmt::format("  {} | {}\n", number, d.source_line);
  if (d.column > 0) out += fmt::format("  {:{}} | {:{}}^\n", "", number.size(), "", d.column - 1);
  return out;
}

// Levenshtein, one row at a time.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t change = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = std::exchange(row[j + 1], std::min({change, row[j] + 1, row[j + 1] + 1}));
    }
  }
  return row.back();
}

}  // namespace

std::string render(const Diagnostic& d) {
  std::string out = where(d) + (d.severity == Severity::error ? "error: " : "warning: ") + d.message + "\n" + excerpt(d);
  if (!d.hint.empty()) out += "  hint: " + d.hint + "\n";
  return out;
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  std::string_view best;
  std::size_t limit = std::max<std::size_t>(2, word.size() / 3) + 1;
  for (const auto candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < limit) {
      limit = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace crossclaim
