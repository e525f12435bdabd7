#include "report/citation.h"

#include <algorithm>

#include <date/date.h>
#include <fmt/format.h>

#include "text/one_line.h"
#include "text/source_text.h"

namespace crossclaim {
namespace {

// Where the value starts in the sentence. Normally its offset; a sentence whose white space was run together is searched.
std::size_t value_in_sentence(const Claim& claim, const std::string& value) {
  const std::size_t offset = claim.span.begin - std::min(claim.span.begin, claim.quote.begin);
  if (offset < claim.sentence.size() && claim.sentence.compare(offset, value.size(), value) == 0) return offset;
  return claim.sentence.find(value);
}

// "by" of the reader: the innermost speaker first, as the text nests them.
std::string speakers(const std::vector<std::string>& by) { return fmt::format("says {}", fmt::join(by, ", according to ")); }

}  // namespace

const ArticleFacts& article_of(const CheckResult& result, const Claim& claim) {
  return result.articles[result.mentions[claim.mention].article];
}

std::string place_of(const CheckResult& result, const Claim& claim) {
  const ArticleFacts& article = article_of(result, claim);
  const std::string at = fmt::format("{}:{}", claim.position.line, claim.position.column);
  if (article.line == 0) return fmt::format("{}:{}{}", article.path, claim.in_title ? "title:" : "", at);
  return fmt::format("{}:{} at {}{}", article.path, article.line, claim.in_title ? "title " : "", at);
}

Excerpt excerpt_of(const Claim& claim) {
  const std::string value = one_line(claim.text);  // as the sentence is
  const std::size_t at = value_in_sentence(claim, printable(value));
  if (at == std::string::npos) return {claim.sentence + " ", value, ""};
  return {claim.sentence.substr(0, at), value, claim.sentence.substr(at + printable(value).size())};
}

std::string quote(const Claim& claim, std::size_t columns, const Style& style) {
  const Excerpt excerpt = excerpt_of(claim);
  const std::string value = printable(excerpt.value);
  const std::string before = printable(excerpt.before);
  const std::string after = printable(excerpt.after);
  const std::size_t room = columns - std::min(columns, count_code_points(value) + 2);
  const std::size_t after_needs = std::min(count_code_points(after), room / 2);
  const std::string head = keep_end(before, room - after_needs);
  return head + style(Paint::strong, "[" + value + "]") + keep_start(after, room - std::min(room, count_code_points(head)));
}

std::string publication(const Published& published) {
  const std::string why = fmt::to_string(fmt::join(published.why, "; "));
  if (!published.day) return why.empty() ? "no publication date" : fmt::format("no publication date ({})", why);
  const bool plain = why.empty() || published.from == PublishedFrom::given;
  return fmt::format("published {} ({}{})", date::format("%F", *published.day), name_of(published.from),
                     plain ? "" : ": " + why);
}

std::vector<std::string> remarks_on(const Claim& claim) {
  std::vector<std::string> remarks;
  if (claim.status != Status::held) remarks.emplace_back(name_of(claim.status));
  if (claim.region == Region::related) remarks.emplace_back("related headline");
  if (claim.region == Region::caption) remarks.emplace_back("caption");
  if (!claim.by.empty()) remarks.push_back(printable(speakers(claim.by)));
  if (!claim.scope.empty()) remarks.push_back("counted " + printable(claim.scope));
  if (claim.as_of) remarks.push_back("as of " + date::format("%F", *claim.as_of));
  if (!claim.doubt.empty()) remarks.push_back("may be " + printable(claim.doubt));
  return remarks;
}

bool rests_on_publication(const Claim& claim) {
  const auto* value = std::get_if<DateValue>(&claim.value);
  return value && value->reason != DateReason::absolute && value->reason != DateReason::last_mentioned;
}

}  // namespace crossclaim
