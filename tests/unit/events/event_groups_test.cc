#include "events/event_groups.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include "unit/events/story.h"

namespace crossclaim::testing {
namespace {

const RuleSet& rules() {
  static const RuleSet set = rule_set(std::string(kRaceRules));
  return set;
}

// Groups of mentions: "0+2 1".
using Partition = std::vector<std::vector<std::uint32_t>>;
std::string dump(Partition groups) {
  std::string out;
  std::ranges::sort(groups);
  for (const auto& g : groups) out += fmt::format("{}{}", out.empty() ? "" : " ", fmt::join(g, "+"));
  return out;
}

Partition fast(const Story& s) {
  Partition out;
  for (const EventGroup& g : group_events(s.mentions, s.articles, rules()).groups) {
    std::vector<std::uint32_t> mentions;
    for (const EventNode& n : g.nodes) mentions.insert(mentions.end(), n.mentions.begin(), n.mentions.end());
    std::ranges::sort(mentions);
    out.push_back(std::move(mentions));
  }
  return out;
}

bool says_something(const EventMention& m) {
  return !std::ranges::all_of(m.roles, [](const RoleValue& r) { return r.inherited; });
}

// The slow, obvious twin: every pair of nodes is judged, and each link, best first, joins its two sets unless a pair across
// them is of one article and not two passages of one event, or excluded, or as many pairs speak against it as for it.
class Twin {
 public:
  explicit Twin(const Story& s) : story_(s) {
    for (std::uint32_t a = 0; a < s.articles.size(); ++a) {
      std::vector<std::uint32_t> of_article;
      for (std::uint32_t m = 0; m < s.mentions.size(); ++m)
        if (s.mentions[m].article == a) of_article.push_back(m);
      for (EventNode& n : article_events(of_article, s.mentions, rules()))
        if (std::ranges::any_of(n.mentions, [&](std::uint32_t m) { return says_something(s.mentions[m]); }))
          nodes_.push_back(std::move(n));
    }
    label_.resize(nodes_.size());
    std::iota(label_.begin(), label_.end(), std::size_t{0});
  }

  Partition run() {
    using Link = std::tuple<int, std::size_t, std::size_t>;
    std::vector<Link> links;
    for (std::size_t i = 0; i < nodes_.size(); ++i)
      for (std::size_t j = i + 1; j < nodes_.size(); ++j) {
        const Judgement judgement = judge(nodes_[i], nodes_[j], story_.articles);
        if (nodes_[i].article != nodes_[j].article && judgement.sameness == Sameness::same)
          links.emplace_back(2 * judgement.differing - judgement.agreeing, i, j);
      }
    std::ranges::sort(links);
    for (const auto& [rank, i, j] : links)
      if (label_[i] != label_[j] && may_join(i, j))
        std::ranges::replace(label_, std::size_t{label_[j]}, std::size_t{label_[i]});
    return partition();
  }

 private:
  bool may_join(std::size_t i, std::size_t j) const {
    int for_it = 0;
    int against_it = 0;
    for (std::size_t x = 0; x < nodes_.size(); ++x) {
      for (std::size_t y = 0; y < nodes_.size(); ++y) {
        if (label_[x] != label_[i] || label_[y] != label_[j]) continue;
        if (nodes_[x].article == nodes_[y].article) {
          if (!second_passage(nodes_[x], nodes_[y])) return false;
          continue;
        }
        const Judgement pair = judge(nodes_[x], nodes_[y], story_.articles);
        if (pair.excluded) return false;
        for_it += pair.sameness == Sameness::same ? 1 : 0;
        against_it += pair.differing > 1 || pair.unlike ? 1 : 0;
      }
    }
    return for_it > against_it;
  }

  Partition partition() const {
    std::map<std::size_t, std::vector<std::uint32_t>> by_label;
    for (std::size_t n = 0; n < nodes_.size(); ++n)
      by_label[label_[n]].insert(by_label[label_[n]].end(), nodes_[n].mentions.begin(), nodes_[n].mentions.end());
    Partition out;
    for (auto& [label, mentions] : by_label) {
      std::ranges::sort(mentions);
      out.push_back(mentions);
    }
    return out;
  }

