// Tokens: the words, numbers and marks of a text, in one linear pass.
//
// A word is a run of letters, with its inner apostrophe ("o'clock") and the stops of an initialism ("U.N.", "a.m.").
// A possessive ending ('s) is a token of its own, a hyphen splits ("48-hour" is 48, -, hour), and digits joined to
// letters stay together ("5th", "6pm", "1990s"). A number keeps its thousands marks and its decimal point ("25,000",
// "7.2"), not its sign, currency or unit. Everything else is a mark of one code point.
//
// `key` is a 64-bit hash of the token with ASCII letters lower-cased and typographic quotes, apostrophes and dashes
// made plain. Word tables look tokens up by key alone: with the few hundred thousand words of all tables together, the
// odds that two of them collide are below one in a hundred million, and fixed from build to build (XXH3).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace crossclaim {

enum class TokenKind : std::uint8_t {
  word,    // letters only (and ' or . as above)
  number,  // digits only, with marks as above
  mixed,   // starts with a digit and holds letters
  mark,    // one code point that is neither
};

struct Token {
  Span span;
  TokenKind kind = TokenKind::mark;
  bool capital = false;       // first letter is upper case (ASCII, or any non-ASCII upper case of Latin-1, Greek, Cyrillic)
  bool space_before = false;  // white space, or the text's start, stands before it
  std::uint64_t key = 0;
};

std::vector<Token> tokenize(std::string_view text);

// The key a token spelt `word` would have. `word` must be one token.
std::uint64_t token_key(std::string_view word);

// ASCII lower case with plain quotes and dashes: what keys are made of.
std::string fold(std::string_view text);

}  // namespace crossclaim
