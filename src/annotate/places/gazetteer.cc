#include "annotate/places/gazetteer.h"

#include <algorithm>

#include "text/builtin.h"

namespace crossclaim {

namespace table = gazetteer_table;

const Gazetteer& Gazetteer::builtin() {
  static const Gazetteer gazetteer(builtin_file("tables/gazetteer.bin"));
  return gazetteer;
}

Gazetteer::Homonym Gazetteer::homonym(NameId name) const {
  const std::uint32_t bits = table_.names[name].homonym;
  return {(bits & table::kWord) != 0, (bits & table::kGivenName) != 0, (bits & table::kSurname) != 0};
}

Gazetteer::Entry Gazetteer::entry(Index index) const {
  const table::Entry& e = table_.entries[index];
  return {.type = static_cast<PlaceType>(e.type),
          .capital = e.capital != 0,
          .id = text(e.id),
          .code = text(e.code),
          .name = text(e.name),
          .container = e.container,
          .county = e.county,
          .north = e.north,
          .east = e.east,
          .population = e.population,
          .fame = e.fame};
}

std::optional<Gazetteer::Match> Gazetteer::longest(std::span<const Token> tokens) const {
  const std::size_t most = tokens.empty() ? 0 : table_.longest[tokens[0].key & (table_.longest.size() - 1)];
  std::optional<Match> best;
  std::uint64_t hash = 0;
  for (std::uint32_t n = 0; n < std::min(most, tokens.size()); ++n) {
    hash = table::extend(hash, tokens[n].key);
    if (const table::Slot& found = table_.slots[table::slot_of(table_.slots, hash)]; found.tag != 0)
      best = Match{n + 1, found.name};
  }
  return best;
}

std::span<const table::Candidate> Gazetteer::places_of(NameId name) const {
  return table_.candidates.subspan(table_.names[name].first, table_.names[name].count);
}

void Gazetteer::candidates(NameId name, std::vector<Candidate>& out) const {
  out.clear();
  for (const table::Candidate& c : places_of(name)) out.push_back({c.place, static_cast<Use>(c.use), c.capitals != 0});
}

bool Gazetteer::within(Index inner, Index outer) const {
  while (inner != kNone && inner != outer) inner = container(inner);
  return inner != kNone;
}

bool Gazetteer::share_name(Index division, Index city) const {
  const std::vector<Token> tokens = tokenize(text(table_.entries[city].name));
  const std::optional<Match> match = longest(tokens);
  if (!match || match->tokens != tokens.size()) return false;
  const auto is_division = [division](const table::Candidate& c) { return c.place == division; };
  return std::ranges::any_of(places_of(match->name), is_division);
}

Place Gazetteer::place(Index index) const {
  Place out{.type = type(index), .path = {}, .ids = {}, .other = {}};
  for (Index at = index; at != kNone; at = container(at)) {
    const Entry e = entry(at);
    const bool federal = e.code.starts_with("US.") || e.code.starts_with("CA.");
    const bool twin = e.type == PlaceType::division && at != index && !federal && share_name(at, index);
    if (twin) continue;
    out.path.emplace_back(e.name);
    out.ids.emplace_back(e.id);
  }
  return out;
}

std::string_view name_of(PlaceType type) {
  constexpr std::string_view kNames[] = {"country", "division", "city", "region", "venue", "unknown"};
  return kNames[static_cast<std::size_t>(type)];
}

}  // namespace crossclaim
