// Page: what the parts of the HTML report know in common. Internal to report/html.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/event_findings.h"
#include "report/format.h"

namespace crossclaim {

// A view: result and options must outlive it.
struct Page {
  Page(const CheckResult& all, const ReportOptions& how);

  const CheckResult& result;
  const ReportOptions& options;
  std::vector<EventFindings> groups;                    // by their first finding, so that the gravest come first
  std::vector<std::uint32_t> numbers;                   // of each finding, from 1, in the order of the page
  std::vector<std::vector<FindingIndex>> findings_of;   // of each claim
  std::vector<std::uint32_t> cited;                     // articles, ascending
  std::vector<std::vector<ClaimIndex>> claims_of;       // of each cited article, by offset
  std::vector<std::string> sources;                     // named ones of the cited articles, sorted
  std::vector<std::optional<std::uint32_t>> source_of;  // of each article, if it names one: index into `sources`

  std::uint32_t article_of(ClaimIndex claim) const { return result.mentions[result.claims[claim].mention].article; }
};

// "Bay Standard"; an article that names no source goes by its id.
std::string name_of(const ArticleFacts& article);

// The parts of the page, in its order.
void write_summary(const Page& page, std::ostream& out);
void write_sources(const Page& page, std::ostream& out);
void write_findings(const Page& page, std::ostream& out);
void write_reader(const Page& page, std::ostream& out);
void write_leftovers(const Page& page, std::ostream& out);

// Tables whose last column is drawn, in order of publication: the counts of a finding, and all dated claims of an event (who
// said which day, published when). Nothing where there is nothing to compare.
void write_toll(const Page& page, const Finding& finding, std::ostream& out);
void write_timeline(const Page& page, const Event& event, std::ostream& out);

std::string verdict_badge(Verdict verdict);  // shape and word

}  // namespace crossclaim
