// A rule file that extends a kind: what it adds, replaces and removes.
#pragma once

#include "rules/rule_checks.h"
#include "rules/rule_file.h"

namespace crossclaim {

// Attributes, parts and patterns replace those of the same name or id, or come on top; words are added to their class; heads,
// exceptions and tests come on top; inherited roles and same_event replace. Errors go to the readers.
void extend(RuleFile& base, RuleFile more, RuleReaders& readers);

}  // namespace crossclaim
