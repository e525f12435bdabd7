// Names are compared word by word. A word may be misspelt by one letter put in, left out, changed or swapped with the next,
// in long words by two; more than that, and it is another name. Swapped words are a slip of the desk.
#include "claims/values/person_names.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>

#include "text/tokens.h"
#include "text/tsv.h"

namespace crossclaim {
namespace {

struct Name {
  std::vector<std::string> words;  // folded, letters only
  std::string suffix;              // "jr", "iii"
  bool more = false;               // a nickname or initials besides
};

bool is_suffix(std::string_view word) {
  constexpr std::string_view kSuffixes[] = {"jr", "sr", "ii", "iii", "iv"};
  return std::ranges::find(kSuffixes, word) != std::end(kSuffixes);
}

// Folded, without marks: "O'Neil" and "ONeil" are one word, "T'Kira" is "tkira".
std::string letters(std::string_view text) {
  std::string out = fold(text);
  std::erase_if(out, [](char c) { return c == '\'' || c == '.'; });
  return out;
}

Name parse(std::string_view text) {
  Name name;
  bool nickname = false;
  for (const Token& token : tokenize(text)) {
    if (token.key == token_key("\"") || (token.kind == TokenKind::mark && token.key == token_key("'"))) {
      nickname = !nickname;
      name.more = true;
      continue;
    }
    if (token.kind == TokenKind::mark || nickname) continue;
    std::string word = letters(token.span.of(text));
    if (is_suffix(word) && !name.words.empty())
      name.suffix = std::move(word);
    else if (word.size() == 1 && !name.words.empty())
      name.more = true;
    else
      name.words.push_back(std::move(word));
  }
  return name;
}

// By how many slips two words differ (Damerau's distance with each pair of letters swapped at most once), up to `most` + 1.
std::size_t slips(std::string_view a, std::string_view b, std::size_t most) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return most + 1;
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1] ? 1 : 0)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

const std::map<std::string, std::string, std::less<>>& short_forms() {
  static const auto table = [] {
    std::map<std::string, std::string, std::less<>> forms;
    for (const TsvRow& row : builtin_rows("tables/names_short.tsv", 2))
      for (const std::string_view form : split_cell(row[1])) forms.emplace(form, row[0]);
    for (const TsvRow& row : builtin_rows("tables/actors_spelling.tsv", 3))  // "Mohamed", "Mohammed": no slips
      if (row[0] == "whole")
        for (const std::string_view form : split_cell(row[1])) forms.emplace(form, row[2]);
    return forms;
  }();
  return table;
}

std::string_view full_form(std::string_view word) {
  const auto at = short_forms().find(word);
  return at == short_forms().end() ? word : std::string_view(at->second);
}

enum class WordRelation : std::uint8_t { equal, short_form, misspelt, different };

// "Mario" and "Maria" are two names, not one misspelt.
bool only_the_ending_differs(std::string_view a, std::string_view b) {
  return a.size() == b.size() && a.substr(0, a.size() - 1) == b.substr(0, b.size() - 1) && a.size() > 1;
}

WordRelation relate_words(const std::string& a, const std::string& b) {
  if (a == b) return WordRelation::equal;
  if (full_form(a) == full_form(b)) return WordRelation::short_form;
  constexpr std::size_t kLong = 7;
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < 3 || (only_the_ending_differs(a, b) && std::string_view("aoe").find(a.back()) != std::string_view::npos &&
                      std::string_view("aoe").find(b.back()) != std::string_view::npos))
    return WordRelation::different;
  const std::size_t most = shorter >= kLong ? 2 : 1;
  return slips(a, b, most) <= most ? WordRelation::misspelt : WordRelation::different;
}

struct Compared {
  bool fits = false;
  int misspelt = 0;
  int shortened = 0;
  int equal = 0;
};

// Each word of the shorter name in its order within the longer, the first and one more of them in any case.
Compared align(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  Compared c;
  std::size_t next = 0;
  for (const std::string& word : shorter) {
    WordRelation best = WordRelation::different;
    for (; next < longer.size() && best == WordRelation::different; ++next) {
      best = relate_words(word, longer[next]);
      if (&word == &shorter.front() && best == WordRelation::different) return c;  // the given name leads
    }
    if (best == WordRelation::different) return c;
    c.misspelt += best == WordRelation::misspelt ? 1 : 0;
    c.shortened += best == WordRelation::short_form ? 1 : 0;
    c.equal += best == WordRelation::equal ? 1 : 0;
  }
  c.fits = true;
  return c;
}

NameRelation more_or_less(int first_has_more, int second_has_more) {
  if (first_has_more > 0 && second_has_more > 0) return NameRelation::alike;
  if (first_has_more > 0) return NameRelation::narrower;
  return second_has_more > 0 ? NameRelation::wider : NameRelation::equal;
}

std::optional<NameRelation> same_order(const Name& a, const Name& b) {
  const bool a_longer = a.words.size() > b.words.size();
  const Compared c = a_longer ? align(b.words, a.words) : align(a.words, b.words);
  if (!c.fits) return std::nullopt;
  if (c.misspelt > 1 || (c.misspelt == 1 && c.equal + c.shortened == 0)) return std::nullopt;
  if (c.misspelt == 1) return NameRelation::misspelt;
  if (c.shortened > 0) return NameRelation::alike;
  const auto extra = [](const Name& x, const Name& y) {
    return static_cast<int>(x.words.size() > y.words.size()) + static_cast<int>(!x.suffix.empty() && y.suffix.empty()) +
           static_cast<int>(x.more && !y.more);
  };
  return more_or_less(extra(a, b), extra(b, a));
}

// "Fredrick Marquise" and "Marquise Frederick"
bool swapped(const Name& a, const Name& b) {
  if (a.words.size() != 2 || b.words.size() != 2) return false;
  const WordRelation first = relate_words(a.words[0], b.words[1]), second = relate_words(a.words[1], b.words[0]);
  return first != WordRelation::different && second != WordRelation::different &&
         (first == WordRelation::equal || second == WordRelation::equal);
}

}  // namespace

NameRelation relate_names(std::string_view a, std::string_view b) {
  const Name x = parse(a), y = parse(b);
  if (x.words.empty() || y.words.empty()) return NameRelation::different;
  if (!x.suffix.empty() && !y.suffix.empty() && x.suffix != y.suffix) return NameRelation::different;  // father and son
  if (x.words.size() < 2 || y.words.size() < 2) return x.words == y.words ? NameRelation::equal : NameRelation::different;
  if (const auto relation = same_order(x, y)) return *relation;
  return swapped(x, y) ? NameRelation::misspelt : NameRelation::different;
}

bool only_one_has_suffix(std::string_view a, std::string_view b) { return parse(a).suffix.empty() != parse(b).suffix.empty(); }

std::vector<std::string> name_words(std::string_view name) { return parse(name).words; }

}  // namespace crossclaim
