#include "text/phrase_table.h"

namespace crossclaim {

void PhraseTable::add(std::string_view phrase, Id id) {
  std::uint32_t node = 0;
  for (const Token& token : tokenize(phrase)) {
    if (node == 0) first_.set(token.key % kFilterBits);
    nodes_[node].next |= bit_of(token.key);
    std::uint32_t& next = edges_[edge(node, token.key)];
    if (next == 0) {
      next = static_cast<std::uint32_t>(nodes_.size());
      nodes_.emplace_back();
    }
    node = next;
  }
  if (node != 0) nodes_[node].ids.push_back(id);
}

const PhraseTable::Node* PhraseTable::step(std::uint32_t& node, const Token& token) const {
  if ((nodes_[node].next & bit_of(token.key)) == 0) return nullptr;
  const std::uint32_t* next = edges_.find(edge(node, token.key));
  if (!next) return nullptr;
  node = *next;
  return &nodes_[node];
}

std::optional<PhraseTable::Match> PhraseTable::longest(std::span<const Token> tokens) const {
  if (tokens.empty() || !may_start(tokens[0])) return std::nullopt;
  std::optional<Match> best;
  std::uint32_t node = 0;
  for (std::uint32_t n = 0; n < tokens.size(); ++n) {
    const Node* reached = step(node, tokens[n]);
    if (!reached) break;
    if (!reached->ids.empty()) best = Match{n + 1, reached->ids};
  }
  return best;
}

void PhraseTable::all(std::span<const Token> tokens, std::vector<Match>& out) const {
  out.clear();
  if (tokens.empty() || !may_start(tokens[0])) return;
  std::uint32_t node = 0;
  for (std::uint32_t n = 0; n < tokens.size(); ++n) {
    const Node* reached = step(node, tokens[n]);
    if (!reached) break;
    if (!reached->ids.empty()) out.push_back({n + 1, reached->ids});
  }
}

}  // namespace crossclaim
