#include "findings/findings.h"

#include <set>

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

// Articles have texts of their own, so that none is a copy, unless they are named in `copies`.
CheckResult found(const std::vector<std::string>& lines, bool with_singles = false, std::string_view copies = "") {
  Story s = story(lines);
  for (std::size_t a = 0; a < s.articles.size(); ++a) {
    const bool copy = copies.find(s.articles[a].id) != std::string_view::npos;
    for (std::uint64_t h = 0; h < 10; ++h) s.articles[a].signature.push_back((copy ? 0 : a + 1) * 100 + h);
  }
  return find(s.articles, s.mentions, s.claims, rules(), {with_singles});
}

// "verdict severity certainty attribute: answer (origins) / answer (origins)", a line each.
std::string findings(const CheckResult& r) {
  std::string out;
  for (const Finding& f : r.findings) {
    out += fmt::format("{} {} {} {}:", name_of(f.verdict), name_of(f.severity), name_of(f.certainty), f.attribute);
    for (std::size_t i = 0; i < f.answers.size(); ++i)
      out += fmt::format("{} {} ({})", i == 0 ? "" : " /", f.answers[i].text, f.answers[i].origins);
    out += "\n";
  }
  return out;
}

TEST(Findings, CorroborationAndConflict) {
  EXPECT_EQ(findings(found({"a day=2019-05-03 place=Oslo<Norway rower=Ann_Lee words=boat,cup,harbour,oars",
                            "b day=2019-05-04 place=Oslo<Norway rower=Ann_Lee words=boat,cup,harbour,oars"})),
            "conflict error likely day: 3 May 2019 (1) / 4 May 2019 (1)\n"
            "corroborated note likely place: Oslo, Norway (2)\n"
            "corroborated note likely rower: Ann Lee (2)\n");
}

TEST(Findings, TheAnswerOfMoreOriginsIsFirst) {
  EXPECT_EQ(findings(found({"a day=2019-05-03 place=Oslo<Norway rower=Ann_Lee words=boat,cup,harbour,oars",
                            "b day=2019-05-04 place=Oslo<Norway rower=Ann_Lee words=boat,cup,harbour,oars",
                            "c day=2019-05-04 place=Oslo<Norway rower=Ann_Lee words=boat,cup,harbour,oars"}))
                .substr(0, 72),
            "conflict error likely day: 4 May 2019 (2) / 3 May 2019 (1)\ncorroborated ");
}

TEST(Findings, WhatAnArticleTellsTwiceRefinesNothing) {
  const std::string july = " day=2019-07 place=Oslo<Norway rower=Ann_Lee words=boat,cup,harbour,oars";
  const std::string day = " day=2019-07-03 place=Oslo<Norway rower=Ann_Lee words=boat,cup,harbour,oars";
  const std::string more = "repeated note certain place: Oslo, Norway (1)\nrepeated note certain rower: Ann Lee (1)\n";
  EXPECT_EQ(findings(found({"a" + july, "a" + day, "b" + day}, false, "ab")),
            "repeated note certain day: July 2019 (1) / 3 July 2019 (1)\n" + more);
}

TEST(Findings, RowersThatOneArticleEachNamesAreNoFinding) {
  EXPECT_EQ(findings(found({"a day=2019-05-03 place=Oslo<Norway rower=Ann_Lee words=boat,cup,harbour,oars",
                            "b day=2019-05-03 place=Oslo<Norway rower=Bo_Dahl words=boat,cup,harbour,oars"})),
            "corroborated note likely day: 3 May 2019 (2)\n"
            "corroborated note likely place: Oslo, Norway (2)\n");
}

TEST(Findings, Refinement) {
  EXPECT_EQ(findings(found({"a day=2019-05-03 place=Oslo<Norway", "b day=2019-05-03 place=Norway"})),
            "refined note likely place: Norway (1) / Oslo, Norway (1)\n"
            "corroborated note likely day: 3 May 2019 (2)\n");
}

