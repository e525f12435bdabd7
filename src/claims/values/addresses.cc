#include "claims/values/addresses.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>
#include <vector>

#include "annotate/places/words.h"
#include "text/tokens.h"

namespace crossclaim {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 24> kShort = {
    {{"n", "north"},      {"e", "east"},         {"s", "south"},      {"w", "west"},    {"ne", "northeast"},
     {"nw", "northwest"}, {"se", "southeast"},   {"sw", "southwest"}, {"st", "street"}, {"str", "street"},
     {"ave", "avenue"},   {"av", "avenue"},      {"rd", "road"},      {"dr", "drive"},  {"ln", "lane"},
     {"ct", "court"},     {"blvd", "boulevard"}, {"hwy", "highway"},  {"pl", "place"},  {"ter", "terrace"},
     {"cir", "circle"},   {"pkwy", "parkway"},   {"sq", "square"},    {"pk", "pike"}}};

constexpr std::array<std::string_view, 7> kBetween = {"block", "of", "the", "and", "near", "at", "&"};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    std::string folded = fold(word);
    std::erase(folded, '.');
    if (!folded.empty()) words.push_back(std::move(folded));
  }
  return words;
}

std::string written_out(const std::string& word) {
  const auto* at = std::ranges::find(kShort, word, [](const auto& row) { return row.first; });
  return at == kShort.end() ? word : std::string(at->second);
}

bool is_number(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

// One digit another, or two that changed places.
bool misread(std::string_view a, std::string_view b) {
  std::vector<std::size_t> at;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i] != b[i]) at.push_back(i);
  return at.size() == 1 || (at.size() == 2 && a[at[0]] == b[at[1]] && a[at[1]] == b[at[0]]);
}

bool one_digit_more(std::string_view longer, std::string_view shorter) {
  for (std::size_t i = 0; i < longer.size(); ++i)
    if (std::string(longer).erase(i, 1) == shorter) return true;
  return false;
}

bool a_slip_apart(std::string_view a, std::string_view b) {
  if (a.size() == b.size()) return misread(a, b);
  if (a.size() == b.size() + 1) return one_digit_more(a, b);
  return b.size() == a.size() + 1 && one_digit_more(b, a);
}

bool lies_in(const Address& house, const Address& block) {
  constexpr long kHouses = 100;
  const long apart = std::strtol(house.number.c_str(), nullptr, 10) - std::strtol(block.number.c_str(), nullptr, 10);
  return !house.block && block.block && apart >= 0 && apart < kHouses;
}

}  // namespace

std::optional<Address> read_address(std::string_view text) {
  constexpr std::size_t kLongest = 6;  // digits
  const std::vector<std::string> words = words_of(text);
  if (words.size() < 3 || words[0].size() > kLongest || !is_number(words[0])) return std::nullopt;
  Address a{words[0], words[1] == "block" && words[2] == "of", {}};
  for (std::size_t i = a.block ? 3 : 1; i < words.size(); ++i)
    a.street += (a.street.empty() ? "" : " ") + written_out(words[i]);
  return a.street.empty() ? std::nullopt : std::optional(std::move(a));
}

std::vector<std::string> street_words(std::string_view venue) {
  const auto is = [](const std::string& word, WordClasses::Mask classes) {
    return (place_words().of(token_key(word)) & classes) != 0;
  };
  std::vector<std::string> words = words_of(venue);
  if (std::ranges::none_of(words, [&](const std::string& word) { return is(word, kStreet); })) return {};
  std::ranges::transform(words, words.begin(), written_out);
  std::erase_if(words, [&](const std::string& word) {
    return is(word, kStreet | kDirection) || std::ranges::find(kBetween, word) != kBetween.end();
  });
  if (!words.empty() && is_number(words[0])) words.erase(words.begin());
  return words;
}

Relation relate(const Address& a, const Address& b) {
  if (a.street != b.street) return Relation::unclear;
  if (a.number == b.number && a.block == b.block) return Relation::equal;
  if (lies_in(a, b)) return Relation::narrower;
  if (lies_in(b, a)) return Relation::wider;
  return a.block == b.block && a_slip_apart(a.number, b.number) ? Relation::differ : Relation::unclear;
}

}  // namespace crossclaim
