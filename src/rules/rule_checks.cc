#include "rules/rule_checks.h"

#include <algorithm>

#include <fmt/format.h>

#include "rules/word_expression.h"

namespace crossclaim {
namespace {

class FileChecks {
 public:
  FileChecks(const RuleFile& file, const std::set<std::string>* used, RuleReaders& readers)
      : file_(file), used_(used), readers_(readers) {}

  void run() {
    heads();
    if (used_) unused();
    ids();
    same_event();
    inherited_roles();
    displaced();
    counted_too();
    needed_types();
    tests();
  }

 private:
  void error(Mark mark, std::string message, std::string hint = {}) {
    readers_[mark.source].error(mark, std::move(message), std::move(hint));
  }

  void heads() {
    for (const std::string& head : file_.heads) check_head(head);
    for (const std::string& head : file_.same_event.strict)
      if (std::ranges::find(file_.heads, head) == file_.heads.end())
        error(file_.heads_mark, fmt::format("same_event: strict needs classes of heads, and \"{}\" is none", head));
  }

  // Sentences are chosen by the words of heads.
  void check_head(const std::string& head) {
    const auto at = file_.words.find(head);
    if (at == file_.words.end()) return error(file_.heads_mark, fmt::format("unknown class \"{}\" under heads", head));
    if (std::ranges::any_of(at->second, &WordExpression::is_one))
      error(file_.heads_mark, fmt::format("class \"{}\" under heads holds an expression", head),
            "an event goes by words; put the expression into a class of its own");
  }

  void unused() {
    for (const auto& [name, mark] : file_.word_marks)
      if (!used_->contains(name)) error(mark, fmt::format("class \"{}\" is used by no pattern", name), "use it or remove it");
    for (const PatternRule& part : file_.parts)
      if (!used_->contains(part.id))
        error(part.mark, fmt::format("part {} is used by no pattern", part.id), "use it or remove it");
  }

  void ids() {
    std::set<std::string> seen;
    for (const PatternRule& p : file_.patterns)
      if (!p.id.empty() && !seen.insert(p.id).second) error(p.mark, fmt::format("pattern id \"{}\" stands twice", p.id));
  }

  void known(const std::string& name, AttributeType type, std::string_view key) {
    const Attribute* a = file_.attribute(name);
    if (!a) return error(file_.mark, fmt::format("same_event: {} names the unknown attribute \"{}\"", key, name));
    if (a->type != type)
      error(a->mark,
            fmt::format("same_event: {} needs a {} attribute, and \"{}\" is a {}", key, name_of(type), name, name_of(a->type)));
  }

  void inherited_roles() {
    for (const auto& [role, sources] : file_.inherit)
      if (!file_.attribute(role)) error(file_.mark, fmt::format("inherit names the unknown attribute \"{}\"", role));
  }

  void displaced() {
    for (const Attribute& a : file_.attributes)
      for (const std::string& other : a.instead_of)
        if (!file_.attribute(other) || other == a.name)
          error(a.mark, fmt::format("instead_of of \"{}\" names no other attribute: \"{}\"", a.name, other));
  }

  void counted_too() {
    for (const Attribute& a : file_.attributes) {
      if (a.may_include.empty()) continue;
      const Attribute* other = file_.attribute(a.may_include);
      if (a.type != AttributeType::quantity || !other || other == &a || other->type != AttributeType::quantity)
        error(a.mark, fmt::format("may_include of \"{}\" names no other quantity: \"{}\"", a.name, a.may_include));
    }
  }

  void needed_types() {
    for (const Attribute& a : file_.attributes)
      if (a.like && a.type != AttributeType::text)
        error(a.mark, fmt::format("like needs a text attribute, and \"{}\" is none", a.name));
    for (const Attribute& a : file_.attributes)
      if (a.office && a.type != AttributeType::actor)
        error(a.mark, fmt::format("office needs an actor attribute, and \"{}\" is none", a.name));
    for (const Attribute& a : file_.attributes)
      if (a.presumed && a.type != AttributeType::place)
        error(a.mark, fmt::format("presumed needs a place attribute, and \"{}\" is none", a.name));
  }

  void same_event() {
    const SameEvent& s = file_.same_event;
    if (!s.time.empty()) known(s.time, AttributeType::date, "time");
    if (!s.place.empty()) known(s.place, AttributeType::place, "place");
    for (const std::string& actor : s.actors) known(actor, AttributeType::actor, "actors");
  }

  void tests() {
    if (file_.tests_left_out) return;
    const auto positive = [](const RuleTest& t) { return !t.expect.empty(); };
    const auto negative = [](const RuleTest& t) { return t.checks_claims && t.expect.empty(); };
    if (std::ranges::none_of(file_.tests, positive)) error(file_.mark, "no test expects a claim", "every rule file needs one");
    if (std::ranges::none_of(file_.tests, negative))
      error(file_.mark, "no test expects no claim", "add one with expect: [] on a text that looks alike");
  }

  const RuleFile& file_;
  const std::set<std::string>* used_;
  RuleReaders& readers_;
};

}  // namespace

void check_rule_file(const RuleFile& file, const std::set<std::string>* used, RuleReaders& readers) {
  FileChecks(file, used, readers).run();
}

}  // namespace crossclaim
