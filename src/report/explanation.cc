#include "report/explanation.h"

#include <ostream>

#include <date/date.h>
#include <fmt/format.h>

#include "report/citation.h"
#include "report/report_text.h"

namespace crossclaim {
namespace {

std::string day_or(const std::optional<date::sys_days>& day, std::string_view otherwise) {
  return day ? date::format("%F", *day) : std::string(otherwise);
}

std::string interval(const Days& days) {
  if (days.lo && days.lo == days.hi) return day_or(days.lo, "");
  return fmt::format("{} to {}", day_or(days.lo, "open"), day_or(days.hi, "open"));
}

std::string reading(const DateValue& value) {
  std::string out = value.resolved() ? interval(value.days) : std::string("open");
  out += fmt::format(" ({}{}, TIMEX3 {}): {}", value.approximate ? "about, " : "", name_of(value.grain), value.timex,
                     explain(value.reason));
  for (const Days& other : value.readings) out += "; or " + interval(other);
  return out;
}

std::string bound(const std::optional<double>& number) { return number ? fmt::format("{}", *number) : "open"; }

std::string reading(const Quantity& value) {
  return fmt::format("{} to {}{}{}{}{}{}", bound(value.lo), bound(value.hi), value.of.empty() ? "" : " of " + value.of,
                     value.unit.empty() ? "" : " " + value.unit, value.approximate ? ", approximate" : "",
                     value.increment ? ", an increment" : "", value.part ? ", a part" : "");
}

std::string reading(const Place& value) {
  std::string out = fmt::format("{} ({}{}{})", fmt::join(value.path, ", "), name_of(value.type),
                                value.ids.empty() || value.ids.front().empty() ? "" : ", gazetteer ",
                                value.ids.empty() ? "" : value.ids.front());
  for (const Place& other : value.other) out += fmt::format("; or {}", fmt::join(other.path, ", "));
  return out;
}

std::string reading(const Actor& value) {
  return fmt::format("{} ({}{}{}{}{})", value.name, name_of(value.type), value.office.empty() ? "" : ", ", value.office,
                     value.of.empty() ? "" : " of ", value.of);
}

std::string reading(const TextValue& value) { return value.normalised; }

class Explanation {
 public:
  Explanation(const CheckResult& result, const ReportOptions& options, std::ostream& out)
      : result_(result), options_(options), style_(options.color), out_(out) {}

  void write(const Finding& finding) {
    out_ << finding_head(finding, options_) << "\n";
    row("severity", name_of(finding.severity));
    row("fingerprint", finding.fingerprint);
    const Event& event = result_.events[finding.event];
    row("event", fmt::format("{}  {}", event.id, event.label));
    rows("why", finding.why);
    for (const Answer& answer : finding.answers) {
      out_ << "\nanswer  " << style_(Paint::strong, printable(answer.text)) << fmt::format("  origins {}\n", answer.origins);
      for (const ClaimIndex claim : answer.claims) write(result_.claims[claim]);
    }
  }

  void write(const Event& event) {
    out_ << fmt::format("event  {}  {}\n", event.id, printable(event.label));
    row("kind", event.kind);
    for (const Key& key : event.keys) row(key.role, fmt::format("{}", fmt::join(key.values, ", ")));
    for (const std::uint32_t article : event.articles) row("article", result_.articles[article].path);
    rows("why", event.why);
    for (const ClaimIndex claim : event.claims) write(result_.claims[claim]);
  }

  void write(const Claim& claim) {
    out_ << fmt::format("\nclaim  {}  {}.{}\n", claim.id, claim.kind, claim.attribute);
    row("at", fmt::format("{} (bytes {} to {})", place_of(result_, claim), claim.span.begin, claim.span.end));
    row("words", quote(claim, claim.sentence.size() + claim.text.size() + 2, style_));
    row("read as", std::visit([](const auto& value) { return reading(value); }, claim.value));
    if (rests_on_publication(claim)) row("anchor", publication(article_of(result_, claim).published));
    row("rule", claim.rule);
    row("status", name_of(claim.status));
    row("region", name_of(claim.region));
    if (!claim.by.empty()) row("by", fmt::format("{}", fmt::join(claim.by, ", according to ")));
    if (!claim.scope.empty()) row("scope", claim.scope);
    if (!claim.doubt.empty()) row("doubt", "may be " + claim.doubt);
    if (claim.as_of) row("as of", date::format("%F", *claim.as_of));
    for (const NotCompared& left : result_.not_compared)
      if (&result_.claims[left.claim] == &claim) row("not compared", left.why);
  }

 private:
  // Values come from articles; words that are marked already are printable.
  void row(std::string_view name, std::string_view value) {
    out_ << fmt::format("  {:<12}  ", name) << (name == "words" ? std::string(value) : printable(value)) << "\n";
  }

  void rows(std::string_view name, const std::vector<std::string>& values) {
    for (const std::string& value : values) row(name, value);
  }

  const CheckResult& result_;
  const ReportOptions& options_;
  Style style_;
  std::ostream& out_;
};

template <class Range>
void collect(const Range& range, std::string_view prefix, std::vector<std::string_view>& ids) {
  for (const auto& record : range)
    if (std::string_view(record.id).starts_with(prefix)) ids.push_back(record.id);
}

Result<std::string_view> full_id(const CheckResult& result, std::string_view prefix) {
  std::vector<std::string_view> ids;
  collect(result.findings, prefix, ids);
  collect(result.events, prefix, ids);
  collect(result.claims, prefix, ids);
  for (const auto id : ids)
    if (id == prefix) return id;
  if (ids.size() == 1) return ids.front();
  Diagnostic unclear;
  unclear.message = ids.empty() ? fmt::format("no finding, event or claim has the id \"{}\"", prefix)
                                : fmt::format("{} ids start with \"{}\"", ids.size(), prefix);
  constexpr std::size_t kShown = 5;
  if (ids.size() > kShown) ids.resize(kShown);
  unclear.hint = ids.empty() ? "ids are those of a report over the same paths, with the same rules"
                             : fmt::format("some of them: {}", fmt::join(ids, ", "));
  return fail(std::move(unclear));
}

template <class Range>
void write_matching(const Range& range, std::string_view id, Explanation& explanation) {
  for (const auto& record : range)
    if (record.id == id) return explanation.write(record);
}

}  // namespace

Result<void> write_explanation(const CheckResult& result, std::string_view id, const ReportOptions& options,
                               std::ostream& out) {
  const auto full = full_id(result, id);
  if (!full) return tl::unexpected(full.error());
  Explanation explanation(result, options, out);
  write_matching(result.findings, *full, explanation);
  write_matching(result.events, *full, explanation);
  write_matching(result.claims, *full, explanation);
  return {};
}

}  // namespace crossclaim
