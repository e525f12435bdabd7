#include "report/report_markdown.h"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "report/citation.h"
#include "report/event_findings.h"
#include "report/summary.h"

namespace crossclaim {
namespace {

constexpr std::string_view kSpecial = R"(\`*_[]<>#|~&)";
constexpr std::string_view kLinking = ".:";    // within a word they may make it a link
constexpr std::string_view kReferring = "@#";  // with an empty comment behind them they refer to nothing
constexpr std::size_t kExcerptContext = 320;   // code points before and after a value

// Code needs no escaping, but ends at its own quote.
std::string code(std::string_view text) {
  std::string out = printable(text);
  std::ranges::replace(out, '`', '\'');
  return "`" + out + "`";
}

std::string joined(const std::vector<std::string>& texts) { return markdown(fmt::format("{}", fmt::join(texts, "; "))); }

void write_citation(const CheckResult& result, const Claim& claim, std::ostream& out) {
  const ArticleFacts& article = article_of(result, claim);
  const Excerpt excerpt = excerpt_of(claim);
  out << "  - " << markdown(keep_end(excerpt.before, kExcerptContext)) << "<mark>"
      << markdown(keep_start(excerpt.value, kExcerptContext)) << "</mark>"
      << markdown(keep_start(excerpt.after, kExcerptContext)) << "<br>\n    " << code(place_of(result, claim));
  if (!article.source.empty()) out << " " << markdown(article.source) << ",";
  std::vector<std::string> details = {publication(article.published)};
  std::ranges::move(remarks_on(claim), std::back_inserter(details));
  out << " " << joined(details) << "\n";
}

void write_finding(const CheckResult& result, const Finding& finding, std::ostream& out) {
  out << "### " << name_of(finding.verdict) << ": " << markdown(finding.question) << "\n\n"
      << code(finding.kind + "." + finding.attribute) << ", " << name_of(finding.certainty) << ", " << code(finding.id)
      << "\n\n";
  for (const Answer& answer : finding.answers) {
    out << "- **" << markdown(answer.text) << "** (" << counted(answer.origins, "independent origin") << ")\n";
    for (const ClaimIndex claim : answer.claims) write_citation(result, result.claims[claim], out);
  }
  const auto reasons = reasons_of_verdict(result, finding);
  if (!reasons.empty()) out << "\n" << name_of(finding.verdict) << " because: " << joined(reasons) << "\n";
  out << "\n";
}

void write_event(const CheckResult& result, const EventFindings& group, std::ostream& out) {
  const Event& event = result.events[group.event];
  out << "## " << markdown(event.label) << "\n\n";
  if (!event.why.empty()) out << "One event because: " << joined(event.why) << "\n\n";
  for (const FindingIndex finding : group.findings) write_finding(result, result.findings[finding], out);
}

void write_leftovers(const CheckResult& result, std::ostream& out) {
  for (const NotCompared& left : result.not_compared)
    out << "- not compared: " << code(place_of(result, result.claims[left.claim])) << " " << markdown(left.why) << "\n";
  for (const Skipped& skipped : result.skipped)
    out << "- skipped: " << code(skipped.path + (skipped.line ? fmt::format(":{}", skipped.line) : "")) << " "
        << markdown(skipped.why) << "\n";
}

}  // namespace

std::string markdown(std::string_view text) {
  const std::string line = printable(text);
  const auto has = [](std::string_view set, char c) { return set.find(c) != std::string_view::npos; };
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool in_word = i + 1 < line.size() && line[i + 1] != ' ';
    if (has(kSpecial, line[i]) || (in_word && has(kLinking, line[i]))) out += '\\';
    out += line[i];
    if (has(kReferring, line[i])) out += "<!-- -->";
  }
  return out;
}

void write_markdown(const CheckResult& result, const ReportOptions& options, std::ostream& out) {
  out << "# Discrepancy report\n\n" << markdown(to_sentence(summarise(result))) << "\n\n";
  for (const EventFindings& group : group_by_event(result)) write_event(result, group, out);
  if (options.verbose) write_leftovers(result, out);
}

}  // namespace crossclaim
