// The findings of a result by event, as reports for people show them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "findings/finding.h"

namespace crossclaim {

using FindingIndex = std::uint32_t;  // into CheckResult::findings

struct EventFindings {
  EventIndex event;
  std::vector<FindingIndex> findings;  // in the order of the result
};

// By their first finding, so that the gravest come first.
std::vector<EventFindings> group_by_event(const CheckResult& result);

// The reasons of the verdict alone; those of its event come first in Finding::why.
std::vector<std::string> reasons_of_verdict(const CheckResult& result, const Finding& finding);

}  // namespace crossclaim
