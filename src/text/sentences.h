// Sentences: where one ends.
//
// A sentence ends behind a full stop, question mark, exclamation mark or ellipsis, with the quotes and brackets that close
// there, if what follows can begin another. Stops that belong to an abbreviation or an initial don't count; which words are
// abbreviations, and which words behind one speak for a new sentence all the same ("in the U.S. The ..."), stands in
// rules/tables/abbreviations.tsv.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "text/tokens.h"

namespace crossclaim {

// How many of `tokens`, the rest of a paragraph of `text`, the sentence at their head takes up: at least one if there is one.
std::size_t sentence_length(std::string_view text, std::span<const Token> tokens);

// A full stop or the like, with closing quotes and brackets behind it, is the end of `tokens`.
bool ends_with_stop(std::string_view text, std::span<const Token> tokens);

}  // namespace crossclaim
