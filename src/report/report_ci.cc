#include "report/report_ci.h"

#include <algorithm>
#include <map>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "claims/json/claim_json.h"
#include "claims/json/object.h"
#include "report/citation.h"
#include "report/style.h"
#include "report/viewpoint.h"
#include "report/xml.h"
#include "text/utf8.h"

namespace crossclaim {
namespace {

// Where a claim stands in its file. In JSON Lines, an article is a line of it.
struct FilePlace {
  std::string path;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

FilePlace file_place(const CheckResult& result, const Claim& claim) {
  const ArticleFacts& article = article_of(result, claim);
  if (article.line > 0) return {article.path, article.line, 1};
  return {article.path, claim.position.line, claim.position.column};
}

// Each answer with its claims, a line each.
std::string citations(const CheckResult& result, const Finding& finding) {
  std::string out;
  for (const Answer& answer : finding.answers) {
    out += fmt::format("{}\n", answer.text);
    for (const ClaimIndex claim : answer.claims)
      out += fmt::format("  {}  {}\n", place_of(result, result.claims[claim]),
                         quote(result.claims[claim], 160, Style(Color::never)));
  }
  for (const std::string& why : finding.why) out += "because: " + why + "\n";
  return out;
}

// ---- junit

struct Suite {
  std::vector<const Finding*> findings;
  std::size_t failures = 0;
  std::size_t skipped = 0;
};

bool is_skipped(const Finding& f) { return !f.fails && (is_problem(f) || f.standing != Standing::open); }

void write_case(const CheckResult& result, const Finding& finding, std::ostream& out) {
  out << fmt::format(
      "    <testcase classname=\"{}\" name=\"{}\"", xml(rule_of(finding)),
      xml(valid_utf8(fmt::format("{} {} ({})", finding.question, result.events[finding.event].label, finding.id))));
  const std::string message = xml(valid_utf8(summary_of(finding)));
  if (finding.fails)
    out << fmt::format(">\n      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>\n", name_of(finding.verdict),
                       message, xml(valid_utf8(citations(result, finding))));
  else if (is_skipped(finding))
    out << fmt::format(">\n      <skipped message=\"{}: {}\"/>\n    </testcase>\n",
                       finding.standing == Standing::open ? name_of(finding.verdict) : name_of(finding.standing), message);
  else
    out << "/>\n";
}

std::string name_of(const Skipped& s) {
  if (s.path.empty()) return "crossclaim";
  return s.line > 0 ? fmt::format("{}:{}", s.path, s.line) : s.path;
}

void write_inputs(const CheckResult& result, std::ostream& out) {
  const std::size_t n = result.skipped.size();
  if (n == 0) return;
  out << fmt::format("  <testsuite name=\"input\" tests=\"{}\" failures=\"0\" errors=\"{}\" skipped=\"0\" time=\"0\">\n", n, n);
  for (const Skipped& s : result.skipped)
    out << fmt::format(
        "    <testcase classname=\"input\" name=\"{}\">\n      <error type=\"{}\" message=\"{}\"/>\n    </testcase>\n",
        xml(valid_utf8(name_of(s))), result.failed ? "failed" : "skipped", xml(valid_utf8(s.why)));
  out << "  </testsuite>\n";
}

// ---- github

// What ends a command or a property of it has to be escaped.
std::string escaped(std::string_view text, std::string_view what) {
  std::string out;
  for (const char c : text) {
    if (what.find(c) != std::string_view::npos)
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    else
      out += c;
  }
  return out;
}

std::string property(std::string_view text) { return escaped(valid_utf8(text), "%\r\n:,"); }

std::string_view command_of(Level level) {
  constexpr std::string_view kCommands[] = {"error", "warning", "notice", "notice"};
  return kCommands[static_cast<std::size_t>(level)];
}

// ---- gitlab

std::string_view gitlab_severity(Level level) {
  constexpr std::string_view kSeverities[] = {"critical", "major", "minor", "info"};
  return kSeverities[static_cast<std::size_t>(level)];
}

nlohmann::ordered_json gitlab_json(const CheckResult& result, const Finding& finding) {
  const FilePlace place = file_place(result, result.claims[viewpoint(result, finding).main]);
  return JsonObject()
      .add("description", fmt::format("{}: {}", name_of(finding.verdict), summary_of(finding)))
      .add("check_name", rule_of(finding))
      .add("fingerprint", unique_fingerprint(finding))
      .add("severity", gitlab_severity(level_of(finding)))
      .add("location", JsonObject().add("path", place.path).add("lines", JsonObject().add("begin", place.line).json()).json())
      .json();
}

}  // namespace

void write_junit(const CheckResult& result, const ReportOptions&, std::ostream& out) {
  std::map<std::string, Suite> suites;
  std::size_t failures = 0;
  for (const Finding& finding : result.findings) {
    Suite& suite = suites[rule_of(finding)];
    suite.findings.push_back(&finding);
    suite.failures += finding.fails;
    suite.skipped += is_skipped(finding);
    failures += finding.fails;
  }
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      << fmt::format("<testsuites name=\"crossclaim\" tests=\"{}\" failures=\"{}\" errors=\"{}\" time=\"0\">\n",
                     result.findings.size() + result.skipped.size(), failures, result.skipped.size());
  for (const auto& [name, suite] : suites) {
    out << fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\" time=\"0\">\n",
                       xml(name), suite.findings.size(), suite.failures, suite.skipped);
    for (const Finding* finding : suite.findings) write_case(result, *finding, out);
    out << "  </testsuite>\n";
  }
  write_inputs(result, out);
  out << "</testsuites>\n";
}

void write_github(const CheckResult& result, const ReportOptions&, std::ostream& out) {
  for (const Finding& finding : result.findings) {
    if (!is_problem(finding)) continue;
    const FilePlace place = file_place(result, result.claims[viewpoint(result, finding).main]);
    const std::string title = fmt::format("{} {} {}", name_of(finding.verdict), rule_of(finding), finding.id);
    out << fmt::format("::{} file={},line={},col={},title={}::{}\n", command_of(level_of(finding)), property(place.path),
                       place.line, place.column, property(title), escaped(valid_utf8(summary_of(finding)), "%\r\n"));
  }
  for (const Skipped& s : result.skipped)
    out << fmt::format("::warning file={},line={},title=skipped::{}\n", property(s.path), std::max(s.line, 1U),
                       escaped(valid_utf8(s.why), "%\r\n"));
}

void write_gitlab(const CheckResult& result, const ReportOptions&, std::ostream& out) {
  out << "[";
  const char* separator = "\n";
  for (const Finding& finding : result.findings) {
    if (!is_problem(finding) || finding.standing != Standing::open) continue;
    out << separator << to_line(gitlab_json(result, finding));
    separator = ",\n";
  }
  out << "]\n";
}

}  // namespace crossclaim
