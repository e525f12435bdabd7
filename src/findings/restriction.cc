#include "findings/restriction.h"

#include <algorithm>
#include <numeric>

namespace crossclaim {
namespace {

constexpr std::uint32_t kGone = ~std::uint32_t{0};

// Drops the values that aren't kept; the place of each one that is.
template <class T>
std::vector<std::uint32_t> keep_only(std::vector<T>& values, const std::vector<bool>& kept) {
  std::vector<std::uint32_t> place(values.size(), kGone);
  std::uint32_t next = 0;
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    if (!kept[i]) continue;
    place[i] = next;
    if (next != i) values[next] = std::move(values[i]);
    ++next;
  }
  values.resize(next);
  return place;
}

class Restriction {
 public:
  Restriction(CheckResult& result, const std::vector<bool>& marked)
      : result_(result), marked_(marked), articles_(marked), mentions_(result.mentions.size()), claims_(result.claims.size()) {}

  void run() {
    std::vector<bool> events(result_.events.size());
    for (std::size_t e = 0; e < events.size(); ++e) {
      events[e] = is_told_by_marked(result_.events[e]);
      if (events[e]) keep_parts(result_.events[e]);
    }
    for (std::uint32_t c = 0; c < claims_.size(); ++c)
      if (marked_[article_of(c)]) keep_claim(c);
    std::erase_if(result_.findings, [&](const Finding& f) { return !cites_marked(f); });
    std::erase_if(result_.not_compared, [&](const NotCompared& n) { return !marked_[article_of(n.claim)]; });
    renumber(events);
  }

 private:
  std::uint32_t article_of(ClaimIndex claim) const { return result_.mentions[result_.claims[claim].mention].article; }

  bool is_told_by_marked(const Event& event) const {
    return std::ranges::any_of(event.articles, [&](std::uint32_t article) { return marked_[article]; });
  }

  bool cites_marked(const Finding& finding) const {
    return std::ranges::any_of(finding.answers, [&](const Answer& answer) {
      return std::ranges::any_of(answer.claims, [&](ClaimIndex claim) { return marked_[article_of(claim)]; });
    });
  }

  void keep_claim(ClaimIndex claim) {
    claims_[claim] = true;
    mentions_[result_.claims[claim].mention] = true;
  }

  void keep_parts(const Event& event) {
    for (const std::uint32_t article : event.articles) articles_[article] = true;
    for (const ClaimIndex claim : event.claims) keep_claim(claim);
  }

  void renumber(const std::vector<bool>& kept_events) {
    const auto article = keep_only(result_.articles, articles_);
    const auto mention = keep_only(result_.mentions, mentions_);
    const auto claim = keep_only(result_.claims, claims_);
    const auto event = keep_only(result_.events, kept_events);
    const auto move_all = [](std::vector<std::uint32_t>& indices, const std::vector<std::uint32_t>& to) {
      for (std::uint32_t& index : indices) index = to[index];
    };
    for (EventMention& m : result_.mentions) m.article = article[m.article];
    for (Claim& c : result_.claims) c.mention = mention[c.mention];
    for (Event& e : result_.events) {
      move_all(e.articles, article);
      move_all(e.claims, claim);
    }
    for (Finding& f : result_.findings) {
      f.event = event[f.event];
      for (Answer& answer : f.answers) move_all(answer.claims, claim);
    }
    for (NotCompared& n : result_.not_compared) n.claim = claim[n.claim];
  }

  CheckResult& result_;
  const std::vector<bool>& marked_;
  std::vector<bool> articles_;
  std::vector<bool> mentions_;
  std::vector<bool> claims_;
};

}  // namespace

CheckResult restrict_to(CheckResult result, const std::vector<bool>& articles) {
  Restriction(result, articles).run();
  return result;
}

}  // namespace crossclaim
