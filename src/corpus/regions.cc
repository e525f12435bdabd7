#include "corpus/regions.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "corpus/debris.h"
#include "text/sentences.h"

namespace crossclaim {
namespace {

constexpr std::size_t kTitleWords = 18;
constexpr std::size_t kKickerWords = 2;  // a title as short as this before the headline names a section

struct Facts {
  std::span<const Token> tokens;
  bool after_blank = false;
  std::optional<Debris> debris;
  bool finished = false;  // ends with a stop
  bool question = false;  // ... which is not a full stop
  bool title = false;     // has a title's length and start
  std::size_t words = 0;

  bool is_title() const { return !debris && title && !finished; }
  bool is_running() const { return !debris && !is_title() && (finished || words > kTitleWords); }
  bool is_listed_title() const { return !debris && title && (!finished || question); }
};

bool starts_like_title(std::string_view text, std::span<const Token> tokens) {
  const Token& first = tokens.front();
  if (first.kind != TokenKind::mark) return first.capital || first.kind != TokenKind::word;
  const std::string_view mark = first.span.of(text);
  return tokens.size() > 1 && (mark == "'" || mark == "\u2018" || mark == "\"" || mark == "\u201C");
}

// Lines that announce what comes, break off, or are rows of a table are none.
bool is_title_form(std::string_view text, std::span<const Token> tokens, std::size_t words) {
  if (words == 0 || words > kTitleWords || !starts_like_title(text, tokens)) return false;
  const std::string_view last = tokens.back().span.of(text);
  if (last == ":" || last == "," || last == ";" || last == "-") return false;
  const bool spoken = tokens.front().kind == TokenKind::mark && (last == "\"" || last == "\u201D");
  const auto numbers = std::ranges::count(tokens, TokenKind::number, &Token::kind);
  return !spoken && static_cast<std::size_t>(numbers) * 4 <= words && sentence_length(text, tokens) == tokens.size();
}

Facts facts_of(std::string_view text, const std::vector<Token>& all, const TokenRange& range) {
  Facts facts;
  facts.tokens = std::span(all).subspan(range.first, range.last - range.first);
  facts.after_blank = range.after_blank;
  facts.debris = debris_of(text, facts.tokens);
  facts.finished = ends_with_stop(text, facts.tokens);
  facts.words = static_cast<std::size_t>(std::ranges::count(facts.tokens, TokenKind::word, &Token::kind));
  facts.title = is_title_form(text, facts.tokens, facts.words);
  const std::string_view last = facts.tokens.back().span.of(text);
  facts.question = last == "?" || last == "!";
  return facts;
}

bool same_words(std::span<const Token> a, std::span<const Token> b) {
  return std::ranges::equal(a, b, {}, &Token::key, &Token::key);
}

class Page {
 public:
  Page(std::string_view text, std::string_view title, const std::vector<Token>& tokens,
       const std::vector<TokenRange>& paragraphs)
      : title_(tokenize(title)) {
    facts_.reserve(paragraphs.size());
    for (const TokenRange& range : paragraphs) facts_.push_back(facts_of(text, tokens, range));
    regions_.resize(facts_.size(), Region::body);
  }

  std::vector<Region> run() {
    for (std::size_t i = 0; i < facts_.size(); ++i)
      if (facts_[i].debris) set(i, facts_[i].debris->region);
    lists();
    headline();
    above_running_text();
    below_it();
    return regions_;
  }

 private:
  void set(std::size_t i, Region region) { regions_[i] = region; }
  bool is_open(std::size_t i) const { return regions_[i] == Region::body; }

  // Under a cue that stands for itself, titles are links until running text comes back.
  void lists() {
    bool in_list = false;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (facts_[i].debris) {
        in_list = facts_[i].debris->region == Region::related && facts_[i].debris->whole;
      } else if (in_list && facts_[i].is_listed_title()) {
        set(i, Region::related);
      } else {
        in_list = false;
      }
    }
  }

  // The paragraph that is the given title, else the first title above the running text.
  std::optional<std::size_t> find_headline() const {
    if (!title_.empty())
      for (std::size_t i = 0; i < facts_.size(); ++i)
        if (same_words(facts_[i].tokens, title_)) return i;
    for (std::size_t i = 0; i < facts_.size() && !facts_[i].is_running(); ++i)
      if (is_open(i) && facts_[i].is_listed_title() && facts_[i].words > kKickerWords) return i;
    return std::nullopt;
  }

  void headline() {
    const auto found = find_headline();
    if (!found) return;
    headline_ = *found;
    for (std::size_t i = 0; i < facts_.size(); ++i)
      if (same_words(facts_[i].tokens, facts_[*found].tokens)) set(i, Region::headline);
  }

  // Marks the standfirst and the first running paragraph as the lead, and what stands between and before them.
  void above_running_text() {
    std::size_t at = headline_.value_or(0);
    for (; at < facts_.size() && !(is_open(at) && facts_[at].is_running()); ++at)
      if (is_open(at)) set(at, unfinished_above(at));
    for (std::size_t i = 0; headline_ && i < *headline_; ++i)
      if (is_open(i)) set(i, facts_[i].is_running() ? Region::lead : Region::navigation);
    if (at == facts_.size()) return;
    set(at, Region::lead);
    body_ = at + 1;
    if (headline_ && body_ < facts_.size() && !facts_[body_].is_running()) after_standfirst();
  }

  // A running paragraph with debris below it was a standfirst; the first of the running text is still to come.
  void after_standfirst() {
    std::size_t at = body_;
    for (; at < facts_.size() && !(is_open(at) && facts_[at].is_running()); ++at)
      if (is_open(at) && captioned(at)) set(at, Region::caption);
    if (at == facts_.size()) return;
    set(at, Region::lead);
    body_ = at + 1;
  }

  Region unfinished_above(std::size_t i) const {
    if (captioned(i)) return Region::caption;
    return facts_[i].title && facts_[i].words <= kKickerWords ? Region::navigation : Region::lead;
  }

  // A title that says what a photo shows, or has the photo's credit on the next line.
  bool captioned(std::size_t i) const {
    if (!facts_[i].is_title()) return false;
    const bool credited = i + 1 < facts_.size() && !facts_[i + 1].after_blank && facts_[i + 1].debris &&
                          facts_[i + 1].debris->region == Region::caption;
    return credited || has_caption_verb(facts_[i].tokens);
  }

  // Titles below the lead. A text that has more of them than running paragraphs just leaves its stops out.
  void below_it() {
    const auto running = std::ranges::count_if(facts_, &Facts::is_running);
    const auto titles = std::ranges::count_if(facts_, &Facts::is_title);
    if (titles > running + 2) return;
    for (std::size_t i = body_; i < facts_.size(); ++i)
      if (is_open(i) && facts_[i].is_title())
        set(i, captioned(i) && i + 1 == facts_.size() ? Region::caption : Region::related);
  }

  std::vector<Token> title_;
  std::vector<Facts> facts_;
  std::vector<Region> regions_;
  std::optional<std::size_t> headline_;
  std::size_t body_ = 0;  // the first paragraph below the lead
};

}  // namespace

std::vector<Region> regions_of(std::string_view text, std::string_view title, const std::vector<Token>& tokens,
                               const std::vector<TokenRange>& paragraphs) {
  return Page(text, title, tokens, paragraphs).run();
}

}  // namespace crossclaim
