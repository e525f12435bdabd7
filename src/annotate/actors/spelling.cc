// name_key: each word of a name goes through the rules of rules/tables/actors_spelling.tsv.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "annotate/actors/actors.h"
#include "text/tsv.h"

namespace crossclaim {
namespace {

struct Rewrite {
  std::string_view from;
  std::string_view to;
};

struct Spelling {
  std::unordered_set<std::string_view> dropped;
  std::unordered_map<std::string_view, std::string_view> whole;
  std::vector<Rewrite> suffixes;
  std::vector<Rewrite> inner;

  Spelling() {
    for (const TsvRow& row : builtin_rows("tables/actors_spelling.tsv", 3)) {
      if (row[0] == "drop") dropped.insert(row[1]);
      if (row[0] == "whole") whole.emplace(row[2], row[2]);
      if (row[0] == "whole")
        for (const std::string_view variant : split_cell(row[1])) whole.emplace(variant, row[2]);
      if (row[0] == "suffix") suffixes.push_back({row[1], row[2]});
      if (row[0] == "inner") inner.push_back({row[1], row[2]});
    }
  }
};

// The base letters of Latin-1 Supplement's and Latin Extended-A's accented letters, by the last byte of their UTF-8.
constexpr std::string_view kLatin1 = "aaaaaaaceeeeiiiidnooooo ouuuuy saaaaaaaceeeeiiiidnooooo ouuuuy y";
constexpr std::string_view kExtendedA4 = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllll";
constexpr std::string_view kExtendedA5 = "llnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

std::string without_accents(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const auto lead = static_cast<unsigned char>(word[at]);
    const std::string_view letters = lead == 0xC3 ? kLatin1 : lead == 0xC4 ? kExtendedA4 : lead == 0xC5 ? kExtendedA5 : "";
    if (letters.empty() || at + 1 == word.size()) {
      out += word[at];
      continue;
    }
    const std::size_t letter = static_cast<unsigned char>(word[++at]) & 0x3F;
    if (letter < letters.size() && letters[letter] != ' ') out += letters[letter];
  }
  return out;
}

void replace_all(std::string& word, Rewrite rule) {
  for (std::size_t at = word.find(rule.from); at != std::string::npos; at = word.find(rule.from, at + rule.to.size()))
    word.replace(at, rule.from.size(), rule.to);
}

std::string word_key(const Spelling& rules, std::string word) {
  if (rules.dropped.contains(word)) return "";
  if (const auto at = rules.whole.find(word); at != rules.whole.end()) return std::string(at->second);
  const auto fits = [&](const Rewrite& r) { return word.size() > r.from.size() + 1 && word.ends_with(r.from); };
  if (const auto suffix = std::ranges::find_if(rules.suffixes, fits); suffix != rules.suffixes.end())
    word.replace(word.size() - suffix->from.size(), suffix->from.size(), suffix->to);
  for (const Rewrite& rule : rules.inner) replace_all(word, rule);
  word.erase(std::unique(word.begin(), word.end()), word.end());
  return word;
}

}  // namespace

std::string name_key(std::string_view full_name) {
  static const Spelling rules;
  std::string key;
  for (const Token& token : tokenize(full_name)) {
    if (token.kind != TokenKind::word) continue;
    const std::string word = word_key(rules, without_accents(fold(token.span.of(full_name))));
    const bool initial = word.size() == 1 || word.ends_with('.');
    if (word.empty() || (initial && !key.empty())) continue;
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

}  // namespace crossclaim
