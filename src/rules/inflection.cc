#include "rules/inflection.h"

#include <algorithm>
#include <map>

#include "text/tsv.h"

namespace crossclaim {
namespace {

using Forms = std::vector<std::string>;

struct Irregular {
  Forms past, participle, continuous;  // of a verb
  Forms plural;                        // of a noun
};

Forms forms_in(std::string_view cell) {
  const auto parts = split_cell(cell);
  return {parts.begin(), parts.end()};
}

struct IrregularWords {
  std::map<std::string, Irregular, std::less<>> verbs, nouns;

  IrregularWords() {
    for (const TsvRow& row : builtin_rows("tables/inflection.tsv", 5)) {
      if (row[0] == "verb")
        verbs[std::string(row[1])] = {forms_in(row[2]), forms_in(row[3]), forms_in(row[4]), {}};
      else
        nouns[std::string(row[1])] = {{}, {}, {}, forms_in(row[2])};
    }
  }
};

const IrregularWords& irregular() {
  static const IrregularWords kWords;
  return kWords;
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

std::string with_s(const std::string& word) {
  constexpr std::string_view kHissing[] = {"s", "x", "z", "ch", "sh"};
  if (ends_in_consonant_y(word)) return word.substr(0, word.size() - 1) + "ies";
  const bool hisses = std::ranges::any_of(kHissing, [&](std::string_view end) { return word.ends_with(end); });
  return word + (hisses || word == "go" || word == "do" ? "es" : "s");
}

// stop, ban, plan: one vowel in all, between consonants.
bool doubles(std::string_view word) {
  constexpr std::string_view kNever = "aeiouwxy";
  const std::size_t n = word.size();
  return n > 2 && kNever.find(word[n - 1]) == std::string_view::npos && is_vowel(word[n - 2]) &&
         std::ranges::count_if(word, is_vowel) == 1;
}

std::string with_ed(const std::string& word) {
  if (word.ends_with('e')) return word + "d";
  if (ends_in_consonant_y(word)) return word.substr(0, word.size() - 1) + "ied";
  return doubles(word) ? word + word.back() + "ed" : word + "ed";
}

std::string with_ing(const std::string& word) {
  const bool silent_e = word.size() > 2 && word.ends_with('e') && !word.ends_with("ee") && !word.ends_with("oe");
  if (silent_e) return word.substr(0, word.size() - 1) + "ing";
  return doubles(word) ? word + word.back() + "ing" : word + "ing";
}

Forms verb_forms(const std::string& word) {
  const auto known = irregular().verbs.find(word);
  if (word == "be") return {"be", "is", "are", "am", "was", "were", "been", "being"};
  Forms out = {word, word == "have" ? "has" : with_s(word)};
  if (known == irregular().verbs.end()) {
    out.push_back(with_ed(word));
    out.push_back(with_ing(word));
    return out;
  }
  const Irregular& forms = known->second;
  out.insert(out.end(), forms.past.begin(), forms.past.end());
  out.insert(out.end(), forms.participle.begin(), forms.participle.end());
  if (forms.continuous.empty()) out.push_back(with_ing(word));
  out.insert(out.end(), forms.continuous.begin(), forms.continuous.end());
  return out;
}

Forms noun_forms(const std::string& word) {
  const auto known = irregular().nouns.find(word);
  Forms out = {word};
  if (known == irregular().nouns.end()) out.push_back(with_s(word));
  if (known != irregular().nouns.end()) out.insert(out.end(), known->second.plural.begin(), known->second.plural.end());
  return out;
}

// Where the inflected word of a phrase begins and ends.
std::pair<std::size_t, std::size_t> inflected_word(std::string_view phrase, WordForm form) {
  if (form == WordForm::verb) return {0, std::min(phrase.find(' '), phrase.size())};
  const std::size_t end = std::min(phrase.find(" of "), phrase.size());
  const std::size_t begin = phrase.substr(0, end).find_last_of(" -");
  return {begin == std::string_view::npos ? 0 : begin + 1, end};
}

}  // namespace

ClassEntry parse_class_entry(std::string_view text) {
  constexpr std::pair<std::string_view, WordForm> kForms[] = {{" (verb)", WordForm::verb}, {" (noun)", WordForm::noun}};
  for (const auto& [mark, form] : kForms)
    if (text.size() > mark.size() && text.ends_with(mark))
      return {std::string(text.substr(0, text.size() - mark.size())), form};
  return {std::string(text), WordForm::as_written};
}

std::vector<std::string> inflected(const ClassEntry& entry) {
  if (entry.form == WordForm::as_written) return {entry.phrase};
  const auto [begin, end] = inflected_word(entry.phrase, entry.form);
  const std::string word = entry.phrase.substr(begin, end - begin);
  Forms out;
  for (const std::string& form : entry.form == WordForm::verb ? verb_forms(word) : noun_forms(word)) {
    std::string phrase = entry.phrase;
    phrase.replace(begin, end - begin, form);
    if (std::ranges::find(out, phrase) == out.end()) out.push_back(std::move(phrase));
  }
  return out;
}

}  // namespace crossclaim
