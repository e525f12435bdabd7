#include "text/phrase_table.h"

namespace crossclaim {

void PhraseTable::add(std::string_view phrase, Id id) {
  std::uint64_t hash = 0;
  Node* node = nullptr;
  for (const Token& token : tokenize(phrase)) {
    if (node)
      node->next |= bit_of(token.key);
    else
      first_.set(token.key % kFilterBits);
    hash = extend(hash, token.key);
    node = &nodes_[hash];
  }
  if (node) add_id(*node, id);
}

// A node's ids stand together: those of a phrase that is added again move to the end.
void PhraseTable::add_id(Node& node, Id id) {
  const auto end = static_cast<std::uint32_t>(ids_.size());
  if (node.first_id + node.id_count != end) {
    for (std::uint32_t i = 0; i < node.id_count; ++i) ids_.push_back(Id{ids_[node.first_id + i]});
    node.first_id = end;
  }
  ids_.push_back(id);
  ++node.id_count;
}

template <class Ends>
void PhraseTable::walk(std::span<const Token> tokens, Ends ends) const {
  if (tokens.empty() || !may_start(tokens[0])) return;
  std::uint64_t hash = 0;
  for (std::uint32_t n = 0; n < tokens.size(); ++n) {
    hash = extend(hash, tokens[n].key);
    const Node* node = nodes_.find(hash);
    if (!node) return;
    if (node->id_count > 0) ends(Match{n + 1, {ids_.data() + node->first_id, node->id_count}});
    if (n + 1 < tokens.size() && (node->next & bit_of(tokens[n + 1].key)) == 0) return;
  }
}

std::optional<PhraseTable::Match> PhraseTable::longest(std::span<const Token> tokens) const {
  std::optional<Match> best;
  walk(tokens, [&](const Match& match) { best = match; });
  return best;
}

void PhraseTable::all(std::span<const Token> tokens, std::vector<Match>& out) const {
  out.clear();
  walk(tokens, [&](const Match& match) { out.push_back(match); });
}

}  // namespace crossclaim
