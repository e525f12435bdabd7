#include "report/suppressions.h"

#include <algorithm>

#include <fmt/format.h>

#include "claims/json/values.h"
#include "corpus/fields.h"
#include "report/viewpoint.h"
#include "rules/yaml_reader.h"

namespace crossclaim {
namespace {

void read_day(YamlReader& yaml, const YamlNode& node, std::string_view what, std::optional<date::sys_days>& day) {
  day = parse_iso_day(yaml.text(node, what));
  if (!day) yaml.error(yaml.mark_of(node), fmt::format("{} must be a day", what), "write it as 2019-05-16");
}

Suppression read_entry(YamlReader& yaml, const YamlNode& node) {
  Suppression s;
  s.line = yaml.mark_of(node).line;
  yaml.mapping(node, "a suppression",
               {{"finding", [&](auto& n) { s.finding = yaml.text(n, "finding"); }},
                {"rule", [&](auto& n) { s.rule = yaml.text(n, "rule"); }},
                {"reason", [&](auto& n) { s.reason = yaml.text(n, "reason"); }, true},
                {"author", [&](auto& n) { s.author = yaml.text(n, "author"); }, true},
                {"date", [&](auto& n) { read_day(yaml, n, "date", s.date); }, true},
                {"expires", [&](auto& n) { read_day(yaml, n, "expires", s.expires); }}});
  if (s.finding.empty() == s.rule.empty())
    yaml.error(yaml.mark_of(node), "a suppression names a finding or a rule", "give one of the two");
  return s;
}

bool matches(const Suppression& s, const Finding& finding) {
  if (!s.finding.empty()) return finding.id == s.finding || finding.fingerprint == s.finding;
  return rule_of(finding).starts_with(s.rule);
}

std::optional<date::sys_days> latest_day(const CheckResult& result) {
  std::optional<date::sys_days> latest;
  for (const ArticleFacts& article : result.articles)
    if (article.published.day && (!latest || *article.published.day > *latest)) latest = article.published.day;
  return latest;
}

std::string why(const Suppression& s) {
  return fmt::format("{} ({}{})", s.reason, s.author, s.date ? ", " + iso_day(*s.date) : "");
}

}  // namespace

Result<Suppressions> read_suppressions(const std::string& name, std::string_view text) {
  YamlReader yaml(name, text);
  Suppressions out{name, {}};
  const auto schema = [&](const YamlNode& n) {
    if (yaml.number(n, "schema") != 1) yaml.error(yaml.mark_of(n), "schema must be 1", {});
  };
  if (const YamlNode root = yaml.root(); yaml.clean())
    yaml.mapping(
        root, "the file of suppressions",
        {{"schema", schema, true},
         {"suppressions",
          [&](auto& n) { yaml.list(n, "suppressions", [&](auto& item) { out.entries.push_back(read_entry(yaml, item)); }); },
          true}});
  if (!yaml.clean()) return tl::unexpected(yaml.take());
  return out;
}

Diagnostics apply(const Suppressions& suppressions, std::optional<date::sys_days> today, CheckResult& result) {
  if (!today) today = latest_day(result);
  Diagnostics warnings;
  const auto warn = [&](const Suppression& s, std::string message) {
    warnings.push_back({Severity::warning, suppressions.file, s.line, 0, std::move(message), {}, {}});
  };
  for (const Suppression& s : suppressions.entries) {
    if (s.expires && today && *today > *s.expires) {
      warn(s, fmt::format("the suppression has expired on {}", iso_day(*s.expires)));
      continue;
    }
    bool used = false;
    for (Finding& finding : result.findings) {
      if (!matches(s, finding)) continue;
      used = true;
      if (!is_problem(finding) || finding.standing == Standing::suppressed) continue;
      finding.standing = Standing::suppressed;
      finding.standing_why = why(s);
    }
    if (!used && result.is_new.empty()) warn(s, "the suppression is unused: no finding needs it");
  }
  return warnings;
}

}  // namespace crossclaim
