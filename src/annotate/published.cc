// First what is given, then what a line of the text states, then what a dateline without a year lets infer.
#include "annotate/published.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "annotate/dates/dates.h"
#include "annotate/dates/direction.h"
#include "text/word_classes.h"

namespace crossclaim {
namespace {

using date::sys_days;

constexpr std::uint32_t kHead = 3000;          // bytes: where a text states its own date
constexpr std::uint32_t kDatelineTokens = 12;  // "NEW DELHI, India, Jan 19 (IANS)"
constexpr std::uint32_t kLineTokens = 40;      // a line longer than that is no date line
constexpr int kYearsAfterLookBack = 2;

enum Class : WordClasses::Mask { kPublished = 1, kUpdated = 2, kFiller = 4 };

constexpr std::string_view kPublicationClasses[] = {"published", "updated", "filler"};

struct PublicationWords {
  WordClasses words = read_word_classes("tables/dates_published.tsv", kPublicationClasses);
  dates::DirectionFinder direction;
};

const PublicationWords& publication_words() {
  static const PublicationWords loaded;
  return loaded;
}

// Where a date stands, best evidence first.
enum class Standing : std::uint8_t { labelled, own_line, byline, dateline, updated, elsewhere };

std::string sentence_for(Standing standing, std::string_view words) {
  constexpr std::array<std::string_view, 5> forms = {"the text says it was published on \"{}\"",
                                                     "\"{}\" stands on a line of its own", "\"{}\" stands in the byline",
                                                     "\"{}\" stands in the dateline", "the text says it was updated on \"{}\""};
  return fmt::format(fmt::runtime(forms[static_cast<std::size_t>(standing)]), words);
}

class Finder {
 public:
  Finder(const Article& article, const Layout& layout)
      : text_(article.text), layout_(layout), mentions_(find_dates(article, layout, Published{})) {}

  Published find() const {
    Published found = stated();
    if (!found.day) found = inferred();
    add_update(found);
    return found;
  }

  // The full day of a dateline, if it is long before the day that is given: that is a copy's.
  std::optional<Published> written_long_before(sys_days given) const {
    constexpr date::days kLong{30};
    for (const Mention& mention : mentions_) {
      if (mention.span.begin > kHead) break;
      if (!is_full_day(value(mention)) || !is_dateline(mention)) continue;
      if (given - *value(mention).days.lo <= kLong) break;
      return Published{value(mention).days.lo,
                       PublishedFrom::stated,
                       {sentence_for(Standing::dateline, words(mention)),
                        fmt::format("{} days before what the metadata say", (given - *value(mention).days.lo).count())},
                       mention.span,
                       {}};
    }
    return std::nullopt;
  }

  // The latest day that a line of the head calls an update, if it is later than publication.
  void add_update(Published& published) const {
    for (const Mention& mention : mentions_) {
      if (mention.span.begin > kHead) return;
      if (!published.day || standing_of(mention) != Standing::updated) continue;
      const std::optional<sys_days> day = day_from(value(mention), *published.day);
      if (!day || *day <= published.updated.value_or(*published.day)) continue;
      published.updated = day;
      published.why.push_back(sentence_for(Standing::updated, words(mention)));
    }
  }

 private:
  static const DateValue& value(const Mention& mention) { return std::get<DateValue>(mention.value); }
  std::string_view words(const Mention& mention) const { return mention.span.of(text_); }

  static bool is_full_day(const DateValue& v) {
    return v.days.lo && v.days.lo == v.days.hi && v.reason == DateReason::absolute;
  }

  // "July 20" is the first one that isn't before publication.
  static std::optional<sys_days> day_from(const DateValue& v, sys_days published) {
    if (is_full_day(v)) return v.days.lo;
    if (v.open.month == 0 || v.open.day == 0) return std::nullopt;
    const date::year year = date::year_month_day{published}.year();
    const date::year_month_day same_year = year / v.open.month / v.open.day;
    const date::year_month_day next_year = (year + date::years{1}) / v.open.month / v.open.day;
    const date::year_month_day day = same_year.ok() && sys_days{same_year} >= published ? same_year : next_year;
    constexpr date::days kLongestWait{60};
    return day.ok() && sys_days{day} - published <= kLongestWait ? std::optional(sys_days{day}) : std::nullopt;
  }

  Published stated() const {
    const Mention* best = nullptr;
    Standing standing = Standing::elsewhere;
    for (const Mention& mention : mentions_) {
      if (mention.span.begin > kHead) break;
      if (!is_full_day(value(mention))) continue;
      const Standing here = standing_of(mention);
      if (here < standing) best = &mention, standing = here;
    }
    if (!best) return {};
    return {value(*best).days.lo, PublishedFrom::stated, {sentence_for(standing, words(*best))}, best->span, {}};
  }

