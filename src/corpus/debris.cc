#include "corpus/debris.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/phrase_table.h"
#include "text/sentences.h"
#include "text/tsv.h"
#include "text/word_classes.h"

namespace crossclaim {
namespace {

constexpr std::size_t kShort = 14;  // tokens that are words
constexpr std::size_t kMedium = 30;
constexpr std::size_t kCreditWords = 4;  // so few words before a credit are initials and names, not a caption

enum class Where : std::uint8_t { line, start, opening, within, credit, date, verb };
constexpr std::string_view kWhere[] = {"line", "start", "opening", "within", "credit", "date", "verb"};

WordClasses::Mask class_of(Where where) { return 1u << static_cast<unsigned>(where); }

struct Cue {
  Region region;
  Where where;
};

struct Cues {
  std::vector<Cue> rows;
  PhraseTable phrases;
  WordClasses words;  // of the places verb and date
};

std::optional<Region> region_named(std::string_view name) {
  for (const Region region : {Region::related, Region::caption, Region::byline, Region::navigation})
    if (name_of(region) == name) return region;
  return std::nullopt;
}

void add(Cues& cues, Region region, Where where, std::string_view phrase) {
  if (where == Where::verb || where == Where::date) {
    cues.words.add(phrase, class_of(where));
  } else {
    cues.phrases.add(phrase, static_cast<PhraseTable::Id>(cues.rows.size()));
    cues.rows.push_back({region, where});
  }
}

Cues load() {
  Cues cues;
  for (const auto& row : builtin_rows("tables/debris.tsv", 3)) {
    const auto region = region_named(row[0]);
    const auto where = std::ranges::find(kWhere, row[1]);
    if (region && where != std::end(kWhere)) add(cues, *region, static_cast<Where>(where - kWhere), row[2]);
  }
  return cues;
}

const Cues& cues() {
  static const Cues loaded = load();
  return loaded;
}

bool is_word(const Token& token) { return token.kind == TokenKind::word; }

std::size_t count_words(std::span<const Token> tokens) {
  return static_cast<std::size_t>(std::ranges::count_if(tokens, is_word));
}

// Without the numbers and marks before the first word: "2. Skip to main menu", "3 min read".
std::span<const Token> from_first_word(std::span<const Token> tokens) {
  const auto first = std::ranges::find_if(tokens, is_word);
  return tokens.subspan(static_cast<std::size_t>(first - tokens.begin()));
}

bool has_no_words(std::span<const Token> tokens) { return std::ranges::none_of(tokens, is_word); }

// The tokens within the brackets that end the paragraph; none if no bracket does.
std::span<const Token> last_bracket(std::string_view text, std::span<const Token> tokens) {
  const std::string_view last = tokens.back().span.of(text);
  const std::string_view open = last == ")" ? "(" : last == "]" ? "[" : "";
  if (open.empty()) return {};
  for (std::size_t at = tokens.size() - 1; at-- > 0;)
    if (tokens[at].span.of(text) == open) return tokens.subspan(at + 1, tokens.size() - at - 2);
  return {};
}

class Reading {
 public:
  Reading(std::string_view text, std::span<const Token> tokens)
      : text_(text), tokens_(tokens), head_(from_first_word(tokens)), words_(count_words(tokens)) {}

  std::optional<Debris> debris() const {
    if (const auto found = by_start()) return found;
    if (is_picture_of_a_row()) return Debris{Region::caption, false};
    if (is_date()) return Debris{Region::byline, true};
    if (const auto found = by_credit()) return found;
    return words_ <= kMedium ? by_inner() : std::nullopt;
  }

 private:
  std::optional<Debris> by_start() const {
    if (words_ > kMedium) return std::nullopt;
    std::vector<PhraseTable::Match> matches;
    cues().phrases.all(head_, matches);
    std::ranges::reverse(matches);
    for (const auto& match : matches)
      for (const auto id : match.ids)
        if (fits(cues().rows[id].where, match.tokens))
          return Debris{cues().rows[id].region, has_no_words(head_.subspan(match.tokens))};
    return std::nullopt;
  }