  const Story& story_;
  std::vector<EventNode> nodes_;
  std::vector<std::size_t> label_;
};

// Mentions of up to seven articles, of few days, places and rowers, so that many agree and many clash.
Story random_story(unsigned seed) {
  std::mt19937 random(seed);  // the same numbers on every platform
  const auto one_of = [&](const std::vector<std::string>& values) { return values[random() % values.size()]; };
  std::vector<std::string> lines;
  const std::size_t count = 2 + random() % 19;
  for (std::size_t i = 0; i < count; ++i)
    lines.push_back(
        one_of({"a", "b", "c", "d", "e", "f", "g"}) +
        one_of({"", " day=2019-05-03", " day=2019-05-04", " day=2019-05-06", " day=2019-05-09", " day=2018-05-03"}) +
        one_of({"", " place=Norway", " place=Oslo<Norway", " place=Bergen<Norway", " place=Kiel<Germany"}) +
        one_of({"", " rower=Ann_Lee", " rower=Bo_Dahl", " rower=Ann_Lee rower=Bo_Dahl", " rower=Cy_Moe"}) +
        one_of({"", "", " words=boat,cup,harbour,oars"}));
  std::ranges::stable_sort(lines, {}, [](const std::string& line) { return line[0]; });
  return story(lines);
}

TEST(EventGroups, SameAsTheTwinThatJudgesEveryPair) {
  for (unsigned seed = 0; seed < 1500; ++seed) {
    const Story s = random_story(seed);
    ASSERT_EQ(dump(fast(s)), dump(Twin(s).run())) << "seed " << seed;
  }
}

bool holds_two_events_of_an_article(const EventGroup& g) {
  for (std::size_t i = 0; i < g.nodes.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (g.nodes[i].article == g.nodes[j].article && !second_passage(g.nodes[i], g.nodes[j])) return true;
  return false;
}

TEST(EventGroups, EachMentionThatSaysSomethingIsInOneGroupAndNoGroupHoldsTwoEventsOfAnArticle) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const Story s = random_story(seed);
    std::vector<std::uint32_t> seen;
    for (const EventGroup& g : group_events(s.mentions, s.articles, rules()).groups) {
      std::vector<std::uint32_t> articles;
      for (const EventNode& n : g.nodes) {
        articles.push_back(n.article);
        seen.insert(seen.end(), n.mentions.begin(), n.mentions.end());
      }
      ASSERT_TRUE(std::ranges::is_sorted(articles)) << "seed " << seed;
      ASSERT_FALSE(holds_two_events_of_an_article(g)) << "seed " << seed;
    }
    std::ranges::sort(seen);
    ASSERT_EQ(std::ranges::adjacent_find(seen), seen.end()) << "seed " << seed;
    for (std::uint32_t m = 0; m < s.mentions.size(); ++m)
      ASSERT_TRUE(!says_something(s.mentions[m]) || std::ranges::binary_search(seen, m)) << "seed " << seed << " mention " << m;
  }
}

struct Case {
  std::vector<std::string> mentions;
  std::string_view expected;
};

TEST(EventGroups, AcrossArticles) {
  const std::vector<Case> cases = {
      {{}, ""},
      {{"a day=2019-05-03 place=Oslo<Norway", "b day=2019-05-03 place=Oslo<Norway", "c day=2018-05-03 place=Oslo<Norway"},
       "0+1 2"},
      {{"a day=2019-05-03", "b day=2019-05-03"}, "0 1"},
      {{"a", "b day=2019-05-03"}, "1"},
      // a country's meeting joins only one of two cities'
      {{"a day=2019-05-03 place=Oslo<Norway", "b day=2019-05-03 place=Norway", "c day=2019-05-03 place=Bergen<Norway"},
       "0+1+2"},
      {{"a day=2019-05-03 place=Oslo<Norway rower=Ann_Lee", "b day=2019-05-03 place=Norway",
        "c day=2019-05-03 place=Bergen<Norway rower=Bo_Dahl"},
       "0+1 2"},
      // a chain of days within the window doesn't reach beyond it
      {{"a day=2019-05-03 place=Oslo<Norway rower=Ann_Lee words=boat,cup,harbour,oars",
        "b day=2019-05-05 place=Oslo<Norway rower=Ann_Lee words=boat,cup,harbour,oars",
        "c day=2019-05-07 place=Oslo<Norway rower=Ann_Lee words=boat,cup,harbour,oars"},
       "0+1 2"},
      // a coarse time is no common day
      {{"a day=2019-05 place=Oslo<Norway", "b day=2019-05-03 place=Oslo<Norway"}, "0 1"},
      {{"a day=2019 words=boat,cup,oars", "b day=2019 words=boat,cup,oars"}, "0+1"},
      // the passage that tells all but another day comes before the one that tells next to nothing
      {{"a day=2019-05-03 place=Oslo<Norway rower=Ann_Lee boats=12 words=boat,cup,harbour,oars",
        "b day=2019-05-04 place=Oslo<Norway rower=Ann_Lee boats=12 words=boat,cup,harbour,oars",
        "b day=2019-05-03 place=Oslo<Norway"},
       "0+1 2"},
      {{"a day=2019-05-01.. words=boat,cup,oars", "b day=2019-05-01.. words=boat,cup,oars"}, "0+1"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(dump(fast(story(c.mentions))), c.expected) << fmt::format("{}", fmt::join(c.mentions, "\n"));
}

// A round-up of three days in its first article, the third mention of which may be of any; the second article tells one.
TEST(EventGroups, ASecondPassageWithoutADayJoinsTheEventOfItsArticle) {
  const auto groups = [](const std::string& last_of_a) {
    Story s = story({"a day=2019-05-03 place=Oslo<Norway rower=Ann_Lee", "a day=2019-07-01 place=Kiel<Germany",
                     "a day=2019-08-01 place=Kiel<Germany", "a " + last_of_a,
                     "b day=2019-05-03 place=Oslo<Norway rower=Ann_Lee boats=12"});
    for (ArticleFacts& article : s.articles) {
      article.names = {"ditchmoor", "ostermoor", "quayle"};
      article.published.day = days_of("2019-08-02").lo;
    }
    return dump(fast(s));
  };
  EXPECT_EQ(groups("day~=2019-06-20 place=Oslo<Norway boats=12"), "0+3+4 1 2");
  EXPECT_EQ(groups("day=2019-06-20 place=Oslo<Norway boats=12"), "0+4 1 2 3");
  EXPECT_EQ(groups("day~=2019-06-20 place=Bergen<Norway boats=12"), "0+4 1 2 3");
}

TEST(EventGroups, CertaintyAndReasons) {
  const Story s = story({"a day=2019-05-03 place=Oslo<Norway rower=Ann_Lee", "b day=2019-05-03 place=Oslo<Norway rower=Ann_Lee",
                         "c day=2011-01-01 place=Kiel<Germany", "d day=2011-01-01 place=Kiel<Germany"});
  const EventGroups g = group_events(s.mentions, s.articles, rules());
  ASSERT_EQ(g.groups.size(), 2u);
  EXPECT_EQ(g.groups[0].certainty, Certainty::certain);
  EXPECT_EQ(g.groups[0].why,
            std::vector<std::string>({"same time: 3 May 2019", "same place: Oslo, Norway", "same rower: Ann Lee"}));
  EXPECT_EQ(g.groups[1].certainty, Certainty::likely);
}

TEST(EventGroups, PossibleLinksAreTold) {
  const Story s = story({"a place=Oslo<Norway", "b place=Oslo<Norway"});
  const EventGroups g = group_events(s.mentions, s.articles, rules());
  ASSERT_EQ(g.groups.size(), 2u);
  ASSERT_EQ(g.possible.size(), 1u);
  EXPECT_EQ(std::pair(g.possible[0].a, g.possible[0].b), std::pair(0u, 1u));
  EXPECT_EQ(g.possible[0].why, std::vector<std::string>({"same place: Oslo, Norway",
                                                         "no common day, and the articles are not known to have appeared "
                                                         "together"}));
}

}  // namespace
}  // namespace crossclaim::testing
