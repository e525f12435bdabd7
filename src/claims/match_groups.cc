#include "claims/match_groups.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace crossclaim {
namespace {

struct Option {
  std::uint32_t kind, attribute, element, head, distance;
  GroupSlot slot;
};

// Every way to fill every slot, nearest first; of equals that of the later head, then of the earlier pattern.
std::vector<Option> options(const std::vector<Match>& matches) {
  std::vector<Option> out;
  for (const Match& m : matches)
    for (const SlotFill& fill : m.slots)
      out.push_back({m.kind, fill.attribute, fill.element, m.head, fill.distance, {fill, m.pattern}});
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
  for (const Option& o : options(matches))
    if (chooser.take(o)) groups.at({o.kind, o.head}).slots.push_back(o.slot);
  drop_displaced(groups, rules);
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
