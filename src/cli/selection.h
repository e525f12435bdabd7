// Selection: which claims and findings a run shows, and whether it passes the gate.
#pragma once

#include "cli/options.h"
#include "findings/finding.h"

namespace crossclaim {

// By --only and --ignore. A prefix is that of a rule id, a kind or a kind.attribute.
bool selects(const Options& options, const Claim& claim);

// A finding also needs --min-certainty; it is selected if any of its claims is.
bool selects(const Options& options, const Finding& finding, const std::vector<Claim>& claims);

// Sets Finding::fails of those that are open and at or above --fail-on. Copies of one origin that disagree count as a conflict.
void mark_failures(const Options& options, std::vector<Finding>& findings);

}  // namespace crossclaim
