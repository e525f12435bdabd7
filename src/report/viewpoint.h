// Viewpoint: a finding as programs of the trade want it: one place that is at fault, the others related to it.
#pragma once

#include <string>
#include <vector>

#include "findings/finding.h"

namespace crossclaim {

struct Viewpoint {
  ClaimIndex main = 0;             // of a new article; of its answers the one with the fewest origins
  std::vector<ClaimIndex> others;  // all other claims of the finding, in its order
};

Viewpoint viewpoint(const CheckResult& result, const Finding& finding);

// How formats that know levels show a finding: what fails the gate by its severity, all else as less.
enum class Level : std::uint8_t { error, warning, note, none };
Level level_of(const Finding& finding);

// Conflicts, altered copies and what is undecided: what somebody has to look at.
bool is_problem(const Finding& finding);

// "truce.start"
std::string rule_of(const Finding& finding);

// "When did the truce take effect? 14 March 2015 (2 origins) or 15 March 2015 (1 origin): no reading lets both hold"
std::string summary_of(const Finding& finding);

// The finding's id, made of its fingerprint alone; unlike Finding::id in full length.
std::string unique_fingerprint(const Finding& finding);

}  // namespace crossclaim