  Standing standing_of(const Mention& mention) const {
    const WordClasses::Mask label = label_of(mention);
    if (label & kUpdated) return Standing::updated;
    if (label & kPublished) return Standing::labelled;
    if (has_own_line(mention)) return Standing::own_line;
    const Sentence* sentence = sentence_of(mention);
    if (sentence && sentence->region == Region::byline) return Standing::byline;
    if (is_behind_name(mention) || ends_byline(mention)) return Standing::byline;
    return is_dateline(mention) ? Standing::dateline : Standing::elsewhere;
  }

  // "Published", "Last updated:" right in front of the date, on its line.
  WordClasses::Mask label_of(const Mention& mention) const {
    WordClasses::Mask found = 0;
    for (std::uint32_t at = mention.first_token; at-- > 0 && on_line_of(mention, at);) {
      const Token& token = layout_.tokens[at];
      const WordClasses::Mask classes = publication_words().words.of(token);
      if (token.kind == TokenKind::word && classes == 0) break;
      found |= classes & (kPublished | kUpdated);
      if (classes & kPublished) break;
    }
    return found;
  }

  bool on_line_of(const Mention& mention, std::uint32_t at) const {
    const Span between = cover(layout_.tokens[at].span, mention.span);
    return between.of(text_).find('\n') == std::string_view::npos;
  }

  // Nothing else on the line but marks, hours and the words of such lines.
  bool has_own_line(const Mention& mention) const {
    for (std::uint32_t at = mention.first_token; at-- > 0 && on_line_of(mention, at);)
      if (!is_filler(layout_.tokens[at])) return false;
    return ends_line(mention);
  }

  // "Baltic Monitor, 8 September 2016": a name in capitals, and the date ends the line.
  bool is_behind_name(const Mention& mention) const {
    constexpr std::uint32_t kLongestName = 6;
    std::uint32_t names = 0;
    for (std::uint32_t at = mention.first_token; at-- > 0 && on_line_of(mention, at); ++names) {
      const Token& token = layout_.tokens[at];
      if (names > kLongestName || (token.kind == TokenKind::word && !token.capital)) return false;
    }
    const bool is_last = mention.last_token >= layout_.tokens.size() || !on_line_of(mention, mention.last_token);
    return names > 1 && is_last;
  }

  // "By our Oslo correspondent, Friday 16 May 2014 09.12 BST"
  bool ends_byline(const Mention& mention) const {
    constexpr std::uint32_t kLongestByline = 12;
    static const std::uint64_t by = token_key("by");
    std::uint32_t first = mention.first_token;
    while (first > 0 && on_line_of(mention, first - 1)) --first;
    const Token& opening = layout_.tokens[first];
    return opening.key == by && opening.capital && mention.first_token - first <= kLongestByline && ends_line(mention);
  }

  // Nothing behind it on its line but marks, hours and the words of such lines.
  bool ends_line(const Mention& mention) const {
    const std::size_t end = std::min<std::size_t>(layout_.tokens.size(), mention.last_token + kLineTokens);
    for (std::uint32_t at = mention.last_token; at < end && on_line_of(mention, at); ++at)
      if (!is_filler(layout_.tokens[at])) return false;
    return true;
  }

  static bool is_filler(const Token& token) {
    return token.kind != TokenKind::word || publication_words().words.of(token) != 0;
  }

  const Sentence* sentence_of(const Mention& mention) const {
    const auto after = std::ranges::upper_bound(layout_.sentences, mention.first_token, {}, &Sentence::first_token);
    return after == layout_.sentences.begin() ? nullptr : &*(after - 1);
  }

  // At the head of a paragraph, behind names of places, before an agency in brackets or a dash: "Moscow, Jan 19 (IANS)".
  bool is_dateline(const Mention& mention) const {
    const Sentence* sentence = sentence_of(mention);
    if (!sentence) return false;
    const std::uint32_t paragraph = layout_.paragraphs[sentence->paragraph].span.begin;
    std::uint32_t before = 0;
    for (std::uint32_t at = mention.first_token; at-- > 0 && layout_.tokens[at].span.begin >= paragraph;) {
      const Token& token = layout_.tokens[at];
      if (++before > kDatelineTokens || (token.kind == TokenKind::word && !token.capital)) return false;
    }
    if (before == 0 || mention.last_token >= layout_.tokens.size()) return false;
    const auto next = [&](std::uint32_t at) {
      return at < layout_.tokens.size() ? fold(layout_.tokens[at].span.of(text_)) : std::string();
    };
    const std::string mark = next(mention.last_token), behind = next(mention.last_token + 1);
    return mark == "(" || mark == "-" || mark == ":" || mark == "/" || (mark == ")" && (behind == "-" || behind == ":"));
  }

  Published inferred() const {
    const auto line = std::ranges::find_if(mentions_, [&](const Mention& m) {
      return value(m).open.month != 0 && value(m).open.day != 0 && m.span.begin <= kHead && is_dateline(m);
    });
    if (line == mentions_.end()) return {};
    const Mention* weekday = weekday_of_lead(*line);
    const std::optional<date::year> looked_back = year_looked_back_on();
    if (!weekday || !looked_back) return {};
    return infer(*line, *weekday, *looked_back);
  }

