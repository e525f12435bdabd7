#include "annotate/capitals.h"

#include <algorithm>
#include <vector>

namespace crossclaim {
namespace {

using Index = Gazetteer::Index;

std::vector<Index> find_capitals(const Gazetteer& gazetteer) {
  std::vector<Index> capitals;
  for (Index i = 0; i < gazetteer.size(); ++i)
    if (gazetteer.entry(i).capital) capitals.push_back(i);
  return capitals;
}

Index first_within(const Gazetteer& gazetteer, const std::vector<Index>& capitals, Index country) {
  const auto at = std::ranges::find_if(capitals, [&](Index capital) { return gazetteer.within(capital, country); });
  return at == capitals.end() ? Gazetteer::kNone : *at;
}

}  // namespace

Gazetteer::Index capital_of(const Gazetteer& gazetteer, Gazetteer::Index country) {
  if (&gazetteer != &Gazetteer::builtin()) return first_within(gazetteer, find_capitals(gazetteer), country);
  static const std::vector<Index> builtin = find_capitals(gazetteer);
  return first_within(gazetteer, builtin, country);
}

}  // namespace crossclaim
