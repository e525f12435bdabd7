#include "claims/unruled/calendar.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "annotate/dates/dates.h"
#include "annotate/dates/period.h"
#include "text/tsv.h"
#include "text/word_classes.h"

namespace crossclaim {
namespace {

using date::days;
using date::sys_days;

constexpr std::string_view kFiguresRule = "CAL001";  // sorts first
constexpr std::string_view kWeekdayRule = "CAL002";
// From the day of publication: what news is about; what is most likely meant; what rarely is.
constexpr days kNewsDays{40};
constexpr days kNearDays{75};
constexpr days kFarDays{200};
constexpr date::year kGregorianEverywhere{1924};

enum NameClass : WordClasses::Mask { kWeekday = 1, kMonth = 2 };

sys_days nearest_of_weekday(sys_days day, unsigned iso_weekday) {
  const days ahead = date::weekday{iso_weekday % 7} - date::weekday{day};
  return ahead <= days{3} ? day + ahead : day + ahead - days{7};
}

const WordClasses& calendar_words() {
  static const WordClasses words = [] {
    WordClasses all;
    for (const TsvRow& row : builtin_rows("tables/dates.tsv", 4))
      for (const std::string_view word : split_cell(row[2]))
        if ((row[0] == "weekday" || row[0] == "month") && tokenize(word).size() == 1)
          all.add(word, row[0] == "weekday" ? kWeekday : kMonth);
    return all;
  }();
  return words;
}

// Most articles name no weekday beside a month, and need no dates for this.
bool may_contradict(const Layout& layout) {
  constexpr std::size_t kReach = 5;
  const WordClasses& words = calendar_words();
  std::size_t last_weekday = layout.tokens.size();
  std::size_t last_month = layout.tokens.size();
  for (std::size_t at = 0; at < layout.tokens.size(); ++at) {
    const WordClasses::Mask classes = layout.tokens[at].capital ? words.of(layout.tokens[at]) : 0;
    if (classes == 0) continue;
    if (classes & kMonth && last_weekday + kReach >= at && last_weekday < at) return true;
    if (classes & kWeekday && last_month + kReach >= at && last_month < at) return true;
    if (classes & kWeekday) last_weekday = at;
    if (classes & kMonth) last_month = at;
  }
  return false;
}

days distance(sys_days a, sys_days b) { return a < b ? b - a : a - b; }

// The same day of the year, in the year that brings it nearest to `anchor`.
std::optional<sys_days> nearest_year(sys_days day, sys_days anchor) {
  const date::year_month_day ymd{day};
  std::optional<sys_days> nearest;
  for (const int offset : {-1, 0, 1}) {
    const date::year_month_day other = (dates::year_of(anchor) + date::years{offset}) / ymd.month() / ymd.day();
    if (!other.ok()) continue;
    const sys_days candidate{other};
    if (!nearest || distance(candidate, anchor) < distance(*nearest, anchor)) nearest = candidate;
  }
  return nearest;
}

// The same day of the year, in the latest year before that gives it the weekday.
std::optional<sys_days> year_before(sys_days day, unsigned iso_weekday) {
  constexpr int kYears = 11;  // by then, every weekday has come but for 29 February
  const date::year_month_day ymd{day};
  for (int back = 1; back <= kYears; ++back) {
    const date::year_month_day other = ymd - date::years{back};
    if (other.ok() && date::weekday{other}.iso_encoding() == iso_weekday) return sys_days{other};
  }
  return std::nullopt;
}

// The day of the figures, if the weekday doesn't fit it; with the other reading, if it would fit another year.
struct Contradiction {
  sys_days by_figures;
  std::optional<sys_days> fits;  // the same day of another year, which bears the weekday
};

std::optional<Contradiction> contradiction_in(const DateValue& value, const Published& published) {
  if (value.weekday == 0 || !value.days.lo || value.days.lo != value.days.hi) return std::nullopt;
  if (value.reason > DateReason::nearest || dates::year_of(*value.days.lo) < kGregorianEverywhere) return std::nullopt;
  const sys_days day = *value.days.lo;
  const bool fits = date::weekday{day}.iso_encoding() == value.weekday;
  if (value.reason == DateReason::absolute) return fits ? std::nullopt : std::optional(Contradiction{day, std::nullopt});
  if (!published.day) return std::nullopt;
  if (!fits)
    return Contradiction{day, distance(day, *published.day) <= kNewsDays ? std::nullopt : year_before(day, value.weekday)};
  const auto near = nearest_year(day, *published.day);
  if (!near || distance(*near, *published.day) > kNearDays || distance(day, *published.day) < kFarDays) return std::nullopt;
  return Contradiction{*near, day};
}

DateValue day_value(sys_days day, DateReason reason) {
  DateValue value;
  value.timex = dates::day_period(day).timex;
  value.grain = Grain::day;
  value.days = {day, day};
  value.reason = reason;
  return value;
}

class Claims {
 public:
  Claims(const AnnotatedText& text, ArticleClaims& out) : text_(text), out_(out) {}

