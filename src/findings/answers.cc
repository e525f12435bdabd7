#include "findings/answers.h"

#include <algorithm>

#include "claims/values/label.h"
#include "text/sorted.h"

namespace crossclaim {
namespace {

bool is_open(const Claim& c) {
  const auto* v = std::get_if<DateValue>(&c.value);
  return v && !v->resolved();
}

bool has_further_readings(const ClaimValue& value) {
  const auto* v = std::get_if<DateValue>(&value);
  return v && !v->readings.empty();
}

class Collector {
 public:
  Collector(const std::vector<Claim>& claims, const std::vector<EventMention>& mentions, const Attribute& attribute)
      : claims_(claims), mentions_(mentions), attribute_(attribute) {}

  AnswerSet run(const std::vector<ClaimIndex>& indices) {
    for (const ClaimIndex i : indices)
      if (!is_open(claims_[i])) add(i, equal_to(i));
    for (const ClaimIndex i : indices)
      if (is_open(claims_[i])) add(i, only_compatible(i));
    finish();
    return std::move(out_);
  }

 private:
  Relation relation(const Answer& a, ClaimIndex i) const { return relate(a.value, claims_[i].value, attribute_); }

  Answer* equal_to(ClaimIndex i) {
    const auto at = std::ranges::find_if(out_.answers, [&](const Answer& a) { return relation(a, i) == Relation::equal; });
    return at == out_.answers.end() ? nullptr : &*at;
  }

  Answer* only_compatible(ClaimIndex i) {
    Answer* found = nullptr;
    for (Answer& a : out_.answers) {
      if (!compatible(relation(a, i))) continue;
      if (found) return nullptr;
      found = &a;
    }
    return found;
  }

  void add(ClaimIndex i, Answer* answer) {
    if (!answer) {
      out_.answers.push_back({claims_[i].value, label(claims_[i].value, claims_[i].text), 0, {}});
      answer = &out_.answers.back();
    } else if (has_further_readings(answer->value) && !is_open(claims_[i])) {
      answer->value = claims_[i].value;  // the surest one
    }
    answer->claims.push_back(i);
  }

  void finish() {
    const std::size_t n = out_.answers.size();
    out_.relations.assign(n, std::vector<Relation>(n, Relation::equal));
    out_.articles.resize(n);
    for (std::size_t i = 0; i < n; ++i) {
      std::ranges::sort(out_.answers[i].claims);
      for (std::size_t j = 0; j < n; ++j)
        if (i != j) out_.relations[i][j] = relate(out_.answers[i].value, out_.answers[j].value, attribute_);
      for (const ClaimIndex c : out_.answers[i].claims) out_.articles[i].push_back(mentions_[claims_[c].mention].article);
      sort_unique(out_.articles[i]);
    }
  }

  const std::vector<Claim>& claims_;
  const std::vector<EventMention>& mentions_;
  const Attribute& attribute_;
  AnswerSet out_;
};

}  // namespace

AnswerSet collect_answers(const std::vector<ClaimIndex>& indices, const std::vector<Claim>& claims,
                          const std::vector<EventMention>& mentions, const Attribute& attribute) {
  return Collector(claims, mentions, attribute).run(indices);
}

}  // namespace crossclaim
