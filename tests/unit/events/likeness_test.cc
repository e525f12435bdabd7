#include "events/likeness.h"

#include <algorithm>
#include <random>
#include <tuple>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "events/stories.h"
#include "unit/claims/values.h"

namespace crossclaim::testing {
namespace {

ArticleFacts article(const std::string& day, const std::string& names) {
  ArticleFacts f;
  f.names = split(names, " ");
  std::ranges::sort(f.names);
  if (!day.empty()) f.published.day = days_of(day).lo;
  return f;
}

TEST(Likeness, FiguresAloneMakeNoStory) {
  const auto excess = [](const std::string& names) {
    const ArticleFacts f = article("2019-05-03", names);
    return excess_likeness(NameProfile(f), NameProfile(f));
  };
  EXPECT_EQ(excess("12 35 40 orrin marsh"), -10);
  EXPECT_EQ(excess("12 orrin marsh koller"), 90);
  EXPECT_EQ(excess("koller orrin marsh 12"), 90);
}

TEST(Likeness, IsTheCosineOfWeightedNames) {
  struct Case {
    std::string a, b;
    int expected;
  };
  for (const Case& c : {Case{"wrenfield orrin", "wrenfield orrin", 100}, Case{"wrenfield orrin", "marsh koller", 0},
                        Case{"wrenfield orrin", "wrenfield koller", 50}, Case{"wrenfield chicago", "orrin chicago", 13},
                        Case{"12 35", "12 35", 100}})
    EXPECT_EQ(likeness(article("", c.a), article("", c.b)), c.expected) << c.a << " / " << c.b;
}

TEST(Likeness, TheFartherApartTheMoreMustBeShared) {
  const std::string a = "wrenfield orrin ditchmoor a1 b1 c1 d1 e1 f1 g1 h1 i1",
                    b = "wrenfield orrin ditchmoor a2 b2 c2 d2 e2 f2 g2 h2 i2";
  EXPECT_TRUE(tell_one_story(article("2019-05-03", a), article("2019-05-04", b)));
  EXPECT_TRUE(tell_one_story(article("2019-05-03", a), article("2019-05-20", b)));
  EXPECT_FALSE(tell_one_story(article("2019-05-03", a), article("2019-08-04", b)));
  EXPECT_FALSE(tell_one_story(article("2019-05-03", a), article("", b)));
}

TEST(Likeness, NamesCanBeLeftOut) {
  const ArticleFacts a = article("2019-05-03", "wrenfield orrin ditchmoor a1 b1"),
                     b = article("2019-05-03", "wrenfield orrin ditchmoor a2 b2");
  EXPECT_TRUE(tell_one_story(a, b, {}));
  EXPECT_TRUE(tell_one_story(a, b, {"a1", "b2"}));
  EXPECT_FALSE(tell_one_story(a, b, {"ditchmoor"}));  // two in common are too few
}

TEST(Likeness, FewNamesTellNothing) {
  const ArticleFacts brief = article("2019-05-03", "lagos"), other = article("2019-05-03", "homs");
  EXPECT_FALSE(tell_one_story(brief, brief));
  EXPECT_FALSE(tell_two_stories(brief, other));
  EXPECT_TRUE(tell_two_stories(article("2019-05-03", "a b c d e f g h"), article("2019-05-03", "i j k l m n o p")));
}

TEST(Likeness, APersonOfOneAgeInBothTellsOneStory) {
  ArticleFacts a = article("2019-05-03", "ditchmoor"), b = article("2019-09-03", "harbourside");
  EXPECT_FALSE(tell_one_story(a, b));
  a.people = {"ida koller 35", "leo marsh 28"};
  b.people = {"leo marsh 28"};
  EXPECT_TRUE(tell_one_story(a, b));
  b.people = {"leo marsh 29"};
  EXPECT_FALSE(tell_one_story(a, b));
}

TEST(Likeness, ClearlyOneStoryByFiveRareNamesOrAPerson) {
  const std::string five = "ditchmoor koller orrin quayle wrenfield";
  const auto clearly = [](const std::string& a, const std::string& b) {
    return clearly_tell_one_story(article("2019-05-03", a), article("2019-05-03", b), {});
  };
  EXPECT_TRUE(clearly(five, five + " finchley"));
  EXPECT_FALSE(clearly("ditchmoor koller orrin quayle", "ditchmoor koller orrin quayle"));
  EXPECT_FALSE(clearly("ditchmoor koller orrin quayle chicago", "ditchmoor koller orrin quayle chicago"));  // not rare
  EXPECT_FALSE(clearly_tell_one_story(article("2019-05-03", five), article("2019-05-03", five), {"orrin"}));
  std::string others;
  for (int i = 0; i < 130; ++i) others += fmt::format(" x{}y", i);
  EXPECT_FALSE(clearly(five, five + others));  // among many more
  ArticleFacts a = article("2019-05-03", "ditchmoor"), b = article("2019-09-03", "harbourside");
  a.people = b.people = {"leo marsh 28"};
  EXPECT_TRUE(clearly_tell_one_story(a, b, {}));
}

TEST(Likeness, AnArticleNamesAPlaceByAllItsWords) {
  const ArticleFacts a = article("2019-05-03", "lake ditchmoor placid");
  EXPECT_TRUE(names_place(a, place("Lake Placid<United States")));
  EXPECT_FALSE(names_place(a, place("Lake Worth<United States")));
  EXPECT_FALSE(names_place(a, place("Oslo<Norway")));
}

TEST(Likeness, ShowsTheRarerNamesFirst) {
  EXPECT_EQ(common_names(article("", "chicago 12 wrenfield"), article("", "12 wrenfield chicago")), "wrenfield, 12, chicago");
}

TEST(Stories, JoinWhatSharesRareNames) {
  const std::vector<ArticleFacts> articles = {
      article("2019-05-03", "wrenfield orrin ditchmoor chicago"), article("2019-05-03", "koller harbourside lantern chicago"),
      article("2019-05-04", "wrenfield orrin ditchmoor 12"), article("2019-05-05", "wrenfield ditchmoor orrin")};
  EXPECT_EQ(group_stories(articles), (std::vector<std::vector<std::uint32_t>>{{0, 2, 3}}));
}

// The slow, obvious twin: all pairs are linked, most alike first, if more pairs across are alike than not.
std::vector<std::vector<std::uint32_t>> all_pairs(const std::vector<ArticleFacts>& articles) {
  std::vector<std::uint32_t> label(articles.size());
  for (std::uint32_t i = 0; i < label.size(); ++i) label[i] = i;
  std::vector<std::tuple<int, std::uint32_t, std::uint32_t>> links;
  for (std::uint32_t i = 0; i < label.size(); ++i)
    for (std::uint32_t j = i + 1; j < label.size(); ++j)
      if (tell_one_story(articles[i], articles[j])) links.emplace_back(-excess_likeness(articles[i], articles[j]), i, j);
  std::ranges::sort(links);
  for (const auto& [excess, i, j] : links) {
    int balance = 0;
    for (std::uint32_t x = 0; x < label.size(); ++x)
      for (std::uint32_t y = 0; y < label.size(); ++y)
        if (label[x] == label[i] && label[y] == label[j]) balance += tell_one_story(articles[x], articles[y]) ? 1 : -1;
    if (label[i] != label[j] && balance > 0) std::ranges::replace(label, std::uint32_t{label[j]}, std::uint32_t{label[i]});
  }
  std::vector<std::vector<std::uint32_t>> out;
  for (std::uint32_t i = 0; i < label.size(); ++i) {
    const auto same = [&](const auto& story) { return label[story[0]] == label[i]; };
    const auto at = std::ranges::find_if(out, same);
    if (at == out.end())
      out.push_back({i});
    else
      at->push_back(i);
  }
  std::erase_if(out, [](const auto& story) { return story.size() < 2; });
  return out;
}

TEST(Stories, SameAsTheTwinThatLooksAtEveryPair) {
  const std::vector<std::string> names = split("wrenfield orrin ditchmoor koller harbourside lantern quayle ostermoor", " ");
  for (unsigned seed = 0; seed < 300; ++seed) {
    std::mt19937 random(seed);  // the same numbers on every platform
    std::vector<ArticleFacts> articles;
    for (int i = 0; i < 10; ++i) {
      std::string line = names[random() % names.size()];
      for (const std::string& name : names)
        if (random() % 2 == 0 && line.find(name) == std::string::npos) line += " " + name;
      articles.push_back(article(std::vector<std::string>{"2019-05-03", "2019-05-20", "2019-09-01"}[random() % 3], line));
    }
    ASSERT_EQ(group_stories(articles), all_pairs(articles)) << "seed " << seed;
  }
}

}  // namespace
}  // namespace crossclaim::testing
