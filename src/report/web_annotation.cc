#include "report/web_annotation.h"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "claims/json/claim_json.h"
#include "claims/json/object.h"
#include "claims/values/label.h"
#include "report/article_text.h"
#include "report/citation.h"

namespace crossclaim {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t kQuoteContext = 32;  // code points before and behind the words

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// The last `count` code points of a text, whole.
std::string_view last(std::string_view text, std::size_t count) {
  std::size_t at = text.size();
  while (at > 0 && count > 0)
    if (starts_character(text[--at])) --count;
  return text.substr(at);
}

std::string_view first(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size() && (count > 0 || !starts_character(text[at])))
    if (starts_character(text[at++])) --count;
  return text.substr(0, at);
}

// Counts the code points up to offsets that only grow, so that an article is counted once.
class CodePoints {
 public:
  std::size_t up_to(std::uint32_t offset, std::string_view text) {
    count_ += count_code_points(text.substr(at_, offset - at_));
    at_ = offset;
    return count_;
  }

 private:
  std::size_t at_ = 0;
  std::size_t count_ = 0;
};

// RFC 8141 admits these characters in a URN; the rest is percent-encoded.
std::string urn_of(std::string_view id) {
  std::string urn = "urn:crossclaim:article:";
  for (const char c : id) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    urn += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return urn;
}

std::string source_of(const ArticleFacts& article) {
  const bool is_web = article.url.starts_with("https://") || article.url.starts_with("http://");
  return is_web ? article.url : urn_of(article.id);
}

ordered_json quotation(std::string_view exact, std::string_view prefix, std::string_view suffix) {
  return JsonObject()
      .add("type", "TextQuoteSelector")
      .add("exact", exact)
      .add("prefix", last(prefix, kQuoteContext))
      .add("suffix", first(suffix, kQuoteContext))
      .json();
}

ordered_json selectors(const Claim& claim, const std::string* text, CodePoints& code_points) {
  if (!text || !holds(*text, claim)) {
    const Excerpt excerpt = excerpt_of(claim);
    return ordered_json::array({quotation(excerpt.value, excerpt.before, excerpt.after)});
  }
  const std::string_view all = *text;
  const std::size_t start = code_points.up_to(claim.span.begin, all);
  return ordered_json::array({quotation(claim.text, all.substr(0, claim.span.begin), all.substr(claim.span.end)),
                              JsonObject()
                                  .add("type", "TextPositionSelector")
                                  .add("start", start)
                                  .add("end", start + count_code_points(claim.text))
                                  .json()});
}

ordered_json body(std::string_view purpose, const std::string& value) {
  return JsonObject().add("type", "TextualBody").add("purpose", purpose).add("format", "text/plain").add("value", value).json();
}

ordered_json bodies(const Claim& claim, const std::vector<const Finding*>& findings) {
  ordered_json out = ordered_json::array(
      {body("tagging", claim.kind + "." + claim.attribute), body("describing", label(claim.value, claim.text))});
  for (const Finding* finding : findings)
    out.push_back(body("assessing", fmt::format("{} {}: {}", finding->id, name_of(finding->verdict), finding->question)));
  return out;
}

std::vector<std::vector<const Finding*>> findings_by_claim(const CheckResult& result) {
  std::vector<std::vector<const Finding*>> findings(result.claims.size());
  for (const Finding& finding : result.findings)
    for (const Answer& answer : finding.answers)
      for (const ClaimIndex claim : answer.claims) findings[claim].push_back(&finding);
  return findings;
}

}  // namespace

void write_web_annotations(const CheckResult& result, const ReportOptions& options, std::ostream& out) {
  out << R"({"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:crossclaim:report","type":"AnnotationPage","startIndex":0,"items":[)";
  const auto findings = findings_by_claim(result);
  const ArticleFacts* article = nullptr;
  CodePoints code_points;
  const char* separator = "\n";
  for (std::size_t i = 0; i < result.claims.size(); ++i) {  // by article and offset
    if (findings[i].empty()) continue;
    const Claim& claim = result.claims[i];
    if (&article_of(result, claim) != article) code_points = {};
    article = &article_of(result, claim);
    const ordered_json target = JsonObject()
                                    .add("source", source_of(*article))
                                    .add("selector", selectors(claim, text_of(options, *article), code_points))
                                    .json();
    out << separator
        << to_line(JsonObject()
                       .add("id", "urn:crossclaim:claim:" + claim.id)
                       .add("type", "Annotation")
                       .add("body", bodies(claim, findings[i]))
                       .add("target", target)
                       .json());
    separator = ",\n";
  }
  out << "\n]}\n";
}

}  // namespace crossclaim
