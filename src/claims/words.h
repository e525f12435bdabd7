// Topic words: the words by which two passages are seen to speak of one thing.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace crossclaim {

// A passage's words, folded, without the common words of rules/tables/stopwords.tsv; sorted, each stem once. They are compared
// by their stems and shown whole: a stem is the word less one common ending, which stands behind a space ("polic e"). That is
// crude, but the same everywhere.
std::vector<std::string> topic_words(std::string_view text, std::span<const Token> tokens);

// Topic words of several passages in one list: first those of each as they stand, then all of them sorted, each stem once.
void append_topic_words(std::string_view text, std::span<const Token> tokens, std::vector<std::string>& out);
void sort_unique_topic_words(std::vector<std::string>& words);

// The topic words of `a` whose stems stand in `b`, too, each as the whole word.
std::vector<std::string> shared_topic_words(const std::vector<std::string>& a, const std::vector<std::string>& b);
std::size_t count_shared_topic_words(const std::vector<std::string>& a, const std::vector<std::string>& b);

// The capitalised words and the figures of a passage, folded, without common words, weekdays and months; in order of the text.
void append_names(std::string_view text, std::span<const Token> tokens, std::vector<std::string>& out);

// A name that so many articles have that it tells little: a figure, a given name, or one of rules/tables/names_frequent.tsv.
bool is_frequent_name(std::string_view name);

std::string stem(std::string_view folded_word);

// What two sorted lists have in common.
std::vector<std::string> shared(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace crossclaim
