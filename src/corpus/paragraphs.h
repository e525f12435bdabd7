// Paragraphs: which lines of a text belong together.
//
// A blank line always parts. A single line break parts too, unless the text is hard-wrapped as wire copy is (short lines,
// many of which go on in lower case on the next) or the line breaks off in the middle of a sentence.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace crossclaim {

// Tokens [first, last), never none.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool after_blank = false;  // a blank line, or the text's start, stands before it
};

// `tokens` are those of the whole text; every token is in one of the ranges, in order.
std::vector<TokenRange> cut_paragraphs(std::string_view text, const std::vector<Token>& tokens);

}  // namespace crossclaim
