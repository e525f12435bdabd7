// Parts: patterns with a name, which other patterns of the file use as @name.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "rules/rule_file.h"

namespace crossclaim {

struct Expansion {
  std::vector<PatternError> errors;  // an unknown part, a part that holds itself
  bool complete = true;              // false also where a part couldn't be read: that was told there
};

// Puts each part's pattern in the place of its name, and adds the names to `used`. The new nodes are marked as borrowed and
// stand at the offset of the name. `id` is that of the pattern: a part that holds itself is an error of the part alone.
Expansion expand_parts(PatternNode& pattern, const std::string& id, const std::vector<PatternRule>& parts,
                       std::set<std::string>& used);

}  // namespace crossclaim
