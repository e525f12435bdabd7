#include "annotate/places/home_hints.h"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "corpus/own_title.h"
#include "text/tokens.h"
#include "text/tsv.h"

namespace crossclaim {
namespace {

using Index = Gazetteer::Index;

constexpr std::string_view kCountry = "US";
constexpr std::uint32_t kNamesakeCity = 30'000;  // people; an outlet may be named after it
constexpr std::uint32_t kLargest = 4;            // times as many people as the next one of its name
constexpr std::size_t kShortestName = 5;         // letters: "erie" and "mesa" stand in other words
constexpr std::size_t kLongestLabel = 40;
constexpr std::string_view kNational[] = {"washington", "newyork"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

std::string letters_and_digits(std::string_view text) {
  std::string out = fold(text);
  std::erase_if(out, [](char c) { return !is_digit(c) && !is_letter(c); });
  return out;
}

struct Namesake {
  Index division = Gazetteer::kNone;
  Index city = Gazetteer::kNone;
  std::uint32_t people = 0;  // of the largest city; that of a state counts more than any
  std::uint32_t next = 0;    // of the next one
};

struct NameHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
};

struct HomeTables {
  std::unordered_map<std::string_view, Index> states;                          // by area code
  std::unordered_map<std::string_view, Index> postal;                          // by postal code: "GA"
  std::unordered_map<std::string, Namesake, NameHash, std::equal_to<>> names;  // of states and large cities
  std::unordered_map<std::string_view, Namesake> stations;                     // by call sign or name of the site
  std::unordered_set<std::string_view> outlet_words;

  explicit HomeTables(const Gazetteer& gazetteer) {
    std::unordered_map<std::string_view, Index> codes;
    for (Index i = 0; i < gazetteer.size(); ++i) add(gazetteer, i, codes);
    add_stations(gazetteer);
    for (const std::string_view name : kNational) names.erase(std::string(name));
    for (const TsvRow& row : builtin_rows("tables/area_codes.tsv", 2))
      if (const auto at = codes.find(row[1]); at != codes.end()) states.emplace(row[0], at->second);
    for (const TsvRow& row : builtin_rows("tables/outlets.tsv", 2))
      for (const std::string_view word : split_cell(row[1])) outlet_words.insert(word);
    // "mobile" and "enterprise" are words of outlets rather than cities.
    std::erase_if(names, [this](const auto& n) {
      const bool rivalled = n.second.people < kLargest * n.second.next;
      return n.first.size() < kShortestName || rivalled || outlet_words.contains(n.first);
    });
  }

  void add(const Gazetteer& gazetteer, Index i, std::unordered_map<std::string_view, Index>& codes) {
    const Gazetteer::Entry e = gazetteer.entry(i);
    const bool state = is_state(gazetteer, i);
    if (state) codes.emplace(e.code, i);
    if (state) postal.emplace(e.code.substr(kCountry.size() + 1), i);
    if (!state && !(e.type == PlaceType::city && e.population >= kNamesakeCity && is_state(gazetteer, e.container))) return;
    Namesake& known = names[letters_and_digits(e.name)];
    const std::uint32_t people = state ? ~std::uint32_t{0} : e.population;
    known.next = std::max(known.next, state ? 0 : std::min(known.people, people));
    if (people > known.people) known = {state ? i : e.container, state ? Gazetteer::kNone : i, people, state ? 0 : known.next};
  }

  void add_stations(const Gazetteer& gazetteer) {
    constexpr std::size_t kState = 0, kCity = 1, kNames = 2;
    std::vector<Gazetteer::Candidate> named;
    for (const TsvRow& row : builtin_rows("tables/stations.tsv", 3)) {
      const auto state = postal.find(row[kState]);
      if (state == postal.end()) continue;
      Namesake home{.division = state->second};
      const auto known = gazetteer.longest(tokenize(row[kCity]));
      named.clear();
      if (known) gazetteer.candidates(known->name, named);
      for (const auto& c : named)
        if (gazetteer.container(c.place) == home.division && gazetteer.type(c.place) == PlaceType::city) home.city = c.place;
      for (const std::string_view name : split_cell(row[kNames])) stations.emplace(name, home);
    }
  }

