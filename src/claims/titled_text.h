// Titled text: an article as it is read, with the title that was given beside its text on top.
#pragma once

#include <cstdint>
#include <optional>

#include "corpus/article.h"
#include "text/span.h"

namespace crossclaim {

// A title is read as the first paragraph, without the outlet's name behind it (corpus/own_title.h), unless the text begins with
// it. `article` must outlive this.
class TitledText {
 public:
  explicit TitledText(const Article& article);

  const Article& given() const { return given_; }
  const Article& read() const { return whole_ ? *whole_ : given_; }

  // Spans are bytes of what is read.
  bool in_title(Span read) const { return read.begin < text_start_; }
  // The same bytes in Article::title or Article::text as given.
  Span as_given(Span read) const;

 private:
  const Article& given_;
  std::optional<Article> whole_;
  std::uint32_t text_start_;
};

}  // namespace crossclaim
