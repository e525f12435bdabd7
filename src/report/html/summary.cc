#include "report/summary.h"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "report/citation.h"
#include "report/html/escape.h"
#include "report/html/page.h"

namespace crossclaim {
namespace {

constexpr std::size_t kLeftoversShown = 200;  // of each list

struct Meaning {
  Verdict verdict;
  std::string_view says;
};
constexpr Meaning kMeanings[] = {
    {Verdict::conflict, "no reading lets the answers both hold"},
    {Verdict::altered_copy, "copies of one text carry different values"},
    {Verdict::undecided, "something is missing to compare the answers"},
    {Verdict::updated, "a later article tells a newer state"},
    {Verdict::scope, "the articles count different things"},
    {Verdict::refined, "one answer is a closer form of the other"},
    {Verdict::corroborated, "independent origins agree"},
    {Verdict::repeated, "articles agree, but copy one origin"},
    {Verdict::single, "one article alone says so"},
};

std::string_view meaning_of(Verdict verdict) { return std::ranges::find(kMeanings, verdict, &Meaning::verdict)->says; }

void write_more(std::size_t all, std::ostream& out) {
  if (all > kLeftoversShown)
    out << "<li>and " << all - kLeftoversShown << " more; <code>--format json</code> lists them all</li>";
}

void write_not_compared(const Page& page, std::ostream& out) {
  const auto& left = page.result.not_compared;
  out << "<details><summary>" << counted(left.size(), "claim") << " not compared</summary><ul>\n";
  for (std::size_t i = 0; i < std::min(left.size(), kLeftoversShown); ++i) {
    const Claim& claim = page.result.claims[left[i].claim];
    out << "<li><span class=\"place\">" << html(place_of(page.result, claim)) << "</span> "
        << html(claim.kind + "." + claim.attribute) << " <q>" << html(keep_start(claim.text, 100))
        << "</q>: " << html(left[i].why) << "</li>\n";
  }
  write_more(left.size(), out);
  out << "</ul></details>\n";
}

void write_skipped(const Page& page, std::ostream& out) {
  const auto& skipped = page.result.skipped;
  out << "<details><summary>" << counted(skipped.size(), "file") << " skipped</summary><ul>\n";
  for (std::size_t i = 0; i < std::min(skipped.size(), kLeftoversShown); ++i)
    out << "<li><span class=\"place\">" << html(skipped[i].path) << (skipped[i].line ? fmt::format(":{}", skipped[i].line) : "")
        << "</span> " << html(skipped[i].why) << "</li>\n";
  write_more(skipped.size(), out);
  out << "</ul></details>\n";
}

}  // namespace

void write_summary(const Page& page, std::ostream& out) {
  out << "<section id=\"summary\" aria-labelledby=\"summary-title\"><h2 id=\"summary-title\">Summary</h2>\n<ul "
         "class=\"tally\">\n";
  for (const auto& [verdict, count] : summarise(page.result).verdicts)
    if (count > 0)
      out << fmt::format("<li class=\"{}\"><span class=\"count\">{}</span>{}<span class=\"meaning\">{}</span></li>\n",
                         name_of(verdict), count, verdict_badge(verdict), meaning_of(verdict));
  out << "</ul>\n</section>\n";
}

void write_leftovers(const Page& page, std::ostream& out) {
  out << "<section id=\"leftovers\" aria-labelledby=\"leftovers-title\"><h2 id=\"leftovers-title\">Not compared, "
         "skipped</h2>\n";
  if (page.result.not_compared.empty() && page.result.skipped.empty())
    out << "<p>Every claim was compared, and every article was read.</p>\n";
  if (!page.result.not_compared.empty()) write_not_compared(page, out);
  if (!page.result.skipped.empty()) write_skipped(page, out);
  out << "</section>\n";
}

}  // namespace crossclaim
