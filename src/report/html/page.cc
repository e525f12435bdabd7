#include "report/html/page.h"

#include <algorithm>

#include "text/sorted.h"

namespace crossclaim {
namespace {

std::vector<std::uint32_t> number(const std::vector<EventFindings>& groups, std::size_t findings) {
  std::vector<std::uint32_t> numbers(findings);
  std::uint32_t next = 0;
  for (const EventFindings& group : groups)
    for (const FindingIndex finding : group.findings) numbers[finding] = ++next;
  return numbers;
}

std::vector<std::vector<FindingIndex>> findings_by_claim(const CheckResult& result) {
  std::vector<std::vector<FindingIndex>> findings(result.claims.size());
  for (FindingIndex i = 0; i < result.findings.size(); ++i)
    for (const Answer& answer : result.findings[i].answers)
      for (const ClaimIndex claim : answer.claims) findings[claim].push_back(i);
  return findings;
}

}  // namespace

Page::Page(const CheckResult& all, const ReportOptions& how)
    : result(all),
      options(how),
      groups(group_by_event(all)),
      numbers(number(groups, all.findings.size())),
      findings_of(findings_by_claim(all)),
      claims_of(all.articles.size()),
      source_of(all.articles.size()) {
  for (ClaimIndex claim = 0; claim < result.claims.size(); ++claim)
    if (!findings_of[claim].empty()) cited.push_back(article_of(claim));
  sort_unique(cited);
  for (ClaimIndex claim = 0; claim < result.claims.size(); ++claim)
    if (std::ranges::binary_search(cited, article_of(claim))) claims_of[article_of(claim)].push_back(claim);
  for (const std::uint32_t article : cited)
    if (!result.articles[article].source.empty()) sources.push_back(result.articles[article].source);
  sort_unique(sources);
  for (const std::uint32_t article : cited) {
    const auto at = std::ranges::lower_bound(sources, result.articles[article].source);
    if (!result.articles[article].source.empty()) source_of[article] = static_cast<std::uint32_t>(at - sources.begin());
  }
}

std::string name_of(const ArticleFacts& article) { return article.source.empty() ? article.id : article.source; }

}  // namespace crossclaim
