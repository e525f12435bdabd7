#include "claims/unruled/found_claims.h"

#include <utility>

namespace crossclaim {

void add_found(std::string_view name, Claim claim, const Kind& kind, EventMention& mention, ArticleClaims& out) {
  const Attribute* attribute = kind.file.attribute(name);
  if (!attribute) return;
  claim.kind = kind.file.kind;
  claim.attribute = attribute->name;
  claim.mention = static_cast<std::uint32_t>(out.mentions.size());
  mention.roles.push_back({claim.attribute, claim.value, claim.text, false});
  if (!attribute->ask.empty()) out.claims.push_back(std::move(claim));
}

}  // namespace crossclaim
