// Answers: the distinct values given for one attribute of one event, and how they stand to each other.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/claim.h"
#include "claims/values/relation.h"
#include "findings/finding.h"
#include "rules/rule_file.h"

namespace crossclaim {

struct AnswerSet {
  std::vector<Answer> answers;                       // origins not yet counted
  std::vector<std::vector<Relation>> relations;      // relations[i][j] of answers i and j
  std::vector<std::vector<std::uint32_t>> articles;  // of each answer, ascending
};

// Claims of equal value are one answer. An open reading joins the one answer that it can agree with ("January 23" in a
// related headline and 23 January 2017); where there are several or none, it stays an answer of its own.
AnswerSet collect_answers(const std::vector<ClaimIndex>& indices, const std::vector<Claim>& claims,
                          const std::vector<EventMention>& mentions, const Attribute& attribute);

}  // namespace crossclaim
