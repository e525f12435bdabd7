#include "corpus/own_title.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/tokens.h"

namespace crossclaim {
namespace {

constexpr std::array<std::string_view, 5> kMarks = {" | ", " - ", " – ", " — ", " :: "};
constexpr std::ptrdiff_t kFewestWords = 3;
constexpr std::size_t kLongWord = 4;  // letters; shorter ones have small letters in any title: "of", "and"

constexpr std::array<std::string_view, 22> kOutlets = {
    "news",  "times",   "post",  "herald", "tribune", "gazette", "journal", "daily",     "weekly", "press",    "tv",
    "radio", "channel", "today", "star",   "sun",     "mail",    "online",  "newspaper", "sports", "magazine", "com"};

bool has_capital(const Token& token) { return token.capital || token.kind != TokenKind::word; }

struct Part {
  bool capitals = true;  // of all its long words
  bool outlet = false;   // holds a word of outlets
};

Part read(std::string_view words) {
  Part part;
  const bool site = words.find(' ') == std::string_view::npos && words.find('.') != std::string_view::npos;
  if (site) return {true, true};
  for (const Token& token : tokenize(words)) {
    if (token.span.size() >= kLongWord) part.capitals = part.capitals && has_capital(token);
    const std::string word = fold(token.span.of(words));
    part.outlet = part.outlet || std::ranges::find(kOutlets, word) != kOutlets.end();
  }
  return part;
}

// Where the last part begins, its mark included; npos: there is but one.
std::size_t last_part(std::string_view title, std::size_t& mark) {
  for (std::size_t at = title.size(); at-- > 0;) {
    if (title[at] != ' ') continue;  // as all marks begin
    for (const std::string_view m : kMarks) {
      if (!title.substr(at).starts_with(m)) continue;
      mark = m.size();
      return at;
    }
  }
  return std::string_view::npos;
}

}  // namespace

std::string_view own_title(std::string_view title) {
  for (;;) {
    std::size_t mark = 0;
    const std::size_t at = last_part(title, mark);
    if (at == std::string_view::npos) return title;
    const std::string_view own = title.substr(0, at);
    const Part part = read(title.substr(at + mark));
    const bool outlet = part.capitals && (part.outlet || !read(own).capitals);
    if (!outlet || std::ranges::count(own, ' ') + 1 < kFewestWords) return title;
    title = own;
  }
}

}  // namespace crossclaim
