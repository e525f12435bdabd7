// Dispute: two articles, each with its answer to one question, of which only one can hold.
//
// The headers differing_*.h hold what may lie behind that instead of a conflict, one subject each; the order in which it is
// asked is that of the table in disagreement.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "findings/disagreement.h"

namespace crossclaim {

// What all disputes about one attribute of one event have in common.
struct Question {
  const AnswerSet& set;
  const Attribute& attribute;
  const RunView& run;
  std::size_t exclusive = 0;  // answers of which no two can hold: the most that are found from any one of them on

  bool says(std::uint32_t article, std::size_t answer) const;
};

// One article's side: its claim for an answer, the first where it has several.
struct Side {
  std::uint32_t article;
  const Answer& answer;
  const Claim& claim;
  const ArticleFacts& facts;
  const EventMention& mention;

  const std::string& id() const { return facts.id; }
};

Side side_of(std::uint32_t article, std::size_t answer, const Question& question);

struct Dispute {
  const Question& question;
  Side x;
  Side y;

  const Attribute& attribute() const { return question.attribute; }

  // All claims by which the side's article gives its answer.
  std::vector<const Claim*> claims_of(const Side& side) const;
  // The articles are copies of one text.
  bool between_copies() const { return question.run.copies[x.article] == question.run.copies[y.article]; }

  // The two values, as far as they are of this type; else null.
  template <class Value>
  std::pair<const Value*, const Value*> values() const {
    return {std::get_if<Value>(&x.claim.value), std::get_if<Value>(&y.claim.value)};
  }
};

// What lies behind a dispute, if it is that and no conflict. Verdict single: nothing that articles disagree about.
using Reservation = std::optional<Disagreement>;

Disagreement undecided(std::string why, Doubt doubt = Doubt::detail);

}  // namespace crossclaim
