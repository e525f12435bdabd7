#include "claims/credits.h"

#include <algorithm>
#include <set>
#include <span>

#include "text/phrase_table.h"
#include "text/tsv.h"

namespace crossclaim {
namespace {

constexpr std::uint32_t kCreditTokens = 14;

struct Agencies {
  PhraseTable names;
  std::vector<std::string_view> canonical;
};

// name | aliases
const Agencies& agencies() {
  static const Agencies table = [] {
    Agencies a;
    for (const TsvRow& row : builtin_rows("tables/agencies.tsv", 2)) {
      const auto id = static_cast<PhraseTable::Id>(a.canonical.size());
      a.canonical.push_back(row[0]);
      a.names.add(row[0], id);
      for (const std::string_view alias : split_cell(row[1])) a.names.add(alias, id);
    }
    return a;
  }();
  return table;
}

void add_credits(std::span<const Token> tokens, std::set<std::string>& out) {
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    const auto found = agencies().names.longest(tokens.subspan(t));
    if (!found || (!tokens[t].capital && agencies().canonical[found->ids[0]] != kUnnamedAgencies)) continue;
    for (const auto id : found->ids) out.insert(fold(agencies().canonical[id]));
  }
}

}  // namespace

std::vector<std::string> credits(const Layout& layout) {
  std::set<std::string> out;
  bool dateline = false;
  for (const Sentence& s : layout.sentences) {
    const auto tokens = tokens_of(layout, s);
    if (s.region == Region::byline) add_credits(tokens, out);
    if (!dateline && (s.region == Region::lead || s.region == Region::body)) {
      dateline = true;
      add_credits(tokens.first(std::min<std::size_t>(tokens.size(), kCreditTokens)), out);
    }
  }
  return {out.begin(), out.end()};
}

}  // namespace crossclaim
