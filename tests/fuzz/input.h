// What every fuzz target starts from: bytes made an article, and the conditions that hold for all mentions.
//
// A target is a file NAME.cc with one function, LLVMFuzzerTestOneInput (see docs/testing.md). A broken condition ends the
// program, which is what libFuzzer and the replay take for a finding.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "annotate/annotator.h"
#include "corpus/text_check.h"

namespace crossclaim::fuzz {

inline void require(bool holds, const char* condition) {
  if (holds) return;
  std::cerr << "broken: " << condition << "\n";
  std::abort();
}

// Nothing for bytes that the readers refuse. The first byte picks the day of publication: none, or one of 255.
inline std::optional<Article> article_from(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return std::nullopt;
  Article article;
  article.id = "fuzz";
  article.text.assign(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (check_text(article.text, "fuzz")) return std::nullopt;
  if (data[0] > 0) article.published = date::sys_days{date::year{1995} / 1 / 1} + date::days{data[0] * 41};
  return article;
}

// Mentions lie in the text, in its order, one after the other, and cover whole tokens.
inline void check_spans(const std::vector<Mention>& mentions, const Layout& layout, bool may_overlap = false) {
  std::uint32_t at = 0;
  for (const Mention& m : mentions) {
    require(m.first_token < m.last_token && m.last_token <= layout.tokens.size(), "a mention has tokens");
    require(m.span.begin == layout.tokens[m.first_token].span.begin, "a mention starts with its first token");
    require(m.span.end == layout.tokens[m.last_token - 1].span.end, "a mention ends with its last token");
    require(may_overlap ? m.span.begin >= at : m.first_token >= at, "mentions are in order");
    at = may_overlap ? m.span.begin : m.last_token;
  }
}

}  // namespace crossclaim::fuzz
