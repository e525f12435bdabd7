#include "annotate/quantities_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "text/named_value.h"

namespace crossclaim {
namespace {

double to_double(std::string_view digits) {
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

struct Suffix {
  std::string_view letters;
  double factor;
};
// "$10m", "5bn": read after a currency mark only.
constexpr std::array kSuffixes = {Suffix{"k", 1e3},  Suffix{"m", 1e6}, Suffix{"mn", 1e6}, Suffix{"mln", 1e6},
                                  Suffix{"bn", 1e9}, Suffix{"b", 1e9}, Suffix{"tn", 1e12}};

std::optional<double> money_with_suffix(std::string_view text, std::span<const Token> tokens, std::uint32_t at) {
  if (at == 0 || tokens[at].space_before || tokens[at - 1].kind != TokenKind::mark) return std::nullopt;
  if (!is_currency(tokens[at - 1].span.of(text))) return std::nullopt;
  const std::string_view word = tokens[at].span.of(text);
  const std::size_t letters = word.find_first_not_of("0123456789.,");
  const auto suffix = std::ranges::find(kSuffixes, fold(word.substr(letters)), &Suffix::letters);
  const auto value = figures_value(word.substr(0, letters));
  if (suffix == kSuffixes.end() || !value) return std::nullopt;
  return *value * suffix->factor;
}

// Builds "two hundred and thirty-one thousand" word by word; each step says whether the word fits.
class Sum {
 public:
  bool add_unit(double value) {
    const double rest = rest_of(100);
    if (figures_ && group_ < 100) return false;
    if (started_ && rest != 0 && !(rest >= 20 && rest_of(10) == 0 && value < 10 && value > 0)) return false;
    return add(value);
  }
  bool add_ten(double value) {
    if ((figures_ && group_ < 100) || (started_ && rest_of(100) != 0)) return false;
    return add(value);
  }
  bool add_scale(double factor) {
    if (!started_ || group_ == 0 || factor >= last_scale_ || (factor == 100 && group_ >= 100)) return false;
    if (factor == 100) {
      group_ *= 100;
      return true;
    }
    total_ += group_ * factor;
    group_ = 0;
    last_scale_ = factor;
    return true;
  }
  void set_figures(double value) {
    add(value);
    figures_ = true;
  }
  bool takes_and() const { return (group_ >= 100 || (group_ == 0 && last_scale_ < 1e15)) && rest_of(100) == 0; }
  bool takes_hyphen() const { return rest_of(100) >= 20 && rest_of(10) == 0; }
  double value() const { return total_ + group_; }

 private:
  double rest_of(int base) const { return std::fmod(std::trunc(group_), base); }
  bool add(double value) {
    group_ += value;
    started_ = true;
    return true;
  }
  double total_ = 0;
  double group_ = 0;
  double last_scale_ = 1e15;
  bool started_ = false;
  bool figures_ = false;
};

bool is_word(std::string_view text, const Token& token, std::string_view word) { return fold(token.span.of(text)) == word; }

bool is_article(std::string_view text, const Token& token) { return token.span.size() == 1 && is_word(text, token, "a"); }

}  // namespace

bool is_currency(std::string_view mark) { return mark == "$" || mark == "\u20AC" || mark == "\u00A3" || mark == "\u00A5"; }

bool is_tight(std::span<const Token> tokens, std::uint32_t at) {
  return !tokens[at].space_before && at + 1 < tokens.size() && !tokens[at + 1].space_before;
}

bool is_mark(std::string_view text, const Token& token, char mark) {
  if (token.kind != TokenKind::mark) return false;
  const std::string_view bytes = token.span.of(text);
  return bytes.size() == 1 ? bytes[0] == mark : mark == '-' && (bytes == "\u2010" || bytes == "\u2011" || bytes == "\u2013");
}

std::optional<double> figures_value(std::string_view figures) {
  const std::size_t point = figures.find('.');
  if (point != std::string_view::npos && figures.find_first_of(".,", point + 1) != std::string_view::npos) return std::nullopt;
  const auto groups = split_cell(figures.substr(0, point), ',');
  std::string digits(groups.front());
  for (std::size_t n = 1; n < groups.size(); ++n) {
    const bool last = n + 1 == groups.size();
    if (groups[n].size() != 3 && (last || groups[n].size() != 2)) return std::nullopt;  // two digits: the Indian lakh
    digits += groups[n];
  }
  if (point != std::string_view::npos) digits += figures.substr(point);
  return to_double(digits);
}

NumberReader::NumberReader() {
  static constexpr std::array kKinds = {std::pair{"unit", Kind::unit},     std::pair{"ten", Kind::ten},
                                        std::pair{"scale", Kind::scale},   std::pair{"vague", Kind::vague},
                                        std::pair{"plural", Kind::plural}, std::pair{"none", Kind::none},
                                        std::pair{"part", Kind::part}};
  for (const TsvRow& row : builtin_rows("tables/numbers.tsv", 4)) {
    const Kind kind = value_named(kKinds, "tables/numbers.tsv", row, 1);
    words_.add(row[0], static_cast<PhraseTable::Id>(table_.size()));
    table_.push_back({kind, to_double(row[2]), row[3].empty() ? std::nullopt : std::optional(to_double(row[3]))});
  }
}

std::optional<NumberReader::Found> NumberReader::word(std::span<const Token> tokens, std::uint32_t at) const {
  if (at >= tokens.size()) return std::nullopt;
  const auto match = words_.longest(tokens.subspan(at));
  if (!match) return std::nullopt;
  return Found{&table_[match->ids.front()], at + match->tokens};
}

std::optional<Number> NumberReader::read(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const {
  const auto first = word(tokens, at);
  std::optional<Number> number;
  if (first && first->word->kind == Kind::vague) {
    number = vague(tokens, *first);
    if (*number->lo < 1) return std::nullopt;  // "half" of something that isn't said
  } else if (first && first->word->kind == Kind::plural) {
    number = plural(tokens, *first);
  } else if (first && first->word->kind == Kind::none) {
    number = Number{0, 0, first->end, false, true};
  } else {
    number = exact(text, tokens, at);
  }
  if (!number || part_follows(text, tokens, number->end)) return std::nullopt;
  return number;
}

bool NumberReader::part_follows(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const {
  if (at + 1 < tokens.size() && is_mark(text, tokens[at], '-') && is_tight(tokens, at)) ++at;
  const auto next = word(tokens, at);
  return next && next->word->kind == Kind::part;
}

Number NumberReader::vague(std::span<const Token> tokens, Found first) const {
  Number number{first.word->lo, first.word->hi, first.end};
  for (auto next = word(tokens, number.end); next && next->word->kind == Kind::scale; next = word(tokens, number.end)) {
    number.lo = *number.lo * next->word->lo;
    if (number.hi) number.hi = *number.hi * next->word->lo;
    number.end = next->end;
  }
  return number;
}

// "tens of thousands": a plural stands for at least two of its scale.
Number NumberReader::plural(std::span<const Token> tokens, Found first) const {
  Number number{first.word->lo, std::nullopt, first.end, false, false, true};
  static const std::uint64_t of = token_key("of");
  while (number.end < tokens.size() && tokens[number.end].key == of) {
    const auto next = word(tokens, number.end + 1);
    if (!next || next->word->kind != Kind::plural) break;
    number.lo = *number.lo * next->word->lo / 2;
    number.end = next->end;
  }
  return number;
}

// "40 000", "1 234 567": groups of three parted by spaces, which belong to the figures before. Gives one past the last.
std::uint32_t groups_end(std::string_view text, std::span<const Token> tokens, std::uint32_t at) {
  const auto digits = [&](std::uint32_t i) {
    const std::string_view word = tokens[i].span.of(text);
    return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; }) ? word.size() : 0;
  };
  std::uint32_t end = at + 1;
  if (digits(at) == 0 || digits(at) > 3 || text[tokens[at].span.begin] == '0') return end;
  while (end < tokens.size() && digits(end) == 3 && tokens[end].space_before) ++end;
  return end;
}

std::optional<Number> NumberReader::exact(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const {
  Sum sum;
  std::uint32_t end = at;
  bool figures = false;
  if (tokens[at].kind == TokenKind::number || tokens[at].kind == TokenKind::mixed) {
    const auto value =
        tokens[at].kind == TokenKind::number ? figures_value(tokens[at].span.of(text)) : money_with_suffix(text, tokens, at);
    if (!value) return std::nullopt;
    figures = true;
    end = groups_end(text, tokens, at);
    double whole = *value;
    for (std::uint32_t group = at + 1; group < end; ++group) whole = 1000 * whole + to_double(tokens[group].span.of(text));
    sum.set_figures(whole);
  } else if (is_article(text, tokens[at])) {
    const auto scale = word(tokens, at + 1);
    if (!scale || scale->word->kind != Kind::scale) return std::nullopt;
    sum.add_unit(1);
    end = at + 1;
  }
  for (std::uint32_t next = end; next < tokens.size();) {
    const auto found = word(tokens, next);
    if (!found) break;
    const Word& w = *found->word;
    const bool fits = w.kind == Kind::unit     ? sum.add_unit(w.lo)
                      : w.kind == Kind::ten    ? sum.add_ten(w.lo)
                      : w.kind == Kind::scale  ? sum.add_scale(w.lo)
                      : w.kind == Kind::plural ? sum.add_scale(w.lo / 2)  // "three dozens"
                                               : false;
    if (!fits) break;
    next = end = found->end;
    if (next >= tokens.size()) break;
    const bool hyphen = sum.takes_hyphen() && is_mark(text, tokens[next], '-') && is_tight(tokens, next);
    if (hyphen || (w.kind == Kind::scale && sum.takes_and() && is_word(text, tokens[next], "and"))) ++next;
  }
  if (end == at) return std::nullopt;
  return Number{sum.value(), sum.value(), end, figures};
}

}  // namespace crossclaim
