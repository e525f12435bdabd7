// Figures of temporal expressions: what a token of digits, or a run of number words, can stand for.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annotate/dates/lexicon.h"

namespace crossclaim::dates {

// "30" is a DAY, a COUNT, a MINUTE ...; "5th" a DAY and an ORDINAL; "1990s" a DECADE; "6pm" a MERIDIEMHOUR; "30.12.2016"
// a DOTTED date, whose value is the number yyyymmdd; "0530" HUNDREDS, "1H" a HALFYEAR, "3Q" a QTR, "30T10" a DAYHOUR, "45Z" a
// MINUTEZONE.
void add_figures(std::string_view text, const Token& token, std::vector<Lexeme>& out);

// Adds up number words from left to right. Two numbers below a hundred side by side are a year: nineteen ninety-six.
class CardinalReader {
 public:
  bool take(std::int32_t value);  // false: the word isn't part of the number
  std::int32_t value() const { return century_ > 0 ? century_ * 100 + group_ : total_ + group_; }
  bool is_year() const { return century_ > 0; }

 private:
  std::int32_t total_ = 0;
  std::int32_t group_ = 0;
  std::int32_t century_ = 0;
  std::int32_t last_ = 0;
};

}  // namespace crossclaim::dates
