// ActorFinder: who acts or speaks in a sentence.
//
// People by title, office or full name ("Foreign Minister Sergey Lavrov"), a surname alone completed to the full name that
// the article gives elsewhere, offices ("the Russian foreign minister"), governments ("Moscow said", "the Kremlin"),
// organisations and their abbreviations, and groups ("Iraqi police", "witnesses"). Known names and forms stand in
// rules/tables/actors*.tsv and offices.tsv.
//
// The span of a mention covers the state, the office or title, and the name.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "annotate/actors/names.h"
#include "annotate/mention.h"
#include "corpus/article.h"
#include "corpus/layout.h"

namespace crossclaim {

// The people one article names in full, with the offices it gives them. Owns its strings.
class ActorContext {
 public:
  struct Person {
    std::string name;
    std::string office;
    std::string state_stem;  // what names the state before the office, cut to a stem: "russ"; may be empty
  };

  const Person* named(std::uint64_t full_name_key) const { return find(by_name_, full_name_key); }
  // Null where no one, or more than one, has the surname.
  const Person* surnamed(const Token& surname) const { return find(by_surname_, surname.key); }
  // The one holder of an office; `state_stem` may be empty.
  const Person* holder(std::string_view office, std::string_view state_stem) const;
  bool knows_surname(const Token& token) const { return by_surname_.contains(token.key); }

  // Adds a person, or to what is known of one.
  void add(Person person, std::uint64_t full_name_key, std::uint64_t surname_key);

 private:
  static constexpr std::uint32_t kAmbiguous = 0xFFFFFFFF;
  using Index = std::unordered_map<std::uint64_t, std::uint32_t>;
  const Person* find(const Index& index, std::uint64_t key) const;

  std::vector<Person> people_;
  Index by_name_;
  Index by_surname_;
};

// Const and free of state once built: one finder serves all threads.
class ActorFinder {
 public:
  // Once an article; linear in it.
  ActorContext context(const Article& article, const Layout& layout) const;

  // Mentions with value Actor, in order of the text, not overlapping. `places`: the place mentions of the same sentence, in
  // order of the text; the last of a place's path is its state. Linear in the sentence.
  std::vector<Mention> find(std::string_view text, const Layout& layout, const Sentence& sentence, const ActorContext& context,
                            std::span<const Mention> places) const;

  const NameReader& names() const { return names_; }

 private:
  NameReader names_;
};

// A key that the spellings of one person's name share: "Sergei Lavrov" and "Sergey Lavrov", "Bashar al-Assad" and "Bashar
// Assad". By rules/tables/actors_spelling.tsv: accents, particles and initials are dropped, variants of a word are made one,
// doubled letters become one. For comparing only, never shown.
std::string name_key(std::string_view full_name);

}  // namespace crossclaim
