// The mark of a rule set: what an index was built with.
#pragma once

#include <string>
#include <vector>

#include "rules/rule_set.h"

namespace crossclaim {

// XXH3 (128 bits, 32 hex digits) of the program's version, the built-in rules and tables, and the texts of `sources`, which
// may come in any order. Claims made with equal marks can be compared.
std::string rules_mark(const std::vector<RuleSource>& sources);

}  // namespace crossclaim
