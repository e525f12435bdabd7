// Recognition first; then resolution in the same order, with the dates mentioned so far at hand.
#include "annotate/dates/dates.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "annotate/dates/bounds.h"
#include "annotate/dates/direction.h"
#include "annotate/dates/period.h"
#include "annotate/dates/recognizer.h"
#include "annotate/dates/resolve.h"

namespace crossclaim {
namespace {

using namespace dates;

struct Tables {
  DateRecognizer recognizer;
  DirectionFinder direction;
  BoundFinder bounds;
};

const Tables& tables() {
  static const Tables loaded;
  return loaded;
}

Span span_of(const Found& f, const Layout& layout) {
  return cover(layout.tokens[f.first].span, layout.tokens[f.expression.last - 1].span);
}

class Resolution {
 public:
  Resolution(const Article& article, const Layout& layout, const Published& anchor)
      : text_(article.text), layout_(layout), anchor_(anchor.day), updated_(anchor.updated), order_(article.date_order) {}

  std::vector<Mention> run(const std::vector<Found>& found) {
    look_over(found);
    learn_order(found);
    std::vector<Mention> mentions;
    mentions.reserve(found.size());
    const Found* before = nullptr;  // whose mention is the last one
    for (const Found& f : found) {
      std::optional<DateValue> value = read(f, f.expression);
      if (!value) continue;
      if (value->type == TimexType::duration) ends_duration_ = f.expression.last;
      if (before && leads_to(*before, f)) mend_start(*before, mentions.back(), *value);
      if (before && follows_weekday(*before, f)) mend_weekday(*before, std::get<DateValue>(mentions.back().value), *value);
      remember(*value, f.sentence);
      keep_reading_of_update(f, *value);
      keep_other_years(f, *value);
      open_up(f, *value);
      mentions.push_back(mention(f, std::move(*value)));
      before = &f;
    }
    return mentions;
  }

 private:
  std::optional<DateValue> read(const Found& f, const Expression& expression) const {
    const Situation situation = situation_of(f);
    std::optional<DateValue> value = resolve(expression, situation);
    if (!value) return std::nullopt;
    for (const Shape shape : f.shapes) apply(shape, situation, *value);
    return value;
  }

  // A text is a narrative when it names years again and again and hardly counts from its own day. If its day is known, most
  // of those years must lie well before it; one that hardly ever counts from it is read as if it weren't known. A short text
  // without a day of its own is one, too, if it never counts from that day; but it may have gone on to later years unsaid.
  void look_over(const std::vector<Found>& found) {
    constexpr std::size_t kYears = 3;
    constexpr std::size_t kYearsBeforeOwnDay = 8;
    constexpr std::size_t kDeicticShareOfHistory = 8;
    constexpr date::years kWellBefore{2};
    std::size_t full = 0;
    std::size_t past = 0;
    std::size_t deictic = 0;
    for (const auto& [e, first, sentence, shapes] : found) {
      const bool has_year = e.fields.has(Slot::year) || e.fields.has(Slot::era);
      full += has_year;
      past += e.fields.has(Slot::era) ||
              (anchor_ && has_year && date::year{e.fields[Slot::year]} <= year_of(*anchor_) - kWellBefore);
      deictic += e.kind == FormKind::deictic || e.kind == FormKind::relative || e.kind == FormKind::ago ||
                 (e.kind == FormKind::calendar && e.single && e.fields.has(Slot::weekday));
    }
    sparse_ = !anchor_ && full > 0 && full < kYears && deictic == 0;
    narrative_ = anchor_ ? past >= kYearsBeforeOwnDay && past > 3 * deictic && 2 * past > full
                         : sparse_ || (full >= kYears && full > 3 * deictic);
    if (narrative_ && past > kDeicticShareOfHistory * deictic) anchor_.reset();
  }

  Situation situation_of(const Found& f) const {
    const Sentence& sentence = layout_.sentences[f.sentence];
    Situation s{anchor_,
                day_,
                period_,
                quarter_near(f.sentence),
                narrative_ ? period_ : std::nullopt,
                DateOrder::unknown,
                Direction::none,
                sentence.region};
    s.order = order_;
    static const std::uint64_t in = token_key("in");
    static const std::array ends = {token_key("ended"), token_key("to")};
    s.after_in = f.first > sentence.first_token && layout_.tokens[f.first - 1].key == in;
    s.after_at = f.first > sentence.first_token && tables().recognizer.is_time_preposition(layout_.tokens[f.first - 1]);
    s.day_in_sentence = day_ && day_sentence_ == f.sentence;
    s.before_ended =
        f.expression.last < sentence.last_token && std::ranges::find(ends, layout_.tokens[f.expression.last].key) != ends.end();
    if (anchor_ && sentence.region != Region::related && needs_direction(f.expression))
      s.direction = tables().direction.of(text_, layout_, sentence, f.first, f.expression.last);
    return s;
  }

