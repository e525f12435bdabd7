#include "claims/slot_values.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "annotate/dates/age.h"
#include "annotate/dates/length.h"
#include "claims/roles.h"
#include "claims/scopes.h"
#include "text/tokens.h"

namespace crossclaim {
namespace {

bool is_one_of(std::uint64_t key, std::span<const std::uint64_t> keys) { return std::ranges::find(keys, key) != keys.end(); }

// "Moved [...] from Monday to Thursday"
bool is_moved(const SlotFill& first, const EncodedSentence& encoded) {
  constexpr std::uint32_t kReach = 8;  // words before the day
  static const std::uint64_t moved[] = {token_key("moved"),   token_key("postponed"),  token_key("rescheduled"),
                                        token_key("shifted"), token_key("delayed"),    token_key("pushed"),
                                        token_key("changed"), token_key("brought"),    token_key("put"),
                                        token_key("moving"),  token_key("postponing"), token_key("delaying")};
  for (std::uint32_t e = first.element; e > 0 && first.element - e < kReach; --e)
    if (is_one_of(encoded.elements[e - 1].key, moved)) return true;
  return false;
}

// The first element of the last day; 0 if the first one stands alone.
std::uint32_t last_day(const SlotFill& first, const EncodedSentence& encoded) {
  static const std::uint64_t ties[] = {token_key("to"), token_key("until"), token_key("till"), token_key("through"),
                                       token_key("-")};
  static const std::uint64_t between = token_key("between"), and_ = token_key("and");
  const auto& elements = encoded.elements;
  const std::uint32_t tie = first.last_element;
  if (tie + 1 >= elements.size() || !elements[tie + 1].date) return 0;
  const bool pair = first.element > 0 && elements[first.element - 1].key == between && elements[tie].key == and_;
  return pair || is_one_of(elements[tie].key, ties) ? tie + 1 : 0;
}

// Both are days, and the second not long behind the first.
bool make_a_stretch(const DateValue& first, const DateValue& last) {
  constexpr date::days kLongest{31};
  const auto is_day = [](const DateValue& v) {
    return v.type == TimexType::date && v.grain == Grain::day && v.days.lo && v.days.hi && v.readings.empty();
  };
  return is_day(first) && is_day(last) && *last.days.lo > *first.days.lo && *last.days.hi - *first.days.lo <= kLongest;
}

// "Car bombs" are told by the same means as "a car bomb".
TextValue in_base_form(const std::string& words, const RuleFile& file) {
  const auto base = file.base_forms.find(words);
  return TextValue{base == file.base_forms.end() ? words : base->second};
}

Quantity one_of_those_harmed() {
  Quantity one;
  one.lo = one.hi = 1;
  one.of = "person";
  one.part = true;
  return one;
}

// "Three children were among the dead."
bool are_among(const EncodedSentence& encoded, const SlotFill& count, std::uint32_t head) {
  static const std::uint64_t among = token_key("among");
  for (std::uint32_t e = count.last_element; e < head; ++e)
    if (encoded.elements[e].key == among) return true;
  return false;
}

// Looks at a value's tokens and the one behind: "three" and "others".
bool tells_of_others(const SlotFill& count, const EncodedSentence& encoded, std::span<const Token> tokens) {
  const std::size_t first = encoded.elements[count.element].token;
  const std::size_t behind = encoded.elements[count.last_element - 1].token + 2;
  const std::size_t end = std::min<std::size_t>(behind, tokens.size());
  return counts_others(tokens.subspan(first, end - first));
}

}  // namespace

ClaimValue slot_value(const Attribute& attribute, const Element& first, std::string_view text, const RuleFile& file) {
  if (const Mention* typed = first.of(attribute.type)) return value_of(*typed);
  if (attribute.like) return TextValue{fold(attribute.like->told_by(text))};
  if (attribute.type != AttributeType::quantity) return in_base_form(fold(text), file);
  if (first.date)
    if (auto days = length_in_days(std::get<DateValue>(first.date->value))) return *std::move(days);
  return one_of_those_harmed();
}

std::optional<Stretch> stretch_from(const SlotFill& first, const EncodedSentence& encoded) {
  const Mention* begin = encoded.elements[first.element].date;
  const std::uint32_t at = begin ? last_day(first, encoded) : 0;
  if (at == 0 || is_moved(first, encoded)) return std::nullopt;
  const Mention& end = *encoded.elements[at].date;
  const auto& last = std::get<DateValue>(end.value);
  Stretch stretch{first, std::get<DateValue>(begin->value)};
  if (!make_a_stretch(stretch.days, last)) return std::nullopt;
  stretch.fill.last_element =
      std::min(at + end.last_token - end.first_token, static_cast<std::uint32_t>(encoded.elements.size()));
  stretch.days.timex = date::format("%F", *stretch.days.days.lo) + "/" + date::format("%F", *last.days.hi);
  stretch.days.days.hi = last.days.hi;
  return stretch;
}

bool counts_a_part(const GroupSlot& count, const MatchGroup& group, const std::vector<MatchGroup>& groups,
                   const EncodedSentence& encoded, std::span<const Token> tokens, const RuleFile& file) {
  return are_among(encoded, count.fill, group.head) ||
         (tells_of_others(count.fill, encoded, tokens) && !goes_on_from_another(count, group, groups, file));
}

std::optional<ClaimValue> dated(ClaimValue value, const std::optional<date::sys_days>& published) {
  const auto* when = std::get_if<DateValue>(&value);
  if (!when || when->type != TimexType::duration) return value;
  auto day = began(*when, published);
  return day ? std::optional<ClaimValue>(*std::move(day)) : std::nullopt;
}

}  // namespace crossclaim
