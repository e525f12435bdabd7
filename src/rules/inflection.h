// Inflection of English words, so that a class names a word once: "begin (verb)" stands for begin, begins, began, begun and
// beginning, "truce (noun)" for truce and truces.
//
// Of a phrase, a verb is its first word ("take effect (verb)"), a noun its last, or the one before "of" ("death toll (noun)",
// "cessation of hostilities (noun)"). Irregular forms stand in rules/tables/inflection.tsv, the others follow the rules of
// spelling: -s or -es, y to i, silent e, and a consonant doubled behind a single vowel in words of one syllable. British and
// American spellings of a word are both given where the table knows them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crossclaim {

enum class WordForm : unsigned char { as_written, verb, noun };

struct ClassEntry {
  std::string phrase;
  WordForm form = WordForm::as_written;
};

// "begin (verb)" -> begin, verb. A bracket that is neither (verb) nor (noun) stays part of the phrase.
ClassEntry parse_class_entry(std::string_view text);

// Every form of the entry, each once, the entry's own first. Safe to call from several threads.
std::vector<std::string> inflected(const ClassEntry& entry);

}  // namespace crossclaim
