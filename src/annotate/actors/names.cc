#include "annotate/actors/names.h"

#include <algorithm>
#include <array>

#include "text/named_value.h"

namespace crossclaim {
namespace {

using Tokens = std::span<const Token>;

constexpr std::size_t kStem = 4;
constexpr std::uint32_t kNameTokens = 10;  // "Abdul Rahman al-Rashed" has five
constexpr std::size_t kSyllable = 6;       // letters: "kyung", "cheung"

bool is_stop(std::string_view text, Tokens tokens, std::uint32_t at) {
  return at < tokens.size() && !tokens[at].space_before && tokens[at].span.of(text) == ".";
}

bool is_hyphen(std::string_view text, Tokens tokens, std::uint32_t at) {
  return at + 1 < tokens.size() && !tokens[at].space_before && !tokens[at + 1].space_before && tokens[at].span.of(text) == "-";
}

bool is_upper(std::string_view word) {
  return word.size() <= 6 && std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_single_word_of_capitals(std::string_view alias) { return is_upper(alias) && alias.find(' ') == std::string_view::npos; }

}  // namespace

NameReader::NameReader() {
  static constexpr std::array kClasses = {std::pair{"particle", particle},
                                          std::pair{"month", month},
                                          std::pair{"ordinary", ordinary},
                                          std::pair{"tail", tail},
                                          std::pair{"venue_before", venue_before},
                                          std::pair{"acts", acts},
                                          std::pair{"deed", deed},
                                          std::pair{"compound", compound}};
  static constexpr std::array kTypes = {std::pair{"organisation", ActorType::organisation},
                                        std::pair{"state", ActorType::state}, std::pair{"capital", ActorType::state},
                                        std::pair{"group", ActorType::group}};
  for (const TsvRow& row : builtin_rows("tables/actors_words.tsv", 2))
    words_.add(row[0], value_named(kClasses, "tables/actors_words.tsv", row, 1));
  for (const TsvRow& row : builtin_rows("tables/actors_given.tsv", 1)) words_.add(row[0], given_name);
  for (const TsvRow& row : builtin_rows("tables/offices.tsv", 3))
    for (const std::string_view alias : split_cell(row[2])) {
      offices_.add(alias, static_cast<PhraseTable::Id>(office_names_.size()));
      office_names_.push_back(row[1] != "title" ? row[0] : std::string_view());
    }
  for (const TsvRow& row : builtin_rows("tables/actors.tsv", 3)) {
    const ActorType type = value_named(kTypes, "tables/actors.tsv", row, 1);
    auto aliases = split_cell(row[2]);
    if (type != ActorType::state) aliases.push_back(row[0]);
    for (const std::string_view alias : aliases) {
      known_.add(alias, static_cast<PhraseTable::Id>(known_actors_.size()));
      known_actors_.push_back({row[0], type, row[1] == "capital", is_single_word_of_capitals(alias)});
    }
  }
}

bool NameReader::may_start_at(std::string_view text, Tokens tokens, std::uint32_t at) const {
  if (tokens[at].capital) return true;
  if (!may_start(tokens[at])) return false;
  return is(tokens[at], particle) || offices_.longest(tokens.subspan(at)) || known(text, tokens, at);
}

std::uint32_t NameReader::longest_known(Tokens tokens) const {
  const auto office = offices_.longest(tokens), known = known_.longest(tokens);
  return std::max(office ? office->tokens : 0, known ? known->tokens : 0);
}

bool NameReader::part_of_name(std::string_view text, Tokens tokens, std::uint32_t at) const {
  const Token& token = tokens[at];
  if (!token.capital) return false;
  if (token.span.size() == 1 && is_stop(text, tokens, at + 1)) return true;  // an initial: "James A. Baker"
  if (words_.is(token, ordinary | month)) return false;
  if (offices_.may_start(token) && offices_.longest(tokens.subspan(at))) return false;
  return !known(text, tokens, at) || words_.is(token, given_name);
}

std::optional<NameRun> NameReader::name(std::string_view text, Tokens all, std::uint32_t at) const {
  const Tokens tokens = all.first(std::min<std::size_t>(all.size(), at + kNameTokens));
  NameRun run;
  run.given = words_.is(tokens[at], given_name);
  for (std::uint32_t next = at; next < tokens.size();) {
    if (next > at && is_hyphen(text, tokens, next)) ++next;
    std::uint32_t word = next;
    while (word + 1 < tokens.size() && words_.is(tokens[word], particle) && (run.words > 0 || tokens[word].capital))
      word += is_hyphen(text, tokens, word + 1) ? 2 : 1;
    if (!part_of_name(text, tokens, word)) break;
    const bool initial = tokens[word].span.size() == 1 || is_stop(text, tokens, word);
    run.end = next = word + 1;
    if (initial && is_stop(text, tokens, next)) {
      if (tokens[word].span.size() > 2) break;  // the end of a sentence, not an initial
      run.end = ++next;
    }
    if (initial) continue;
    run.surname = word;
    if (++run.words == 2 && joins_syllable(text, tokens, next)) {
      run.surname = at;
      run.end = next + 2;
      return run;
    }
  }
  if (run.words == 0) return std::nullopt;
  run.end = run.surname + 1;
  return run;
}

bool NameReader::joins_syllable(std::string_view text, Tokens tokens, std::uint32_t at) const {
  if (!is_hyphen(text, tokens, at) || at == 0 || tokens[at - 1].span.size() > kSyllable) return false;
  const Token& syllable = tokens[at + 1];
  const std::string_view word = syllable.span.of(text);
  const bool participle = word.ends_with("ed");
  return syllable.kind == TokenKind::word && !syllable.capital && word.size() > 1 && word.size() <= kSyllable && !participle &&
         !words_.is(syllable, compound) && !(at + 2 < tokens.size() && is_hyphen(text, tokens, at + 2));
}

std::optional<OfficeRun> NameReader::office(std::string_view text, Tokens tokens, std::uint32_t at) const {
  OfficeRun run;
  for (std::uint32_t next = at; next < tokens.size();) {
    const auto match = offices_.longest(tokens.subspan(next));
    if (!match) break;
    const std::string_view office = office_names_[match->ids.front()];
    if (office.empty() && !tokens[next].capital) break;
    if (!office.empty()) run.office = office;
    run.end = next += match->tokens;
    if (tokens[next - 1].capital && tokens[next - 1].span.size() <= 4 && is_stop(text, tokens, next)) run.end = ++next;
  }
  if (run.end == 0) return std::nullopt;
  return run;
}

std::optional<KnownActor> NameReader::known(std::string_view text, Tokens tokens, std::uint32_t at) const {
  const auto match = known_.longest(tokens.subspan(at));
  if (!match) return std::nullopt;
  for (const PhraseTable::Id id : match->ids) {
    const Known& actor = known_actors_[id];
    if (actor.type != ActorType::group && !tokens[at].capital && !tokens[at + match->tokens - 1].capital) continue;
    if (actor.in_capitals && !is_upper(tokens[at].span.of(text))) continue;
    return KnownActor{at + match->tokens, actor.name, actor.type, actor.capital};
  }
  return std::nullopt;
}

std::uint32_t NameReader::organisation(Tokens tokens, std::uint32_t at) const {
  std::uint32_t end = 0;
  for (std::uint32_t next = at; next < tokens.size() && next < at + kNameTokens && tokens[next].capital; ++next)
    if (next > at && words_.is(tokens[next], tail)) end = next + 1;
  return end;
}

std::uint64_t full_name_key(Tokens name) {
  std::uint64_t key = 0;
  for (const Token& token : name)
    if (token.kind == TokenKind::word) key = (key ^ token.key) * 0x9E3779B97F4A7C15ull;
  return key;
}

std::string spelled(std::string_view text, Tokens tokens) {
  std::string name;
  for (const Token& token : tokens) {
    if (!name.empty() && token.space_before) name += ' ';
    name += token.span.of(text);
  }
  return name;
}

std::string stem_of(std::string_view text, const Token& token) { return fold(token.span.of(text)).substr(0, kStem); }

bool is_title_case(Tokens sentence) {
  static const std::uint64_t stop = token_key(".");
  if (sentence.empty() || sentence.back().key == stop) return false;  // headlines have no full stop
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  for (const Token& token : sentence) {
    if (token.kind != TokenKind::word || token.span.size() < 4) continue;
    ++words;
    capitals += token.capital;
  }
  return words >= 4 && capitals * 10 > words * 7;
}

}  // namespace crossclaim
