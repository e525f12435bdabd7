// Reading `tests`.
#include <algorithm>

#include <fmt/format.h>

#include "rules/rule_file.h"
#include "rules/rule_keys.h"
#include "text/sorted.h"

namespace crossclaim {
namespace {

constexpr KeyOf<RuleTestArticle> kArticleKeys[] = {
    {"id", [](YamlReader& yaml, RuleTestArticle& a, const YamlNode& n) { a.id = yaml.text(n, "id"); }},
    {"title", [](YamlReader& yaml, RuleTestArticle& a, const YamlNode& n) { a.title = yaml.text(n, "title"); }},
    {"published", [](YamlReader& yaml, RuleTestArticle& a, const YamlNode& n) { a.published = yaml.text(n, "published"); }},
    {"source", [](YamlReader& yaml, RuleTestArticle& a, const YamlNode& n) { a.source = yaml.text(n, "source"); }},
    {"text", [](YamlReader& yaml, RuleTestArticle& a, const YamlNode& n) { a.text = yaml.text(n, "text"); }, true},
};

void read_articles(YamlReader& yaml, RuleTest& test, const YamlNode& node) {
  yaml.list(node, "articles",
            [&](const YamlNode& item) { read_keys(yaml, item, "a test article", kArticleKeys, test.articles.emplace_back()); });
}

// [{start: 2016-04-10, place: [Aden, Yemen]}] -> {"place=Aden", "place=Yemen", "start=2016-04-10"}
std::vector<std::string> pairs(YamlReader& yaml, const YamlNode& node, std::string_view what) {
  std::vector<std::string> out;
  yaml.list(node, what, [&](const YamlNode& item) {
    yaml.named(item, what, [&](const std::string& name, Mark, const YamlNode& value) {
      for (const std::string& v : yaml.texts(value, name)) out.push_back(name + "=" + v);
    });
  });
  sort_unique(out);
  return out;
}

void read_expect(YamlReader& yaml, RuleTest& test, const YamlNode& node) {
  test.expect = pairs(yaml, node, "expect");
  test.checks_claims = true;
}

void read_verdicts(YamlReader& yaml, RuleTest& test, const YamlNode& node) {
  test.verdicts = pairs(yaml, node, "verdicts");
  test.checks_verdicts = true;
}

constexpr KeyOf<RuleTest> kTestKeys[] = {
    {"name", [](YamlReader& yaml, RuleTest& t, const YamlNode& n) { t.name = yaml.text(n, "name"); }, true},
    {"articles", read_articles, true},
    {"expect", read_expect},
    {"verdicts", read_verdicts},
    {"known_gap", [](YamlReader& yaml, RuleTest& t, const YamlNode& n) { t.known_gap = yaml.flag(n, "known_gap"); }},
};

}  // namespace

RuleTest read_rule_test(YamlReader& yaml, const YamlNode& node) {
  RuleTest test;
  test.mark = yaml.mark_of(node);
  test.path = yaml.file();
  const std::string name = YamlReader::name_in(node, "name");
  const YamlReader::Scope scope(yaml, name.empty() ? "" : fmt::format("test \"{}\"", name));
  read_keys(yaml, node, "a test", kTestKeys, test);
  if (node.is_mapping() && !test.checks_claims && !test.checks_verdicts)
    yaml.error(test.mark, "it expects nothing", "add expect: or verdicts:");
  return test;
}

std::vector<std::string_view> rule_test_keys() { return names_of(kTestKeys); }
std::vector<std::string_view> rule_test_article_keys() { return names_of(kArticleKeys); }

}  // namespace crossclaim
