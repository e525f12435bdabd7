#include "report/baseline.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "claims/json/claim_json.h"
#include "claims/json/object.h"
#include "report/citation.h"
#include "report/viewpoint.h"

namespace crossclaim {
namespace {

constexpr std::string_view kBaselineSchema = "crossclaim.baseline/1";

auto key_of(const BaselineEntry& e) { return std::tie(e.fingerprint, e.verdict); }

BaselineEntry entry_of(const CheckResult& result, const Finding& finding) {
  BaselineEntry entry{
      finding.fingerprint, std::string(name_of(finding.verdict)), rule_of(finding), result.events[finding.event].label, {}, {}};
  std::set<std::string> articles;
  for (const Answer& answer : finding.answers) {
    entry.answers.push_back(answer.text);
    for (const ClaimIndex claim : answer.claims) articles.insert(article_of(result, result.claims[claim]).id);
  }
  entry.articles.assign(articles.begin(), articles.end());
  return entry;
}

nlohmann::ordered_json entry_json(const BaselineEntry& e) {
  return JsonObject()
      .add("fingerprint", e.fingerprint)
      .add("verdict", e.verdict)
      .add("rule", e.rule)
      .add("event", e.event)
      .add("answers", e.answers)
      .add("articles", e.articles)
      .json();
}

tl::unexpected<Diagnostics> refuse(const std::string& name, std::string message) {
  return fail({Severity::error, name, 0, 0, std::move(message), "crossclaim baseline write makes a baseline", {}});
}

bool cites_checked(const BaselineEntry& entry, const CheckResult& result) {
  if (result.is_new.empty()) return true;
  for (std::size_t a = 0; a < result.articles.size(); ++a)
    if (result.is_new[a] && std::ranges::find(entry.articles, result.articles[a].id) != entry.articles.end()) return true;
  return false;
}

void sort(std::vector<BaselineEntry>& entries) {
  std::ranges::sort(entries, [](const auto& a, const auto& b) { return key_of(a) < key_of(b); });
  const auto again = [](const auto& a, const auto& b) { return key_of(a) == key_of(b); };
  entries.erase(std::unique(entries.begin(), entries.end(), again), entries.end());
}

}  // namespace

Baseline make_baseline(const CheckResult& result) {
  Baseline baseline;
  for (const Finding& finding : result.findings)
    if (finding.fails || finding.standing == Standing::known) baseline.entries.push_back(entry_of(result, finding));
  sort(baseline.entries);
  return baseline;
}

Result<Baseline> read_baseline(const std::string& name, std::string_view text) try {
  const auto json = nlohmann::json::parse(text);
  if (json.at("schema") != kBaselineSchema) return refuse(name, fmt::format("no baseline of schema {}", kBaselineSchema));
  Baseline baseline;
  for (const auto& e : json.at("findings"))
    baseline.entries.push_back({e.at("fingerprint"), e.at("verdict"), e.at("rule"), e.at("event"),
                                e.at("answers").get<std::vector<std::string>>(),
                                e.at("articles").get<std::vector<std::string>>()});
  sort(baseline.entries);
  return baseline;
} catch (const nlohmann::json::parse_error& error) {
  return refuse(name, fmt::format("no JSON: it goes wrong at byte {}", error.byte));
} catch (const nlohmann::json::exception&) {
  return refuse(name, fmt::format("no baseline of schema {}: a key is missing or has another type", kBaselineSchema));
}

std::string to_text(const Baseline& baseline) {
  std::string out = fmt::format("{{\"schema\":\"{}\",\"findings\":[", kBaselineSchema);
  const char* separator = "\n";
  for (const BaselineEntry& entry : baseline.entries) {
    out += separator + to_line(entry_json(entry));
    separator = ",\n";
  }
  return out + "]}\n";
}

std::vector<BaselineEntry> entries_without(const Baseline& now, const Baseline& before) {
  std::vector<BaselineEntry> out;
  std::ranges::set_difference(now.entries, before.entries, std::back_inserter(out),
                              [](const auto& a, const auto& b) { return key_of(a) < key_of(b); });
  return out;
}

void apply(const Baseline& baseline, CheckResult& result) {
  using Name = std::pair<std::string, std::string>;
  std::set<Name> entries, borne_out;
  for (const BaselineEntry& e : baseline.entries) entries.emplace(e.fingerprint, e.verdict);
  for (Finding& finding : result.findings) {
    const Name key(finding.fingerprint, name_of(finding.verdict));
    if (!entries.contains(key)) continue;
    borne_out.insert(key);
    if (finding.standing == Standing::open) finding.standing_why = "it is in the baseline";
    if (finding.standing == Standing::open) finding.standing = Standing::known;
  }
  result.has_baseline = true;
  for (const BaselineEntry& e : baseline.entries)
    if (!borne_out.contains({e.fingerprint, e.verdict}) && cites_checked(e, result)) result.absent.push_back(e);
}

std::string describe(const BaselineEntry& e) {
  return fmt::format("{} {} {}: {} ({})", e.verdict, e.rule, e.fingerprint, fmt::join(e.answers, ", "),
                     fmt::join(e.articles, ", "));
}

}  // namespace crossclaim
