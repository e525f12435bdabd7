#include "annotate/gazetteer.h"

#include <algorithm>
#include <bit>
#include <charconv>

#include "text/builtin.h"

namespace crossclaim {
namespace {

// The part of `rest` before the mark, which is taken off with it.
std::string_view take(std::string_view& rest, char mark) {
  const std::size_t at = std::min(rest.find(mark), rest.size());
  const std::string_view part = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return part;
}

// Calls `use` with every line that is neither empty nor a comment.
template <class Use>
void for_each_row(std::string_view text, Use use) {
  while (!text.empty())
    if (const std::string_view line = take(text, '\n'); !line.empty() && line[0] != '#') use(line);
}

std::uint32_t number(std::string_view digits) {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string_view trimmed(std::string_view cell) { return cell.substr(std::min(cell.find_first_not_of(' '), cell.size())); }

bool is_id(std::string_view place) { return !place.empty() && place[0] >= '0' && place[0] <= '9'; }

PlaceType type_of(std::string_view letter) {
  return letter == "c" ? PlaceType::country : letter == "d" ? PlaceType::division : PlaceType::city;
}

std::size_t count(std::string_view text, char mark) { return static_cast<std::size_t>(std::ranges::count(text, mark)); }

bool all_capitals(std::string_view name) {
  return std::ranges::none_of(name, [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 128; });
}

// Calls `use` with the key of every token. Most names are plain words: those need no scanner.
template <class Use>
void for_each_key(std::string_view name, Use use) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' '; };
  if (!std::ranges::all_of(name, letter)) {
    for (const Token& token : tokenize(name)) use(token.key);
    return;
  }
  while (!name.empty())
    if (const std::string_view word = take(name, ' '); !word.empty()) use(token_key(word));
}

// The hash of a sequence of tokens, made one token at a time.
std::uint64_t extend(std::uint64_t hash, std::uint64_t key) {
  const std::uint64_t mixed = (hash ^ key) * 0x9E3779B97F4A7C15ull;
  return mixed ^ (mixed >> 29);
}

std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32) | 1; }

}  // namespace

Gazetteer::Gazetteer(std::string_view places, std::string_view names, std::string_view homonyms)
    : longest_(std::size_t{1} << kFilterBits) {
  const std::size_t rows = count(places, '\n') + count(names, '\n');
  const std::size_t most_names = 2 * rows + count(places, '|') + count(names, '|');  // a row has two columns of them
  entries_.reserve(rows);
  names_.reserve(most_names);
  links_.reserve(most_names);
  codes_.reserve(1 << 13);
  slots_.resize(std::bit_ceil(most_names + most_names / 2));
  note_ids(names);
  read_places(places);
  read_names(names);
  read_homonyms(homonyms);
}

const Gazetteer& Gazetteer::builtin() {
  static const Gazetteer gazetteer(builtin_file("tables/places.tsv"), builtin_file("tables/places_names.tsv"),
                                   builtin_file("tables/places_homonyms.tsv"));
  return gazetteer;
}

void Gazetteer::note_ids(std::string_view names) {
  for_each_row(names, [this](std::string_view row) {
    take(row, '\t');
    const std::string_view place = take(row, '\t');
    const std::string_view key = trimmed(place.substr(place.find(';') + 1));  // the container's, of a region
    if (is_id(key)) by_id_[number(key)] = kNone;
  });
}

void Gazetteer::read_places(std::string_view text) {
  for_each_row(text, [this](std::string_view row) {
    const std::string_view letter = take(row, '\t');
    Entry entry{.type = type_of(letter), .capital = letter == "k", .id = take(row, '\t'), .code = take(row, '\t')};
    entry.container = find_container(take(row, '\t'));
    entry.population = number(take(row, '\t'));
    entry.fame = number(take(row, '\t'));
    entry.name = take(row, '\t');
    const auto index = static_cast<Index>(entries_.size());
    if (!entry.code.empty()) codes_.emplace(entry.code, index);
    if (by_id_.contains(number(entry.id))) by_id_[number(entry.id)] = index;
    entries_.push_back(entry);
    add_name(entry.name, index, Use::name);
    add_names(row, index, Use::name);
  });
}

void Gazetteer::read_names(std::string_view text) {
  for_each_row(text, [this](std::string_view row) {
    const std::string_view kind = take(row, '\t');
    const std::string_view place = take(row, '\t');
    if (kind == "region") return add_unlisted(PlaceType::region, place, row);
    if (kind == "borough") return add_unlisted(PlaceType::city, place, row);
    const Use use = kind == "demonym" ? Use::demonym : kind == "short" ? Use::short_form : Use::name;
    if (const Index index = find_key(place); index != kNone) add_names(row, index, use);
  });
}

