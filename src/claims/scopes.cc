#include "claims/scopes.h"

#include <algorithm>
#include <map>
#include <vector>

#include "text/phrase_table.h"
#include "text/tsv.h"

namespace crossclaim {
namespace {

struct Scopes {
  PhraseTable phrases;
  std::vector<std::string_view> names;
};

const Scopes& scopes() {
  static const Scopes table = [] {
    Scopes s;
    for (const TsvRow& row : builtin_rows("tables/scopes.tsv", 2)) {
      s.phrases.add(row[0], static_cast<PhraseTable::Id>(s.names.size()));
      s.names.push_back(row[1]);
    }
    return s;
  }();
  return table;
}

}  // namespace

std::string_view scope_said(std::span<const Token> sentence) {
  // "In a murder-suicide, he shot two men, then himself": who is left out is told of the count, the rest of the deed.
  constexpr std::string_view kNone = "none", kLeftOut = "the attacker left out";
  std::string_view first;
  for (std::size_t t = 0; t < sentence.size();) {
    const auto found = scopes().phrases.longest(sentence.subspan(t));
    const std::string_view name = found ? scopes().names[found->ids[0]] : kNone;
    if (name == kLeftOut) return name;
    if (first.empty() && name != kNone) first = name;
    t += found ? found->tokens : 1;
  }
  return first;
}

Lasting lasting(std::string_view head) {
  static const std::map<std::string_view, Lasting> words = [] {
    std::map<std::string_view, Lasting> out;
    for (const TsvRow& row : builtin_rows("tables/lasting.tsv", 2))
      out.emplace(row[0], row[1] == "article" ? Lasting::article : Lasting::passage);
    return out;
  }();
  const auto at = words.find(head);
  return at == words.end() ? Lasting::no : at->second;
}

bool counts_others(std::span<const Token> tokens) {
  static const std::uint64_t keys[] = {token_key("other"), token_key("others")};
  return std::ranges::any_of(tokens, [](const Token& t) { return t.key == keys[0] || t.key == keys[1]; });
}

}  // namespace crossclaim