TEST(Findings, CopiesRepeatOrAreAltered) {
  const std::vector<std::string> same = {"a day=2019-05-03 place=Oslo<Norway", "b day=2019-05-03 place=Oslo<Norway"};
  EXPECT_EQ(findings(found(same, false, "ab")),
            "repeated note likely day: 3 May 2019 (1)\n"
            "repeated note likely place: Oslo, Norway (1)\n");
  const std::vector<std::string> altered = {"a day=2019-05-03 place=Oslo<Norway boats=12 words=boat,cup,oars",
                                            "b day=2019-05-03 place=Oslo<Norway boats=21 words=boat,cup,oars"};
  EXPECT_EQ(findings(found(altered, false, "ab")),
            "altered-copy warning certain boats: 12 (1) / 21 (1)\n"
            "repeated note certain day: 3 May 2019 (1)\n"
            "repeated note certain place: Oslo, Norway (1)\n");
}

TEST(Findings, SinglesOnlyOnRequest) {
  EXPECT_EQ(findings(found({"a day=2019-05-03"})), "");
  EXPECT_EQ(findings(found({"a day=2019-05-03"}, true)), "single note certain day: 3 May 2019 (1)\n");
}

TEST(Findings, DeniedClaimsAreNotCompared) {
  EXPECT_EQ(findings(found({"a day=2019-05-03 place=Oslo<Norway status=denied", "b day=2019-05-03 place=Oslo<Norway"})),
            findings(found({})));
}

TEST(Findings, AnArticleWithoutADateIsUndecided) {
  const CheckResult r = found({"a day=W5"});
  EXPECT_EQ(findings(r), "undecided note possible day: \"W5\" (open) (1)\n");
  ASSERT_EQ(r.not_compared.size(), 1u);
  EXPECT_EQ(r.not_compared[0].why, "a has no publication date, and \"W5\" needs one");
}

TEST(Findings, EventsDescribeThemselves) {
  const CheckResult r = found({"a day=2019-05-03 place=Oslo<Norway", "b place=Norway day=2019-05-03", "c day=2011-01-01"});
  ASSERT_EQ(r.events.size(), 2u);
  EXPECT_EQ(r.events[0].label, "regatta, 3 May 2019, Oslo, Norway");
  EXPECT_EQ(r.events[0].articles, std::vector<std::uint32_t>({0, 1}));
  EXPECT_EQ(r.events[0].claims, std::vector<ClaimIndex>({0, 1, 2, 3}));
  ASSERT_EQ(r.events[0].keys.size(), 2u);
  EXPECT_EQ(r.events[0].keys[1].values, std::vector<std::string>({"Oslo, Norway", "Norway"}));
  EXPECT_NE(r.events[0].id, r.events[1].id);
}

TEST(Findings, IdsAreUniqueAndFingerprintsForgetOffsets) {
  const std::vector<std::string> lines = {"a day=2019-05-03 place=Oslo<Norway", "b day=2019-05-03 place=Oslo<Norway"};
  std::set<std::string> ids;
  const CheckResult r = found(lines);
  for (const Finding& f : r.findings) {
    EXPECT_TRUE(f.id.starts_with("f-" + f.fingerprint.substr(0, 8)));
    ids.insert(f.id);
  }
  EXPECT_EQ(ids.size(), r.findings.size());

  Story moved = story(lines);
  for (std::size_t a = 0; a < 2; ++a)
    for (std::uint64_t h = 0; h < 10; ++h) moved.articles[a].signature.push_back((a + 1) * 100 + h);
  for (Claim& c : moved.claims) c.span = {c.span.begin + 1000, c.span.end + 1000};
  const CheckResult again = find(moved.articles, moved.mentions, moved.claims, rules());
  ASSERT_EQ(again.findings.size(), r.findings.size());
  for (std::size_t i = 0; i < r.findings.size(); ++i) EXPECT_EQ(again.findings[i].fingerprint, r.findings[i].fingerprint);
}

}  // namespace
}  // namespace crossclaim::testing
