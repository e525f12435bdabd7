// Recognition first; then resolution in the same order, with the dates mentioned so far at hand.
#include "annotate/dates.h"

#include "annotate/dates_direction.h"
#include "annotate/dates_recognizer.h"
#include "annotate/dates_resolve.h"

namespace crossclaim {
namespace {

using namespace dates;

struct Tables {
  DateRecognizer recognizer;
  DirectionFinder direction;
};

const Tables& tables() {
  static const Tables loaded;
  return loaded;
}

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
    Situation s{anchor_,         day_,           period_, quarter_near(f.sentence), narrative_ ? period_ : std::nullopt,
                Direction::none, sentence.region};
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
  return Resolution(article, layout, anchor).run(tables().recognizer.find(article.text, layout));
}

}  // namespace crossclaim
