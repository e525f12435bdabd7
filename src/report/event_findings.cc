#include "report/event_findings.h"

#include <algorithm>
#include <map>

namespace crossclaim {

std::vector<EventFindings> group_by_event(const CheckResult& result) {
  std::vector<EventFindings> groups;
  std::map<EventIndex, std::size_t> place;
  for (FindingIndex i = 0; i < result.findings.size(); ++i) {
    const auto [at, is_new] = place.try_emplace(result.findings[i].event, groups.size());
    if (is_new) groups.push_back({result.findings[i].event, {}});
    groups[at->second].findings.push_back(i);
  }
  return groups;
}

std::vector<std::string> reasons_of_verdict(const CheckResult& result, const Finding& finding) {
  const auto& of_event = result.events[finding.event].why;
  std::vector<std::string> reasons = finding.why;
  std::erase_if(reasons, [&](const std::string& why) { return std::ranges::find(of_event, why) != of_event.end(); });
  return reasons;
}

}  // namespace crossclaim
