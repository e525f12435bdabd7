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
