// A small kind of event for tests of rules and claims: boat races.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "rules/rule_set.h"

namespace crossclaim::testing {

inline constexpr std::string_view kRaceRules = R"(schema: 1
kind: race
help: A boat race.
attributes:
  day: {type: date, ask: 'When was the race?', severity: error}
  place: {type: place, ask: 'Where was the race?'}
  boats: {type: quantity, ask: 'How many boats took part?', evolution: grows}
  rower: {type: actor, many: true}
  prize: {type: text}
words:
  race: [regatta, regattas, boat race]
  began: [began, took place]
heads: [race]
patterns:
  - {id: RAC001, match: '<race> [<began>] in {place}'}
same_event: {time: day, place: place, actors: [rower], window: 3d}
tests:
  - {name: one, articles: [{text: 'A regatta in Oslo.'}], expect: [{place: Oslo}]}
  - {name: none, articles: [{text: 'A boat.'}], expect: []}
)";

// The text with the one place that reads `from` changed; throws where there is none, so that a test can't miss its aim.
inline std::string changed(std::string_view text, std::string_view from, std::string_view to) {
  std::string out(text);
  const auto at = out.find(from);
  if (at == std::string::npos) throw std::logic_error("no such text: " + std::string(from));
  return out.replace(at, from.size(), to);
}

// Everything that is wrong with the sources, as printed; "" where nothing is.
inline std::string problems(const std::vector<RuleSource>& sources) {
  const auto rules = compile_rules(sources);
  std::string out;
  if (!rules)
    for (const Diagnostic& d : rules.error()) out += render(d);
  return out;
}

// Throws where the sources don't compile.
inline RuleSet rule_set(const std::string& text) {
  auto rules = compile_rules({{"race.yaml", text}});
  if (!rules) throw std::logic_error(problems({{"race.yaml", text}}));
  return *std::move(rules);
}

}  // namespace crossclaim::testing
