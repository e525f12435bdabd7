// Recognition: the temporal expressions of an article from left to right, each as long as it can be.
//
// An expression is a form (forms.h) with the adjuncts in front of it ("the", "early", "more than"); a time of day and
// its day are one expression. What it means is left to resolve.h.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/dates/forms.h"
#include "annotate/dates/guard.h"
#include "corpus/layout.h"

namespace crossclaim::dates {

struct Found {
  Expression expression;
  std::uint32_t first = 0;     // token; the adjuncts in front of the expression included
  std::uint32_t sentence = 0;  // index into Layout::sentences
  std::vector<Shape> shapes;   // what the adjuncts say
};

// Thread-safe once built: it holds tables only.
class DateRecognizer {
 public:
  // Minutes east of Greenwich, of the first zone named in `tokens` that has one offset.
  std::optional<std::int32_t> offset_of_zone(std::string_view text, std::span<const Token> tokens) const;

  // "at", "around", "until": what stands in front of a time of day.
  bool is_time_preposition(const Token& token) const { return guard_.is_time_preposition(token); }

 private:
  friend class Recognition;

  DateLexicon lexicon_;
  DateForms forms_{lexicon_};
  DateGuard guard_;
};

// The expressions of one article, each sentence read once, when first asked for. Refers to all that it is made of.
class Recognition {
 public:
  Recognition(const DateRecognizer& tables, std::string_view text, const Layout& layout);
  ~Recognition();
  Recognition(Recognition&&) noexcept;

  // Of one sentence (index into Layout::sentences), before those of others were looked at. Valid until the next call.
  std::span<const Found> in(std::uint32_t sentence);
  // Of all, in order of the text, not overlapping. Linear in the text. Nothing can be asked for afterwards.
  std::vector<Found> all();

 private:
  class Pass;
  std::unique_ptr<Pass> pass_;
};

}  // namespace crossclaim::dates
