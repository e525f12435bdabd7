#include "report/report_sarif.h"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "claims/json/claim_json.h"
#include "claims/json/object.h"
#include "report/baseline.h"
#include "report/citation.h"
#include "report/sarif_artifacts.h"
#include "report/sarif_rules.h"
#include "report/summary.h"
#include "report/viewpoint.h"
#include "text/source_text.h"
#include "text/utf8.h"

namespace crossclaim {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view kSarifSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

struct KindOf {
  Verdict verdict;
  std::string_view kind;
};

constexpr KindOf kKinds[] = {
    {Verdict::conflict, "fail"},         {Verdict::altered_copy, "fail"},      {Verdict::undecided, "review"},
    {Verdict::updated, "informational"}, {Verdict::scope, "informational"},    {Verdict::refined, "informational"},
    {Verdict::corroborated, "pass"},     {Verdict::repeated, "informational"}, {Verdict::single, "notApplicable"},
};

std::string_view kind_of(const Finding& finding) {
  if (finding.verdict == Verdict::undecided && finding.certainty == Certainty::possible) return "open";
  return std::ranges::find(kKinds, finding.verdict, &KindOf::verdict)->kind;
}

// Of a verdict as a baseline names it.
std::string_view kind_of(std::string_view verdict) {
  const auto* known = std::ranges::find(kKinds, verdict, [](const KindOf& k) { return name_of(k.verdict); });
  return known != std::end(kKinds) ? known->kind : "review";
}

ordered_json text_json(std::string_view text) { return JsonObject().add("text", valid_utf8(text)).json(); }

// In messages, brackets make links.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

// Of an article in JSON Lines, the line of the file; else line and column of the words.
ordered_json region(const ArticleFacts& article, const Claim& claim) {
  JsonObject out;
  if (article.line > 0) return out.add("startLine", article.line).add("snippet", text_json(claim.sentence)).json();
  const std::size_t breaks = static_cast<std::size_t>(std::ranges::count(claim.text, '\n'));
  const std::string_view last = std::string_view(claim.text).substr(claim.text.rfind('\n') + 1);
  const std::size_t first_column = breaks > 0 ? 1 : claim.position.column;
  return out.add("startLine", claim.position.line)
      .add("startColumn", claim.position.column)
      .add("endLine", claim.position.line + breaks)
      .add("endColumn", first_column + count_code_points(last))
      .add("snippet", text_json(claim.text))
      .json();
}

class Sarif {
 public:
  Sarif(const CheckResult& result, std::ostream& out) : result_(result), out_(out), artifacts_(result), rules_(result) {
    has_suppressed_ = std::ranges::find(result.findings, Standing::suppressed, &Finding::standing) != result.findings.end();
  }

  void write() {
    out_ << "{\"$schema\":" << to_line(kSarifSchema)
         << ",\"version\":\"2.1.0\",\"runs\":[{\n\"tool\":{\"driver\":" << to_line(driver())
         << "},\n\"columnKind\":\"unicodeCodePoints\",\n\"invocations\":[" << to_line(invocation()) << "],\n\"artifacts\":["
         << artifacts_.lines() << "]";
    if (!result_.failed) write_results();
    out_ << "}]}\n";
  }

 private:
  void write_results() {
    const char* separator = "\n";
    const auto add = [&](const ordered_json& one) {
      out_ << separator << to_line(one);
      separator = ",\n";
    };
    out_ << ",\n\"results\":[";
    for (const Finding& finding : result_.findings) add(result_json(finding));
    for (const BaselineEntry& entry : result_.absent) add(absent_json(entry));
    out_ << "]";
  }

  ordered_json driver() const {
    return JsonObject()
        .add("name", "crossclaim")
        .add("version", CROSSCLAIM_VERSION)
        .add("semanticVersion", CROSSCLAIM_VERSION)
        .add("rules", rules_.json())
        .json();
  }

  ordered_json invocation() const {
    ordered_json notes = ordered_json::array();
    for (const Skipped& s : result_.skipped) notes.push_back(notification(s));
    return JsonObject()
        .add("executionSuccessful", !result_.failed)
        .add("toolConfigurationNotifications", std::move(notes))
        .json();
  }

  static ordered_json notification(const Skipped& s) {
    JsonObject out;
    out.add("level", "error").add("message", text_json(s.why));
    if (s.path.empty()) return out.json();
    ordered_json place = JsonObject().add("artifactLocation", JsonObject().add("uri", uri_of(s.path)).json()).json();
    if (s.line > 0) place["region"] = JsonObject().add("startLine", s.line).json();
    return out.add("locations", ordered_json::array({JsonObject().add("physicalLocation", std::move(place)).json()})).json();
  }

  ordered_json location(ClaimIndex index) const {
    const Claim& claim = result_.claims[index];
    const ArticleFacts& article = article_of(result_, claim);
    return physical_location(article.path, region(article, claim));
  }

