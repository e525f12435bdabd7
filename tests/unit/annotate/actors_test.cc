#include "annotate/actors/actors.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <set>

#include "unit/annotate/sentence_support.h"

namespace crossclaim {
namespace {

// A stand-in for the gazetteer: the states these sentences name.
std::vector<Mention> places_of(std::string_view text, const Layout& layout, const Sentence& sentence) {
  struct Name {
    std::string_view word;
    std::string_view state;
    bool adjective;
  };
  static constexpr Name kNames[] = {
      {"Norland", "Norland", false}, {"Norlandic", "Norland", true}, {"Sudmark", "Sudmark", false}};
  std::vector<Mention> mentions;
  for (std::uint32_t at = sentence.first_token; at < sentence.last_token; ++at)
    for (const Name& name : kNames)
      if (layout.tokens[at].span.of(text) == name.word)
        mentions.push_back({layout.tokens[at].span, at, at + 1,
                            Place{PlaceType::country, {std::string(name.state)}, {""}, {}, name.adjective}});
  return mentions;
}

// The actors of the last line; the lines before it are only context.
std::string found(std::string_view text) {
  static const ActorFinder finder;
  Article article;
  article.text = text;
  const Layout layout = lines_as_sentences(text);
  const ActorContext context = finder.context(article, layout);
  const Sentence& last = layout.sentences.back();
  const auto outline = outline_names(Gazetteer::builtin(), finder.names(), text, layout, last);
  std::string out;
  for (const Mention& mention : finder.find(text, layout, last, context, places_of(text, layout, last))) {
    EXPECT_TRUE(is_in_outline(mention, outline, last)) << mention.span.of(text) << " of\n" << text;
    const auto& actor = std::get<Actor>(mention.value);
    out += fmt::format("{}{}={} {}", out.empty() ? "" : "; ", mention.span.of(text), name_of(actor.type), actor.name);
    if (!actor.office.empty()) out += " / " + actor.office;
    if (!actor.of.empty()) out += " @ " + actor.of;
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

constexpr Case kActors[] = {
    {"President Mok Han-bin left.\nMok spoke to Lee Do-hyun.",
     "Mok=person Mok Han-bin / president; Lee Do-hyun=person Lee Do-hyun"},
    {"The Ivo Marsh-led group and the Ana Reyes-backed party left.", "Ana Reyes=person Ana Reyes"},
    {"Secretary of State James A. Baker spoke.",
     "Secretary of State James A. Baker=person James A. Baker / secretary of state"},
    {"Robert Vasik fled.\nRobert Lewis Vasik, 50, was held.\nVasik was held.", "Vasik=person Robert Vasik"},
    {"Talks with Robert Vasik, the representative for trade, went on. Rep. Ann Lee left.",
     "Robert Vasik=person Robert Vasik; representative=office representative / representative; "
     "Rep. Ann Lee=person Ann Lee / congressman"},
    {"Officials told the BBC that Norlandic officials left.",
     "Officials=group officials; BBC=organisation BBC; Norlandic officials=group officials @ Norland"},
    {"Envoys from Norland met those who came from Norland.", "Envoys=group diplomats; Norland=state Norland"},
    {"A Norlandic-brokered truce followed a Norlandic-style war.", "Norlandic=state Norland"},
    {"Dr. Mira Solberg left Lady Vasik Hospital.",
     "Dr. Mira Solberg=person Mira Solberg; Lady Vasik Hospital=organisation Lady Vasik Hospital"},
    {"The militiamen and the ruling junta left.", "militiamen=group militia; ruling junta=group junta"},
    {"Norlandic Foreign Minister Sergey Lavrov spoke.",
     "Norlandic Foreign Minister Sergey Lavrov=person Sergey Lavrov / foreign minister @ Norland"},
    {"Foreign Minister Sergey Lavrov spoke.\nLavrov left with Petrenko.", "Lavrov=person Sergey Lavrov / foreign minister"},
    {"Norland's foreign minister, Mira Solberg, spoke.\nThe Norlandic foreign minister left.",
     "Norlandic foreign minister=person Mira Solberg / foreign minister @ Norland"},
    {"The Norlandic foreign minister left for Sudmark.",
     "Norlandic foreign minister=office foreign minister of Norland / foreign minister @ Norland; Sudmark=state Sudmark"},
    {"Norland wants peace in Sudmark.", "Norland=state Norland"},
    {"Moscow said no, the Kremlin agreed in Moscow.", "Moscow=state Russia; Kremlin=state Russia"},
    {"The UN and NATO met ISIS; it is us who lost.",
     "UN=organisation United Nations; NATO=organisation NATO; ISIS=organisation Islamic State"},
    {"Witnesses and Norlandic police blamed rebels.",
     "Witnesses=group witnesses; Norlandic police=group police @ Norland; rebels=group rebels"},
    {"John Smith, 35, met Anna Jones in May.", "John Smith=person John Smith; Anna Jones=person Anna Jones"},
    {"Toren Vasik, 52, was hurt.\nVasik recovered.", "Vasik=person Toren Vasik"},
    {"President Toren Vasik spoke.\nVasik Meets Rebels In Harbour Town",
     "Vasik=person Toren Vasik / president; Rebels=group rebels"},
    {"Lt. Gen. Toren Vasik spoke to Mr. Dahl.", "Lt. Gen. Toren Vasik=person Toren Vasik; Mr. Dahl=person Dahl"},
    {"The Interior Ministry and the Harbour County Sheriff agreed.", "Interior Ministry=organisation Interior Ministry"},
    {"UN envoy Toren de Vasik arrived.", "UN envoy Toren de Vasik=person Toren de Vasik / envoy @ United Nations"},
    {"On Monday Harbour Town Slept.", ""},
    {"John Smith met Anna Smith.\nSmith left.", "Smith=person Smith"},
    {"The town lies on Martin Luther King Boulevard.", ""},
};

TEST(Actors, PeopleOfficesStatesAndGroups) {
  for (const Case& c : kActors) EXPECT_EQ(found(c.text), c.expected) << c.text;
}

TEST(Actors, SpellingsOfOneNameShareAKey) {
  const std::vector<std::vector<std::string_view>> people = {
      {"Sergey Lavrov", "Sergei Lavrov", "Sergej Lavrov", "Sergey V. Lavrov"},
      {"Mohammed Ali", "Muhammad Ali", "Mohamed Ali"},
      {"Bashar al-Assad", "Bashar Assad", "Bashar Al-Assad"},
      {"Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy"},
      {"Moammar Gadhafi", "Muammar Gaddafi", "Muammar Qaddafi"},
      {"Ren\u00e9 Pr\u00e9val", "Rene Preval"},
      {"Anna Smith", "ANNA SMITH", "Anna B. Smith"},
      {"Anna Smyth"},
  };
  std::set<std::string> keys;
  for (const auto& spellings : people) {
    for (const auto spelling : spellings) EXPECT_EQ(name_key(spelling), name_key(spellings.front())) << spelling;
    EXPECT_TRUE(keys.insert(name_key(spellings.front())).second) << spellings.front();
  }
}

}  // namespace
}  // namespace crossclaim
