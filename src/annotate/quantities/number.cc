#include "annotate/quantities/number.h"

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
  // "two and a half", "a million and a half"
  void add_fraction(double value, double scale) { (scale < 1000 ? group_ : total_) += value * scale; }

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
  if (const auto share = bare_share(text, tokens, at)) return share;
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
  if (!number) return std::nullopt;
  if (const auto share = this->share(text, tokens, at, *number)) return share;
  return part(text, tokens, number->end) ? std::nullopt : number;
}

// "thirds", "-third"
std::optional<NumberReader::Found> NumberReader::part(std::string_view text, std::span<const Token> tokens,
                                                      std::uint32_t at) const {
  if (at + 1 < tokens.size() && is_mark(text, tokens[at], '-') && is_tight(tokens, at)) ++at;
  const auto next = word(tokens, at);
  return next && next->word->kind == Kind::part ? next : std::nullopt;
}

// Where a fraction is no ordinal before a noun: "one third of", "a fifth."; not "a fifth man".
bool ends_share(std::string_view text, std::span<const Token> tokens, std::uint32_t end) {
  static const std::array kWords = {token_key("of"), token_key("the")};
  if (end == tokens.size() || std::ranges::find(kWords, tokens[end].key) != kWords.end()) return true;
  return tokens[end].kind == TokenKind::mark && !is_mark(text, tokens[end], '-');
}

// Behind "one in ten": the end, a mark or a word that no thing goes by. "One in three attacks" was in an attack.
bool ends_ratio(std::string_view text, std::span<const Token> tokens, std::uint32_t end) {
  static const std::array kWords = {token_key("of"),  token_key("is"),  token_key("are"),  token_key("was"), token_key("were"),
                                    token_key("has"), token_key("had"), token_key("have"), token_key("said")};
  if (end == tokens.size() || std::ranges::find(kWords, tokens[end].key) != kWords.end()) return true;
  return tokens[end].kind == TokenKind::mark && !is_mark(text, tokens[end], '-');
}

// "two thirds of", "one-eighth", "one out of three", "one in ten". Three quarters are mostly nine months.
std::optional<Number> NumberReader::share(std::string_view text, std::span<const Token> tokens, std::uint32_t at,
                                          const Number& number) const {
  if (!number.lo || number.lo != number.hi) return std::nullopt;
  static const std::uint64_t out = token_key("out"), of = token_key("of"), quarters = token_key("quarters");
  const std::uint32_t end = number.end;
  if (end + 2 < tokens.size() && tokens[end].key == out && tokens[end + 1].key == of) {
    const auto whole = exact(text, tokens, end + 2);
    if (!whole || *whole->lo <= *number.lo) return std::nullopt;
    return Number{*number.lo / *whole->lo, *number.lo / *whole->lo, whole->end, false, false, false, true};
  }
  if (const auto ratio = this->ratio(text, tokens, number)) return ratio;
  const auto part = this->part(text, tokens, end);
  if (!part || *number.lo >= part->word->lo || !ends_share(text, tokens, part->end)) return std::nullopt;
  if (tokens[part->end - 1].key == quarters && at > 0 && (part->end == tokens.size() || tokens[part->end].key != of))
    return std::nullopt;
  const double value = *number.lo / part->word->lo;
  return Number{value, value, part->end, false, false, false, true};
}

// "one in ten"
std::optional<Number> NumberReader::ratio(std::string_view text, std::span<const Token> tokens, const Number& number) const {
  constexpr double kFewest = 3, kMost = 1000;  // "one in 2014" is a year
  static const std::uint64_t in = token_key("in");
  if (number.end + 1 >= tokens.size() || tokens[number.end].key != in || *number.lo != 1) return std::nullopt;
  const auto whole = exact(text, tokens, number.end + 1);
  if (!whole || *whole->lo < kFewest || *whole->lo > kMost || !ends_ratio(text, tokens, whole->end)) return std::nullopt;
  return Number{1 / *whole->lo, 1 / *whole->lo, whole->end, false, false, false, true};
}

