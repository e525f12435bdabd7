#include "claims/values/told_ages.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "annotate/quantities/number.h"
#include "text/tokens.h"

namespace crossclaim {

std::vector<double> ages_told(std::string_view sentence) {
  static const NumberReader numbers;
  static const NumberContext context;
  const std::vector<Token> tokens = tokenize(sentence);
  std::vector<double> ages;
  for (std::uint32_t at = 0; at < tokens.size(); ++at) {
    const auto number = numbers.starts(tokens[at]) ? numbers.read(sentence, tokens, at) : std::nullopt;
    if (!number || !number->lo) continue;
    const std::uint32_t end = context.age_end(sentence, tokens, number->end);
    if (end == number->end) continue;
    const bool years = std::any_of(tokens.begin() + number->end, tokens.begin() + end,
                                   [&](const Token& t) { return fold(t.span.of(sentence)).starts_with("year"); });
    ages.push_back(years ? *number->lo : 0);
    at = end - 1;
  }
  return ages;
}

bool ages_part(const std::vector<double>& a, const std::vector<double>& b) {
  constexpr double kSlip = 1;  // year: a birthday or a slip
  if (a.empty() || b.empty()) return false;
  return std::ranges::none_of(
      a, [&](double x) { return std::ranges::any_of(b, [&](double y) { return std::abs(x - y) <= kSlip; }); });
}

}  // namespace crossclaim
