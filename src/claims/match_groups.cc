#include "claims/match_groups.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace crossclaim {
namespace {

struct Option {
  std::uint32_t kind, attribute, element, head, distance;
  GroupSlot slot;
};

// Within the head of another match that fills the attribute, too: "dead" in "a guard shot dead two men" has no count of its
// own.
bool is_within_another(const Match& inner, std::uint32_t attribute, std::span<const Match> phrases) {
  return std::ranges::any_of(phrases, [&](const Match& m) {
    const bool longer = m.head_end - m.head > inner.head_end - inner.head;
    return m.kind == inner.kind && longer && m.head <= inner.head && inner.head_end <= m.head_end &&
           std::ranges::find(m.slots, attribute, &SlotFill::attribute) != m.slots.end();
  });
}

// Every way to fill every slot, nearest first; of equals that of the later head, then of the earlier pattern.
std::vector<Option> options(const std::vector<Match>& matches, const RuleSet& rules) {
  std::vector<Match> phrases;
  std::ranges::copy_if(matches, std::back_inserter(phrases), [](const Match& m) { return m.head_end > m.head + 1; });
  const auto is_count = [&](const Match& m, const SlotFill& fill) {
    return rules.kinds()[m.kind]->file.attributes[fill.attribute].type == AttributeType::quantity;
  };
  std::vector<Option> out;
  for (const Match& m : matches)
    for (const SlotFill& fill : m.slots)
      if (!is_count(m, fill) || !is_within_another(m, fill.attribute, phrases))
        out.push_back({m.kind, fill.attribute, fill.element, m.head, fill.distance, {fill, m.pattern, m.head_end}});
  std::ranges::stable_sort(
      out, {}, [](const Option& o) { return std::tuple(o.kind, o.attribute, o.distance, ~o.head, o.slot.pattern); });
  return out;
}

class Chooser {
 public:
  explicit Chooser(const RuleSet& rules) : rules_(rules) {}

  // Takes an option if neither its filler nor its head's slot is taken.
  bool take(const Option& o) {
    const auto filler = std::tuple(o.kind, o.attribute, o.element);
    const auto slot = std::tuple(o.kind, o.attribute, o.head);
    if (owner_.contains(filler)) return false;
    const bool many = rules_.kinds()[o.kind]->file.attributes[o.attribute].many;
    if (!many && filled_.contains(slot)) return false;
    owner_[filler] = o.head;
    filled_[slot] = true;
    return true;
  }

 private:
  const RuleSet& rules_;
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::uint32_t> owner_;
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, bool> filled_;
};

using Groups = std::map<std::pair<std::uint32_t, std::uint32_t>, MatchGroup>;

// "Norway, which was invited to the talks": somebody who is invited isn't told to take part.
void drop_displaced(Groups& groups, const RuleSet& rules) {
  struct Displaced {
    std::uint32_t kind;
    std::string_view attribute;
    SlotFill by;
  };
  std::vector<Displaced> all;
  const auto attribute_of = [&](const MatchGroup& g, const GroupSlot& s) -> const Attribute& {
    return rules.kinds()[g.kind]->file.attributes[s.fill.attribute];
  };
  for (const auto& [key, g] : groups)
    for (const GroupSlot& s : g.slots)
      for (const std::string& other : attribute_of(g, s).instead_of) all.push_back({g.kind, other, s.fill});
  if (all.empty()) return;
  for (auto& entry : groups) {
    MatchGroup& g = entry.second;
    std::erase_if(g.slots, [&](const GroupSlot& s) {
      return std::ranges::any_of(all, [&](const Displaced& d) {
        return d.kind == g.kind && d.attribute == attribute_of(g, s).name && d.by.element < s.fill.last_element &&
               s.fill.element < d.by.last_element;
      });
    });
  }
}

// One word tells one thing of the people it counts: in "stabbed two men to death" nobody is wounded.
void drop_told_twice(Groups& groups, const RuleSet& rules) {
  struct Told {
    std::uint32_t kind, head;
    GroupSlot slot;
  };
  std::vector<Told> counts;
  for (const auto& [key, g] : groups)
    for (const GroupSlot& s : g.slots)
      if (rules.kinds()[g.kind]->file.attributes[s.fill.attribute].type == AttributeType::quantity)
        counts.push_back({g.kind, g.head, s});
  const auto displaces = [](const Told& by, const Told& other) {
    const GroupSlot &a = by.slot, &b = other.slot;
    if (by.kind != other.kind || by.head >= b.head_end || other.head >= a.head_end) return false;
    if (a.fill.element != b.fill.element || a.fill.attribute == b.fill.attribute) return false;
    const std::uint32_t own = a.head_end - by.head, its = b.head_end - other.head;
    return own > its || (own == its && a.fill.attribute < b.fill.attribute);
  };
  for (const Told& told : counts)
    if (std::ranges::any_of(counts, [&](const Told& by) { return displaces(by, told); }))
      std::erase_if(groups.at({told.kind, told.head}).slots, [&](const GroupSlot& s) {
        return s.fill.element == told.slot.fill.element && s.fill.attribute == told.slot.fill.attribute;
      });
}

}  // namespace

std::vector<MatchGroup> group_matches(const std::vector<Match>& matches, const RuleSet& rules) {
  Groups groups;
  for (const Match& m : matches) {
    auto [at, fresh] = groups.try_emplace({m.kind, m.head}, MatchGroup{m.kind, m.head, m.head_class, m.first, m.last, {}, {}});
    MatchGroup& g = at->second;
    g.first = std::min(g.first, m.first);
    g.last = std::max(g.last, m.last);
    if (g.patterns.empty() || g.patterns.back() != m.pattern) g.patterns.push_back(m.pattern);
  }
  Chooser chooser(rules);
  for (const Option& o : options(matches, rules))
    if (chooser.take(o)) groups.at({o.kind, o.head}).slots.push_back(o.slot);
  drop_displaced(groups, rules);
  drop_told_twice(groups, rules);
  std::vector<MatchGroup> out;
  for (auto& [key, group] : groups) {
    const auto is_bare = [&patterns = rules.kinds()[group.kind]->patterns](std::uint32_t p) { return patterns[p].bare; };
    if (group.slots.empty() && std::ranges::none_of(group.patterns, is_bare)) continue;
    std::ranges::stable_sort(group.slots, {}, [](const GroupSlot& s) { return std::tuple(s.fill.attribute, s.fill.element); });
    out.push_back(std::move(group));
  }
  return out;
}

bool goes_on_from_another(const GroupSlot& count, const MatchGroup& group, const std::vector<MatchGroup>& groups,
                          const RuleFile& kind) {
  std::set<std::uint32_t> own, another;  // elements before the count that are counts of its attribute and of others
  for (const MatchGroup& g : groups) {
    if (g.kind != group.kind) continue;
    for (const GroupSlot& s : g.slots) {
      const bool counted = kind.attributes[s.fill.attribute].type == AttributeType::quantity;
      if (counted && s.fill.element < count.fill.element)
        (s.fill.attribute == count.fill.attribute ? own : another).insert(s.fill.element);
    }
  }
  return !another.empty() && std::ranges::includes(another, own);
}

}  // namespace crossclaim
