#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "claims/values/label.h"
#include "report/citation.h"
#include "report/html/escape.h"
#include "report/html/page.h"
#include "report/summary.h"
#include "text/sorted.h"

namespace crossclaim {
namespace {

constexpr std::size_t kCitationsShown = 4;  // of an answer; more are folded away
constexpr std::size_t kContext = 320;       // code points before and after a value

// "“Tuesday” is read as 6 May 2031: the nearest such date ..."
std::string reading(const Claim& claim) {
  const auto* date = std::get_if<DateValue>(&claim.value);
  if (!date || date->reason == DateReason::absolute) return "";
  if (!date->resolved()) return fmt::format("not resolved: {}", explain(date->reason));
  return fmt::format("read as {}: {}", label(claim.value, claim.text), explain(date->reason));
}

void write_details(const Claim& claim, const ArticleFacts& article, std::ostream& out) {
  std::vector<std::string> lines = remarks_on(claim);
  if (!article.credits.empty()) lines.push_back(fmt::format("credits {}", fmt::join(article.credits, ", ")));
  if (const std::string how = reading(claim); !how.empty()) lines.push_back(how);
  lines.push_back("rule " + claim.rule);
  out << "<span class=\"remarks\">" << html(fmt::format("{}", fmt::join(lines, "; "))) << "</span>";
}

void write_citation(const Page& page, ClaimIndex index, std::ostream& out) {
  const Claim& claim = page.result.claims[index];
  const ArticleFacts& article = article_of(page.result, claim);
  const Excerpt excerpt = excerpt_of(claim);
  out << "<figure class=\"citation\"><blockquote dir=\"auto\">" << html(keep_end(excerpt.before, kContext)) << "<mark>"
      << html(keep_start(excerpt.value, kContext)) << "</mark>" << html(keep_start(excerpt.after, kContext))
      << "</blockquote>\n<figcaption><cite>" << html(name_of(article)) << "</cite>, " << html(publication(article.published));
  write_details(claim, article, out);
  out << fmt::format("<span class=\"links\"><a href=\"#m-{}\">Read in the article", index) << "<span class=\"unseen\"> "
      << html(article.id) << "</span></a> <span class=\"place\">" << html(place_of(page.result, claim)) << "</span>";
  if (const std::string link = html_link(article.url); !link.empty())
    out << " <a class=\"away\" rel=\"noreferrer noopener\" href=\"" << link << "\">Original<span class=\"unseen\"> of "
        << html(article.id) << "</span></a>";
  out << "</span></figcaption></figure>\n";
}

void write_answer(const Page& page, const Answer& answer, std::ostream& out) {
  out << "<section class=\"answer\"><h5>" << html(answer.text) << "</h5><p class=\"origins\">"
      << counted(answer.origins, "independent origin") << "</p>\n";
  const std::size_t shown = std::min(answer.claims.size(), kCitationsShown);
  for (std::size_t i = 0; i < shown; ++i) write_citation(page, answer.claims[i], out);
  if (const std::size_t more = answer.claims.size() - shown; more > 0) {
    out << "<details class=\"more\"><summary>" << counted(more, "more citation") << "</summary>\n";
    for (std::size_t i = shown; i < answer.claims.size(); ++i) write_citation(page, answer.claims[i], out);
    out << "</details>\n";
  }
  out << "</section>\n";
}

void write_reasons(std::string_view what, const std::vector<std::string>& reasons, std::ostream& out) {
  if (reasons.empty()) return;
  out << "<p class=\"reasons\">" << what << " because: " << html(fmt::format("{}", fmt::join(reasons, "; "))) << "</p>\n";
}

// For the filter: " 3 17 ", indices into the list of sources.
std::string source_indices(const Page& page, const Finding& finding) {
  std::vector<std::uint32_t> indices;
  for (const Answer& answer : finding.answers)
    for (const ClaimIndex claim : answer.claims)
      if (const auto source = page.source_of[page.article_of(claim)]) indices.push_back(*source);
  sort_unique(indices);
  return fmt::format(" {} ", fmt::join(indices, " "));
}

void write_finding(const Page& page, FindingIndex index, std::ostream& out) {
  const Finding& finding = page.result.findings[index];
  out << fmt::format(
      "<article class=\"finding {0}\" id=\"{1}\" tabindex=\"-1\" data-verdict=\"{0}\" data-kind=\"{2}\" data-certainty=\"{3}\" "
      "data-sources=\"{4}\">\n",
      name_of(finding.verdict), html(finding.id), html(finding.kind), name_of(finding.certainty),
      source_indices(page, finding));
  out << "<header>" << verdict_badge(finding.verdict) << "<h4>" << html(finding.question) << "</h4><p class=\"meta\">"
      << html(finding.kind + "." + finding.attribute) << " · " << name_of(finding.certainty) << " · <a href=\"#"
      << html(finding.id) << "\">" << html(finding.id) << "</a></p></header>\n<div class=\"answers\">\n";
  for (const Answer& answer : finding.answers) write_answer(page, answer, out);
  out << "</div>\n";
  write_toll(page, finding, out);
  write_reasons(fmt::format("<b>{}</b>", name_of(finding.verdict)), reasons_of_verdict(page.result, finding), out);
  out << "</article>\n";
}

void write_event(const Page& page, const EventFindings& group, std::ostream& out) {
  const Event& event = page.result.events[group.event];
  out << "<section class=\"event\" id=\"" << html(event.id) << "\"><div class=\"event-head\"><h3>" << html(event.label)
      << "</h3><p class=\"meta\">" << html(event.kind) << " · " << counted(event.articles.size(), "article");
  for (const Key& key : event.keys)
    out << " · " << html(key.role) << ": " << html(fmt::format("{}", fmt::join(key.values, ", ")));
  out << "</p>\n";
  write_reasons("One event", event.why, out);
  out << "</div>\n";
  for (const FindingIndex finding : group.findings) write_finding(page, finding, out);
  write_timeline(page, event, out);
  out << "</section>\n";
}

void write_select(std::string_view id, std::string_view label, const std::vector<std::pair<std::string, std::string>>& choices,
                  std::ostream& out) {
  if (choices.size() < 2) return;
  out << "<label for=\"" << id << "\">" << label << "<select id=\"" << id << "\"><option value=\"\">all</option>";
  for (const auto& [value, name] : choices) out << "<option value=\"" << html(value) << "\">" << html(name) << "</option>";
  out << "</select></label>\n";
}

std::vector<std::pair<std::string, std::string>> as_choices(const std::vector<std::string>& names) {
  std::vector<std::pair<std::string, std::string>> choices;
  for (const std::string& name : names) choices.emplace_back(name, name);
  return choices;
}

std::vector<std::string> kinds_of(const std::vector<Finding>& findings) {
  std::vector<std::string> kinds;
  for (const Finding& finding : findings) kinds.push_back(finding.kind);
  sort_unique(kinds);
  return kinds;
}

// Without script it would do nothing, so that the script uncovers it.
void write_tools(const Page& page, std::ostream& out) {
  std::vector<std::string> verdicts;
  for (const auto& [verdict, count] : summarise(page.result).verdicts)
    if (count > 0) verdicts.emplace_back(name_of(verdict));
  std::vector<std::pair<std::string, std::string>> sources;
  for (std::size_t i = 0; i < page.sources.size(); ++i) sources.emplace_back(fmt::format("{}", i), page.sources[i]);
  out << "<form id=\"tools\" class=\"tools\" role=\"search\" aria-label=\"Filter the findings\" hidden>\n"
      << "<label class=\"wide\" for=\"search\">Search<input id=\"search\" type=\"search\" autocomplete=\"off\" "
         "placeholder=\"words, names, ids\" aria-keyshortcuts=\"/\"></label>\n";
  write_select("verdict", "Verdict", as_choices(verdicts), out);
  write_select("kind", "Kind", as_choices(kinds_of(page.result.findings)), out);
  write_select("certainty", "Certainty", as_choices({"certain", "likely", "possible"}), out);
  write_select("source", "Source", sources, out);
  out << "<button type=\"reset\">Show all</button>\n<p id=\"shown\" role=\"status\"></p>\n"
      << "<p class=\"keys\"><kbd>/</kbd> search, <kbd>j</kbd> <kbd>k</kbd> next and previous finding</p></form>\n";
}

}  // namespace

void write_findings(const Page& page, std::ostream& out) {
  out << "<section id=\"findings\" aria-labelledby=\"findings-title\"><h2 id=\"findings-title\">Findings</h2>\n";
  if (page.groups.empty()) out << "<p>No two articles tell of the same thing, so that there is nothing to compare.</p>\n";
  if (!page.groups.empty()) write_tools(page, out);
  out << "<p id=\"none\" hidden>No finding is like that.</p>\n";
  for (const EventFindings& group : page.groups) write_event(page, group, out);
  out << "</section>\n";
}

}  // namespace crossclaim
