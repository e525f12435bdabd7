#include "annotate/dates/recognizer.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <utility>

namespace crossclaim::dates {
namespace {

bool is_word(const Token& token, std::string_view text, std::initializer_list<std::string_view> words) {
  const std::string_view spelt = token.span.of(text);
  return std::ranges::find(words, spelt) != words.end();
}

constexpr std::size_t kMaxShapes = 4;

Expression year_at(std::uint32_t token, std::int32_t year) {
  Expression expression{FormKind::calendar, 0, token, token + 1, {}, false, true};
  expression.fields.set(Slot::year, year);
  return expression;
}

// A range of years as its two years; each is a mention of its own.
std::pair<Expression, Expression> years_of(const Expression& range) {
  const Fields& f = range.fields;
  const bool with_era = f.has(Slot::era);
  const std::uint32_t from = range.last - (with_era ? 4 : 3);
  Expression first = year_at(from, f.get(Slot::year, 0));
  Expression last = year_at(range.last - (with_era ? 2 : 1), with_era ? 0 : last_year(f));
  if (!with_era) return {first, last};
  first.kind = last.kind = FormKind::era;
  first.fields = last.fields = f;
  first.fields.clear(Slot::count);
  first.fields.set(Slot::count, f[Slot::count]);
  last.fields.replace(Slot::count, f.second(Slot::count));
  last.last = range.last;
  return {first, last};
}

bool is_time(const Expression& e) {
  return e.kind == FormKind::clock || e.kind == FormKind::part || e.kind == FormKind::spoken_clock ||
         e.kind == FormKind::hundred_hours;
}

// "half past seven", "a quarter to nine", "seven in the evening": hour and minute as figures would give them.
void read_spoken_clock(Expression& e) {
  Fields& f = e.fields;
  const std::int32_t hour = f.get(Slot::hour, f.get(Slot::cardinal, 0));
  const bool later = f.has(Slot::part) && f[Slot::part] >= static_cast<std::int32_t>(Part::midday) && hour < 12;
  constexpr std::int32_t kMinutesOfDay = 24 * 60;
  const std::int32_t minutes = ((hour + (later ? 12 : 0)) * 60 + e.argument + kMinutesOfDay) % kMinutesOfDay;
  f.clear(Slot::part);
  f.replace(Slot::hour, minutes / 60);
  f.replace(Slot::minute, minutes % 60);
  f.clear(Slot::cardinal);
}

bool is_day(const Expression& e) {
  const Fields& f = e.fields;
  return e.kind == FormKind::slashed || (e.kind == FormKind::calendar && (f.has(Slot::day) || f.has(Slot::weekday))) ||
         (e.kind == FormKind::deictic && f.has(Slot::deixis));
}

// "the night of 3-4 May".
bool is_night_of(const Expression& time, const Expression& days) {
  return days.kind == FormKind::days_range && time.fields.get(Slot::part, -1) == static_cast<std::int32_t>(Part::night);
}

bool has_part(const std::vector<Shape>& shapes) {
  return std::ranges::any_of(shapes, [](Shape s) { return s >= Shape::early && s <= Shape::rest; });
}

// Both are dates with a month, and only the second has its year.
bool lends_year(const Expression& before, const Expression& after) {
  return before.kind == FormKind::calendar && before.fields.has(Slot::month) && !before.fields.has(Slot::year) &&
         after.kind == FormKind::calendar && after.fields.has(Slot::month) && after.fields.has(Slot::year);
}

constexpr std::array kTimeSlots = {Slot::part,     Slot::noon,          Slot::hour,    Slot::minute,
                                   Slot::meridiem, Slot::meridiem_hour, Slot::decimal, Slot::hundreds};

bool has_hour(const Expression& e) {
  return std::ranges::any_of(kTimeSlots, [&](Slot slot) { return slot != Slot::part && e.fields.has(slot); });
}

// One day and one time of it, as one expression.
Expression joined(const Expression& day, const Expression& time) {
  Expression both = day;
  for (const Slot slot : kTimeSlots)
    if (time.fields.has(slot)) both.fields.replace(slot, time.fields[slot]);
  both.first = std::min(day.first, time.first);
  both.last = std::max(day.last, time.last);
  return both;
}

}  // namespace

class Recognition::Pass {
 public:
  Pass(const DateRecognizer& tables, std::string_view text, const Layout& layout)
      : text_(text),
        layout_(layout),
        forms_(tables.forms_),
        guard_(tables.guard_),
        reader_(tables.lexicon_, text, layout.tokens),
        read_(layout.sentences.size()) {}

