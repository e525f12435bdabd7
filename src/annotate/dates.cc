// Two passes over what is found: recognition from left to right, each expression as long as it can be; then resolution
// in the same order, with the dates mentioned so far at hand.
#include "annotate/dates.h"

#include <algorithm>
#include <initializer_list>

#include "annotate/dates_direction.h"
#include "annotate/dates_forms.h"
#include "annotate/dates_guard.h"
#include "annotate/dates_resolve.h"

namespace crossclaim {
namespace {

using namespace dates;

struct Tables {
  DateLexicon lexicon;
  DateForms forms{lexicon};
  DateGuard guard;
  DirectionFinder direction;
};

const Tables& tables() {
  static const Tables loaded;
  return loaded;
}

struct Found {
  Expression expression;
  std::uint32_t first;  // token; the adjuncts in front of the expression included
  std::uint32_t sentence;
  std::vector<Shape> shapes;
};

bool is_word(const Token& token, std::string_view text, std::initializer_list<std::string_view> words) {
  const std::string_view spelt = token.span.of(text);
  return std::ranges::find(words, spelt) != words.end();
}

class Recognizer {
 public:
  Recognizer(std::string_view text, const Layout& layout)
      : text_(text), layout_(layout), forms_(tables().forms), reader_(tables().lexicon, text, layout.tokens) {}

  std::vector<Found> run() {
    for (std::uint32_t s = 0; s < layout_.sentences.size(); ++s) {
      const Sentence& sentence = layout_.sentences[s];
      for (std::uint32_t at = sentence.first_token; at < sentence.last_token;) at = step(at, s, sentence.last_token);
    }
    share_years();
    return std::move(found_);
  }

 private:
  // Where to go on.
  std::uint32_t step(std::uint32_t at, std::uint32_t sentence, std::uint32_t end) {
    if (!forms_.may_start(layout_.tokens, at, end)) return at + 1;
    std::vector<Shape> shapes;
    const std::uint32_t core = skip_shapes(at, end, shapes);
    std::optional<Expression> whole = longest(at, end);
    std::optional<Expression> shaped = core > at ? longest(core, end) : std::nullopt;
    std::uint32_t next = 0;
    if (whole && (!shaped || whole->last >= shaped->last)) next = take(std::move(*whole), at, sentence, {});
    if (next == 0 && shaped) next = take(std::move(*shaped), at, sentence, std::move(shapes));
    return next > 0 ? next : at + 1;
  }

  std::optional<Expression> longest(std::uint32_t at, std::uint32_t end) {
    if (!forms_.may_start(layout_.tokens, at, end)) return std::nullopt;
    return forms_.longest(reader_, at, end);
  }

  // "the", "early", "the end of", "at least": as many as stand in front of an expression.
  std::uint32_t skip_shapes(std::uint32_t at, std::uint32_t end, std::vector<Shape>& shapes) {
    while (at < end) {
      const Lexeme* longest = nullptr;
      for (const Lexeme& lexeme : reader_.at(at))
        if (lexeme.slot() == Slot::shape && (!longest || lexeme.tokens > longest->tokens)) longest = &lexeme;
      if (!longest || at + longest->tokens >= end) break;
      shapes.push_back(static_cast<Shape>(longest->value));
      at += longest->tokens;
      if (is_word(layout_.tokens[at], text_, {"-"}) && at + 1 < end) ++at;
    }
    return at;
  }

  // Where to go on, or 0 if the expression is none where it stands.
  std::uint32_t take(Expression expression, std::uint32_t first, std::uint32_t sentence, std::vector<Shape> shapes) {
    if (!tables().guard.admits(expression, text_, layout_, layout_.sentences[sentence], !shapes.empty())) return 0;
    const bool whole = expression.kind != FormKind::part || !expression.single || has_part(shapes);
    const std::uint32_t core = expression.first;
    if (!join_time(expression, layout_.sentences[sentence]) && !whole) return 0;
    if (expression.kind == FormKind::ref || expression.kind == FormKind::set) first = core;  // the article is the noun's
    const std::uint32_t last = expression.last;
    const bool two = expression.kind == FormKind::years_range;
    found_.push_back({two ? year_of_range(expression, true) : expression, first, sentence, std::move(shapes)});
    if (two) found_.push_back({year_of_range(expression, false), last - 1, sentence, {}});
    return last;
  }

  // "2009-2010", "2009-10": each year is a mention of its own.
  static Expression year_of_range(const Expression& range, bool start) {
    const Fields& f = range.fields;
    const std::int32_t from = f[Slot::year];
    const std::int32_t to = f.has_second(Slot::year) ? f.second(Slot::year) : from / 100 * 100 + f[Slot::short_year];
    Expression year{FormKind::calendar, 0, start ? range.first : range.last - 1, start ? range.first + 1 : range.last, {}, false, true};
    year.fields.set(Slot::year, start ? from : to);
    return year;
  }

  // "10 p.m. [on] Wednesday", "yesterday at noon": a time and its day are one expression.
  bool join_time(Expression& e, const Sentence& sentence) {
    const std::uint32_t end = sentence.last_token;
    std::uint32_t next = e.last;
    while (next < end && next < e.last + 2 && is_word(layout_.tokens[next], text_, {"on", "at", ",", "the", "of"})) ++next;
    if (next >= end || !forms_.may_start(layout_.tokens, next, end)) return false;
    const bool time_first = is_time(e);
    if (!time_first && !is_day(e)) return false;
    std::optional<Expression> other = forms_.longest(reader_, next, end);
    if (!other || (time_first ? !is_day(*other) : !is_time(*other))) return false;
    if (!tables().guard.admits(*other, text_, layout_, sentence, false)) return false;
    Expression joined = time_first ? *other : e;
    const Fields& time = time_first ? e.fields : other->fields;
    for (const Slot slot : {Slot::part, Slot::noon, Slot::hour, Slot::minute, Slot::meridiem, Slot::meridiem_hour})
      if (time.has(slot)) joined.fields.replace(slot, time[slot]);
    joined.first = e.first;
    joined.last = other->last;
    e = joined;
    return true;
  }