  // "from November to March", "between May 3 and June 2": the first of two dates without a year, tied to the second.
  bool leads_to(const Found& from, const Found& to) const {
    const auto yearless = [](const Expression& e) {
      return e.kind == FormKind::calendar && e.fields.has(Slot::month) && !e.fields.has(Slot::year);
    };
    if (from.sentence != to.sentence || to.first != from.expression.last + 1) return false;
    if (!yearless(from.expression) || !yearless(to.expression)) return false;
    static const std::array ties = {token_key("to"), token_key("until"), token_key("till"), token_key("through"),
                                    token_key("-")};
    static const std::uint64_t between = token_key("between");
    const std::uint64_t tie = layout_.tokens[from.expression.last].key;
    return std::ranges::find(ties, tie) != ties.end() || (from.first > 0 && layout_.tokens[from.first - 1].key == between);
  }

  // A stretch of time starts before it ends.
  void mend_start(const Found& from, Mention& start, const DateValue& end) const {
    const auto& value = std::get<DateValue>(start.value);
    if (!value.days.lo || !end.days.lo) return;
    const date::days length = *end.days.lo - *value.days.lo;
    if (length >= date::days{0} && length < date::days{366}) return;
    Expression dated = from.expression;
    for (const date::years back : {date::years{0}, date::years{1}}) {
      dated.fields.replace(Slot::year, static_cast<int>(year_of(*end.days.lo) - back));
      std::optional<DateValue> mended = read(from, dated);
      if (!mended || !mended->days.lo || *mended->days.lo > *end.days.lo) continue;
      mended->reason = end.reason;
      mended->readings.clear();
      start.value = *std::move(mended);
      return;
    }
  }

  static bool is_weekday(const Expression& e) {
    return e.kind == FormKind::calendar && e.single && e.fields.has(Slot::weekday);
  }

  // "Monday to Friday", "on Thursday, Friday and Saturday".
  bool follows_weekday(const Found& from, const Found& to) const {
    if (from.sentence != to.sentence || to.first != from.expression.last + 1) return false;
    if (!is_weekday(from.expression) || !is_weekday(to.expression)) return false;
    static const std::array ties = {token_key("to"), token_key("through"), token_key("until"), token_key("till"),
                                    token_key("-"),  token_key("and"),     token_key(",")};
    return std::ranges::find(ties, layout_.tokens[from.expression.last].key) != ties.end();
  }

  // The second weekday is the first one behind the first; in a list, where no cue says otherwise.
  void mend_weekday(const Found& from, const DateValue& start, DateValue& end) const {
    static const std::array in_list = {token_key("and"), token_key(",")};
    const bool listed = std::ranges::find(in_list, layout_.tokens[from.expression.last].key) != in_list.end();
    if (!start.days.lo || !end.days.lo || (listed && end.reason != DateReason::nearest)) return;
    const date::days behind = *end.days.lo - *start.days.lo;
    if (behind > date::days{0} && behind < date::days{7}) return;
    const date::days moved{(behind.count() % 7 + 7) % 7 - behind.count()};
    const date::sys_days day = *end.days.lo + moved;
    DateValue mended = value_of(day_period(day), start.reason);
    for (const Days& reading : start.readings)
      if (reading.lo) mended.readings.push_back(day_period(*reading.lo + (day - *start.days.lo)).days());
    end = mended;
  }

  // "before 2012", "after Friday": the days are those on that side. Not so in "two days before Friday". "Before the end of
  // May" has all of May.
  void open_up(const Found& f, DateValue& value) const {
    if (value.type > TimexType::time) return;
    const auto bound = tables().bounds.of(layout_, layout_.sentences[f.sentence], f.first, f.expression.last);
    if (!bound || (bound->first > 0 && ends_duration_ == bound->first)) return;
    value.bound = bound->mod;
    if (value.bound == TimexMod::before && value.mod == TimexMod::end) value.bound = TimexMod::on_or_before;
    if (value.bound == TimexMod::after && value.mod == TimexMod::start) value.bound = TimexMod::on_or_after;
    if (!bound->opens || value.type != TimexType::date || !value.days.lo || !value.days.hi) return;
    value.days = bounded(value.days, value.bound);
    for (Days& reading : value.readings) reading = bounded(reading, value.bound);
    value.grain = Grain::day;
  }

  // "5/6/2016" is written as the article writes "25/6/2016", unless its giver says how.
  void learn_order(const std::vector<Found>& found) {
    if (order_ != DateOrder::unknown) return;
    bool day_first = false;
    bool month_first = false;
    for (const Found& f : found) {
      const Expression& e = f.expression;
      if (e.kind != FormKind::slashed || e.fields[Slot::day] <= 12) continue;
      (e.argument == 1 ? day_first : month_first) = true;
    }
    if (day_first != month_first) order_ = day_first ? DateOrder::day_first : DateOrder::month_first;
  }

  // An article updated later may speak from either day: what is counted from it keeps the reading of the other.
  void keep_reading_of_update(const Found& f, DateValue& value) {
    if (!updated_ || !anchor_ || value.reason == DateReason::absolute || value.reason == DateReason::last_mentioned) return;
    const auto published = std::exchange(anchor_, updated_);
    const std::optional<DateValue> other = read(f, f.expression);
    anchor_ = published;
    if (!other || !other->days.lo || other->days == value.days) return;
    if (std::ranges::find(value.readings, other->days) == value.readings.end()) value.readings.push_back(other->days);
  }

