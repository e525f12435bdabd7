#include "annotate/actors/offices.h"

#include <algorithm>
#include <array>

#include "text/named_value.h"
#include "text/tsv.h"

namespace crossclaim {
namespace {

constexpr std::string_view kOfficesTable = "tables/offices_held.tsv";

enum class Row : std::uint8_t { office, title, alters, beside, body };
constexpr std::array kRows = {std::pair{"office", Row::office}, std::pair{"title", Row::title}, std::pair{"not", Row::alters},
                              std::pair{"beside", Row::beside}, std::pair{"of", Row::body}};

bool holds(const std::vector<std::string_view>& list, std::string_view name) {
  return std::ranges::find(list, name) != list.end();
}

// What a body's name can be told without: "Dayton police", "city of Dayton".
bool says_nothing(std::string_view word) {
  constexpr std::string_view kWords[] = {"the", "'s", "police", "department", "city", "of", "town", "state"};
  return std::ranges::find(kWords, word) != std::end(kWords);
}

}  // namespace

const Offices& Offices::builtin() {
  static const Offices offices;
  return offices;
}

Offices::Offices() {
  for (const TsvRow& row : builtin_rows(kOfficesTable, 6)) {
    const Row kind = value_named(kRows, kOfficesTable, row, 1);
    const auto words = split_cell(row[4]);
    for (const std::string_view word : words) {
      if (kind == Row::alters) words_.add(word, kAlters);
      if (kind == Row::beside) words_.add(word, kBeside);
      if (kind == Row::body) bodies_[word] = row[0];
    }
    if (kind != Row::office && kind != Row::title) continue;
    entries_[row[0]] = {kind == Row::title, split_cell(row[2]), split_cell(row[3])};
    const auto add = [&](std::string_view phrase, std::string_view told_as) {
      wordings_.add(phrase, static_cast<PhraseTable::Id>(wording_table_.size()));
      wording_table_.push_back({0, row[0], told_as, kind == Row::title});
    };
    for (const std::string_view phrase : words) add(phrase, phrase);
    for (const std::string_view phrase : split_cell(row[5])) add(phrase, row[0]);
  }
}

std::optional<Offices::Wording> Offices::longest(std::span<const Token> tokens) const {
  const auto match = wordings_.longest(tokens);
  if (!match) return std::nullopt;
  Wording found = wording_table_[match->ids.front()];
  found.tokens = match->tokens;
  return found;
}

const Offices::Entry* Offices::entry(std::string_view office) const {
  const auto at = entries_.find(office);
  return at == entries_.end() ? nullptr : &at->second;
}

bool Offices::is_more_general(std::string_view general, std::string_view office) const {
  const Entry* precise = entry(office);
  return precise && holds(precise->general, general);
}

bool Offices::exclude(std::string_view a, std::string_view b) const {
  const Entry *x = entry(a), *y = entry(b);
  return x && y && a != b && std::ranges::any_of(x->apart, [&](std::string_view group) { return holds(y->apart, group); });
}

std::string Offices::body(std::string_view words) const {
  std::string out;
  for (const Token& token : tokenize(words)) {
    const std::string word = fold(token.span.of(words));
    if (says_nothing(word)) continue;
    if (!out.empty() && token.kind != TokenKind::mark) out += ' ';
    out += word;
  }
  const auto known = bodies_.find(out);
  return known == bodies_.end() ? out : std::string(known->second);
}

// "Orange County" and "Orange County sheriff's office"; "Russian" and "Russia": one word each, of one beginning.
bool Offices::may_be_one_body(std::string_view a, std::string_view b) {
  constexpr std::size_t kStem = 4;
  const auto begins = [](std::string_view whole, std::string_view part) {
    return whole.starts_with(part) && (part.empty() || part.size() == whole.size() || whole[part.size()] == ' ');
  };
  if (begins(a, b) || begins(b, a)) return true;
  const bool words = a.find(' ') == std::string_view::npos && b.find(' ') == std::string_view::npos;
  return words && a.size() >= kStem && a.substr(0, kStem) == b.substr(0, kStem);
}

}  // namespace crossclaim
