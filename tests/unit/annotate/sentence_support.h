// For tests that are about sentences: a layout in which every line of the text is one, and what their outlines allow.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/mention.h"
#include "annotate/name_outline.h"
#include "corpus/layout.h"

namespace crossclaim {

inline Layout lines_as_sentences(std::string_view text) {
  Layout layout;
  layout.tokens = tokenize(text);
  const auto count = static_cast<std::uint32_t>(layout.tokens.size());
  std::uint32_t first = 0;
  for (std::uint32_t at = 1; at <= count; ++at) {
    const Token& last = layout.tokens[at - 1];
    if (at < count && text.substr(last.span.end, layout.tokens[at].span.begin - last.span.end).find('\n') == text.npos)
      continue;
    layout.sentences.push_back({{layout.tokens[first].span.begin, last.span.end}, first, at, 0, Region::body});
    first = at;
  }
  return layout;
}

// Whether the outline of a sentence allows the mention.
inline bool is_in_outline(const Mention& mention, const std::vector<std::uint8_t>& outline, const Sentence& sentence) {
  const std::uint32_t first = mention.first_token - sentence.first_token, last = mention.last_token - sentence.first_token;
  if (last > outline.size() || (outline[first] & kMayStartName) == 0) return false;
  return std::all_of(outline.begin() + first + 1, outline.begin() + last,
                     [](std::uint8_t parts) { return (parts & kMayGoOnInName) != 0; });
}

}  // namespace crossclaim
