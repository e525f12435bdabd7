#include "rule_tests.h"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "check.h"
#include "claims/extractor.h"
#include "claims/values/label.h"
#include "corpus/fields.h"
#include "rule_matches.h"
#include "text/sorted.h"

namespace crossclaim {
namespace {

using Lines = std::vector<std::string>;

Article article_of(const RuleTestArticle& given, std::size_t index) {
  Article a;
  a.id = given.id.empty() ? fmt::format("{:03}", index + 1) : given.id;
  a.path = a.id;
  a.title = given.title;
  a.source = given.source;
  a.text = given.text;
  a.published = parse_iso_day(given.published);
  return a;
}

std::vector<Article> articles_of(const RuleTest& test) {
  std::vector<Article> out;
  for (const RuleTestArticle& given : test.articles) out.push_back(article_of(given, out.size()));
  return out;
}

std::string bad_date(const RuleTest& test) {
  const auto bad = [](const RuleTestArticle& a) { return !a.published.empty() && !parse_iso_day(a.published); };
  const auto at = std::ranges::find_if(test.articles, bad);
  return at == test.articles.end() ? std::string() : at->published;
}

Difference difference(const Lines& expected, const Lines& got) {
  Difference d;
  std::ranges::set_difference(expected, got, std::back_inserter(d.missing));
  std::ranges::set_difference(got, expected, std::back_inserter(d.unexpected));
  return d;
}

// Runs the tests of one kind.
class KindTests {
 public:
  KindTests(const RuleSet& rules, const Annotator& annotator, std::uint32_t kind)
      : rules_(rules),
        annotator_(annotator),
        kind_(kind),
        file_(rules.kinds()[kind]->file),
        matcher_(rules),
        extractor_(rules, annotator) {}

  void run(RuleTestReport& report) {
    for (const RuleTest& test : file_.tests) report.results.push_back(result(test));
    for (const PatternRule& pattern : file_.patterns)
      if (!fired_.contains(pattern.id)) report.untested.push_back({&file_, &pattern});
  }

 private:
  RuleTestResult result(const RuleTest& test) {
    RuleTestResult r{&file_, &test, RuleTestOutcome::passed, bad_date(test), {}, {}};
    std::vector<ArticleClaims> articles;
    for (const Article& article : articles_of(test)) {
      note_patterns(article);
      articles.push_back(extractor_.extract(article));
    }
    if (test.checks_claims) r.claims = difference(test.expect, claims(articles, test));
    if (test.checks_verdicts) r.verdicts = difference(test.verdicts, verdicts(std::move(articles)));
    const bool passes = r.bad_date.empty() && r.claims.empty() && r.verdicts.empty();
    if (passes)
      r.outcome = test.known_gap ? RuleTestOutcome::closed_gap : RuleTestOutcome::passed;
    else
      r.outcome = test.known_gap ? RuleTestOutcome::known_gap : RuleTestOutcome::failed;
    return r;
  }

  // Asked of the matcher, since a claim bears only the pattern that filled its slot best.
  void note_patterns(const Article& article) {
    each_match(matcher_, annotator_, article, [&](const Match& m) {
      if (m.kind == kind_) fired_.insert(file_.patterns[m.pattern].id);
    });
  }

  Lines claims(const std::vector<ArticleClaims>& articles, const RuleTest& test) const {
    Lines out;
    for (const ArticleClaims& article : articles) {
      for (const Claim& c : article.claims)
        if (c.kind == file_.kind) out.push_back(c.attribute + "=" + plain(c.value));
      for (const EventMention& m : article.mentions)
        if (m.kind == file_.kind) append_roles(m, test, out);
    }
    sort_unique(out);
    return out;
  }

  void append_roles(const EventMention& mention, const RuleTest& test, Lines& out) const {
    for (const RoleValue& role : mention.roles) {
      const Attribute* attribute = file_.attribute(role.role);
      const auto named = [&](const std::string& line) { return line.starts_with(role.role + "="); };
      if (!role.inherited && attribute && attribute->ask.empty() && std::ranges::any_of(test.expect, named))
        out.push_back(role.role + "=" + plain(role.value));
    }
  }

  Lines verdicts(std::vector<ArticleClaims> articles) const {
    Lines out;
    for (const Finding& f : find(std::move(articles), rules_, {}).findings)
      if (f.kind == file_.kind) out.push_back(fmt::format("{}={}", f.attribute, name_of(f.verdict)));
    sort_unique(out);
    return out;
  }

  const RuleSet& rules_;
  const Annotator& annotator_;
  std::uint32_t kind_;
  const RuleFile& file_;
  Matcher matcher_;
  Extractor extractor_;
  std::set<std::string> fired_;
};

}  // namespace

RuleTestReport run_rule_tests(const RuleSet& rules, const Annotator& annotator) {
  RuleTestReport report;
  for (std::uint32_t kind = 0; kind < rules.kinds().size(); ++kind) KindTests(rules, annotator, kind).run(report);
  return report;
}

}  // namespace crossclaim
