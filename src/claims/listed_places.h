// Listed places: what goes on at one place of a list goes on at all of them ("shelling in Homs, Deraa and Hama").
#pragma once

#include <vector>

#include "claims/match_groups.h"
#include "corpus/layout.h"
#include "rules/encoder.h"
#include "rules/rule_file.h"

namespace crossclaim {

// The slots, and behind them one for each place listed with a place that fills one. A list ends with "and" or "or" and holds
// places of one type; "the Syrian cities of Aleppo and Latakia" may go on in it.
std::vector<GroupSlot> with_listed(std::vector<GroupSlot> slots, const RuleFile& file, const Layout& layout,
                                   const EncodedSentence& sentence);

}  // namespace crossclaim