  static bool is_state(const Gazetteer& gazetteer, Index i) {
    if (i == Gazetteer::kNone || gazetteer.type(i) != PlaceType::division) return false;
    const Index outer = gazetteer.container(i);
    return outer != Gazetteer::kNone && gazetteer.entry(outer).code == kCountry;
  }
};

const HomeTables& home_tables() {
  static const HomeTables loaded(Gazetteer::builtin());
  return loaded;
}

// The length of "217) 555-0123", "217-555-0123" or "217.555.TIPS" at the start; 0 if there is none.
std::size_t telephone_number(std::string_view text) {
  const auto digits = [&](std::size_t at, std::size_t count, bool letters) {
    if (at + count > text.size()) return false;
    return std::ranges::all_of(text.substr(at, count),
                               [&](char c) { return is_digit(c) || (letters && c >= 'A' && c <= 'Z'); });
  };
  const auto is_mark = [&](std::size_t at) {
    return at < text.size() && (text[at] == '-' || text[at] == '.' || text[at] == ' ');
  };
  if (!digits(0, 3, false)) return 0;
  std::size_t at = 3;
  const bool bracket = at < text.size() && text[at] == ')';
  if (bracket) ++at;
  if (!is_mark(at) && !bracket) return 0;
  if (is_mark(at)) ++at;
  constexpr std::size_t kExchange = 3, kLine = 4;
  if (!digits(at, kExchange, false) || !is_mark(at + kExchange) || text[at + kExchange] == ' ') return 0;
  at += kExchange + 1;
  return digits(at, kLine, true) && !(at + kLine < text.size() && is_digit(text[at + kLine])) ? at + kLine : 0;
}

// kNone if there is no number, or if there are some of two states.
Index state_of_numbers(std::string_view text) {
  Index found = Gazetteer::kNone;
  for (std::size_t i = 0; i < text.size();) {
    const bool starts = is_digit(text[i]) && (i == 0 || !is_digit(text[i - 1]));
    const std::size_t size = starts ? telephone_number(text.substr(i)) : 0;
    if (size > 0)
      if (const auto state = home_tables().states.find(text.substr(i, 3)); state != home_tables().states.end()) {
        if (found != Gazetteer::kNone && found != state->second) return Gazetteer::kNone;
        found = state->second;
      }
    i += std::max<std::size_t>(size, 1);
  }
  return found;
}

// For each position whether words of outlets and figures alone lead to it.
std::vector<bool> filled(std::string_view label) {
  constexpr std::size_t kLongestWord = 12;
  std::vector<bool> out(label.size() + 1);
  out[0] = true;
  for (std::size_t i = 0; i < label.size(); ++i) {
    if (!out[i]) continue;
    if (is_digit(label[i])) out[i + 1] = true;
    for (std::size_t n = 2; n <= kLongestWord && i + n <= label.size(); ++n)
      if (home_tables().outlet_words.contains(label.substr(i, n))) out[i + n] = true;
  }
  return out;
}

// The longest name of a place, which nothing stands beside but words of outlets.
Namesake namesake(std::string_view label, std::size_t& longest) {
  Namesake best;
  const std::vector<bool> before = filled(label);
  for (std::size_t i = 0; i < label.size(); ++i) {
    if (!before[i]) continue;
    for (std::size_t n = label.size() - i; n > longest; --n) {
      const auto name = home_tables().names.find(label.substr(i, n));
      if (name == home_tables().names.end() || !filled(label.substr(i + n)).back()) continue;
      longest = n;
      best = name->second;
      break;
    }
  }
  return best;
}

// "wxyztv", "9news": of a station or site that the table knows, with words of outlets beside it.
Namesake station(std::string_view label) {
  constexpr std::size_t kShortest = 3;
  const std::vector<bool> before = filled(label);
  for (std::size_t i = 0; i < label.size(); ++i) {
    if (!before[i]) continue;
    for (std::size_t n = label.size() - i; n >= kShortest; --n) {
      const auto known = home_tables().stations.find(label.substr(i, n));
      if (known != home_tables().stations.end() && filled(label.substr(i + n)).back()) return known->second;
    }
  }
  return {};
}

// Of "chicago.daytontribune.com" each part, but for the last.
std::vector<std::string> labels_of(std::string_view source) {
  std::vector<std::string> out;
  std::string_view rest = source.substr(0, source.rfind('.'));
  while (!rest.empty()) {
    const std::size_t dot = std::min(rest.find('.'), rest.size());
    std::string label = letters_and_digits(rest.substr(0, dot));
    if (label.size() <= kLongestLabel) out.push_back(std::move(label));
    rest.remove_prefix(std::min(dot + 1, rest.size()));
  }
  return out;
}

Namesake of_source(std::string_view source) {
  const std::vector<std::string> labels = labels_of(source);
  for (const std::string& label : labels)  // "kansas.com" is the site of a paper in Wichita
    if (const auto known = home_tables().stations.find(label); known != home_tables().stations.end()) return known->second;
  Namesake best;
  std::size_t longest = kShortestName - 1;
  for (const std::string& label : labels)
    if (const Namesake found = namesake(label, longest); found.division != Gazetteer::kNone) best = found;
  for (const std::string& label : labels)
    if (best.division == Gazetteer::kNone) best = station(label);
  return best;
}

// "Columbus, GA" behind the outlet's name.
Index state_by_code(std::string_view page) {
  const std::vector<Token> tokens = tokenize(page);
  for (std::size_t i = 2; i < tokens.size(); ++i) {
    if (tokens[i - 1].span.of(page) != "," || !tokens[i - 2].capital) continue;
    if (const auto state = home_tables().postal.find(tokens[i].span.of(page)); state != home_tables().postal.end())
      return state->second;
  }
  return Gazetteer::kNone;
}

// "Memphis, Tennessee" behind the outlet's name: the state of the longest name, of up to three words, and the city, if no other
// one is named.
Namesake of_page(std::string_view page) {
  if (const Index state = state_by_code(page); state != Gazetteer::kNone) return {.division = state};
  constexpr std::size_t kMostWords = 3;
  std::vector<std::string> words;
  for (const Token& token : tokenize(page))
    if (std::string word = letters_and_digits(token.span.of(page)); !word.empty()) words.push_back(std::move(word));
  Namesake best;
  std::vector<Namesake> cities;
  std::size_t longest = kShortestName - 1;
  for (std::size_t first = 0; first < words.size(); ++first) {
    std::string name;
    for (std::size_t i = first; i < std::min(words.size(), first + kMostWords); ++i) {
      name += words[i];
      const auto found = home_tables().names.find(name);
      if (name.size() < kShortestName || found == home_tables().names.end()) continue;
      if (found->second.city != Gazetteer::kNone) cities.push_back(found->second);
      if (name.size() <= longest) continue;
      longest = name.size();
      best = found->second;
    }
  }
  const bool one = cities.size() == 1 && cities[0].division == best.division;
  best.city = one ? cities[0].city : Gazetteer::kNone;
  return best;
}

std::string_view page_of(const Article& article) {
  const std::string_view title = article.title;
  return title.empty() ? std::string_view(article.page) : title.substr(own_title(title).size());
}

}  // namespace

std::optional<HomeHint> home_hint(const Gazetteer& gazetteer, const Article& article) {
  if (&gazetteer != &Gazetteer::builtin()) return std::nullopt;
  Namesake outlet = of_source(article.source);
  if (outlet.division == Gazetteer::kNone) outlet = of_page(page_of(article));
  const Index state = state_of_numbers(article.text);
  if (state != Gazetteer::kNone && state != outlet.division) return HomeHint{state, Gazetteer::kNone, true};
  if (outlet.division == Gazetteer::kNone) return std::nullopt;
  return HomeHint{outlet.division, outlet.city, state != Gazetteer::kNone};
}

}  // namespace crossclaim
