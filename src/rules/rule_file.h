// RuleFile: one file of rules as its author wrote it, checked for shape but not yet compiled. docs/rules.md is the manual
// of the format.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/status.h"
#include "corpus/layout.h"
#include "rules/pattern.h"
#include "rules/word_expression.h"
#include "rules/yaml_reader.h"
#include "text/diagnostic.h"

namespace crossclaim {

enum class AttributeType : std::uint8_t { date, quantity, place, actor, text };
enum class RuleSeverity : std::uint8_t { error, warning, note };

// How a value may change from one article to a later one without a conflict.
enum class Evolution : std::uint8_t {
  fixed,  // a fact that stays as it is
  grows,  // a toll: later articles may tell more
  plans,  // a planned value may be replaced by a later one
  ages,   // years of age: a birthday may lie between two articles
};

struct Attribute {
  std::string name;
  AttributeType type = AttributeType::text;
  std::string ask;  // the question it answers; empty: a role, which tells events apart but is not compared
  RuleSeverity severity = RuleSeverity::warning;
  Evolution evolution = Evolution::fixed;
  int tolerance = 0;      // days, for dates
  bool many = false;      // several values can hold at once: they are joined, never in conflict
  bool lasts = false;     // of a date: the event may go on for days, so that two days told as past don't conflict
  bool past = false;      // of a date: what it is of has been, so that a day after the publication is not it
  bool presumed = false;  // of a place: where nothing else is told, the town that the article opens with, in doubt
  bool spelling = false;  // of an actor: what is compared is how the name is spelt, see claims/values/person_names.h; of a
                          // text: how it is worded, see claims/values/wording.h
  bool office = false;    // of an actor: an office that a person holds, compared by annotate/actors/offices.h
  std::vector<std::string> never;       // of an actor, names that answer nothing ("officials"); of a quantity, things ("city")
  std::vector<std::string> instead_of;  // attributes that who or what fills this one doesn't fill
  std::optional<WordExpression> like;   // of a text: what its values look like
  std::string may_include;              // of a quantity, the attribute of those whom it may count, too: the dead among the shot
  Mark mark;
};

// What must hold of a match besides its words.
struct MatchCondition {
  std::vector<Status> status;      // of the event, as the words around tell it; empty: any
  std::optional<bool> attributed;  // whether somebody is quoted as saying so

  bool empty() const { return status.empty() && !attributed; }
};

// A pattern; also an exception, whose id is "except", and a part, whose id is its name behind an "@".
struct PatternRule {
  std::string id;
  std::string match;
  PatternNode pattern;
  bool readable = false;         // `match` was parsed
  std::optional<Status> status;  // of the event, whatever the words around say
  std::vector<Region> regions;   // where it applies; empty: everywhere
  MatchCondition when;
  std::string scope;      // what its counts cover, in a few words; other scopes are not in conflict
  std::string doubt;      // what else its values may be, in a few words; what is in doubt is in conflict with nothing
  bool supports = false;  // its match joins an event of its article or is dropped
  Mark mark;              // of `match`
  std::string path;       // of the file it stands in
};

// Where a mention that lacks a role may take it from.
enum class InheritFrom : std::uint8_t { sentence, previous, headline, dateline, country, published };

struct SameEvent {
  std::string time;          // the date attribute by which events are told apart; may be empty
  int window = 3;            // days: further apart are two events
  std::string place;         // the place attribute; may be empty
  bool one_a_place = false;  // a country has one at a time: an equal place counts twice, another country is another event
  std::vector<std::string> actors;  // attributes whose values are shared by mentions of one event
  bool heads = false;               // mentions that go by words of other head classes are different events
  std::vector<std::string> strict;  // head classes: one event only with a common actor, and where nothing differs
  int needs = 2;                    // how many of time, place, actors, counts, topic and wording must agree
  int needs_despite = 3;            // ... where one of them differs
};

struct RuleTestArticle {
  std::string id, title, published, source, text;
};

struct RuleTest {
  std::string name;
  std::vector<RuleTestArticle> articles;
  std::vector<std::string> expect;    // "start=2016-04-10", sorted
  bool checks_claims = false;         // `expect` was given, if only as []
  std::vector<std::string> verdicts;  // "start=corroborated", sorted
  bool checks_verdicts = false;
  bool known_gap = false;  // fails today, on purpose
  Mark mark;
  std::string path;  // of the file it stands in
};

// What finds the claims of a kind: its patterns, or a part of the program (annotate/actors/persons.h,
// claims/unruled/quotations.h).
enum class FoundBy : std::uint8_t { patterns, persons, quotations };

struct RuleFile {
  std::string path;
  std::string kind;
  std::string extends;  // the kind that the file adds to; `kind` is empty then
  std::string help;
  FoundBy found_by = FoundBy::patterns;
  std::vector<Attribute> attributes;
  std::map<std::string, std::vector<std::string>> words;  // every form of every entry
  std::map<std::string, std::string> base_forms;          // of inflected entries: "car bombs" -> "car bomb"
  std::map<std::string, Mark> word_marks;
  std::vector<std::string> heads;  // the classes whose words an event goes by
  Mark heads_mark;
  std::vector<PatternRule> parts;
  std::vector<PatternRule> patterns;
  std::vector<PatternRule> exceptions;
  std::vector<std::string> remove;  // ids of patterns of the extended kind
  std::optional<SameEvent> own_same_event;
  SameEvent same_event;
  std::map<std::string, std::vector<InheritFrom>> inherit;  // by role
  std::vector<RuleTest> tests;
  bool tests_left_out = false;      // unread, to save time
  bool sound = false;               // no key or value was wrong, so that the file as a whole can be judged
  std::set<std::string> once_used;  // classes and "@parts" of patterns that an extension replaced or removed
  Mark mark;                        // of the file as a whole
  Mark extends_mark, remove_mark;

  const Attribute* attribute(std::string_view name) const;
};

std::string_view name_of(AttributeType type);

// Reads a file; its errors go to the reader. Its tests can be left out.
RuleFile read_rule_file(YamlReader& yaml, bool with_tests = true);

// The keys of each mapping of a rule file, for the schema of the files (rules/schema/).
struct RuleKeys {
  std::string_view mapping;  // "file", "attribute", ...
  std::vector<std::string_view> keys;
};
std::vector<RuleKeys> rule_file_keys();

}  // namespace crossclaim