  // Such a date, and what is counted from it, may be of another year: later ones above all.
  void keep_other_years(const Found& f, DateValue& value) {
    constexpr date::days kOtherYears{3653};
    if (!sparse_ || value.type > TimexType::time || !value.days.lo) return;
    if (value.reason == DateReason::absolute) unsure_of_year_ = false;
    if (value.reason != DateReason::last_mentioned || value.grain > Grain::season) return;
    unsure_of_year_ |= f.expression.kind == FormKind::calendar;
    if (unsure_of_year_) value.readings.push_back({*value.days.lo - kOtherYears, std::nullopt});
  }

  // A quarter stays the one spoken of for three sentences.
  std::optional<date::sys_days> quarter_near(std::uint32_t sentence) const {
    return quarter_ && sentence - quarter_sentence_ <= 3 ? quarter_ : std::nullopt;
  }

  void remember(const DateValue& value, std::uint32_t sentence) {
    // "On 15 May" of no known year: the next day isn't counted from an older date.
    if (value.reason == DateReason::unanchored && value.type == TimexType::date) day_.reset();
    if (!value.days.lo || value.type == TimexType::duration) return;
    if (value.grain == Grain::quarter && year_of(*value.days.lo) == year_of(anchor_.value_or(*value.days.lo))) {
      quarter_ = value.days.lo;
      quarter_sentence_ = sentence;
    }
    if (value.grain <= Grain::day && !value.day_assumed) day_sentence_ = sentence;
    if (value.grain <= Grain::day || !anchor_) day_ = value.days.lo;
    if (value.grain <= Grain::year) period_ = value.days.lo;
  }

  Mention mention(const Found& f, DateValue value) const {
    return {span_of(f, layout_), f.first, f.expression.last, std::move(value)};
  }

  std::string_view text_;
  const Layout& layout_;
  std::optional<date::sys_days> anchor_;
  std::optional<date::sys_days> updated_;  // if later
  DateOrder order_;
  std::optional<date::sys_days> day_;     // the last one mentioned
  std::optional<date::sys_days> period_;  // the first day of the last date of any grain up to the year
  std::optional<date::sys_days> quarter_;
  std::uint32_t quarter_sentence_ = 0;
  std::uint32_t day_sentence_ = ~0u;
  std::uint32_t ends_duration_ = 0;  // the token behind the last duration
  bool narrative_ = false;
  bool sparse_ = false;          // a narrative of one or two years
  bool unsure_of_year_ = false;  // and so of the date mentioned last
};

}  // namespace

class ArticleDates::Reading {
 public:
  Reading(const Article& article, const Layout& layout, const Published& anchor)
      : article_(article), layout_(layout), anchor_(anchor), recognition_(tables().recognizer, article.text, layout) {}

  std::vector<Span> spans_in(const Sentence& sentence) {
    std::vector<Span> out;
    if (all_) {
      for (const Mention& m : of(sentence)) out.push_back(m.span);
    } else {
      const auto index = std::ranges::lower_bound(layout_.sentences, sentence.first_token, {}, &Sentence::first_token);
      for (const Found& f : recognition_.in(static_cast<std::uint32_t>(index - layout_.sentences.begin())))
        out.push_back(span_of(f, layout_));
    }
    return out;
  }

  std::span<const Mention> of(const Sentence& sentence) {
    if (!all_) all_ = Resolution(article_, layout_, anchor_).run(recognition_.all());
    const auto first = std::ranges::lower_bound(*all_, sentence.first_token, {}, &Mention::first_token);
    const auto last = std::ranges::lower_bound(first, all_->end(), sentence.last_token, {}, &Mention::first_token);
    return {first, last};
  }

 private:
  const Article& article_;
  const Layout& layout_;
  const Published& anchor_;
  Recognition recognition_;
  std::optional<std::vector<Mention>> all_;
};

ArticleDates::ArticleDates(const Article& article, const Layout& layout, const Published& anchor)
    : reading_(std::make_unique<Reading>(article, layout, anchor)) {}
ArticleDates::~ArticleDates() = default;
ArticleDates::ArticleDates(ArticleDates&&) noexcept = default;

std::vector<Span> ArticleDates::spans_in(const Sentence& sentence) { return reading_->spans_in(sentence); }
std::span<const Mention> ArticleDates::of(const Sentence& sentence) { return reading_->of(sentence); }

std::vector<Mention> find_dates(const Article& article, const Layout& layout, const Published& anchor) {
  return Resolution(article, layout, anchor).run(Recognition(tables().recognizer, article.text, layout).all());
}

std::string zone_of(std::string_view words) {
  const std::vector<Token> tokens = tokenize(words);
  const auto minutes = tables().recognizer.offset_of_zone(words, tokens);
  if (!minutes) return "";
  return fmt::format("{}{:02}:{:02}", *minutes < 0 ? '-' : '+', std::abs(*minutes) / 60, std::abs(*minutes) % 60);
}

}  // namespace crossclaim
