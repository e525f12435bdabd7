#include "report/report_text.h"

#include <algorithm>
#include <map>
#include <ostream>

#include <fmt/format.h>

#include "report/citation.h"
#include "report/summary.h"
#include "text/source_text.h"

namespace crossclaim {
namespace {

constexpr std::size_t kCitationsOfAnArticle = 3;

Paint paint_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::conflict:
    case Verdict::altered_copy:
      return Paint::red;
    case Verdict::undecided:
      return Paint::yellow;
    case Verdict::corroborated:
      return Paint::green;
    default:
      return Paint::blue;
  }
}

class TextReport {
 public:
  TextReport(const CheckResult& result, const ReportOptions& options, std::ostream& out)
      : result_(result), options_(options), style_(options.color), out_(out) {}

  void write() {
    for (const Finding& finding : result_.findings) write_finding(finding);
    if (options_.verbose) write_leftovers();
    out_ << to_sentence(summarise(result_)) << "\n";
  }

 private:
  void write_finding(const Finding& finding) {
    out_ << finding_head(finding, options_) << "\n";
    for (const Answer& answer : finding.answers) write_answer(finding, answer);
    write_reasons(finding);
    out_ << "\n";
  }

  void write_answer(const Finding& finding, const Answer& answer) {
    out_ << "  " << style_(Paint::strong, printable(answer.text)) << "  " << counted(answer.origins, "origin") << "\n";
    std::map<const ArticleFacts*, std::size_t> seen;
    const std::size_t columns = place_width(answer);
    for (std::size_t i = 0; i < answer.claims.size(); ++i) {
      const Claim& claim = result_.claims[answer.claims[i]];
      const ArticleFacts& article = article_of(result_, claim);
      if (++seen[&article] <= kCitationsOfAnArticle) write_citation(finding, claim, columns, seen[&article] == 1);
      if (is_last_of_article(answer, i) && seen[&article] > kCitationsOfAnArticle)
        out_ << fmt::format("    + {} more in {}\n", seen[&article] - kCitationsOfAnArticle, printable(article.path));
    }
  }

  // Claims of an answer are in order of their articles.
  bool is_last_of_article(const Answer& answer, std::size_t i) const {
    return i + 1 == answer.claims.size() ||
           &article_of(result_, result_.claims[answer.claims[i]]) != &article_of(result_, result_.claims[answer.claims[i + 1]]);
  }

  // The quoted words of an answer start in one column, unless a long path would leave them no room.
  std::size_t place_width(const Answer& answer) const {
    std::size_t width = 0;
    for (const ClaimIndex claim : answer.claims)
      width = std::max(width, count_code_points(place_of(result_, result_.claims[claim])));
    return std::min(width, options_.width / 3);
  }

  void write_citation(const Finding& finding, const Claim& claim, std::size_t columns, bool with_publication) {
    const std::string place = printable(place_of(result_, claim));
    std::string lead = "    " + place + padding(place, columns) + "  ";
    std::size_t used = count_code_points(lead);
    if (used > options_.width / 2) {  // a long path has a line of its own
      lead = "    " + place + "\n        ";
      used = 8;
    }
    out_ << style_(Paint::faint, lead) << quote(claim, options_.width - used, style_) << "\n";
    auto remarks = remarks_on(claim);
    if (with_publication && (rests_on_publication(claim) || finding.verdict == Verdict::updated))
      remarks.push_back(printable(publication(article_of(result_, claim).published)));
    if (!remarks.empty())
      out_ << style_(Paint::faint, wrapped(fmt::format("        {}", fmt::join(remarks, "; ")), options_.width, 10)) << "\n";
  }

  void write_reasons(const Finding& finding) {
    const auto& same_event = result_.events[finding.event].why;
    std::vector<std::string> verdict = finding.why;
    std::erase_if(verdict, [&](const std::string& why) { return std::ranges::find(same_event, why) != same_event.end(); });
    write_because("one event", same_event);
    write_because(name_of(finding.verdict), verdict);
    if (finding.standing != Standing::open) write_because(name_of(finding.standing), {finding.standing_why});
  }

  void write_because(std::string_view what, const std::vector<std::string>& why) {
    if (!why.empty())
      out_ << wrapped(printable(fmt::format("  {} because: {}", what, fmt::join(why, "; "))), options_.width, 6) << "\n";
  }

  void write_leftovers() {
    for (const NotCompared& left : result_.not_compared) {
      const Claim& claim = result_.claims[left.claim];
      const std::string line = fmt::format("not compared  {}  {}.{}  {}: {}", place_of(result_, claim), claim.kind,
                                           claim.attribute, claim.text, left.why);
      out_ << wrapped(printable(line), options_.width, 6) << "\n";
    }
    for (const Skipped& skipped : result_.skipped)
      out_ << printable(fmt::format("skipped  {}{}: {}", skipped.path, skipped.line ? fmt::format(":{}", skipped.line) : "",
                                    skipped.why))
           << "\n";
    if (!result_.not_compared.empty() || !result_.skipped.empty()) out_ << "\n";
  }

  const CheckResult& result_;
  const ReportOptions& options_;
  Style style_;
  std::ostream& out_;
};

}  // namespace

std::string finding_head(const Finding& finding, const ReportOptions& options) {
  const Style style(options.color);
  const std::string name = printable(fmt::format("  {}.{}", finding.kind, finding.attribute));
  const std::string question = printable("  " + finding.question);
  const std::string right = fmt::format("  {}  {}", name_of(finding.certainty), finding.id);
  const std::size_t columns = options.width - std::min(options.width, right.size() + name_of(finding.verdict).size());
  const bool fits = count_code_points(name + question) <= columns;  // else the question has a line of its own
  const std::string left = fits ? name + question : name;
  return style(paint_of(finding.verdict), name_of(finding.verdict)) + left + padding(left, columns) + right +
         (fits ? "" : "\n" + question);
}

void write_text(const CheckResult& result, const ReportOptions& options, std::ostream& out) {
  TextReport(result, options, out).write();
}

}  // namespace crossclaim