  static bool has_part(const std::vector<Shape>& shapes) {
    return std::ranges::any_of(shapes, [](Shape s) { return s >= Shape::early && s <= Shape::mid; });
  }
  static bool is_time(const Expression& e) { return e.kind == FormKind::clock || e.kind == FormKind::part; }
  static bool is_day(const Expression& e) {
    const Fields& f = e.fields;
    return (e.kind == FormKind::calendar && (f.has(Slot::day) || f.has(Slot::weekday))) ||
           (e.kind == FormKind::deictic && f.has(Slot::deixis));
  }

  // "from March to June 2012", "May 3 and May 5, 2012": the year is the last one's and belongs to all.
  void share_years() {
    for (std::size_t i = found_.size(); i-- > 1;) {
      Expression& before = found_[i - 1].expression;
      const Found& after = found_[i];
      const Fields& f = after.expression.fields;
      const bool yearless = before.kind == FormKind::calendar && before.fields.has(Slot::month) && !before.fields.has(Slot::year);
      if (!yearless || after.expression.kind != FormKind::calendar || !f.has(Slot::year) || !f.has(Slot::month)) continue;
      if (after.first != before.last + 1 || !is_word(layout_.tokens[before.last], text_, {"to", "and", "until", "through", "-", ",", "or", "–"}))
        continue;
      before.fields.set(Slot::year, f[Slot::year]);
    }
  }

  std::string_view text_;
  const Layout& layout_;
  const DateForms& forms_;
  LexemeReader reader_;
  std::vector<Found> found_;
};

class Resolution {
 public:
  Resolution(const Article& article, const Layout& layout, const Published& anchor)
      : text_(article.text), layout_(layout), anchor_(anchor.day) {}

  std::vector<Mention> run(const std::vector<Found>& found) {
    narrative_ = !anchor_ && is_narrative(found);
    std::vector<Mention> mentions;
    mentions.reserve(found.size());
    for (const Found& f : found) {
      const Situation situation = situation_of(f);
      std::optional<DateValue> value = resolve(f.expression, situation);
      if (!value) continue;
      for (const Shape shape : f.shapes) apply(shape, situation, *value);
      remember(*value, f.sentence);
      mentions.push_back(mention(f, std::move(*value)));
    }
    return mentions;
  }

 private:
  // An undated text is a narrative when it names years again and again and hardly counts from its own day.
  static bool is_narrative(const std::vector<Found>& found) {
    std::size_t full = 0;
    std::size_t deictic = 0;
    for (const auto& [e, first, sentence, shapes] : found) {
      full += e.fields.has(Slot::year);
      deictic += e.kind == FormKind::deictic || e.kind == FormKind::relative || e.kind == FormKind::ago ||
                 (e.kind == FormKind::calendar && e.single && e.fields.has(Slot::weekday));
    }
    return full >= 3 && full > 3 * deictic;
  }

  Situation situation_of(const Found& f) const {
    const Sentence& sentence = layout_.sentences[f.sentence];
    Situation s{anchor_, day_, period_, quarter_near(f.sentence), narrative_ ? period_ : std::nullopt, Direction::none, sentence.region};
    if (anchor_ && sentence.region != Region::related && needs_direction(f.expression))
      s.direction = tables().direction.of(text_, layout_, sentence, f.first, f.expression.last);
    return s;
  }

  // A quarter stays the one spoken of for two sentences.
  std::optional<date::sys_days> quarter_near(std::uint32_t sentence) const {
    return quarter_ && sentence - quarter_sentence_ <= 2 ? quarter_ : std::nullopt;
  }

  void remember(const DateValue& value, std::uint32_t sentence) {
    if (!value.days.lo || value.type == TimexType::duration) return;
    if (value.grain == Grain::quarter && year_of(*value.days.lo) == year_of(anchor_.value_or(*value.days.lo))) {
      quarter_ = value.days.lo;
      quarter_sentence_ = sentence;
    }
    if (value.grain <= Grain::day || !anchor_) day_ = value.days.lo;
    if (value.grain <= Grain::year) period_ = value.days.lo;
  }

  Mention mention(const Found& f, DateValue value) const {
    const Span span = cover(layout_.tokens[f.first].span, layout_.tokens[f.expression.last - 1].span);
    return {span, f.first, f.expression.last, std::move(value)};
  }

  std::string_view text_;
  const Layout& layout_;
  std::optional<date::sys_days> anchor_;
  std::optional<date::sys_days> day_;     // the last one mentioned
  std::optional<date::sys_days> period_;  // the first day of the last date of any grain up to the year
  std::optional<date::sys_days> quarter_;
  std::uint32_t quarter_sentence_ = 0;
  bool narrative_ = false;
};

}  // namespace

std::vector<Mention> find_dates(const Article& article, const Layout& layout, const Published& anchor) {
  return Resolution(article, layout, anchor).run(Recognizer(article.text, layout).run());
}

}  // namespace crossclaim
