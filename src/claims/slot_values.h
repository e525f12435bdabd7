// Slot values: what the filler of a slot is, as an answer of its attribute.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <date/date.h>

#include "claims/claim.h"
#include "claims/match_groups.h"
#include "rules/encoder.h"
#include "rules/rule_file.h"

namespace crossclaim {

// The mention of the attribute's type that begins at `first`. Where there is none, `text` itself, in its base form or what
// the attribute's expression takes of it; or a duration as a number of days; or a person as a count: one of those harmed.
ClaimValue slot_value(const Attribute& attribute, const Element& first, std::string_view text, const RuleFile& file);

// "From May 3 to May 5", "between Monday and Friday", of what may go on for days: the slot with the last day, and all days of
// it.
struct Stretch {
  SlotFill fill;
  DateValue days;
};
// Nothing where the slot isn't the first day of one; nor behind "moved" or "postponed", as then it ended where it was to begin.
std::optional<Stretch> stretch_from(const SlotFill& first, const EncodedSentence& encoded);

// "Three children were among the dead", "two others": a count that isn't the total, whatever its own words say. `groups` are
// those of the sentence.
bool counts_a_part(const GroupSlot& count, const MatchGroup& group, const std::vector<MatchGroup>& groups,
                   const EncodedSentence& encoded, std::span<const Token> tokens, const RuleFile& file);

// "The five-month war": an age as the day on which it began, by that on which it was told. Any other value stays what it is;
// nothing where the day can't be told.
std::optional<ClaimValue> dated(ClaimValue value, const std::optional<date::sys_days>& published);

}  // namespace crossclaim
