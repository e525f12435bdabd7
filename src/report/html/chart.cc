#include <algorithm>
#include <cmath>
#include <iterator>
#include <ostream>
#include <set>
#include <tuple>

#include <date/date.h>
#include <fmt/format.h>

#include "claims/values/label.h"
#include "report/html/escape.h"
#include "report/html/page.h"
#include "report/html/plot.h"
#include "report/summary.h"

namespace crossclaim {
namespace {

constexpr std::size_t kRowsShown = 24;
constexpr double kThinnest = 0.8;  // per cent of the axis

// What one article says: an interval on the axis, whose open end has no value, and the day of publication.
struct Row {
  std::uint32_t article;
  std::string says;
  std::string about;     // "truce.start"
  std::string_view hue;  // class of the verdict that the claim takes part in
  std::optional<double> lo, hi;
  std::optional<date::sys_days> published;
  bool part = false;  // a count that isn't of all
};

double number_of(date::sys_days day) { return static_cast<double>(day.time_since_epoch().count()); }

std::optional<double> number_of(const std::optional<date::sys_days>& day, double more) {
  return day ? std::optional(number_of(*day) + more) : std::nullopt;
}

// A day lasts until the next one begins.
bool place(const ClaimValue& value, Row& row) {
  if (const auto* date = std::get_if<DateValue>(&value)) {
    row.lo = number_of(date->days.lo, 0);
    row.hi = number_of(date->days.hi, 1);
  } else if (const auto* count = std::get_if<Quantity>(&value)) {
    row.lo = count->lo;
    row.hi = count->hi;
    row.part = count->part || count->increment;
  }
  return row.lo || row.hi;
}

std::string_view hue_of(const Page& page, ClaimIndex claim) {
  const auto& findings = page.findings_of[claim];
  return name_of(findings.empty() ? Verdict::single : page.result.findings[findings.front()].verdict);
}

Row row_of(const Page& page, ClaimIndex index) {
  const Claim& claim = page.result.claims[index];
  const std::uint32_t article = page.article_of(index);
  return {.article = article,
          .says = label(claim.value, claim.text),
          .about = claim.kind + "." + claim.attribute,
          .hue = hue_of(page, index),
          .lo = {},
          .hi = {},
          .published = page.result.articles[article].published.day};
}

// The claims that can be drawn, what an article repeats once, in order of publication.
std::vector<Row> rows_of(const Page& page, const std::vector<ClaimIndex>& claims) {
  std::vector<Row> rows;
  std::set<std::tuple<std::uint32_t, std::string, std::string>> seen;
  for (const ClaimIndex claim : claims) {
    Row row = row_of(page, claim);
    if (place(page.result.claims[claim].value, row) && seen.emplace(row.article, row.about, row.says).second)
      rows.push_back(std::move(row));
  }
  std::ranges::stable_sort(rows, {}, [](const Row& row) { return std::pair(!row.published, row.published); });
  return rows;
}

std::vector<ClaimIndex> claims_of(const Finding& finding) {
  std::vector<ClaimIndex> claims;
  for (const Answer& answer : finding.answers) claims.insert(claims.end(), answer.claims.begin(), answer.claims.end());
  return claims;
}

bool is_date(const Claim& claim) { return std::holds_alternative<DateValue>(claim.value); }

std::vector<ClaimIndex> dated_claims_of(const Page& page, const Event& event) {
  std::vector<ClaimIndex> claims;
  std::ranges::copy_if(event.claims, std::back_inserter(claims), [&](ClaimIndex c) { return is_date(page.result.claims[c]); });
  return claims;
}

struct Axis {
  double lo, hi;
  double per_cent(double value) const { return std::clamp(100 * (value - lo) / (hi - lo), 0.0, 100.0); }
};

// From the least to the greatest bound; counts start at 0, and days include those of publication.
Axis axis_of(const std::vector<Row>& rows, bool of_days) {
  std::vector<double> values;
  if (!of_days) values.push_back(0);
  for (const Row& row : rows) {
    for (const auto& bound : {row.lo, row.hi})
      if (bound) values.push_back(*bound);
    if (of_days && row.published) values.push_back(number_of(*row.published) + 1);
  }
  const auto [least, greatest] = std::ranges::minmax(values);
  return {least, greatest > least ? greatest : least + 1};
}

std::string drawing(const Row& row, const Axis& axis, bool of_days) {
  const double left = row.lo ? axis.per_cent(*row.lo) : 0;
  const double right = row.hi ? axis.per_cent(*row.hi) : 100;
  const double width = std::max(right - left, kThinnest);
  std::string out =
      "<svg class=\"strip\" aria-hidden=\"true\" focusable=\"false\"><line x1=\"0\" x2=\"100%\" y1=\"50%\" y2=\"50%\"/>";
  out += fmt::format("<rect class=\"{}\" x=\"{:.2f}%\" width=\"{:.2f}%\" y=\"20%\" height=\"60%\"/>",
                     row.lo && row.hi ? "closed" : "open", std::min(left, 100 - width), width);
  if (of_days && row.published)
    out += fmt::format("<circle cx=\"{:.2f}%\" cy=\"50%\" r=\"4\"/>", axis.per_cent(number_of(*row.published) + 0.5));
  return out + "</svg>";
}

std::string day_text(double days) { return date::format("%F", date::sys_days(date::days(static_cast<int>(std::floor(days))))); }

void write_rows(const Page& page, const std::vector<Row>& rows, const Axis& axis, bool of_days, std::ostream& out) {
  for (const Row& row : rows)
    out << "<tr class=\"" << row.hue << "\"><th scope=\"row\">" << html(name_of(page.result.articles[row.article]))
        << "</th><td>" << html(row.says) << (of_days ? "</td><td>" + html(row.about) : "") << "</td><td>"
        << (row.published ? date::format("%F", *row.published) : "unknown") << "</td><td class=\"drawn\">"
        << drawing(row, axis, of_days) << "</td></tr>\n";
}

std::string axis_text(const Axis& axis, bool of_days) {
  const std::string first = of_days ? day_text(axis.lo) : number_text(axis.lo);
  const std::string last = of_days ? day_text(axis.hi - 1) : number_text(axis.hi);
  return fmt::format("<span class=\"axis\"><span>{}</span><span>{}</span></span>", first, last);
}

std::string plot_of(const Page& page, const std::vector<Row>& rows) {
  std::vector<PlottedCount> counts;
  for (const Row& row : rows)
    if (row.published)
      counts.push_back({*row.published, row.lo, row.hi, name_of(page.result.articles[row.article]), row.says, row.part});
  return plot(counts);
}

// Rows as a table whose last column is drawn; those beyond kRowsShown are counted.
void write_table(const Page& page, std::vector<Row> rows, bool of_days, std::string_view title, std::string_view legend,
                 std::ostream& out) {
  const Axis axis = axis_of(rows, of_days);
  const std::size_t all = rows.size();
  const std::string figure = of_days ? "" : plot_of(page, rows);
  rows.resize(std::min(all, kRowsShown), rows.front());
  out << "<details class=\"chart\" open><summary>" << title << "</summary>" << figure
      << "<div class=\"scroll\"><table><thead><tr><th scope=\"col\">Source</th><th scope=\"col\">Says</th>"
      << (of_days ? "<th scope=\"col\">Of</th>" : "")
      << "<th scope=\"col\">Published</th><th scope=\"col\"><span class=\"unseen\">Drawn from </span>"
      << axis_text(axis, of_days) << "</th></tr></thead><tbody>\n";
  write_rows(page, rows, axis, of_days, out);
  out << "</tbody></table></div>\n<p class=\"note\">" << legend;
  if (all > kRowsShown) out << " " << all - kRowsShown << " more are not drawn.";
  out << "</p></details>\n";
}

}  // namespace

void write_toll(const Page& page, const Finding& finding, std::ostream& out) {
  if (finding.answers.size() < 2 || is_date(page.result.claims[finding.answers.front().claims.front()])) return;
  if (std::vector<Row> rows = rows_of(page, claims_of(finding)); rows.size() > 1)
    write_table(page, std::move(rows), false, "Counts by day of publication",
                "Bar: what the count allows; it fades where it is open, as in “at least”.", out);
}

void write_timeline(const Page& page, const Event& event, std::ostream& out) {
  if (std::vector<Row> rows = rows_of(page, dated_claims_of(page, event)); rows.size() > 1)
    write_table(page, std::move(rows), true, "Timeline of the event",
                "Bar: the days that the article names. Ring: the day it was published.", out);
}

}  // namespace crossclaim
