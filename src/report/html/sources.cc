#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "report/html/escape.h"
#include "report/html/page.h"
#include "report/summary.h"
#include "text/sorted.h"

namespace crossclaim {
namespace {

constexpr std::size_t kSourcesShown = 12;  // those with the most findings

// How many questions two sources answer alike, and how many not.
struct Shared {
  std::uint32_t agree = 0;
  std::uint32_t conflict = 0;
};

using Matrix = std::vector<std::vector<Shared>>;

// The sources behind each answer of a finding, each once.
std::vector<std::vector<std::uint32_t>> sources_by_answer(const Page& page, const Finding& finding) {
  std::vector<std::vector<std::uint32_t>> out;
  for (const Answer& answer : finding.answers) {
    out.emplace_back();
    for (const ClaimIndex claim : answer.claims)
      if (const auto source = page.source_of[page.article_of(claim)]) out.back().push_back(*source);
    sort_unique(out.back());
  }
  return out;
}

// The sources that take part in the most findings, by name.
std::vector<std::uint32_t> busiest(const Page& page) {
  std::vector<std::size_t> findings(page.sources.size());
  for (const Finding& finding : page.result.findings)
    for (const auto& answer : sources_by_answer(page, finding))
      for (const std::uint32_t source : answer) ++findings[source];
  std::vector<std::uint32_t> order(page.sources.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::ranges::greater(), [&](std::uint32_t s) { return findings[s]; });
  order.resize(std::min(order.size(), kSourcesShown));
  std::ranges::sort(order);
  return order;
}

void count_pair(Matrix& matrix, std::size_t a, std::size_t b, std::uint32_t Shared::*what) {
  ++(matrix[a][b].*what);
  ++(matrix[b][a].*what);
}

bool is_conflict(Verdict verdict) { return verdict == Verdict::conflict || verdict == Verdict::altered_copy; }

// Two sources agree on a question if they share an answer; they conflict if they don't and the finding is a conflict.
void count_finding(const std::vector<std::vector<std::uint32_t>>& answers, Verdict verdict,
                   const std::vector<std::uint32_t>& shown, Matrix& matrix) {
  const auto gives = [&](const auto& answer, std::uint32_t source) { return std::ranges::binary_search(answer, source); };
  for (std::size_t a = 0; a < shown.size(); ++a)
    for (std::size_t b = a + 1; b < shown.size(); ++b) {
      const bool both = std::ranges::any_of(answers, [&](const auto& x) { return gives(x, shown[a]) && gives(x, shown[b]); });
      const bool any_a = std::ranges::any_of(answers, [&](const auto& x) { return gives(x, shown[a]); });
      const bool any_b = std::ranges::any_of(answers, [&](const auto& x) { return gives(x, shown[b]); });
      if (both) count_pair(matrix, a, b, &Shared::agree);
      if (!both && any_a && any_b && is_conflict(verdict)) count_pair(matrix, a, b, &Shared::conflict);
    }
}

// Two squares whose areas are the counts.
std::string cell(const Shared& shared, double most) {
  if (shared.agree + shared.conflict == 0) return "<td class=\"nothing\"><span class=\"unseen\">nothing shared</span></td>";
  const auto side = [&](std::uint32_t n) { return 100.0 * n / most; };
  return fmt::format(
      "<td><svg class=\"pair\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"agree\" width=\"{:.1f}%\" y=\"0\" "
      "height=\"45%\"/><rect class=\"conflicts\" width=\"{:.1f}%\" y=\"55%\" height=\"45%\"/></svg>{} agree<br>{} "
      "conflict</td>",
      side(shared.agree), side(shared.conflict), shared.agree, shared.conflict);
}

double greatest(const Matrix& matrix) {
  std::uint32_t most = 1;
  for (const auto& row : matrix)
    for (const Shared& shared : row) most = std::max({most, shared.agree, shared.conflict});
  return most;
}

void write_matrix(const Page& page, const std::vector<std::uint32_t>& shown, const Matrix& matrix, std::ostream& out) {
  out << "<div class=\"scroll\" role=\"region\" aria-label=\"Matrix of sources\" tabindex=\"0\"><table "
         "class=\"matrix\"><thead><tr><td></td>";
  for (const std::uint32_t source : shown) out << "<th scope=\"col\">" << html(page.sources[source]) << "</th>";
  out << "</tr></thead><tbody>\n";
  for (std::size_t a = 0; a < shown.size(); ++a) {
    out << "<tr><th scope=\"row\">" << html(page.sources[shown[a]]) << "</th>";
    for (std::size_t b = 0; b < shown.size(); ++b)
      out << (a == b ? "<td class=\"self\"></td>" : cell(matrix[a][b], greatest(matrix)));
    out << "</tr>\n";
  }
  out << "</tbody></table></div>\n";
}

}  // namespace

void write_sources(const Page& page, std::ostream& out) {
  if (page.sources.size() < 2) return;
  const auto shown = busiest(page);
  Matrix matrix(shown.size(), std::vector<Shared>(shown.size()));
  for (const Finding& finding : page.result.findings)
    count_finding(sources_by_answer(page, finding), finding.verdict, shown, matrix);
  out << "<section id=\"sources\" aria-labelledby=\"sources-title\"><h2 id=\"sources-title\">Sources</h2>\n<p>On how many "
         "questions "
         "two sources give one answer, and on how many their answers conflict.";
  if (page.sources.size() > shown.size())
    out << " Shown are the " << shown.size() << " sources with the most findings, of " << page.sources.size() << ".";
  out << "</p>\n";
  write_matrix(page, shown, matrix, out);
  out << "</section>\n";
}

}  // namespace crossclaim
