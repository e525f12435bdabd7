#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "report/article_text.h"
#include "report/citation.h"
#include "report/html/escape.h"
#include "report/html/page.h"
#include "report/summary.h"

namespace crossclaim {
namespace {

constexpr std::size_t kLongText = 60'000;  // bytes; of longer texts only what surrounds the claims is shown
constexpr std::size_t kSurroundings = 2'000;

// A stretch of text with all the claims that touch one another in it.
struct Marked {
  Span span;
  std::vector<ClaimIndex> claims;
};

std::vector<Marked> merge(const Page& page, const std::vector<ClaimIndex>& claims) {
  std::vector<Marked> marks;
  for (const ClaimIndex claim : claims) {  // by offset
    const Span span = page.result.claims[claim].span;
    if (marks.empty() || marks.back().span.end <= span.begin)
      marks.push_back({span, {claim}});
    else {
      marks.back().span = cover(marks.back().span, span);
      marks.back().claims.push_back(claim);
    }
  }
  return marks;
}

// The article's text, if it still says what was cited.
const std::string* unchanged_text(const Page& page, std::uint32_t article) {
  const std::string* text = text_of(page.options, page.result.articles[article]);
  const auto is_there = [&](ClaimIndex claim) { return holds(*text, page.result.claims[claim]); };
  return text && std::ranges::all_of(page.claims_of[article], is_there) ? text : nullptr;
}

// "3 statement.date", linked to the findings that rest on the claim; a claim that has none is only named.
void write_references(const Page& page, const Marked& mark, std::ostream& out) {
  for (const ClaimIndex index : mark.claims) {
    const Claim& claim = page.result.claims[index];
    for (const FindingIndex finding : page.findings_of[index])
      out << fmt::format("<a class=\"ref {}\" href=\"#{}\"><span class=\"unseen\">{}: {} finding </span>{}</a>",
                         name_of(page.result.findings[finding].verdict), html(page.result.findings[finding].id),
                         html(claim.kind + "." + claim.attribute), name_of(page.result.findings[finding].verdict),
                         page.numbers[finding]);
  }
}

std::string kinds_of(const Page& page, const Marked& mark) {
  std::vector<std::string> names;
  for (const ClaimIndex claim : mark.claims)
    names.push_back(page.result.claims[claim].kind + "." + page.result.claims[claim].attribute);
  return fmt::format("{}", fmt::join(names, ", "));
}

// The marked words bear the ids of all claims in them: the first on the mark, the others on empty elements.
void write_mark(const Page& page, const Marked& mark, std::string_view words, std::ostream& out) {
  const bool is_cited = std::ranges::any_of(mark.claims, [&](ClaimIndex c) { return !page.findings_of[c].empty(); });
  for (std::size_t i = 1; i < mark.claims.size(); ++i) out << fmt::format("<span id=\"m-{}\"></span>", mark.claims[i]);
  out << fmt::format("<mark id=\"m-{}\"{} title=\"{}\">", mark.claims.front(), is_cited ? "" : " class=\"alone\"",
                     html(kinds_of(page, mark)))
      << html(words) << "</mark>";
  write_references(page, mark, out);
}

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// The text between two marks; of a long article only its ends.
std::string between(std::string_view text, bool is_long) {
  if (!is_long || text.size() <= 2 * kSurroundings) return html(text);
  std::size_t head = kSurroundings;
  while (!starts_character(text[head])) --head;
  std::size_t tail = text.size() - kSurroundings;
  while (!starts_character(text[tail])) --tail;
  return html(text.substr(0, head)) + "<span class=\"cut\"> [...] </span>" + html(text.substr(tail));
}

void write_text(const Page& page, std::uint32_t article, std::string_view text, std::ostream& out) {
  const bool is_long = text.size() > kLongText;
  if (is_long) out << "<p class=\"note\">This article is long: only what surrounds its claims is shown.</p>\n";
  out << "<div class=\"text\" dir=\"auto\">";
  std::size_t at = 0;
  for (const Marked& mark : merge(page, page.claims_of[article])) {
    out << between(text.substr(at, mark.span.begin - at), is_long);
    write_mark(page, mark, mark.span.of(text), out);
    at = mark.span.end;
  }
  out << between(text.substr(at), is_long) << "</div>\n";
}

// Without the text: the sentences that hold claims, each for itself.
void write_sentences(const Page& page, std::uint32_t article, std::ostream& out) {
  out << "<p class=\"note\">The text of this article was not at hand, or has changed: these are the sentences that claim "
         "something.</p>\n<ul class=\"text\">";
  for (const ClaimIndex index : page.claims_of[article]) {
    const Excerpt excerpt = excerpt_of(page.result.claims[index]);
    out << "<li dir=\"auto\">" << html(keep_end(excerpt.before, kSurroundings));
    write_mark(page, {{}, {index}}, keep_start(excerpt.value, kSurroundings), out);
    out << html(keep_start(excerpt.after, kSurroundings)) << "</li>\n";
  }
  out << "</ul>\n";
}

void write_article(const Page& page, std::uint32_t index, std::ostream& out) {
  const ArticleFacts& article = page.result.articles[index];
  out << fmt::format("<details class=\"article\" id=\"a-{}\"><summary><cite>", index) << html(name_of(article)) << "</cite> "
      << (article.title.empty() ? "" : "<span class=\"title\">" + html(article.title) + "</span> ") << "<span class=\"meta\">"
      << html(publication(article.published)) << " · " << counted(page.claims_of[index].size(), "claim") << " · "
      << html(article.path) << (article.line ? fmt::format(":{}", article.line) : "") << "</span></summary>\n";
  if (const std::string link = html_link(article.url); !link.empty())
    out << "<p><a class=\"away\" rel=\"noreferrer noopener\" href=\"" << link << "\">" << link << "</a></p>\n";
  if (const std::string* text = unchanged_text(page, index))
    write_text(page, index, *text, out);
  else
    write_sentences(page, index, out);
  out << "</details>\n";
}

}  // namespace

void write_reader(const Page& page, std::ostream& out) {
  out << "<section id=\"articles\" aria-labelledby=\"articles-title\"><h2 id=\"articles-title\">Articles</h2>\n"
      << "<p>The " << counted(page.cited.size(), "article")
      << " cited above. Every claim is marked; the numbers behind it lead to "
      << "the findings that rest on it.</p>\n";
  for (const std::uint32_t article : page.cited) write_article(page, article, out);
  out << "</section>\n";
}

}  // namespace crossclaim