  Published infer(const Mention& line, const Mention& weekday, date::year looked_back) const {
    const OpenDate open = value(line).open;
    for (int years = 0; years <= kYearsAfterLookBack; ++years) {
      const date::year year = looked_back + date::years{years};
      const date::year_month_day day = year / open.month / open.day;
      if (!day.ok() || date::weekday{day}.iso_encoding() != value(weekday).open.weekday) continue;
      return {sys_days{day},
              PublishedFrom::inferred,
              {fmt::format("\"{}\" is a {} in {}", words(line), words(weekday), static_cast<int>(year)),
               fmt::format("the text looks back on {}", static_cast<int>(looked_back))},
              line.span,
              {}};
    }
    return {};
  }

  // The bare weekday behind the dateline, in its paragraph, told in the past tense.
  const Mention* weekday_of_lead(const Mention& line) const {
    const std::uint32_t paragraph = sentence_of(line)->paragraph;
    for (const Mention& m : mentions_) {
      const DateValue& v = value(m);
      if (m.first_token <= line.first_token || v.open.weekday == 0 || v.open.month != 0) continue;
      const Sentence* sentence = sentence_of(m);
      if (sentence->paragraph != paragraph) return nullptr;
      const auto direction = publication_words().direction.of(text_, layout_, *sentence, m.first_token, m.last_token);
      return direction == dates::Direction::past ? &m : nullptr;
    }
    return nullptr;
  }

  // The latest year the text names outright, other than as one to come.
  std::optional<date::year> year_looked_back_on() const {
    std::optional<date::year> latest;
    for (const Mention& m : mentions_) {
      const DateValue& v = value(m);
      if (v.reason != DateReason::absolute || !v.days.hi || v.grain > Grain::year) continue;
      const auto direction = publication_words().direction.of(text_, layout_, *sentence_of(m), m.first_token, m.last_token);
      if (direction == dates::Direction::future) continue;
      latest = std::max(latest, std::optional(date::year_month_day{*v.days.hi}.year()));
    }
    return latest;
  }

  std::string_view text_;
  const Layout& layout_;
  std::vector<Mention> mentions_;
};

}  // namespace

std::string_view name_of(PublishedFrom from) {
  constexpr std::array<std::string_view, 4> names = {"given", "stated", "inferred", "unknown"};
  return names[static_cast<std::size_t>(from)];
}

namespace {
// Few articles have such a line; the others need no second look for dates. "Last" is a word of any text but at a line's head.
bool may_state_update(const Article& article, const Layout& layout) {
  static const std::uint64_t last = token_key("last");
  const WordClasses& words = publication_words().words;
  for (std::size_t at = 0; at < layout.tokens.size() && layout.tokens[at].span.begin <= kHead; ++at) {
    const Token& token = layout.tokens[at];
    const bool heads_line = at == 0 || article.text[token.span.begin - 1] == '\n';
    const bool behind_mark = at > 0 && layout.tokens[at - 1].kind == TokenKind::mark && token.key != last;
    if ((heads_line || behind_mark) && words.is(token, kUpdated)) return true;
  }
  return false;
}

// "DAYTON, Ohio (May 3, 2014):", "DAYTON, May 3, 2014 -": a year and a mark among the first words of a paragraph of the
// article's own. Few articles have one; the others need no second look for dates.
bool may_have_full_dateline(const Article& article, const Layout& layout) {
  for (const Sentence& s : layout.sentences) {
    if (s.span.begin > kHead) return false;
    if (s.region > Region::body) continue;
    const std::uint32_t end = std::min(s.last_token, s.first_token + kDatelineTokens);
    for (std::uint32_t t = s.first_token + 1; t + 1 < end; ++t) {
      const Token& year = layout.tokens[t];
      if (year.kind != TokenKind::number || year.span.size() != 4) continue;
      const std::string_view mark = layout.tokens[t + 1].span.of(article.text);
      if (mark == ")" || mark == "-" || mark == ":" || mark == "(") return true;
    }
  }
  return false;
}
}  // namespace

Published find_published(const Article& article, const Layout& layout) {
  if (!article.published) {
    Published found = Finder(article, layout).find();
    if (article.updated && found.day && *article.updated > *found.day) found.updated = article.updated;
    return found;
  }
  if (may_have_full_dateline(article, layout))
    if (auto before = Finder(article, layout).written_long_before(*article.published)) return *std::move(before);
  Published given{article.published, PublishedFrom::given, {"the article's metadata say so"}, {}, {}};
  if (article.updated && *article.updated > *article.published) given.updated = article.updated;
  if (!article.updated && may_state_update(article, layout)) Finder(article, layout).add_update(given);
  return given;
}

}  // namespace crossclaim
