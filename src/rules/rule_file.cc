// Reading a rule file: a table of keys for each mapping.
#include "rules/rule_file.h"

#include <algorithm>

#include <fmt/format.h>

#include "rules/inflection.h"
#include "rules/rule_keys.h"
#include "rules/word_expression.h"
#include "text/tokens.h"

namespace crossclaim {
namespace {

using Node = YamlNode;

const std::vector<std::string_view> kTypes = {"date", "quantity", "place", "actor", "text"};
const std::vector<std::string_view> kSeverities = {"error", "warning", "note"};
const std::vector<std::string_view> kEvolutions = {"fixed", "grows", "plans", "ages"};
const std::vector<std::string_view> kStatuses = {"held", "planned", "proposed", "denied", "cancelled"};
const std::vector<std::string_view> kRegions = {"headline", "lead", "body", "related", "caption", "byline", "navigation"};
const std::vector<std::string_view> kFinders = {"patterns", "persons", "quotations"};
const std::vector<std::string_view> kSources = {"sentence", "previous", "headline", "dateline", "country", "published"};

template <class Enum>
void set(Enum& out, std::optional<std::size_t> index) {
  if (index) out = static_cast<Enum>(*index);
}

// A list of names, or one of them.
template <class Enum>
void append(YamlReader& yaml, std::vector<Enum>& out, const Node& node, std::string_view what,
            const std::vector<std::string_view>& names) {
  const auto one = [&](const Node& item) {
    if (const auto i = yaml.choice(item, what, names)) out.push_back(static_cast<Enum>(*i));
  };
  node.is_scalar() ? one(node) : yaml.list(node, what, one);
}

// "21d" -> 21
int days(YamlReader& yaml, const Node& node, std::string_view what) {
  const std::string text = yaml.text(node, what);
  if (text.size() < 2 || text.size() > 5 || text.back() != 'd' ||
      !std::all_of(text.begin(), text.end() - 1, [](char c) { return c >= '0' && c <= '9'; })) {
    yaml.error(yaml.mark_of(node), fmt::format("{} must be a number of days", what), "write it as 21d");
    return 0;
  }
  return std::stoi(text.substr(0, text.size() - 1));
}

// --- attributes

void read_like(YamlReader& yaml, Attribute& a, const Node& node) {
  const std::string text = yaml.text(node, "like");
  if (text.empty()) return;
  if (!WordExpression::is_one(text))
    return yaml.error(yaml.mark_of(node), "like must be an expression between slashes", "write it as '/[0-9]{1,4}/'");
  auto made = WordExpression::make(text);
  if (!made)
    return yaml.error_within(yaml.mark_of(node), made.error().offset,
                             fmt::format("{} is no expression: {}", text, made.error().message), "the syntax is RE2's");
  a.like = *std::move(made);
}

constexpr KeyOf<Attribute> kAttributeKeys[] = {
    {"type", [](YamlReader& yaml, Attribute& a, const Node& n) { set(a.type, yaml.choice(n, "type", kTypes)); }, true},
    {"ask", [](YamlReader& yaml, Attribute& a, const Node& n) { a.ask = yaml.text(n, "ask"); }},
    {"severity",
     [](YamlReader& yaml, Attribute& a, const Node& n) { set(a.severity, yaml.choice(n, "severity", kSeverities)); }},
    {"evolution",
     [](YamlReader& yaml, Attribute& a, const Node& n) { set(a.evolution, yaml.choice(n, "evolution", kEvolutions)); }},
    {"tolerance", [](YamlReader& yaml, Attribute& a, const Node& n) { a.tolerance = days(yaml, n, "tolerance"); }},
    {"many", [](YamlReader& yaml, Attribute& a, const Node& n) { a.many = yaml.flag(n, "many"); }},
    {"lasts", [](YamlReader& yaml, Attribute& a, const Node& n) { a.lasts = yaml.flag(n, "lasts"); }},
    {"past", [](YamlReader& yaml, Attribute& a, const Node& n) { a.past = yaml.flag(n, "past"); }},
    {"presumed", [](YamlReader& yaml, Attribute& a, const Node& n) { a.presumed = yaml.flag(n, "presumed"); }},
    {"spelling", [](YamlReader& yaml, Attribute& a, const Node& n) { a.spelling = yaml.flag(n, "spelling"); }},
    {"office", [](YamlReader& yaml, Attribute& a, const Node& n) { a.office = yaml.flag(n, "office"); }},
    {"like", read_like},
    {"never", [](YamlReader& yaml, Attribute& a, const Node& n) { a.never = yaml.texts(n, "never"); }},
    {"instead_of", [](YamlReader& yaml, Attribute& a, const Node& n) { a.instead_of = yaml.texts(n, "instead_of"); }},
    {"may_include", [](YamlReader& yaml, Attribute& a, const Node& n) { a.may_include = yaml.text(n, "may_include"); }},
};

void read_attributes(YamlReader& yaml, RuleFile& file, const Node& node) {
  yaml.named(node, "attributes", [&](const std::string& name, Mark mark, const Node& value) {
    Attribute& a = file.attributes.emplace_back();
    a.name = name;
    a.mark = mark;
    read_keys(yaml, value, "attribute " + name, kAttributeKeys, a);
  });
}

// --- words

void read_expression(YamlReader& yaml, std::vector<std::string>& words, const std::string& entry, const Node& list) {
  if (const auto made = WordExpression::make(entry); !made)
    yaml.error(yaml.mark_of(list), fmt::format("{} is no expression for words: {}", entry, made.error().message),
               "the syntax is RE2's; an entry between slashes is an expression");
  words.push_back(entry);
}

void add_inflected(RuleFile& file, std::vector<std::string>& words, const std::string& entry) {
  auto forms = inflected(parse_class_entry(entry));
  for (const std::string& form : forms)
    if (form != forms.front()) file.base_forms.emplace(fold(form), fold(forms.front()));
  std::ranges::move(forms, std::back_inserter(words));
}

void read_words(YamlReader& yaml, RuleFile& file, const Node& node) {
  yaml.named(node, "words", [&](const std::string& name, Mark mark, const Node& value) {
    file.word_marks[name] = mark;
    auto& words = file.words[name];
    for (const std::string& entry : yaml.texts(value, "class " + name)) {
      if (WordExpression::is_one(entry))
        read_expression(yaml, words, entry, value);
      else
        add_inflected(file, words, entry);
    }
  });
}

void read_heads(YamlReader& yaml, RuleFile& file, const Node& node) {
  file.heads = yaml.texts(node, "heads");
  file.heads_mark = yaml.mark_of(node);
}

// --- patterns, exceptions, parts

void read_match(YamlReader& yaml, PatternRule& rule, const Node& node) {
  rule.match = yaml.text(node, "match");
  rule.mark = yaml.mark_of(node);
  rule.path = yaml.file();
  if (rule.match.empty()) return;
  auto parsed = parse_pattern(rule.match);
  rule.readable = parsed.has_value();
  if (parsed)
    rule.pattern = std::move(*parsed);
  else
    yaml.error_within(rule.mark, parsed.error().offset, parsed.error().message, parsed.error().hint);
}

constexpr KeyOf<MatchCondition> kWhenKeys[] = {
    {"status", [](YamlReader& yaml, MatchCondition& c, const Node& n) { append(yaml, c.status, n, "status", kStatuses); }},
    {"attributed", [](YamlReader& yaml, MatchCondition& c, const Node& n) { c.attributed = yaml.flag(n, "attributed"); }},
};

void read_status(YamlReader& yaml, PatternRule& rule, const Node& node) {
  if (const auto i = yaml.choice(node, "status", kStatuses)) rule.status = static_cast<Status>(*i);
}

constexpr KeyOf<PatternRule> kPatternKeys[] = {
    {"id", [](YamlReader& yaml, PatternRule& r, const Node& n) { r.id = yaml.text(n, "id"); }, true},
    {"match", read_match, true},
    {"status", read_status},
    {"regions", [](YamlReader& yaml, PatternRule& r, const Node& n) { append(yaml, r.regions, n, "region", kRegions); }},
    {"when", [](YamlReader& yaml, PatternRule& r, const Node& n) { read_keys(yaml, n, "when", kWhenKeys, r.when); }},
    {"scope", [](YamlReader& yaml, PatternRule& r, const Node& n) { r.scope = yaml.text(n, "scope"); }},
    {"doubt", [](YamlReader& yaml, PatternRule& r, const Node& n) { r.doubt = yaml.text(n, "doubt"); }},
    {"supports", [](YamlReader& yaml, PatternRule& r, const Node& n) { r.supports = yaml.flag(n, "supports"); }},
};

void read_patterns(YamlReader& yaml, RuleFile& file, const Node& node) {
  yaml.list(node, "patterns", [&](const Node& item) {
    const YamlReader::Scope scope(yaml, YamlReader::name_in(item, "id"));
    read_keys(yaml, item, "a pattern", kPatternKeys, file.patterns.emplace_back());
  });
}

void read_exceptions(YamlReader& yaml, RuleFile& file, const Node& node) {
  const YamlReader::Scope scope(yaml, "except");
  yaml.list(node, "except", [&](const Node& item) {
    PatternRule& rule = file.exceptions.emplace_back();
    rule.id = "except";
    read_match(yaml, rule, item);
  });
}

void read_parts(YamlReader& yaml, RuleFile& file, const Node& node) {
  yaml.named(node, "parts", [&](const std::string& name, Mark, const Node& value) {
    const YamlReader::Scope scope(yaml, "@" + name);
    PatternRule& rule = file.parts.emplace_back();
    rule.id = "@" + name;
    read_match(yaml, rule, value);
  });
}

// --- the rest

constexpr KeyOf<SameEvent> kSameEventKeys[] = {
    {"time", [](YamlReader& yaml, SameEvent& s, const Node& n) { s.time = yaml.text(n, "time"); }},
    {"window", [](YamlReader& yaml, SameEvent& s, const Node& n) { s.window = days(yaml, n, "window"); }},
    {"place", [](YamlReader& yaml, SameEvent& s, const Node& n) { s.place = yaml.text(n, "place"); }},
    {"one_a_place", [](YamlReader& yaml, SameEvent& s, const Node& n) { s.one_a_place = yaml.flag(n, "one_a_place"); }},
    {"actors", [](YamlReader& yaml, SameEvent& s, const Node& n) { s.actors = yaml.texts(n, "actors"); }},
    {"heads", [](YamlReader& yaml, SameEvent& s, const Node& n) { s.heads = yaml.flag(n, "heads"); }},
    {"strict", [](YamlReader& yaml, SameEvent& s, const Node& n) { s.strict = yaml.texts(n, "strict"); }},
    {"needs", [](YamlReader& yaml, SameEvent& s, const Node& n) { s.needs = yaml.number(n, "needs"); }},
    {"needs_despite", [](YamlReader& yaml, SameEvent& s, const Node& n) { s.needs_despite = yaml.number(n, "needs_despite"); }},
};

void read_same_event(YamlReader& yaml, RuleFile& file, const Node& node) {
  file.own_same_event.emplace();
  read_keys(yaml, node, "same_event", kSameEventKeys, *file.own_same_event);
  file.same_event = *file.own_same_event;
}

void read_inherit(YamlReader& yaml, RuleFile& file, const Node& node) {
  yaml.named(node, "inherit", [&](const std::string& role, Mark, const Node& sources) {
    append(yaml, file.inherit[role], sources, "source", kSources);
  });
}

void read_schema(YamlReader& yaml, RuleFile&, const Node& node) {
  if (yaml.text(node, "schema") != "1") yaml.error(yaml.mark_of(node), "schema must be 1", "this program reads schema 1 only");
}

void read_remove(YamlReader& yaml, RuleFile& file, const Node& node) {
  file.remove = yaml.texts(node, "remove");
  file.remove_mark = yaml.mark_of(node);
}

void read_extends(YamlReader& yaml, RuleFile& file, const Node& node) {
  file.extends = yaml.text(node, "extends");
  file.extends_mark = yaml.mark_of(node);
}

void read_found_by(YamlReader& yaml, RuleFile& file, const Node& node) {
  set(file.found_by, yaml.choice(node, "finder", kFinders));
}

void read_tests(YamlReader& yaml, RuleFile& file, const Node& node) {
  if (file.tests_left_out) return;
  yaml.list(node, "tests", [&](const Node& item) { file.tests.push_back(read_rule_test(yaml, item)); });
}

constexpr KeyOf<RuleFile> kFileKeys[] = {
    {"schema", read_schema, true},
    {"kind", [](YamlReader& yaml, RuleFile& f, const Node& n) { f.kind = yaml.text(n, "kind"); }, true},
    {"help", [](YamlReader& yaml, RuleFile& f, const Node& n) { f.help = yaml.text(n, "help"); }, true},
    {"found_by", read_found_by},
    {"attributes", read_attributes, true},
    {"words", read_words},
    {"heads", read_heads},
    {"parts", read_parts},
    {"patterns", read_patterns},
    {"except", read_exceptions},
    {"inherit", read_inherit},
    {"same_event", read_same_event, true},
    {"tests", read_tests, true},
};

// What patterns need; a kind that is found by something else has none.
void check_pattern_keys(YamlReader& yaml, const Node& root) {
  if (!root.is_mapping() || root["found_by"].defined()) return;
  for (const char* key : {"words", "heads", "patterns"})
    if (!root[key].defined()) yaml.error(yaml.mark_of(root), fmt::format("a rule file has no \"{}\"", key));
}

// Of a file that adds to a kind.
constexpr KeyOf<RuleFile> kExtensionKeys[] = {
    {"schema", read_schema, true}, {"extends", read_extends, true}, {"attributes", read_attributes}, {"words", read_words},
    {"heads", read_heads},         {"parts", read_parts},           {"patterns", read_patterns},     {"remove", read_remove},
    {"except", read_exceptions},   {"inherit", read_inherit},       {"same_event", read_same_event}, {"tests", read_tests},
};

}  // namespace

const Attribute* RuleFile::attribute(std::string_view name) const {
  const auto at = std::ranges::find(attributes, name, &Attribute::name);
  return at == attributes.end() ? nullptr : &*at;
}

std::string_view name_of(AttributeType type) { return kTypes[static_cast<std::size_t>(type)]; }

RuleFile read_rule_file(YamlReader& yaml, bool with_tests) {
  RuleFile file;
  file.tests_left_out = !with_tests;
  file.path = yaml.file();
  file.mark = yaml.mark();
  const Node root = yaml.root();
  if (!root.defined()) return file;
  if (root["extends"].defined()) {
    read_keys(yaml, root, "a rule file that extends a kind", kExtensionKeys, file);
  } else {
    read_keys(yaml, root, "a rule file", kFileKeys, file);
    check_pattern_keys(yaml, root);
  }
  file.sound = yaml.clean();
  return file;
}

std::vector<RuleKeys> rule_file_keys() {
  return {
      {"file", names_of(kFileKeys)},       {"extension", names_of(kExtensionKeys)}, {"attribute", names_of(kAttributeKeys)},
      {"pattern", names_of(kPatternKeys)}, {"when", names_of(kWhenKeys)},           {"same_event", names_of(kSameEventKeys)},
      {"test", rule_test_keys()},          {"article", rule_test_article_keys()}};
}

}  // namespace crossclaim
