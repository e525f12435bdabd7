// What a number is when it isn't a count. One test for each kind of refusal.
#include <algorithm>
#include <array>

#include "annotate/quantities/number.h"
#include "text/named_value.h"

namespace crossclaim {
namespace {

using Tokens = std::span<const Token>;

bool is_tight_hyphen(std::string_view text, Tokens tokens, std::uint32_t at) {
  return at < tokens.size() && is_mark(text, tokens[at], '-') && is_tight(tokens, at);
}

bool is_plain_word(const Token& token) { return token.kind == TokenKind::word; }

bool could_be_year(std::string_view text, Tokens tokens, std::uint32_t at) {
  const std::string_view figures = tokens[at].span.of(text);
  return figures.size() == 4 && (figures.starts_with("19") || figures.starts_with("20")) &&
         figures.find('.') == std::string_view::npos;
}

}  // namespace

NumberContext::NumberContext() {
  static constexpr std::array kClasses = {std::pair{"stop", stop},
                                          std::pair{"label", labelled},
                                          std::pair{"street", street},
                                          std::pair{"block", block},
                                          std::pair{"age", age},
                                          std::pair{"clock", clock},
                                          std::pair{"calibre", calibre},
                                          std::pair{"year_before", year_before},
                                          std::pair{"month", month},
                                          std::pair{"state", state},
                                          std::pair{"harm", harm},
                                          std::pair{"one_pair", one_pair},
                                          std::pair{"determiner", determiner},
                                          std::pair{"possessive", possessive},
                                          std::pair{"joint", joint},
                                          std::pair{"number_word", number_word},
                                          std::pair{"genitive", genitive}};
  for (const TsvRow& row : builtin_rows("tables/numbers_context.tsv", 2))
    words_.add(row[0], value_named(kClasses, "tables/numbers_context.tsv", row, 1));
}

bool NumberContext::refuses(std::string_view text, Tokens tokens, std::uint32_t begin, const Number& number) const {
  static constexpr std::array<Test, 6> kTests = {&NumberContext::is_joined,  &NumberContext::is_labelled,
                                                 &NumberContext::is_age,     &NumberContext::is_address,
                                                 &NumberContext::is_measure, &NumberContext::is_date};
  return std::ranges::any_of(kTests, [&](Test test) { return (this->*test)(text, tokens, begin, number); });
}

// "F-16", "9/11", "3:30", "555-1234", "#5", ".45", "three-day", "COVID-19": joined to what isn't a number range.
// "7.1-magnitude" and "200-strong" are numbers all the same.
bool NumberContext::is_joined(std::string_view text, Tokens tokens, std::uint32_t begin, const Number& number) const {
  static const std::uint64_t magnitude = token_key("magnitude"), strong = token_key("strong");
  if (begin > 0 && !tokens[begin].space_before && tokens[begin - 1].kind == TokenKind::mark) {
    const Token& before = tokens[begin - 1];
    if (std::string_view("#./:=%&").find(before.span.of(text)) != std::string_view::npos) return true;
    if (begin > 1 && is_tight_hyphen(text, tokens, begin - 1)) return tokens[begin - 2].key != magnitude;
  }
  if (begin > 0 && !tokens[begin].space_before && tokens[begin - 1].kind != TokenKind::mark) return true;
  if (number.end + 1 >= tokens.size() || !is_tight(tokens, number.end)) return false;
  const Token& mark = tokens[number.end];
  const Token& next = tokens[number.end + 1];
  if (is_mark(text, mark, '/') || is_mark(text, mark, ':') || is_mark(text, mark, '&')) return true;
  return is_tight_hyphen(text, tokens, number.end) && is_plain_word(next) && !is(next, number_word) && next.key != magnitude &&
         next.key != strong;
}

// "Highway 101", "No. 5", "Group of Eight", "Boeing 747", "a man of 34"; of "a father of three" only the father is told.
bool NumberContext::is_labelled(std::string_view text, Tokens tokens, std::uint32_t begin, const Number& number) const {
  if (begin == 0) return false;
  std::uint32_t at = begin - 1;
  if (at > 0 && is_mark(text, tokens[at], '.') && !tokens[at].space_before) --at;
  if (tokens[at].capital && is(tokens[at], labelled)) return true;
  static const std::uint64_t of = token_key("of");
  static const std::uint64_t group = token_key("group");
  if (number.figures && at > 0 && tokens[at].key == of && tokens[at - 1].capital && tokens[at - 1].key == group) return true;
  static const std::array kOfAnAge = {
      token_key("man"),    token_key("woman"),   token_key("boy"),   token_key("girl"),        token_key("youth"),
      token_key("father"), token_key("mother"),  token_key("dad"),   token_key("mum"),         token_key("mom"),
      token_key("parent"), token_key("parents"), token_key("widow"), token_key("grandmother"), token_key("grandfather")};
  if (at > 0 && tokens[at].key == of && std::ranges::find(kOfAnAge, tokens[at - 1].key) != kOfAnAge.end()) return true;
  if (!number.figures) return tokens[begin].capital && at > 0 && tokens[at].key == of && tokens[at - 1].capital;
  return tokens[begin].span.of(text) == "911";
}

// "aged 35", "ages 5, 7 and 9".
bool NumberContext::is_in_age_list(std::string_view text, Tokens tokens, std::uint32_t begin) const {
  static const std::array kJoints = {token_key("and"), token_key("to"), token_key("or"), token_key("between"), token_key(",")};
  for (std::uint32_t at = begin, steps = 0; at > 0 && steps < 8; ++steps) {
    const Token& token = tokens[--at];
    if (is(token, age)) return true;
    const bool joined = std::ranges::find(kJoints, token.key) != kJoints.end() || is_mark(text, token, '-');
    if (!joined && token.kind != TokenKind::number) return false;
  }
  return false;
}

// "She was 19 when ..."
bool NumberContext::is_told_of_somebody(Tokens tokens, std::uint32_t begin, const Number& number) const {
  static const std::array kWho = {token_key("he"), token_key("she")};
  static const std::array kVerbs = {token_key("was"), token_key("is"), token_key("turned"), token_key("turns")};
  if (begin < 2 || *number.lo > 120 || std::ranges::find(kWho, tokens[begin - 2].key) == kWho.end()) return false;
  if (std::ranges::find(kVerbs, tokens[begin - 1].key) == kVerbs.end()) return false;
  return number.end == tokens.size() || tokens[number.end].kind == TokenKind::mark || is(tokens[number.end], stop);
}

// "aged 35", "John Smith, 35,", "a 35-year-old".
bool NumberContext::is_age(std::string_view text, Tokens tokens, std::uint32_t begin, const Number& number) const {
  if (age_end(text, tokens, number.end) != number.end) return true;
  if (begin == 0) return false;
  if (is_in_age_list(text, tokens, begin) || is_told_of_somebody(tokens, begin, number)) return true;
  const bool bracket = is_mark(text, tokens[begin - 1], '(');
  if (begin < 2 || *number.lo > 120 || !(bracket || is_mark(text, tokens[begin - 1], ','))) return false;
  const bool closed = number.end >= tokens.size() || tokens[number.end].kind == TokenKind::mark || is(tokens[number.end], stop);
  const Token& named = tokens[begin - 2];
  const bool unit_follows = number.end < tokens.size() && is_mark(text, tokens[number.end], '%');
  return closed && !unit_follows && is_plain_word(named) && !is(named, stop | month) && (named.capital || number.figures);
}

std::uint32_t NumberContext::age_end(std::string_view text, Tokens tokens, std::uint32_t at) const {
  static const std::array kUnits = {token_key("year"), token_key("years"), token_key("month"), token_key("months"),
                                    token_key("week"), token_key("weeks"), token_key("day"),   token_key("days")};
  static const std::array kOld = {token_key("old"), token_key("olds"), token_key("o")};
  std::uint32_t next = at;
  const auto skip_hyphen = [&] { next += next < tokens.size() && is_mark(text, tokens[next], '-'); };
  const auto take = [&](const auto& words) {
    const bool found = next < tokens.size() && std::ranges::find(words, tokens[next].key) != words.end();
    next += found;
    return found;
  };
  skip_hyphen();
  if (!take(kUnits)) return at;
  skip_hyphen();
  return take(kOld) ? next : at;
}

// "1200 block of", "45 High Street", "300 N. Main".
bool NumberContext::is_address(std::string_view text, Tokens tokens, std::uint32_t begin, const Number& number) const {
  static const std::uint64_t hundred = token_key("hundred");
  std::uint32_t at = number.end;
  if (is_tight_hyphen(text, tokens, at) || (at < tokens.size() && tokens[at].key == hundred)) ++at;
  if (at < tokens.size() && is(tokens[at], block)) return true;
  if (!tokens[begin].span.size() || !number.figures) return false;
  for (std::uint32_t n = 0; n < 5 && at < tokens.size(); ++n, ++at) {
    const Token& token = tokens[at];
    const bool ordinal = token.kind == TokenKind::mixed;
    const bool stop_of_initial = is_mark(text, token, '.') && !token.space_before;
    if (!token.capital && !ordinal && !stop_of_initial) return false;
    if (token.capital && is(token, street)) return true;
  }
  return false;
}

// Clock times and calibres.
bool NumberContext::is_measure(std::string_view text, Tokens tokens, std::uint32_t, const Number& number) const {
  std::uint32_t at = number.end;
  if (is_tight_hyphen(text, tokens, at)) ++at;
  return at < tokens.size() && is(tokens[at], clock | calibre);
}

// "January 25", "in 2017", "25 January", "2016-17".
bool NumberContext::is_date(std::string_view text, Tokens tokens, std::uint32_t begin, const Number& number) const {
  if (!number.figures) return false;
  const auto month_at = [&](std::uint32_t at) { return at < tokens.size() && tokens[at].capital && is(tokens[at], month); };
  if (*number.lo <= 31 && (month_at(number.end) || (begin > 0 && month_at(begin - 1)))) return true;
  if (begin > 1 && month_at(begin - 2) && is_mark(text, tokens[begin - 1], '.')) return true;
  if (number.end != begin + 1 || !could_be_year(text, tokens, begin)) return false;
  if (begin > 0 && !tokens[begin].space_before && is_currency(tokens[begin - 1].span.of(text))) return false;
  const bool word_follows = number.end < tokens.size() && is_plain_word(tokens[number.end]) && !is(tokens[number.end], stop);
  return !word_follows || begin == 0 || is(tokens[begin - 1], year_before) || tokens[begin - 1].kind == TokenKind::mark;
}

}  // namespace crossclaim
