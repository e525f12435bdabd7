#include "claims/unruled/offices.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "annotate/actors/actors.h"
#include "claims/unruled/found_claims.h"
#include "text/one_line.h"

namespace crossclaim {
namespace {

struct Told {
  HeldOffice held;
  const Sentence* sentence = nullptr;
};

// What one article tells of one person; each office once.
struct Official {
  std::vector<Told> offices;
  bool altered = false;  // told as a former or a deputy one
};

void note(Official& official, HeldOffice held, const Sentence& sentence) {
  official.altered = official.altered || held.altered;
  const auto same = [&](const Told& t) { return t.held.office.office == held.office.office; };
  const auto known = std::ranges::find_if(official.offices, same);
  if (known == official.offices.end())
    official.offices.push_back({std::move(held), &sentence});
  else if (known->held.office.of.empty() && !held.office.of.empty())
    *known = {std::move(held), &sentence};
}

// By name keys.
std::map<std::string, Official> officials(const HeldOfficeFinder& finder, const AnnotatedText& text) {
  std::map<std::string, Official> out;
  for (const Sentence& s : text.layout.sentences) {
    if (s.region > Region::body && s.region != Region::caption) continue;
    for (HeldOffice& held : finder.find(text.text(), text.layout, s)) {
      Official& official = out[name_key(held.person)];
      note(official, std::move(held), s);
    }
  }
  return out;
}

// "Chief Leo Marsh" and "Police Chief Leo Marsh"
void drop_general(std::vector<Told>& offices) {
  const std::vector<Told> all = offices;
  std::erase_if(offices, [&](const Told& general) {
    return std::ranges::any_of(all, [&](const Told& precise) {
      return Offices::builtin().is_more_general(general.held.office.office, precise.held.office.office);
    });
  });
}

void add(const Told& told, const Kind& kind, const AnnotatedText& text, ArticleClaims& out) {
  EventMention m;
  m.kind = kind.file.kind;
  m.head = m.head_class = kOfficial;
  m.span = told.held.span;
  m.region = told.sentence->region;
  Actor person;
  person.type = ActorType::person;
  person.name = told.held.person;
  for (const std::string& role : kind.file.same_event.actors) m.roles.push_back({role, person, person.name, false});
  Claim c;
  c.value = told.held.office;
  c.span = told.held.span;
  c.text = one_line(told.held.span.of(text.text()));
  c.quote = told.sentence->span;
  c.region = told.sentence->region;
  c.rule = told.held.rule;
  add_found("office", std::move(c), kind, m, out);
  out.mentions.push_back(std::move(m));
}

}  // namespace

void add_offices(const HeldOfficeFinder& finder, const Kind& kind, const AnnotatedText& text, ArticleClaims& out) {
  if (!kind.file.attribute("office")) return;
  std::vector<Told> told;
  for (auto& [who, official] : officials(finder, text)) {
    if (official.altered) continue;
    drop_general(official.offices);
    std::ranges::move(official.offices, std::back_inserter(told));
  }
  std::ranges::sort(told, {}, [](const Told& t) { return t.held.span; });
  for (const Told& t : told) add(t, kind, text, out);
}

}  // namespace crossclaim
