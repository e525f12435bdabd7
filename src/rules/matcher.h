// Matcher: from an encoded sentence to rule matches.
//
// In steps, so that most sentences cost one look at each token: `candidates` tells from a sentence's words and region alone
// which patterns could match; `drop_lacking` takes out those that need a date, or a count, that the sentence lacks, and
// `drop_unmatched` those that its outline can't match; only if some are left are its names read, and it is encoded and given to
// `match`.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/encoder.h"
#include "rules/rule_set.h"

namespace crossclaim {

struct SlotFill {
  std::uint32_t attribute = 0;     // index into the kind's attributes
  std::uint32_t element = 0;       // the first one of the whole mention, or of the text
  std::uint32_t last_element = 0;  // one past the last
  std::uint32_t distance = 0;      // from the head, in words; a mention counts as one
};

struct Match {
  std::uint32_t kind = 0;        // index into RuleSet::kinds()
  std::uint32_t pattern = 0;     // index into Kind::patterns
  std::uint32_t head = 0;        // the element the event goes by
  std::uint32_t head_end = 0;    // one past the last of its phrase: "shot dead"
  std::uint32_t head_class = 0;  // index into RuleFile::heads
  std::uint32_t first = 0;       // elements
  std::uint32_t last = 0;        // one past the last
  std::vector<SlotFill> slots;
};

// A pattern that may match a sentence.
struct Candidate {
  RuleSet::PatternRef ref;
  std::uint32_t features = 0;  // CompiledForm::features
  bool supports = false;       // PatternRule::supports
  auto operator<=>(const Candidate&) const = default;
};

class Matcher {
 public:
  // `rules` must outlive the matcher.
  explicit Matcher(const RuleSet& rules) : rules_(rules) {}

  // In the order of kinds and patterns.
  std::vector<Candidate> candidates(std::span<const Token> tokens, Region region) const;

  // Takes out the patterns that need mentions of a type, dates or quantities, other than those that the sentence has, which are
  // told as bits (features_of).
  static void drop_lacking(std::vector<Candidate>& candidates, AttributeType type, std::uint32_t features);

  // Takes out those that can't match by the sentence's outline.
  void drop_unmatched(std::vector<Candidate>& candidates, const EncodedSentence& outline) const;

  // Every match of these patterns, exceptions taken out, ordered by kind, head, file order and start. Patterns are tried
  // at every element, so one pattern may match several times in a sentence.
  std::vector<Match> match(const EncodedSentence& sentence, std::span<const Candidate> candidates) const;

 private:
  const RuleSet& rules_;
};

}  // namespace crossclaim