  void add(const Mention& mention) {
    const auto& value = std::get<DateValue>(mention.value);
    const auto found = contradiction_in(value, text_.published);
    if (!found) return;
    const Sentence& sentence = sentence_of(mention);
    if (sentence.region == Region::related || sentence.region == Region::navigation) return;
    const auto [weekday, figures] = parts_of(mention);
    DateValue by_figures = day_value(found->by_figures, value.reason);
    if (found->fits) by_figures.readings.push_back({*found->fits, *found->fits});
    const DateValue by_weekday = day_value(nearest_of_weekday(found->by_figures, value.weekday), value.reason);
    EventMention m;
    m.kind = kCalendarKind;
    m.head = fold(weekday.of(text_.text()));
    m.head_class = kCalendarKind;
    m.span = mention.span;
    m.region = sentence.region;
    add_claim(kFiguresRule, figures, by_figures, sentence);
    add_claim(kWeekdayRule, weekday, by_weekday, sentence);
    out_.mentions.push_back(std::move(m));
  }

 private:
  const Sentence& sentence_of(const Mention& mention) const {
    const auto after = std::ranges::upper_bound(text_.layout.sentences, mention.first_token, {}, &Sentence::first_token);
    return *(after - 1);
  }

  Span span_of(std::uint32_t first, std::uint32_t last) const {
    return cover(text_.layout.tokens[first].span, text_.layout.tokens[last - 1].span);
  }

  // The weekday's span, and that of the date: behind it, or in front of it ("24 January (Monday)").
  std::pair<Span, Span> parts_of(const Mention& mention) const {
    const auto& tokens = text_.layout.tokens;
    std::uint32_t weekday = mention.first_token;
    while (weekday + 1 < mention.last_token && !calendar_words().is(tokens[weekday], kWeekday)) ++weekday;
    std::uint32_t first = weekday + 1;
    std::uint32_t last = mention.last_token;
    const auto is_month = [](const Token& token) { return calendar_words().is(token, kMonth); };
    const bool behind = std::any_of(tokens.begin() + first, tokens.begin() + last, is_month);
    if (!behind) first = mention.first_token, last = std::max(weekday, first + 1);
    while (first + 1 < last && tokens[first].kind == TokenKind::mark) ++first;
    while (first + 1 < last && tokens[last - 1].kind == TokenKind::mark) --last;
    return {span_of(weekday, weekday + 1), span_of(first, last)};
  }

  void add_claim(std::string_view rule, Span span, DateValue value, const Sentence& sentence) {
    Claim c;
    c.kind = kCalendarKind;
    c.attribute = kCalendarAttribute;
    c.rule = rule;
    c.value = std::move(value);
    c.span = span;
    c.text = std::string(span.of(text_.text()));
    c.quote = sentence.span;
    c.region = sentence.region;
    c.mention = static_cast<std::uint32_t>(out_.mentions.size());
    out_.claims.push_back(std::move(c));
  }

  const AnnotatedText& text_;
  ArticleClaims& out_;
};

}  // namespace

void add_calendar_claims(const AnnotatedText& text, ArticleClaims& out) {
  if (!may_contradict(text.layout)) return;
  Claims claims(text, out);
  for (const Mention& mention : find_dates(*text.article, text.layout, text.published)) claims.add(mention);
}

}  // namespace crossclaim
