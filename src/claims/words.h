// Topic words: the words by which two passages are seen to speak of one thing.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace crossclaim {

// The stems of a passage's words, without the common words of rules/tables/stopwords.tsv; sorted, each once. A stem is the
// folded word less one common ending: crude, but the same everywhere.
std::vector<std::string> topic_words(std::string_view text, std::span<const Token> tokens);

// The capitalised words and the figures of a passage, folded, without common words, weekdays and months; in order of the text.
void append_names(std::string_view text, std::span<const Token> tokens, std::vector<std::string>& out);

// A name that so many articles have that it tells little: a figure, a given name, or one of rules/tables/names_frequent.tsv.
bool is_frequent_name(std::string_view name);

std::string stem(std::string_view folded_word);

// What two sorted lists have in common.
std::vector<std::string> shared(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace crossclaim
