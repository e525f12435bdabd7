#include "claims/refusals/refusals.h"

#include <algorithm>

#include "claims/refusals/bearing.h"
#include "claims/refusals/care_place.h"
#include "claims/refusals/datelines.h"
#include "claims/refusals/other_event.h"
#include "claims/refusals/saying_day.h"
#include "claims/refusals/title_place.h"
#include "text/tokens.h"

namespace crossclaim {
namespace {

bool of_counting(const SlotFill& day, const Telling& t) {
  const Span span = span_of(day, t.encoded, t.text.layout);
  return std::ranges::any_of(t.as_of, [span](const AsOf& count) { return count.span.overlaps(span); });
}

bool of_writing(const SlotFill& day, const Telling& t) {
  const Span span = span_of(day, t.encoded, t.text.layout);
  return in_dateline(t.text.text(), t.sentence, span) || in_stamp(t.text.text(), span);
}

bool of_writer(const SlotFill& place, const Telling& t) { return of_correspondent(t.encoded, place); }

struct Refusal {
  AttributeType type;
  bool (*holds)(const SlotFill& filler, const Telling& telling);
};

constexpr Refusal kRefusals[] = {
    {AttributeType::date, of_counting},
    {AttributeType::date, of_writing},
    {AttributeType::place, of_writer},
};

bool says_too_little(const ClaimValue& value, const Attribute& attribute) {
  const auto* actor = std::get_if<Actor>(&value);
  return actor && std::ranges::find(attribute.never, fold(actor->name)) != attribute.never.end();
}

}  // namespace

bool lies_ahead(const ClaimValue& value, const std::optional<date::sys_days>& published) {
  const auto* when = std::get_if<DateValue>(&value);
  return when && published && when->days.lo && *when->days.lo > *published;
}

Span span_of(const SlotFill& filler, const EncodedSentence& encoded, const Layout& layout) {
  const auto token = [&](std::uint32_t element) { return layout.tokens[encoded.elements[element].token].span; };
  return cover(token(filler.element), token(filler.last_element - 1));
}

bool is_elsewhere(const EncodedSentence& encoded, const SlotFill& place, std::uint32_t head, bool exact) {
  return is_of_title(encoded, place) || is_of_care(encoded, place, head) || is_point_of_bearing(encoded, place, exact);
}

void drop_elsewhere(Match& match, const EncodedSentence& encoded, const std::vector<Attribute>& attributes) {
  std::erase_if(match.slots, [&](const SlotFill& fill) {
    const Attribute& attribute = attributes[fill.attribute];
    return attribute.type == AttributeType::place && is_elsewhere(encoded, fill, match.head, !attribute.many);
  });
}

// "After the talks, envoys said on Friday that ..."
void drop_saying_days(Match& match, const EncodedSentence& encoded, const Layout& layout, Span told,
                      const std::vector<Attribute>& attributes) {
  std::erase_if(match.slots, [&](const SlotFill& fill) {
    if (attributes[fill.attribute].type != AttributeType::date) return false;
    return !told.overlaps(span_of(fill, encoded, layout)) ||
           is_day_of_saying(encoded.elements, fill.element, fill.last_element, match.head);
  });
}

void drop_of_other_events(Match& match, const EncodedSentence& encoded, const std::vector<Attribute>& attributes) {
  std::erase_if(match.slots, [&](const SlotFill& fill) {
    const AttributeType type = attributes[fill.attribute].type;
    return (type == AttributeType::date || type == AttributeType::place) && is_of_other_event(encoded, fill, match.head);
  });
}

bool is_refused(const SlotFill& filler, AttributeType type, const Telling& telling) {
  return std::ranges::any_of(kRefusals, [&](const Refusal& r) { return r.type == type && r.holds(filler, telling); });
}

bool is_refused(const ClaimValue& value, const Attribute& attribute, const std::optional<date::sys_days>& published) {
  return (attribute.past && lies_ahead(value, published)) || says_too_little(value, attribute);
}

}  // namespace crossclaim
