// Why a pattern matches a text or doesn't: how far it gets in each sentence, and what stops it there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "annotate/annotator.h"
#include "corpus/article.h"
#include "rules/rule_set.h"

namespace crossclaim {

enum class TraceOutcome : std::uint8_t {
  matched,
  nowhere,    // not even the first item was found
  stopped,    // some items were found, the next one wasn't
  excepted,   // it matches, and an exception covers the head
  elsewhere,  // it matches, and doesn't apply to this part of the page
  unlike,     // it matches, and what `when` asks for doesn't hold
};

struct SentenceTrace {
  Span sentence;
  TraceOutcome outcome = TraceOutcome::nowhere;
  std::string matched;                                     // the words that the items up to the last one found cover
  std::string items;                                       // those items, as the pattern has them
  std::string stopped_at;                                  // the item that wasn't found
  std::string next;                                        // the words of the text where it was looked for
  std::string why;                                         // the rest of the reason, one sentence
  std::vector<std::pair<std::string, std::string>> slots;  // of a match: attribute and words
};

struct PatternTrace {
  const RuleFile* file = nullptr;  // of the rule set
  const PatternRule* rule = nullptr;
  std::vector<SentenceTrace> sentences;  // all of the article, in order
};

// Of the pattern with this id, or of all patterns of the kind of this name; empty where there is neither. `rules` must outlive
// the result.
std::vector<PatternTrace> trace_patterns(const RuleSet& rules, const Annotator& annotator, const Article& article,
                                         std::string_view id);

}  // namespace crossclaim
