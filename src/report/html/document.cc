#include "report/html/document.h"

#include <ostream>

#include <fmt/format.h>

#include "report/html/escape.h"
#include "report/html/page.h"
#include "report/summary.h"
#include "text/builtin.h"

namespace crossclaim {
namespace {

// The shapes of the verdicts, 16 by 16; each differs from the others without its colour.
struct Shape {
  std::string_view name;
  std::string_view drawing;
};
constexpr Shape kShapes[] = {
    {"conflict", R"(<path fill="currentColor" d="M8 0 16 8 8 16 0 8z"/><path class="hole" d="M5.5 5.5l5 5m0-5l-5 5"/>)"},
    {"altered-copy", R"(<path class="line" d="M1.5 1.5h9v9h-9z"/><path fill="currentColor" d="M5.5 5.5h10v10h-10z"/>)"},
    {"undecided", R"(<circle class="line dashes" cx="8" cy="8" r="6.5"/><circle fill="currentColor" cx="8" cy="8" r="1.5"/>)"},
    {"updated", R"(<path class="line" d="M1 8h13M9 3l5 5-5 5"/>)"},
    {"scope", R"(<circle class="line" cx="8" cy="8" r="7"/><circle class="line" cx="10" cy="9" r="3"/>)"},
    {"refined", R"(<circle class="line" cx="8" cy="8" r="6.5"/><path class="line" d="M8 0v5m0 6v5M0 8h5m6 0h5"/>)"},
    {"corroborated", R"(<circle fill="currentColor" cx="8" cy="8" r="8"/><path class="hole" d="M4 8.5l3 3 5-6"/>)"},
    {"repeated", R"(<path class="line" d="M2 5h12M2 11h12"/>)"},
    {"single", R"(<circle fill="currentColor" cx="8" cy="8" r="3"/>)"},
};

// SHA-256 as CMake writes it (hex), as a Content-Security-Policy wants it (base64, RFC 4648).
std::string base64_of_hex(std::string_view hex) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto nibble = [](char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); };
  std::string out;
  for (std::size_t i = 0; i < hex.size(); i += 3) {  // three nibbles are two digits
    unsigned bits = 0;
    for (std::size_t k = 0; k < 3; ++k) bits = bits << 4U | (i + k < hex.size() ? nibble(hex[i + k]) : 0U);
    out += kDigits[bits >> 6U];
    if (i + 1 < hex.size() || hex.size() % 3 == 0) out += kDigits[bits & 63U];
  }
  while (out.size() % 4 != 0) out += '=';
  return out;
}

void write_head(std::ostream& out) {
  out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      << fmt::format(
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; script-src "
             "'sha256-{}'; base-uri 'none'; form-action 'none'\">\n",
             base64_of_hex(CROSSCLAIM_CSS_SHA256), base64_of_hex(CROSSCLAIM_JS_SHA256))
      << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      << "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
      << "<meta name=\"generator\" content=\"crossclaim " CROSSCLAIM_VERSION "\">\n<title>Discrepancy report</title>\n<style>"
      << builtin_file("html/report.css") << "</style>\n</head>\n<body>\n";
}

void write_shapes(std::ostream& out) {
  out << "<svg class=\"shapes\" aria-hidden=\"true\" focusable=\"false\">";
  for (const Shape& shape : kShapes)
    out << "<symbol id=\"shape-" << shape.name << "\" viewBox=\"0 0 16 16\">" << shape.drawing << "</symbol>";
  out << "</svg>\n";
}

void write_header(const Page& page, std::ostream& out) {
  out << "<a class=\"skip\" href=\"#findings\">Skip to the findings</a>\n<header class=\"page-head\">\n"
      << "<div class=\"masthead\"><h1>Discrepancy report</h1>"
      << "<button type=\"button\" id=\"theme\" hidden>Theme: system</button></div>\n<p class=\"sentence\">"
      << html(to_sentence(summarise(page.result)))
      << ".</p>\n<nav aria-label=\"Sections\"><ul><li><a href=\"#findings\">Findings</a></li>"
      << (page.sources.size() > 1 ? "<li><a href=\"#sources\">Sources</a></li>" : "")
      << "<li><a href=\"#articles\">Articles</a></li><li><a href=\"#leftovers\">Not compared, "
         "skipped</a></li></ul></nav>\n</header>\n";
}

}  // namespace

std::string verdict_badge(Verdict verdict) {
  return fmt::format(
      "<span class=\"badge\"><svg class=\"shape\" aria-hidden=\"true\" focusable=\"false\"><use "
      "href=\"#shape-{0}\"/></svg>{0}</span>",
      name_of(verdict));
}

void write_html(const CheckResult& result, const ReportOptions& options, std::ostream& out) {
  const Page page(result, options);
  write_head(out);
  write_shapes(out);
  write_header(page, out);
  out << "<main>\n";
  write_summary(page, out);
  write_findings(page, out);
  write_sources(page, out);
  write_reader(page, out);
  write_leftovers(page, out);
  out << "</main>\n<footer class=\"page-foot\"><p>Made by crossclaim " CROSSCLAIM_VERSION
         ". It says where articles differ and cites their words; it doesn't say who is right.</p></footer>\n<script>"
      << builtin_file("html/report.js") << "</script>\n</body>\n</html>\n";
}

}  // namespace crossclaim
