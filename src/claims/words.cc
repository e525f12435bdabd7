#include "claims/words.h"

#include <algorithm>
#include <iterator>

#include "text/key_map.h"
#include "text/sorted.h"
#include "text/tsv.h"
#include "text/word_classes.h"

namespace crossclaim {
namespace {

constexpr WordClasses::Mask kStopword = 1;
constexpr WordClasses::Mask kNoName = 2;  // capital or not
constexpr std::size_t kShortestWord = 3;
constexpr std::size_t kShortestStem = 4;
constexpr std::string_view kEndings[] = {"ations", "ation", "ings", "ing", "ions", "ion", "ers", "ed", "er", "es", "s", "e"};

const WordClasses& stopwords() {
  static const WordClasses table = [] {
    WordClasses words;
    for (const TsvRow& row : builtin_rows("tables/stopwords.tsv", 1)) words.add(row[0], kStopword);
    for (const TsvRow& row : builtin_rows("tables/names_ordinary.tsv", 1)) words.add(row[0], kNoName);
    for (const TsvRow& row : builtin_rows("tables/actors_words.tsv", 2))
      if (row[1] == "ordinary" || row[1] == "month") words.add(row[0], kNoName);
    return words;
  }();
  return table;
}

// "polic e"; a word without a common ending is its own stem.
std::string topic_word(std::string word) {
  const std::size_t end = stem(word).size();
  if (end < word.size()) word.insert(end, " ");
  return word;
}

std::string_view stem_of(std::string_view topic_word) { return topic_word.substr(0, topic_word.find(' ')); }

}  // namespace

std::string stem(std::string_view word) {
  for (const std::string_view ending : kEndings)
    if (word.size() >= ending.size() + kShortestStem && word.ends_with(ending))
      return std::string(word.substr(0, word.size() - ending.size()));
  return std::string(word);
}

std::vector<std::string> topic_words(std::string_view text, std::span<const Token> tokens) {
  std::vector<std::string> out;
  for (const Token& token : tokens)
    if (token.kind == TokenKind::word && (token.span.size() >= kShortestWord || token.capital) &&
        !stopwords().is(token, kStopword))
      out.push_back(topic_word(fold(token.span.of(text))));
  sort_unique_topic_words(out);
  return out;
}

void sort_unique_topic_words(std::vector<std::string>& words) {
  std::ranges::sort(words);  // a space comes before all letters, so that this is the order of the stems
  const auto same = [](const std::string& a, const std::string& b) { return stem_of(a) == stem_of(b); };
  words.erase(std::unique(words.begin(), words.end(), same), words.end());
}

std::vector<std::string> shared_topic_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> out;
  std::ranges::set_intersection(a, b, std::back_inserter(out), {}, stem_of, stem_of);
  for (std::string& word : out) std::erase(word, ' ');
  return out;
}

void append_names(std::string_view text, std::span<const Token> tokens, std::vector<std::string>& out) {
  for (const Token& token : tokens) {
    const bool figures = token.kind == TokenKind::number || token.kind == TokenKind::mixed;
    if ((figures || token.capital) && token.span.size() > 1 && !stopwords().is(token, kStopword | kNoName))
      out.push_back(fold(token.span.of(text)));
  }
}

bool is_frequent_name(std::string_view name) {
  static const KeyMap<bool> names = [] {
    KeyMap<bool> out;
    for (const char* table : {"tables/names_frequent.tsv", "tables/actors_given.tsv"})
      for (const TsvRow& row : builtin_rows(table, 1)) out[token_key(row[0])] = true;
    return out;
  }();
  return (!name.empty() && name[0] >= '0' && name[0] <= '9') || names.contains(token_key(name));
}

std::vector<std::string> shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> out;
  std::ranges::set_intersection(a, b, std::back_inserter(out));
  return out;
}

}  // namespace crossclaim