// "a fifth of them", "half of those"; not "the second half of the year".
std::optional<Number> NumberReader::bare_share(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const {
  const bool article = is_article(text, tokens[at]);
  const auto found = word(tokens, at + article);
  if (!found || !ends_share(text, tokens, found->end)) return std::nullopt;
  const bool half = is_half(*found->word) && found->end == at + article + 1;
  if (!(half || (article && found->word->kind == Kind::part))) return std::nullopt;
  const bool noun = half && !article && at > 0 && (tokens[at - 1].kind == TokenKind::mark || part(text, tokens, at - 1));
  static const std::array kBefore = {token_key("the"), token_key("other"), token_key("latter"), token_key("last")};
  const bool named = at > 0 && std::ranges::find(kBefore, tokens[at - 1].key) != kBefore.end();
  if (noun || named || (half && !article && found->end == tokens.size())) return std::nullopt;
  const double value = half ? found->word->lo : 1 / found->word->lo;
  return Number{value, value, found->end, false, false, false, true};
}

// Behind a whole number: "and a half", "and two thirds", "1/4", "-1/4".
std::optional<NumberReader::Fraction> NumberReader::fraction(std::string_view text, std::span<const Token> tokens,
                                                             std::uint32_t at) const {
  constexpr double kFinest = 64;
  static const std::uint64_t both = token_key("and");
  if (at + 2 >= tokens.size()) return std::nullopt;
  if (tokens[at].key == both) {
    const auto count = word(tokens, at + 1);
    const bool article = is_article(text, tokens[at + 1]);
    if (!article && (!count || count->word->kind != Kind::unit)) return std::nullopt;
    const auto part = word(tokens, article ? at + 2 : count->end);
    if (!part) return std::nullopt;
    if (is_half(*part->word) && article) return Fraction{part->word->lo, part->end};
    const auto scale = word(tokens, part->end);
    const bool ends = ends_share(text, tokens, part->end) || (scale && scale->word->kind == Kind::scale);
    const double of = article ? 1 : count->word->lo;
    if (part->word->kind != Kind::part || of >= part->word->lo || !ends) return std::nullopt;
    return Fraction{of / part->word->lo, part->end};
  }
  if (is_mark(text, tokens[at], '-') && is_tight(tokens, at)) ++at;
  if (at + 2 >= tokens.size() || tokens[at].kind != TokenKind::number || tokens[at + 2].kind != TokenKind::number)
    return std::nullopt;
  if (!is_mark(text, tokens[at + 1], '/') || !is_tight(tokens, at + 1)) return std::nullopt;
  const auto over = figures_value(tokens[at].span.of(text)), under = figures_value(tokens[at + 2].span.of(text));
  if (!over || !under || *over <= 0 || *over >= *under || *under > kFinest) return std::nullopt;
  return Fraction{*over / *under, at + 3};
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
    if (const auto fraction = this->fraction(text, tokens, end)) {
      sum.add_fraction(fraction->value, 1);
      end = fraction->end;
    }
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
    if (const auto fraction = this->fraction(text, tokens, next)) {
      sum.add_fraction(fraction->value, w.kind == Kind::scale ? w.lo : 1);
      next = end = fraction->end;
      continue;
    }
    const bool tight = is_mark(text, tokens[next], '-') && is_tight(tokens, next);
    const bool hyphen = tight && (sum.takes_hyphen() || is_scale(word(tokens, next + 1)));  // "twenty-one", "two-hundred"
    if (hyphen || (w.kind == Kind::scale && sum.takes_and() && is_word(text, tokens[next], "and"))) ++next;
  }
  if (end == at) return std::nullopt;
  return Number{sum.value(), sum.value(), end, figures};
}

}  // namespace crossclaim
