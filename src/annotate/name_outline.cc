#include "annotate/name_outline.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "annotate/places/words.h"

namespace crossclaim {
namespace {

// Marks and small words between the capitals of a name: "Gainesville, Fla.", "Lt. Gen.", "Miami-Dade", "Norway's foreign
// minister", "2100 block of Elm Street", "Rue de la Paix".
const std::uint64_t kLinks[] = {token_key(","),  token_key("."),  token_key("-"),  token_key("'s"), token_key("'"),
                                token_key("of"), token_key("de"), token_key("la"), token_key("du"), token_key("des")};
const std::uint64_t kBlock = token_key("block");

bool is_figure(const Token& token) { return token.kind == TokenKind::number || token.kind == TokenKind::mixed; }

class NameOutliner {
 public:
  NameOutliner(const Gazetteer& gazetteer, const NameReader& names, std::string_view text, std::span<const Token> tokens)
      : gazetteer_(gazetteer), names_(names), text_(text), tokens_(tokens) {}

  std::vector<std::uint8_t> run() {
    std::vector<std::uint8_t> out(tokens_.size());
    bool within = false;
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      const bool named = names_.may_start_at(text_, tokens_, i);
      const bool starts = named || place_words().is(tokens_[i], kArticle) || is_house_number(i);
      const bool goes_on = within && (named || may_go_on(i));
      out[i] = static_cast<std::uint8_t>((starts ? kMayStartName : 0) | (goes_on ? kMayGoOnInName : 0));
      within = starts || goes_on;
      if (within) known_end_ = std::max(known_end_, i + longest_known(i));
    }
    return out;
  }

 private:
  // A street follows.
  bool is_house_number(std::size_t i) const {
    if (!is_figure(tokens_[i]) || i + 1 == tokens_.size()) return false;
    const Token& next = tokens_[i + 1];
    return next.capital || next.key == kBlock || next.kind == TokenKind::mixed || is_link(next);
  }

  // Besides what may start a name.
  bool may_go_on(std::size_t i) const {
    const Token& token = tokens_[i];
    return i < known_end_ || is_figure(token) || is_link(token) || is_joined(i) || token.key == kBlock ||
           names_.is(token, NameReader::particle) || place_words().is(token, kCapital | kOwner);
  }

  static bool is_link(const Token& token) { return std::ranges::find(kLinks, token.key) != std::end(kLinks); }

  // "Mok Han-bin"
  bool is_joined(std::size_t i) const {
    return i > 0 && !tokens_[i].space_before && tokens_[i - 1].kind == TokenKind::mark && !tokens_[i - 1].space_before;
  }

  // Tokens of the longest name or office of the tables that starts here; 0 if none does.
  std::uint32_t longest_known(std::size_t i) const {
    const auto rest = tokens_.subspan(i);
    const auto place = tokens_[i].capital || place_words().is(tokens_[i], kArticle) ? gazetteer_.longest(rest) : std::nullopt;
    return std::max(place ? place->tokens : 0, names_.longest_known(rest));
  }

  const Gazetteer& gazetteer_;
  const NameReader& names_;
  std::string_view text_;
  std::span<const Token> tokens_;
  std::uint32_t known_end_ = 0;  // one past the furthest that a known name which began before goes
};

}  // namespace

std::vector<std::uint8_t> outline_names(const Gazetteer& gazetteer, const NameReader& names, std::string_view text,
                                        const Layout& layout, const Sentence& sentence) {
  return NameOutliner(gazetteer, names, text, tokens_of(layout, sentence)).run();
}

}  // namespace crossclaim
