// The key of every finding is made once; then indices are sorted.
#include "findings/priority.h"

#include <algorithm>
#include <compare>
#include <utility>
#include <vector>

#include "claims/values/relation.h"

namespace crossclaim {
namespace {

constexpr int kNearDays = 3;
constexpr double kNearFactor = 2;
constexpr std::size_t kManyAnswers = 4;  // as good as any larger number of them

struct Priority {
  Verdict verdict;
  Doubt doubt;
  int severity;
  Certainty certainty;
  bool far;
  std::size_t answers;
  std::int64_t less_origins;  // negative, so that more come first
  std::ptrdiff_t attribute;   // its place in the rule file
  ClaimIndex first_claim;
  auto operator<=>(const Priority&) const = default;
};

bool near(const DateValue& a, const DateValue& b) {
  const auto apart = days_apart(a, b);
  return apart && *apart <= kNearDays;
}

bool near(const Quantity& a, const Quantity& b) {
  const auto below = [](const Quantity& x, const Quantity& y) { return x.hi && y.lo && *x.hi * kNearFactor < *y.lo; };
  return !below(a, b) && !below(b, a);
}

bool near(const Place& a, const Place& b) {
  return a.path.empty() || b.path.empty() || a.path.back() == b.path.back();  // one country
}

template <class Value>
bool near(const Value& /*a*/, const Value& /*b*/) {
  return true;  // names, texts
}

bool near(const ClaimValue& a, const ClaimValue& b) {
  if (a.index() != b.index()) return false;
  return std::visit([&](const auto& value) { return near(value, std::get<std::decay_t<decltype(value)>>(b)); }, a);
}

bool disagrees(Verdict verdict) { return verdict <= Verdict::scope; }

class Priorities {
 public:
  Priorities(const CheckResult& result, const RuleSet& rules) : result_(result), rules_(rules) {}

  Priority of(const Finding& f) const {
    const Kind* kind = rules_.kind(f.kind);
    const Attribute* attribute = rules_.attribute(f.kind, f.attribute);
    return {.verdict = f.verdict,
            .doubt = f.doubt,
            .severity = attribute ? static_cast<int>(attribute->severity) : static_cast<int>(f.severity),
            .certainty = f.certainty,
            .far = f.answers.size() > 1 && !near(f.answers[0].value, f.answers[1].value),
            .answers = std::min(f.answers.size(), kManyAnswers),
            .less_origins = -weight(f),
            .attribute = attribute ? attribute - kind->file.attributes.data() : 0,
            .first_claim = result_.events[f.event].claims[0]};
  }

 private:
  // Answers with the most origins come first.
  static std::int64_t weight(const Finding& f) {
    return f.answers[disagrees(f.verdict) && f.answers.size() > 1 ? 1 : 0].origins;
  }

  const CheckResult& result_;
  const RuleSet& rules_;
};

}  // namespace

void order_findings(CheckResult& result, const RuleSet& rules) {
  const Priorities priorities(result, rules);
  std::vector<std::pair<Priority, std::size_t>> order;
  order.reserve(result.findings.size());
  for (const Finding& f : result.findings) order.emplace_back(priorities.of(f), order.size());
  std::ranges::sort(order);
  std::vector<Finding> sorted;
  sorted.reserve(order.size());
  for (const auto& [priority, index] : order) sorted.push_back(std::move(result.findings[index]));
  result.findings = std::move(sorted);
}

}  // namespace crossclaim
