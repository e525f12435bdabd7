#include "claims/refusals/title_place.h"

#include <string_view>
#include <unordered_set>
#include <variant>

#include "text/tsv.h"

namespace crossclaim {
namespace {

bool is_politicians(std::string_view office) {
  static const std::unordered_set<std::string_view> offices = [] {
    std::unordered_set<std::string_view> names;
    for (const TsvRow& row : builtin_rows("tables/offices.tsv", 3))
      if (row[1] == "politician") names.insert(row[0]);
    return names;
  }();
  return offices.contains(office);
}

}  // namespace

bool is_of_title(const EncodedSentence& encoded, const SlotFill& place) {
  const Mention* mention = encoded.elements[place.element].actor;
  if (!mention) return false;
  const auto& actor = std::get<Actor>(mention->value);
  const bool holder = actor.type == ActorType::person || actor.type == ActorType::office;
  const std::uint32_t behind = encoded.elements[place.last_element - 1].token + 1;
  return holder && mention->last_token > behind && is_politicians(actor.office);
}

}  // namespace crossclaim
