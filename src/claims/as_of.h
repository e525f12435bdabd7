// As-of days: of which day a count is, where its sentence says so ("as of Monday, 17 people had died").
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <date/date.h>

#include "annotate/mention.h"
#include "corpus/layout.h"

namespace crossclaim {

struct AsOf {
  Span span;  // of the date's words
  date::sys_days day;
  bool sure = true;  // "as of"; "by" and "until" tell it of counts alone
};

// Those of a sentence, by the words of rules/tables/as_of.tsv; `dates` are its mentions. Days that lie after `published` are
// plans, and left out.
std::vector<AsOf> find_as_of(std::span<const Token> all_tokens, const Sentence& sentence, std::span<const Mention> dates,
                             const std::optional<date::sys_days>& published);

// The day of the one nearest to a count; of two as near the one behind: "from 12 as of Monday to 17 by Tuesday".
std::optional<date::sys_days> nearest_day(std::span<const AsOf> days, Span count);

}  // namespace crossclaim
