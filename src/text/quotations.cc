#include "text/quotations.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace crossclaim {
namespace {

// A mark that is its own counterpart opens or closes by where it stands.
struct Pair {
  std::string_view open;
  std::string_view close;
  bool single = false;
};
constexpr Pair kPairs[] = {{"\"", "\""},         {"\u201C", "\u201D"}, {"\u201E", "\u201C"},
                           {"\u00AB", "\u00BB"}, {"'", "'", true},     {"\u2018", "\u2019", true}};

constexpr std::size_t kLongestSingle = 40;  // tokens; a quotation in a headline is shorter

class Finder {
 public:
  Finder(std::string_view text, std::span<const Token> tokens, bool singles)
      : text_(text), tokens_(tokens), singles_(singles) {}

  std::vector<Span> run() const {
    std::vector<Span> out;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (tokens_[at].kind != TokenKind::mark || !may_be_quote(at)) continue;
      const Pair* pair = pair_opened_at(at);
      if (!pair) continue;
      const std::size_t end = close_of(*pair, at);
      if (end == tokens_.size() && pair->single) continue;
      const std::size_t last = std::min(end, tokens_.size() - 1);
      out.push_back(cover(tokens_[at].span, tokens_[last].span));
      at = last;
    }
    return out;
  }

 private:
  // A cheap test that is never wrong when it says no.
  bool may_be_quote(std::size_t at) const {
    const char c = text_[tokens_[at].span.begin];
    return c == '"' || c == '\'' || static_cast<unsigned char>(c) > 127;
  }
  bool is(std::size_t at, std::string_view mark) const { return tokens_[at].span.of(text_) == mark; }
  bool space_after(std::size_t at) const { return at + 1 == tokens_.size() || tokens_[at + 1].space_before; }
  bool mark_before(std::size_t at) const { return at > 0 && tokens_[at - 1].kind == TokenKind::mark; }

  // Also tells an opening quote from the inch of 6'2".
  bool may_open(std::size_t at) const { return (tokens_[at].space_before || mark_before(at)) && !space_after(at); }

  const Pair* pair_opened_at(std::size_t at) const {
    for (const Pair& pair : kPairs)
      if (is(at, pair.open) && (!pair.single || singles_) && may_open(at)) return &pair;
    return nullptr;
  }

  // An apostrophe stands between letters, or before a space inside the quotation: the next closing mark counts.
  bool closes(const Pair& pair, std::size_t at) const {
    if (!is(at, pair.close)) return false;
    return !pair.single || (!tokens_[at].space_before && (space_after(at) || tokens_[at + 1].kind == TokenKind::mark));
  }

  std::size_t close_of(const Pair& pair, std::size_t open) const {
    const std::size_t end = pair.single ? std::min(tokens_.size(), open + kLongestSingle) : tokens_.size();
    int depth = 1;
    for (std::size_t at = open + 1; at < end; ++at) {
      if (tokens_[at].kind != TokenKind::mark) continue;
      if (closes(pair, at) && --depth == 0) return at;
      if (pair.open != pair.close && is(at, pair.open)) ++depth;
    }
    return tokens_.size();
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  bool singles_;
};

}  // namespace

std::vector<Span> quotations_of(std::string_view text, std::span<const Token> tokens, bool singles) {
  return Finder(text, tokens, singles).run();
}

}  // namespace crossclaim
