#include "rules/rule_file.h"

#include <algorithm>

#include <fmt/format.h>

namespace crossclaim {
namespace {

const std::vector<std::string_view> kTypes = {"date", "quantity", "place", "actor", "text"};
const std::vector<std::string_view> kSeverities = {"error", "warning", "note"};
const std::vector<std::string_view> kEvolutions = {"fixed", "grows", "plans", "ages"};
const std::vector<std::string_view> kStatuses = {"held", "planned", "proposed", "denied", "cancelled"};
const std::vector<std::string_view> kRegions = {"headline", "lead", "body", "related", "caption", "byline", "navigation"};
const std::vector<std::string_view> kFinders = {"patterns", "persons"};
const std::vector<std::string_view> kSources = {"sentence", "previous", "headline", "dateline", "published"};

template <class Enum>
void set(Enum& out, std::optional<std::size_t> index) {
  if (index) out = static_cast<Enum>(*index);
}

// "21d" -> 21
int days(YamlReader& yaml, const YAML::Node& node, std::string_view what) {
  const std::string text = yaml.text(node, what);
  if (text.size() < 2 || text.size() > 5 || text.back() != 'd' ||
      !std::all_of(text.begin(), text.end() - 1, [](char c) { return c >= '0' && c <= '9'; })) {
    yaml.error(YamlReader::mark_of(node), fmt::format("{} must be a number of days", what), "write it as 21d");
    return 0;
  }
  return std::stoi(text.substr(0, text.size() - 1));
}

Attribute attribute(YamlReader& yaml, const std::string& name, Mark mark, const YAML::Node& node) {
  Attribute a;
  a.name = name;
  a.mark = mark;
  const std::string what = "attribute " + name;
  yaml.mapping(node, what,
               {{"type", [&](auto& n) { set(a.type, yaml.choice(n, "type", kTypes)); }, true},
                {"ask", [&](auto& n) { a.ask = yaml.text(n, "ask"); }},
                {"severity", [&](auto& n) { set(a.severity, yaml.choice(n, "severity", kSeverities)); }},
                {"evolution", [&](auto& n) { set(a.evolution, yaml.choice(n, "evolution", kEvolutions)); }},
                {"tolerance", [&](auto& n) { a.tolerance = days(yaml, n, "tolerance"); }},
                {"many", [&](auto& n) { a.many = yaml.flag(n, "many"); }},
                {"lasts", [&](auto& n) { a.lasts = yaml.flag(n, "lasts"); }},
                {"past", [&](auto& n) { a.past = yaml.flag(n, "past"); }},
                {"spelling", [&](auto& n) { a.spelling = yaml.flag(n, "spelling"); }}});
  return a;
}

void set_match(YamlReader& yaml, PatternRule& rule, const YAML::Node& node) {
  rule.match = yaml.text(node, "match");
  rule.mark = YamlReader::mark_of(node);
  rule.node = node;
  if (rule.match.empty()) return;
  auto parsed = parse_pattern(rule.match);
  if (parsed)
    rule.pattern = std::move(*parsed);
  else
    yaml.error_within(node, parsed.error().offset,
                      rule.id.empty() ? parsed.error().message : fmt::format("{}: {}", rule.id, parsed.error().message),
                      parsed.error().hint);
}

PatternRule pattern(YamlReader& yaml, const YAML::Node& node) {
  PatternRule rule;
  yaml.mapping(node, "a pattern",
               {{"id", [&](auto& n) { rule.id = yaml.text(n, "id"); }, true},
                {"match", [&](auto& n) { set_match(yaml, rule, n); }, true},
                {"status",
                 [&](auto& n) {
                   if (const auto i = yaml.choice(n, "status", kStatuses)) rule.status = static_cast<Status>(*i);
                 }},
                {"regions",
                 [&](auto& n) {
                   yaml.list(n, "regions", [&](const YAML::Node& item) {
                     if (const auto i = yaml.choice(item, "region", kRegions)) rule.regions.push_back(static_cast<Region>(*i));
                   });
                 }},
                {"scope", [&](auto& n) { rule.scope = yaml.text(n, "scope"); }},
                {"supports", [&](auto& n) { rule.supports = yaml.flag(n, "supports"); }}});
  return rule;
}

SameEvent same_event(YamlReader& yaml, const YAML::Node& node) {
  SameEvent s;
  yaml.mapping(node, "same_event",
               {{"time", [&](auto& n) { s.time = yaml.text(n, "time"); }},
                {"window", [&](auto& n) { s.window = days(yaml, n, "window"); }},
                {"place", [&](auto& n) { s.place = yaml.text(n, "place"); }},
                {"actors", [&](auto& n) { s.actors = yaml.texts(n, "actors"); }},
                {"heads", [&](auto& n) { s.heads = yaml.flag(n, "heads"); }},
                {"strict", [&](auto& n) { s.strict = yaml.texts(n, "strict"); }},
                {"needs", [&](auto& n) { s.needs = yaml.number(n, "needs"); }},
                {"needs_despite", [&](auto& n) { s.needs_despite = yaml.number(n, "needs_despite"); }}});
  return s;
}

RuleTestArticle test_article(YamlReader& yaml, const YAML::Node& node) {
  RuleTestArticle a;
  yaml.mapping(node, "a test article",
               {{"id", [&](auto& n) { a.id = yaml.text(n, "id"); }},
                {"title", [&](auto& n) { a.title = yaml.text(n, "title"); }},
                {"published", [&](auto& n) { a.published = yaml.text(n, "published"); }},
                {"source", [&](auto& n) { a.source = yaml.text(n, "source"); }},
                {"text", [&](auto& n) { a.text = yaml.text(n, "text"); }, true}});
  return a;
}

// [{start: 2016-04-10, place: [Aden, Yemen]}] -> {"place=Aden", "place=Yemen", "start=2016-04-10"}
std::vector<std::string> pairs(YamlReader& yaml, const YAML::Node& node, std::string_view what) {
  std::vector<std::string> out;
  yaml.list(node, what, [&](const YAML::Node& item) {
    yaml.named(item, what, [&](const std::string& name, Mark, const YAML::Node& value) {
      for (const std::string& v : yaml.texts(value, name)) out.push_back(name + "=" + v);
    });
  });
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

RuleTest test(YamlReader& yaml, const YAML::Node& node) {
  RuleTest t;
  t.mark = YamlReader::mark_of(node);
  yaml.mapping(node, "a test",
               {{"name", [&](auto& n) { t.name = yaml.text(n, "name"); }, true},
                {"articles",
                 [&](auto& n) {
                   yaml.list(n, "articles", [&](const YAML::Node& item) { t.articles.push_back(test_article(yaml, item)); });
                 },
                 true},
                {"expect",
                 [&](auto& n) {
                   t.expect = pairs(yaml, n, "expect");
                   t.checks_claims = true;
                 }},
                {"verdicts",
                 [&](auto& n) {
                   t.verdicts = pairs(yaml, n, "verdicts");
                   t.checks_verdicts = true;
                 }},
                {"known_gap", [&](auto& n) { t.known_gap = yaml.flag(n, "known_gap"); }}});
  if (!t.checks_claims && !t.checks_verdicts)
    yaml.error(t.mark, fmt::format("test \"{}\" expects nothing", t.name), "add expect: or verdicts:");
  return t;
}

void inherit(YamlReader& yaml, RuleFile& file, const YAML::Node& node) {
  yaml.named(node, "inherit", [&](const std::string& role, Mark, const YAML::Node& sources) {
    yaml.list(sources, "inherit", [&](const YAML::Node& item) {
      if (const auto i = yaml.choice(item, "source", kSources)) file.inherit[role].push_back(static_cast<InheritFrom>(*i));
    });
  });
}

void read_exception(YamlReader& yaml, RuleFile& file, const YAML::Node& node) {
  PatternRule rule;
  set_match(yaml, rule, node);
  file.exceptions.push_back(std::move(rule));
}

void check_schema(YamlReader& yaml, const YAML::Node& node) {
  if (yaml.text(node, "schema") != "1")
    yaml.error(YamlReader::mark_of(node), "schema must be 1", "this program reads schema 1 only");
}

}  // namespace

const Attribute* RuleFile::attribute(std::string_view name) const {
  const auto at = std::ranges::find(attributes, name, &Attribute::name);
  return at == attributes.end() ? nullptr : &*at;
}

std::string_view name_of(AttributeType type) { return kTypes[static_cast<std::size_t>(type)]; }

RuleFile read_rule_file(YamlReader& yaml) {
  RuleFile file;
  file.path = yaml.file();
  const YAML::Node root = yaml.root();
  if (!root.IsDefined()) return file;
  const auto words = [&](const std::string& name, Mark mark, const YAML::Node& n) {
    file.words[name] = yaml.texts(n, "class " + name);
    file.word_marks[name] = mark;
  };
  const bool by_patterns = !(root.IsMap() && root["found_by"]);
  yaml.mapping(
      root, "a rule file",
      {{"schema", [&](auto& n) { check_schema(yaml, n); }, true},
       {"kind", [&](auto& n) { file.kind = yaml.text(n, "kind"); }, true},
       {"help", [&](auto& n) { file.help = yaml.text(n, "help"); }, true},
       {"found_by", [&](auto& n) { set(file.found_by, yaml.choice(n, "finder", kFinders)); }},
       {"attributes",
        [&](auto& n) {
          yaml.named(n, "attributes", [&](const std::string& name, Mark mark, const YAML::Node& a) {
            file.attributes.push_back(attribute(yaml, name, mark, a));
          });
        },
        true},
       {"words", [&](auto& n) { yaml.named(n, "words", words); }, by_patterns},
       {"heads",
        [&](auto& n) {
          file.heads = yaml.texts(n, "heads");
          file.heads_mark = YamlReader::mark_of(n);
        },
        by_patterns},
       {"patterns",
        [&](auto& n) {
          yaml.list(n, "patterns", [&](const YAML::Node& item) { file.patterns.push_back(pattern(yaml, item)); });
        },
        by_patterns},
       {"except", [&](auto& n) { yaml.list(n, "except", [&](const YAML::Node& item) { read_exception(yaml, file, item); }); }},
       {"inherit", [&](auto& n) { inherit(yaml, file, n); }},
       {"same_event", [&](auto& n) { file.same_event = same_event(yaml, n); }, true},
       {"tests",
        [&](auto& n) { yaml.list(n, "tests", [&](const YAML::Node& item) { file.tests.push_back(test(yaml, item)); }); },
        true}});
  return file;
}

}  // namespace crossclaim