  // "Image 3 of 14 Officers at the scene": a picture of a gallery.
  bool is_picture_of_a_row() const {
    static const std::uint64_t kPictures[] = {token_key("image"), token_key("photo"), token_key("picture"), token_key("slide")};
    static const std::uint64_t kOf = token_key("of");
    const auto is_number = [&](std::size_t at) { return head_[at].kind == TokenKind::number; };
    const auto between = [&](std::size_t at) { return head_[at].key == kOf || head_[at].span.of(text_) == "/"; };
    return head_.size() > 4 && std::ranges::find(kPictures, head_[0].key) != std::end(kPictures) && is_number(1) &&
           between(2) && is_number(3);
  }

  bool fits(Where where, std::size_t length) const {
    const auto rest = head_.subspan(length);
    switch (where) {
      case Where::line:
        return has_no_words(rest);
      case Where::start:
        return true;
      case Where::opening:
        return words_ <= kShort && !ends_with_stop(text_, tokens_) && goes_on_with_name(rest);
      default:
        return false;
    }
  }

  static bool goes_on_with_name(std::span<const Token> rest) {
    return rest.empty() || !is_word(rest.front()) || rest.front().capital;
  }

  bool is_date() const {
    const auto part_of_date = [](const Token& t) { return !is_word(t) || cues().words.is(t, class_of(Where::date)); };
    const auto has_number = [](const Token& t) { return t.kind == TokenKind::number || t.kind == TokenKind::mixed; };
    return words_ > 0 && words_ <= kShort && std::ranges::any_of(tokens_, has_number) &&
           std::ranges::all_of(tokens_, part_of_date);
  }

  // A photo's credit makes a caption; an agency's makes a line of names its byline, and a longer unfinished one a caption.
  std::optional<Debris> by_credit() const {
    const auto bracket = last_bracket(text_, tokens_);
    if (bracket.empty() || words_ > 2 * kMedium) return std::nullopt;
    const std::size_t words_before = words_ - count_words(bracket);
    const auto before = tokens_.first(static_cast<std::size_t>(bracket.data() - tokens_.data()) - 1);
    const auto regions = regions_of(bracket, Where::credit);
    for (const Region region : {Region::caption, Region::byline}) {
      if (!has(regions, region)) continue;
      if (words_before <= kCreditWords) return Debris{region, true};
      if (region == Region::caption || !ends_with_stop(text_, before)) return Debris{Region::caption, false};
    }
    return std::nullopt;
  }

  std::optional<Debris> by_inner() const {
    const auto regions = regions_of(tokens_, Where::within);
    for (const Region region : {Region::byline, Region::navigation})
      if (has(regions, region)) return Debris{region, false};
    return std::nullopt;
  }

  // A bit for each region that a phrase among the tokens tells.
  using Regions = std::uint32_t;
  static Regions bit_of(Region region) { return Regions{1} << static_cast<unsigned>(region); }
  static bool has(Regions regions, Region region) { return (regions & bit_of(region)) != 0; }

  static Regions regions_of(std::span<const Token> tokens, Where where) {
    Regions regions = 0;
    std::vector<PhraseTable::Match> matches;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (!cues().phrases.may_start(tokens[at])) continue;
      cues().phrases.all(tokens.subspan(at), matches);
      for (const auto& match : matches)
        for (const auto id : match.ids)
          if (cues().rows[id].where == where) regions |= bit_of(cues().rows[id].region);
    }
    return regions;
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  std::span<const Token> head_;
  std::size_t words_;
};

}  // namespace

std::optional<Debris> debris_of(std::string_view text, std::span<const Token> tokens) { return Reading(text, tokens).debris(); }

bool has_caption_verb(std::span<const Token> tokens) {
  return std::ranges::any_of(tokens, [](const Token& t) { return !t.capital && cues().words.is(t, class_of(Where::verb)); });
}

}  // namespace crossclaim