void Gazetteer::read_homonyms(std::string_view text) {
  for_each_row(text, [this](std::string_view row) {
    const std::string_view name = take(row, '\t');
    const Slot& found = slot(extend(0, token_key(name)));
    const auto has = [row](char kind) { return row.find(kind) != std::string_view::npos; };
    if (found.tag != 0) names_[found.name].homonym = {has('w'), has('g'), has('s')};
  });
}

// `place` is "name; code of the container or -".
void Gazetteer::add_unlisted(PlaceType type, std::string_view place, std::string_view others) {
  const std::string_view name = take(place, ';');
  const auto index = static_cast<Index>(entries_.size());
  const Index container = find_key(trimmed(place));
  entries_.push_back({.type = type, .id = name, .name = name, .container = container});
  add_name(name, index, Use::name);
  add_names(others, index, Use::name);
}

void Gazetteer::add_names(std::string_view alternatives, Index place, Use use) {
  while (!alternatives.empty()) add_name(take(alternatives, '|'), place, use);
}

void Gazetteer::add_name(std::string_view name, Index place, Use use) {
  std::uint64_t hash = 0;
  std::uint64_t first = 0;
  std::uint8_t tokens = 0;
  for_each_key(name, [&](std::uint64_t key) {
    if (tokens++ == 0) first = key;
    hash = extend(hash, key);
  });
  if (tokens == 0) return;
  std::uint8_t& most = longest_[first & (longest_.size() - 1)];
  most = std::max(most, tokens);
  Slot& found = slots_[static_cast<std::size_t>(&slot(hash) - slots_.data())];
  if (found.tag == 0) {
    found = {tag_of(hash), static_cast<NameId>(names_.size())};
    names_.emplace_back();
  }
  Name& known = names_[found.name];
  const auto link = static_cast<std::uint32_t>(links_.size());
  links_.push_back({{place, use, all_capitals(name)}, kNone});
  (known.first == kNone ? known.first : links_[known.last].next) = link;
  known.last = link;
}

const Gazetteer::Slot& Gazetteer::slot(std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].tag != 0 && slots_[at].tag != tag_of(hash)) at = (at + 1) & mask;
  return slots_[at];
}

Gazetteer::Index Gazetteer::find_container(std::string_view code) {
  if (code != last_code_.first) last_code_ = {code, find_code(code)};
  return last_code_.second;
}

Gazetteer::Index Gazetteer::find_code(std::string_view code) const {
  const auto at = codes_.find(code);
  if (at != codes_.end()) return at->second;
  const std::size_t dot = code.find('.');
  return dot == std::string_view::npos ? kNone : find_code(code.substr(0, dot));
}

Gazetteer::Index Gazetteer::find_key(std::string_view key) const {
  if (!is_id(key)) return find_code(key);
  const Index* found = by_id_.find(number(key));
  return found ? *found : kNone;
}

std::optional<Gazetteer::Match> Gazetteer::longest(std::span<const Token> tokens) const {
  const std::size_t most = tokens.empty() ? 0 : longest_[tokens[0].key & (longest_.size() - 1)];
  std::optional<Match> best;
  std::uint64_t hash = 0;
  for (std::uint32_t n = 0; n < std::min(most, tokens.size()); ++n) {
    hash = extend(hash, tokens[n].key);
    if (const Slot& found = slot(hash); found.tag != 0) best = Match{n + 1, found.name};
  }
  return best;
}

void Gazetteer::candidates(NameId name, std::vector<Candidate>& out) const {
  out.clear();
  for (std::uint32_t at = names_[name].first; at != kNone; at = links_[at].next) out.push_back(links_[at].candidate);
}

bool Gazetteer::within(Index inner, Index outer) const {
  while (inner != kNone && inner != outer) inner = entries_[inner].container;
  return inner != kNone;
}

bool Gazetteer::share_name(const Entry& division, Index city) const {
  const std::vector<Token> tokens = tokenize(entries_[city].name);
  const std::optional<Match> match = longest(tokens);
  if (!match || match->tokens != tokens.size()) return false;
  for (std::uint32_t at = names_[match->name].first; at != kNone; at = links_[at].next)
    if (&entries_[links_[at].candidate.place] == &division) return true;
  return false;
}

Place Gazetteer::place(Index index) const {
  Place out{.type = entries_[index].type, .path = {}, .ids = {}, .other = {}};
  for (Index at = index; at != kNone; at = entries_[at].container) {
    const Entry& e = entries_[at];
    const bool federal = e.code.starts_with("US.") || e.code.starts_with("CA.");
    const bool twin = e.type == PlaceType::division && at != index && !federal && share_name(e, index);
    if (twin) continue;
    out.path.emplace_back(e.name);
    out.ids.emplace_back(e.id);
  }
  return out;
}

std::string_view name_of(PlaceType type) {
  constexpr std::string_view kNames[] = {"country", "division", "city", "region", "venue", "unknown"};
  return kNames[static_cast<std::size_t>(type)];
}

}  // namespace crossclaim
