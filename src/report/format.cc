#include "report/format.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "report/html/document.h"
#include "report/report_ci.h"
#include "report/report_csv.h"
#include "report/report_json.h"
#include "report/report_markdown.h"
#include "report/report_sarif.h"
#include "report/report_text.h"
#include "report/web_annotation.h"

namespace crossclaim {
namespace {

constexpr Format kFormats[] = {
    {"text", "for people", write_text},
    {"json", "one object, schema crossclaim.report/1", write_json},
    {"jsonl", "a finding a line, schema crossclaim.finding/1", write_jsonl},
    {"html", "a page to publish, in one file", write_html, true},
    {"markdown", "for issues and pull requests", write_markdown},
    {"annotations", "citations as W3C Web Annotations", write_web_annotations, true},
    {"sarif", "SARIF 2.1.0, for code scanning", write_sarif, false, true},
    {"junit", "JUnit XML, for test reports", write_junit, false, true},
    {"github", "workflow commands of GitHub Actions", write_github},
    {"gitlab", "code quality report of GitLab", write_gitlab},
    {"csv", "a row a claim, for spreadsheets", write_csv},
};

std::vector<std::string_view> names() {
  std::vector<std::string_view> names;
  for (const Format& format : kFormats) names.push_back(format.name);
  return names;
}

}  // namespace

std::span<const Format> formats() { return kFormats; }

std::string format_names() { return fmt::format("{}", fmt::join(names(), ", ")); }

Result<const Format*> find_format(std::string_view name) {
  const auto* format = std::ranges::find(kFormats, name, &Format::name);
  if (format != std::end(kFormats)) return format;
  Diagnostic unknown;
  unknown.message = fmt::format("unknown format \"{}\"", name);
  unknown.hint = "the formats are " + format_names();
  if (const auto near = nearest(name, names()); !near.empty()) unknown.hint += fmt::format("; did you mean \"{}\"?", near);
  return fail(std::move(unknown));
}

}  // namespace crossclaim
