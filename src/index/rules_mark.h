// The mark of a rule set: what an index was built with.
#pragma once

#include <string>
#include <vector>

#include "index/packed.h"
#include "rules/rule_set.h"

namespace crossclaim {

// XXH3 (128 bits, 32 hex digits) of the program's version, the built-in rules and tables, and the texts of `sources`, which
// may come in any order, and the form of packed claims. Claims made with equal marks can be compared; an index of another form
// is refused as one of other rules is.
std::string rules_mark(const std::vector<RuleSource>& sources, int packed_form = kPackedForm);

}  // namespace crossclaim