  ordered_json physical_location(const std::string& path, ordered_json region) const {
    return JsonObject()
        .add("physicalLocation",
             JsonObject().add("artifactLocation", artifacts_.location(path)).add("region", std::move(region)).json())
        .json();
  }

  // "When was it? 5 May 2014 here (1 origin), 6 May 2014 in [post.txt](1) (2 origins): no reading lets both hold."
  std::string message(const Finding& finding, const Viewpoint& view) const {
    std::vector<std::string> answers;
    for (const Answer& answer : finding.answers) {
      std::vector<std::string> places;
      for (const ClaimIndex claim : answer.claims) {
        if (claim == view.main) places.insert(places.begin(), "here");
        const auto at = std::ranges::find(view.others, claim);
        if (at != view.others.end() && places.size() < kPlacesNamed)
          places.push_back(
              fmt::format("in [{}]({})", escaped(article_of(result_, result_.claims[claim]).id), at - view.others.begin() + 1));
      }
      answers.push_back(
          fmt::format("{} {} ({})", escaped(answer.text), fmt::join(places, " and "), counted(answer.origins, "origin")));
    }
    return fmt::format("{}: {} {}{}.", name_of(finding.verdict), escaped(finding.question), fmt::join(answers, "; "),
                       finding.why.empty() ? "" : ": " + escaped(finding.why.back()));
  }

  ordered_json related(const Viewpoint& view) const {
    ordered_json out = ordered_json::array();
    for (std::size_t i = 0; i < view.others.size(); ++i) {
      ordered_json one = location(view.others[i]);
      const Claim& claim = result_.claims[view.others[i]];
      out.push_back(JsonObject()
                        .add("id", i + 1)
                        .add("physicalLocation", std::move(one["physicalLocation"]))
                        .add("message", text_json(escaped(quote(claim, 200, Style(Color::never)))))
                        .json());
    }
    return out;
  }

  // What was found once and no more, at the first article that it cited.
  ordered_json absent_json(const BaselineEntry& entry) const {
    const std::string_view kind = kind_of(entry.verdict);
    ordered_json out = JsonObject()
                           .add("ruleId", entry.rule)
                           .add("ruleIndex", rules_.index(entry.rule))
                           .add("kind", kind)
                           .add("level", kind == "fail" ? rules_.level(entry.rule) : "none")
                           .add("message", text_json("no longer found: " + escaped(describe(entry))))
                           .add("locations", ordered_json::array())
                           .add("partialFingerprints", JsonObject().add("crossclaimFinding/v1", entry.fingerprint).json())
                           .add("baselineState", "absent")
                           .json();
    if (!entry.articles.empty()) out["locations"].push_back(whole_article(entry.articles.front()));
    if (has_suppressed_) out["suppressions"] = ordered_json::array();
    return out;
  }

  // By its id, which is its path as far as anybody knows if it isn't among the articles. Services want a line; which it was,
  // a baseline doesn't keep.
  ordered_json whole_article(const std::string& id) const {
    const auto at = std::ranges::lower_bound(result_.articles, id, {}, &ArticleFacts::id);
    const std::string& path = at != result_.articles.end() && at->id == id ? at->path : id;
    return physical_location(path, JsonObject().add("startLine", 1).json());
  }

  ordered_json result_json(const Finding& finding) const {
    const Viewpoint view = viewpoint(result_, finding);
    const std::string_view kind = kind_of(finding);
    ordered_json out =
        JsonObject()
            .add("ruleId", rule_of(finding))
            .add("ruleIndex", rules_.index(rule_of(finding)))
            .add("kind", kind)
            .add("level", kind == "fail" ? name_of(finding.severity) : "none")
            .add("message", text_json(message(finding, view)))
            .add("locations", ordered_json::array({location(view.main)}))
            .add("relatedLocations", related(view))
            .add("partialFingerprints", JsonObject().add("crossclaimFinding/v1", unique_fingerprint(finding)).json())
            .json();
    if (result_.has_baseline) out["baselineState"] = finding.standing == Standing::known ? "unchanged" : "new";
    if (finding.standing == Standing::suppressed)
      out["suppressions"] = ordered_json::array({JsonObject()
                                                     .add("kind", "external")
                                                     .add("status", "accepted")
                                                     .add("justification", valid_utf8(finding.standing_why))
                                                     .json()});
    else if (has_suppressed_)  // all results of a run state it, or none does
      out["suppressions"] = ordered_json::array();
    out["properties"] = JsonObject()
                            .add("id", finding.id)
                            .add("verdict", name_of(finding.verdict))
                            .add("certainty", name_of(finding.certainty))
                            .add("event", result_.events[finding.event].label)
                            .add("why", finding.why)
                            .json();
    return out;
  }

  static constexpr std::size_t kPlacesNamed = 3;

  const CheckResult& result_;
  std::ostream& out_;
  SarifArtifacts artifacts_;
  SarifRules rules_;
  bool has_suppressed_ = false;
};

}  // namespace

void write_sarif(const CheckResult& result, const ReportOptions&, std::ostream& out) { Sarif(result, out).write(); }

}  // namespace crossclaim