  std::span<const Found> in(std::uint32_t s) {
    if (!read_[s]) read(s);
    return std::span(found_).subspan(read_[s]->first, read_[s]->second);
  }

  std::vector<Found> all() {
    for (std::uint32_t s = 0; s < layout_.sentences.size(); ++s)
      if (!read_[s]) read(s);
    std::ranges::sort(found_, {}, &Found::first);
    share_years();
    share_days();
    return std::move(found_);
  }

 private:
  void read(std::uint32_t s) {
    const Sentence& sentence = layout_.sentences[s];
    const std::size_t before = found_.size();
    for (std::uint32_t at = sentence.first_token; at < sentence.last_token;)
      at = forms_.may_start(layout_.tokens, at, sentence.last_token) ? step(at, s, sentence.last_token) : at + 1;
    read_[s] = std::pair(before, found_.size() - before);
  }

  // Where to go on from a token that may start an expression.
  std::uint32_t step(std::uint32_t at, std::uint32_t sentence, std::uint32_t end) {
    std::vector<Shape> shapes;
    const std::uint32_t core = skip_shapes(at, end, shapes);
    std::optional<Expression> whole = longest(at, end);
    std::optional<Expression> shaped = core > at ? longest(core, end) : std::nullopt;
    if (!shaped && core > at + 1 && has_part(shapes) && is_word(layout_.tokens[core - 1], text_, {"the"}))
      shaped = longest(core - 1, end);  // "the end of [the month]"
    std::uint32_t next = 0;
    if (whole && (!shaped || whole->last >= shaped->last)) next = take(*whole, at, sentence, {});
    if (next == 0 && whole && (whole->kind == FormKind::clock || whole->kind == FormKind::day_only))
      next = take_first(at, sentence);
    if (next == 0 && shaped) next = take(*shaped, at, sentence, std::move(shapes));
    return next > 0 ? next : at + 1;
  }

  // "2015 Eastern Europe" is no time of day, but begins with a year; "Friday, the fourth loss" begins with a weekday.
  std::uint32_t take_first(std::uint32_t at, std::uint32_t sentence) {
    const std::optional<Expression> first = longest(at, at + 1);
    return first ? take(*first, at, sentence, {}) : 0;
  }

  std::optional<Expression> longest(std::uint32_t at, std::uint32_t end) {
    if (!forms_.may_start(layout_.tokens, at, end)) return std::nullopt;
    std::optional<Expression> found = forms_.longest(reader_, at, end);
    if (found && found->kind == FormKind::spoken_clock) read_spoken_clock(*found);
    return found;
  }

  // "the", "early", "the end of", "at least": as many as stand in front of an expression.
  std::uint32_t skip_shapes(std::uint32_t at, std::uint32_t end, std::vector<Shape>& shapes) {
    while (at < end && shapes.size() < kMaxShapes) {
      const Lexeme* longest = nullptr;
      for (const Lexeme& lexeme : reader_.at(at))
        if (lexeme.slot() == Slot::shape && (!longest || lexeme.tokens > longest->tokens)) longest = &lexeme;
      if (!longest || at + longest->tokens >= end || spans_period(at)) break;
      shapes.push_back(static_cast<Shape>(longest->value));
      at += longest->tokens;
      if (is_word(layout_.tokens[at], text_, {"-"}) && at + 1 < end) ++at;
    }
    return at;
  }

  // "over the past three weeks", "over this weekend": no more than these.
  bool spans_period(std::uint32_t at) const {
    return is_word(layout_.tokens[at], text_, {"over", "Over", "under", "Under"}) &&
           is_word(layout_.tokens[at + 1], text_, {"the", "this", "that", "these", "those"});
  }

  // Where to go on, or 0 if the expression is none where it stands.
  std::uint32_t take(Expression expression, std::uint32_t first, std::uint32_t sentence, std::vector<Shape> shapes) {
    if (!guard_.admits(expression, text_, layout_, layout_.sentences[sentence], !shapes.empty())) return 0;
    const bool whole = expression.kind != FormKind::part || !expression.single || has_part(shapes);
    const std::uint32_t core = expression.first;
    add_part_of_day(expression, layout_.sentences[sentence].last_token);
    if (!join_time(expression, layout_.sentences[sentence]) && !whole) return 0;
    if (expression.kind == FormKind::ref || expression.kind == FormKind::set) first = core;  // the article is the noun's
    const std::uint32_t last = expression.last;
    if (expression.kind == FormKind::years_range) {  // each year is a mention of its own
      const auto [from, to] = years_of(expression);
      found_.push_back({from, core == from.first ? first : from.first, sentence, std::move(shapes)});
      found_.push_back({to, to.first, sentence, {}});
    } else {
      found_.push_back({expression, first, sentence, std::move(shapes)});
    }
    return last;
  }

