#include "report/report_sarif.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "claims/claim_json.h"
#include "claims/claim_json_object.h"
#include "report/citation.h"
#include "report/summary.h"
#include "report/viewpoint.h"
#include "text/source_text.h"
#include "text/utf8.h"

namespace crossclaim {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view kSchema =
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

// A path as a URI reference (RFC 3986).
std::string uri(std::string_view path) {
  constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string out = path.starts_with('/') ? "file://" : "";
  if (path == "-") return "stdin";
  for (const char c : valid_utf8(path))
    out += kPlain.find(c) != std::string_view::npos ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return out;
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
  Sarif(const CheckResult& result, std::ostream& out) : result_(result), out_(out) {
    for (const Finding& finding : result.findings) rules_.try_emplace(rule_of(finding), &finding);
    std::size_t index = 0;
    for (const auto& [id, finding] : rules_) rule_index_[id] = index++;
    find_artifacts();
    has_suppressed_ = std::ranges::find(result.findings, Standing::suppressed, &Finding::standing) != result.findings.end();
  }

  void write() {
    out_ << "{\"$schema\":" << to_line(kSchema)
         << ",\"version\":\"2.1.0\",\"runs\":[{\n\"tool\":{\"driver\":" << to_line(driver())
         << "},\n\"columnKind\":\"unicodeCodePoints\",\n\"invocations\":[" << to_line(invocation()) << "],\n\"artifacts\":["
         << artifacts() << "],\n\"results\":[";
    const char* separator = "\n";
    for (const Finding& finding : result_.findings) {
      out_ << separator << to_line(result_json(finding));
      separator = ",\n";
    }
    out_ << "]}]}\n";
  }

 private:
  void find_artifacts() {
    std::set<std::string> paths;
    for (const Finding& finding : result_.findings)
      for (const Answer& answer : finding.answers)
        for (const ClaimIndex claim : answer.claims) paths.insert(article_of(result_, result_.claims[claim]).path);
    for (const std::string& path : paths) artifact_index_.try_emplace(path, artifact_index_.size());
  }

  std::string artifacts() const {
    std::string out;
    for (const auto& [path, index] : artifact_index_)
      out += (index > 0 ? ",\n" : "\n") +
             to_line(JsonObject()
                         .add("location", JsonObject().add("uri", uri(path)).add("index", index).json())
                         .add("sourceLanguage", "en")
                         .json());
    return out;
  }

  ordered_json driver() const {
    ordered_json rules = ordered_json::array();
    for (const auto& [id, finding] : rules_) rules.push_back(rule_json(id, *finding));
    return JsonObject()
        .add("name", "crossclaim")
        .add("version", CROSSCLAIM_VERSION)
        .add("semanticVersion", CROSSCLAIM_VERSION)
        .add("rules", std::move(rules))
        .json();
  }

  static ordered_json rule_json(const std::string& id, const Finding& finding) {
    return JsonObject()
        .add("id", id)
        .add("name", camel_case(id))
        .add("shortDescription", text_json(fmt::format("Articles disagree on {}.", id)))
        .add("fullDescription",
             text_json(fmt::format("What articles say about the {} of an event of kind {}.", finding.attribute, finding.kind)))
        .add("help",
             text_json(fmt::format("Articles that tell of one event are compared in what they say about its {}. A result names "
                                   "the words of each article. Look at the articles, and correct the one that is wrong; if "
                                   "both are right, suppress the finding and give the reason.",
                                   finding.attribute)))
        .add("defaultConfiguration", JsonObject().add("level", severity_of(finding)).json())
        .json();
  }

  // Findings are in order of their verdicts: a rule's first one has its severity, if any fails.
  static std::string_view severity_of(const Finding& first) { return name_of(first.severity); }

  static std::string camel_case(std::string_view id) {
    std::string out;
    bool start = true;
    for (const char c : id) {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letter) out += start && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
      start = !letter;
    }
    return out;
  }

  ordered_json invocation() const {
    ordered_json notes = ordered_json::array();
    for (const Skipped& s : result_.skipped) {
      ordered_json place = JsonObject().add("artifactLocation", JsonObject().add("uri", uri(s.path)).json()).json();
      if (s.line > 0) place["region"] = JsonObject().add("startLine", s.line).json();
      notes.push_back(
          JsonObject()
              .add("level", "error")
              .add("message", text_json(s.why))
              .add("locations", ordered_json::array({JsonObject().add("physicalLocation", std::move(place)).json()}))
              .json());
    }
    return JsonObject().add("executionSuccessful", true).add("toolConfigurationNotifications", std::move(notes)).json();
  }

  ordered_json location(ClaimIndex index) const {
    const Claim& claim = result_.claims[index];
    const ArticleFacts& article = article_of(result_, claim);
    return JsonObject()
        .add("physicalLocation",
             JsonObject()
                 .add("artifactLocation",
                      JsonObject().add("uri", uri(article.path)).add("index", artifact_index_.at(article.path)).json())
                 .add("region", region(article, claim))
                 .json())
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

  ordered_json result_json(const Finding& finding) const {
    const Viewpoint view = viewpoint(result_, finding);
    const std::string_view kind = kind_of(finding);
    ordered_json out =
        JsonObject()
            .add("ruleId", rule_of(finding))
            .add("ruleIndex", rule_index_.at(rule_of(finding)))
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
  bool has_suppressed_ = false;
  std::map<std::string, const Finding*> rules_;
  std::map<std::string, std::size_t> rule_index_;
  std::map<std::string, std::size_t> artifact_index_;
};

}  // namespace

void write_sarif(const CheckResult& result, const ReportOptions&, std::ostream& out) { Sarif(result, out).write(); }

}  // namespace crossclaim
