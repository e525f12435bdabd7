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

// Without one common ending.
std::string_view stem_of(std::string_view word) {
  for (const std::string_view ending : kEndings)
    if (word.size() >= ending.size() + kShortestStem && word.ends_with(ending))
      return word.substr(0, word.size() - ending.size());
  return word;
}

// "polic e"; a word without a common ending is its own stem.
std::string topic_word(std::string word) {
  const std::size_t end = stem_of(word).size();
  if (end < word.size()) word.insert(end, " ");
  return word;
}

// The order of two topic words' stems; 0 if they are one. In one pass, since events are compared by their words often.
int order_of_stems(std::string_view a, std::string_view b) {
  for (std::size_t i = 0;; ++i) {
    const unsigned char x = i < a.size() && a[i] != ' ' ? static_cast<unsigned char>(a[i]) : 0;
    const unsigned char y = i < b.size() && b[i] != ' ' ? static_cast<unsigned char>(b[i]) : 0;
    if (x != y) return x < y ? -1 : 1;
    if (x == 0) return 0;
  }
}

// Calls `sink` with each word of `a` whose stem stands in `b`.
template <class Sink>
void each_shared(const std::vector<std::string>& a, const std::vector<std::string>& b, Sink sink) {
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    const int order = order_of_stems(*x, *y);
    if (order == 0) sink(*x);
    x += order <= 0;
    y += order >= 0;
  }
}

}  // namespace

std::string stem(std::string_view word) { return std::string(stem_of(word)); }

std::vector<std::string> topic_words(std::string_view text, std::span<const Token> tokens) {
  std::vector<std::string> out;
  append_topic_words(text, tokens, out);
  sort_unique_topic_words(out);
  return out;
}

void append_topic_words(std::string_view text, std::span<const Token> tokens, std::vector<std::string>& out) {
  for (const Token& token : tokens)
    if (token.kind == TokenKind::word && (token.span.size() >= kShortestWord || token.capital) &&
        !stopwords().is(token, kStopword))
      out.push_back(topic_word(fold(token.span.of(text))));
}

void sort_unique_topic_words(std::vector<std::string>& words) {
  std::ranges::sort(words);  // a space comes before all letters, so that this is the order of the stems
  const auto same = [](const std::string& a, const std::string& b) { return order_of_stems(a, b) == 0; };
  words.erase(std::unique(words.begin(), words.end(), same), words.end());
}

std::vector<std::string> shared_topic_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> out;
  each_shared(a, b, [&](std::string word) {
    std::erase(word, ' ');
    out.push_back(std::move(word));
  });
  return out;
}

std::size_t count_shared_topic_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::size_t count = 0;
  each_shared(a, b, [&](const std::string&) { ++count; });
  return count;
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
