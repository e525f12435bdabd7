// A layout for tests that are about sentences: every line of the text is one.
#pragma once

#include <string>
#include <string_view>

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

}  // namespace crossclaim
