#include "claims/listed_places.h"

#include <algorithm>

#include "annotate/places/words.h"

namespace crossclaim {
namespace {

constexpr std::uint32_t kMostBetween = 7;  // elements from one place to the next

enum class Link : std::uint8_t { none, comma, last };

class Lists {
 public:
  Lists(const Layout& layout, const EncodedSentence& sentence) : layout_(layout), elements_(sentence.elements) {}

  // The list that holds the place at `element`; empty where there is none.
  std::vector<std::uint32_t> around(std::uint32_t element) const {
    std::vector<std::uint32_t> list;
    bool closed = false;
    const auto found = [&] { return closed && std::ranges::find(list, element) != list.end(); };
    for (std::uint32_t i = 0; i < elements_.size(); ++i) {
      if (!is_listable(i)) continue;
      const Link link = list.empty() ? Link::none : link_between(list.back(), i);
      if (link == Link::none || (closed && link == Link::comma)) {
        if (found()) return list;
        list.clear();
      }
      list.push_back(i);
      closed = list.size() > 1 && link == Link::last;
    }
    return found() ? list : std::vector<std::uint32_t>{};
  }

 private:
  const Place* place(std::uint32_t i) const {
    return elements_[i].place ? &std::get<Place>(elements_[i].place->value) : nullptr;
  }

  bool is_listable(std::uint32_t i) const {
    const Place* p = place(i);
    return p && !p->adjective && p->type != PlaceType::venue && p->type != PlaceType::unknown;
  }

  std::uint32_t end_of(std::uint32_t i) const { return i + elements_[i].place->last_token - elements_[i].place->first_token; }

  // What stands between two places: a comma or "and", and perhaps "the Syrian cities of".
  Link link_between(std::uint32_t a, std::uint32_t b) const {
    const std::uint32_t begin = end_of(a);
    if (begin >= b || b - begin > kMostBetween || place(a)->type != place(b)->type) return Link::none;
    Link link = Link::none;
    for (std::uint32_t i = begin; i < b; ++i) {
      const auto mask = place_words().of(layout_.tokens[elements_[i].token]);
      if ((mask & kListing) != 0 && i <= begin + 1)
        link = Link::last;
      else if ((mask & kComma) != 0 && i == begin)
        link = Link::comma;
      else if (i == begin || !(place(i) || (mask & (kLocative | kSettlement | kDirection | kListed)) != 0))
        return Link::none;
    }
    return link;
  }

  const Layout& layout_;
  const std::vector<Element>& elements_;
};

// The elements of the places listed with the one at `element`, in order and without it; empty where it stands alone.
std::vector<std::uint32_t> listed_with(std::uint32_t element, const Layout& layout, const EncodedSentence& sentence) {
  auto list = Lists(layout, sentence).around(element);
  std::erase(list, element);
  return list;
}

// The slot filled by the place at `element` instead.
GroupSlot filled_by(GroupSlot slot, std::uint32_t element, const EncodedSentence& sentence) {
  const Mention& place = *sentence.elements[element].place;
  slot.fill.element = element;
  slot.fill.last_element = element + place.last_token - place.first_token;
  return slot;
}

}  // namespace

std::vector<GroupSlot> with_listed(std::vector<GroupSlot> slots, const RuleFile& file, const Layout& layout,
                                   const EncodedSentence& sentence) {
  const std::size_t found = slots.size();
  for (std::size_t i = 0; i < found; ++i) {
    const std::uint32_t attribute = slots[i].fill.attribute;
    if (file.attributes[attribute].type != AttributeType::place) continue;
    for (const std::uint32_t element : listed_with(slots[i].fill.element, layout, sentence)) {
      const auto same = [=](const GroupSlot& s) { return s.fill.attribute == attribute && s.fill.element == element; };
      if (std::ranges::none_of(slots, same)) slots.push_back(filled_by(slots[i], element, sentence));
    }
  }
  return slots;
}

}  // namespace crossclaim
