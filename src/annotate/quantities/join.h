// Counts of one sentence, and those of them that make one: "a man and two women".
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/mention.h"
#include "annotate/quantities/number.h"
#include "text/tokens.h"

namespace crossclaim {

// A quantity while it is read; indices are within the sentence's tokens.
struct Count {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Quantity quantity;
  bool person = false;  // people are counted
  bool hedged = false;
  bool word_one = false;        // the word "one", mostly a pronoun
  std::string_view last_hedge;  // first word of the outermost hedge
};

// Adds up neighbours joined by "and" where all count people, and makes mentions of the counts; `base` is the index of the
// sentence's first token in the layout.
std::vector<Mention> join_counts(std::string_view text, std::span<const Token> tokens, std::uint32_t base,
                                 const NumberContext& context, std::span<const Count> counts);

}  // namespace crossclaim