  // "half past five in the evening".
  void add_part_of_day(Expression& e, std::uint32_t end) {
    Fields& f = e.fields;
    if (e.kind != FormKind::spoken_clock && e.kind != FormKind::clock) return;
    if (!f.has(Slot::hour) || f.has(Slot::meridiem) || f[Slot::hour] > 12) return;
    if (e.last + 2 >= end || !is_word(layout_.tokens[e.last], text_, {"in"})) return;
    const std::optional<Expression> part = longest(e.last + 1, end);
    if (!part || part->kind != FormKind::part) return;
    if (part->fields[Slot::part] >= static_cast<std::int32_t>(Part::midday)) f.replace(Slot::hour, f[Slot::hour] % 12 + 12);
    e.last = part->last;
  }

  // "10 p.m. [on] Wednesday", "yesterday at noon", "4 May 2016 10:30": a time and its day are one expression.
  bool join_time(Expression& e, const Sentence& sentence) {
    const std::uint32_t end = sentence.last_token;
    std::uint32_t next = e.last;
    while (next < end && next < e.last + 2 && is_word(layout_.tokens[next], text_, {"on", "at", ",", "the", "of"})) ++next;
    const bool time_first = is_time(e);
    if (next >= end || (!time_first && !is_day(e))) return false;
    std::optional<Expression> other = longest(next, end);
    if (!other || (time_first ? !is_day(*other) && !is_night_of(e, *other) : !is_time(*other))) return false;
    const bool full = !time_first && e.fields.has(Slot::year) && next == e.last && other->kind == FormKind::clock;
    if (!full && !guard_.admits(*other, text_, layout_, sentence, false)) return false;
    e = time_first ? joined(*other, e) : joined(e, *other);
    return true;
  }

  // "from March to June 2012", "May 3 and May 5, 2012": the year is the last one's and belongs to all.
  void share_years() {
    for (std::size_t i = found_.size(); i-- > 1;) {
      Expression& before = found_[i - 1].expression;
      const Found& after = found_[i];
      if (!lends_year(before, after.expression)) continue;
      if (after.first != before.last + 1 ||
          !is_word(layout_.tokens[before.last], text_, {"to", "and", "until", "through", "-", ",", "or"}))
        continue;
      before.fields.set(Slot::year, after.expression.fields[Slot::year]);
    }
  }

  // "between 8 p.m. and 9.30pm on Saturday", "from 6 p.m. to 8 p.m. Friday": the day is the last one's and belongs to both.
  void share_days() {
    for (std::size_t i = found_.size(); i-- > 1;) {
      Expression& before = found_[i - 1].expression;
      const Found& after = found_[i];
      if (before.kind != FormKind::clock || !is_day(after.expression) || !has_hour(after.expression)) continue;
      if (after.first != before.last + 1 || !is_word(layout_.tokens[before.last], text_, {"to", "and", "until", "till", "-"}))
        continue;
      Expression day = after.expression;
      for (const Slot slot : kTimeSlots) day.fields.clear(slot);
      Expression both = joined(day, before);
      both.first = before.first;
      both.last = before.last;
      before = both;
    }
  }

  std::string_view text_;
  const Layout& layout_;
  const DateForms& forms_;
  const DateGuard& guard_;
  LexemeReader reader_;
  std::vector<std::optional<std::pair<std::size_t, std::size_t>>> read_;  // of each sentence: its first in found_, how many
  std::vector<Found> found_;
};

Recognition::Recognition(const DateRecognizer& tables, std::string_view text, const Layout& layout)
    : pass_(std::make_unique<Pass>(tables, text, layout)) {}
Recognition::~Recognition() = default;
Recognition::Recognition(Recognition&&) noexcept = default;

std::span<const Found> Recognition::in(std::uint32_t sentence) { return pass_->in(sentence); }
std::vector<Found> Recognition::all() { return pass_->all(); }

std::optional<std::int32_t> DateRecognizer::offset_of_zone(std::string_view text, std::span<const Token> tokens) const {
  std::vector<Lexeme> lexemes;
  for (std::size_t at = 0; at < tokens.size(); ++at)
    if (tokens[at].kind == TokenKind::word && lexicon_.may_start(tokens[at]))
      lexicon_.lexemes_at(text, tokens.subspan(at), lexemes);
  const auto zone =
      std::ranges::find_if(lexemes, [](const Lexeme& lexeme) { return lexeme.slot() == Slot::zone && lexeme.value != kVague; });
  return zone == lexemes.end() ? std::nullopt : std::optional(zone->value);
}

}  // namespace crossclaim::dates
