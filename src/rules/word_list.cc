#include "rules/word_list.h"

#include <algorithm>
#include <functional>

#include "text/tokens.h"

namespace crossclaim {

Phrase phrase_of(std::string_view text) {
  if (text == "'s") return {token_key(text)};  // a token of its own only behind a word
  Phrase keys;
  for (const Token& token : tokenize(text)) keys.push_back(token.key);
  return keys;
}

WordList::WordList(std::span<const std::string> phrases) {
  phrases_.reserve(phrases.size());
  for (const std::string& text : phrases) {
    if (WordExpression::is_one(text)) {
      if (auto expression = WordExpression::make(text)) add(*std::move(expression));  // else it was told when the file was read
      continue;
    }
    Phrase phrase = phrase_of(text);
    if (phrase.empty()) continue;
    filter_.add(phrase.front());
    shortest_ = std::min(shortest_, static_cast<std::uint32_t>(phrase.size()));
    longest_ = std::max(longest_, static_cast<std::uint32_t>(phrase.size()));
    phrases_.push_back(std::move(phrase));
  }
  std::ranges::sort(phrases_, std::greater());
  for (const Phrase& phrase : phrases_) first_words_.push_back(phrase.front());
}

void WordList::add(WordExpression expression) {
  expressions_.push_back(std::move(expression));
  filter_.add_everything();
  shortest_ = 1;
  longest_ = std::max(longest_, kLongestExpression);
}

std::span<const Phrase> WordList::starting_with(std::uint64_t key) const {
  if (!filter_.may_hold(key)) return {};
  const auto [first, last] = std::equal_range(first_words_.begin(), first_words_.end(), key, std::greater());
  return std::span(phrases_).subspan(static_cast<std::size_t>(first - first_words_.begin()),
                                     static_cast<std::size_t>(last - first));
}

WordLists::WordLists(const std::map<std::string, std::vector<std::string>>& classes) {
  for (const auto& [name, phrases] : classes) classes_.emplace_hint(classes_.end(), name, std::make_shared<WordList>(phrases));
}

const std::shared_ptr<const WordList>& WordLists::of_word(const std::string& word) {
  auto& list = words_[word];
  if (!list) list = std::make_shared<WordList>(std::span(&word, 1));
  return list;
}

}  // namespace crossclaim
