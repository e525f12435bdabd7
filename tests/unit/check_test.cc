// The front door as a whole: what must hold whatever the rules find.
#include "check.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <span>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "claims/json/claim_json.h"
#include "unit/scratch_folder.h"

namespace crossclaim {
namespace {

namespace fs = std::filesystem;

struct Text {
  std::string id;
  std::string published;
  std::string source;
  std::string text;
};

const std::vector<Text>& corpus() {
  static const std::vector<Text> texts = {
      {"a.txt", "2015-03-17", "Harbour Post",
       "Guns silent in Mali\n\nThe truce took effect in Mali on Saturday, March 14. Norway and Algeria brokered the truce, a "
       "spokeswoman said.\n\nMarket traders in Kidal opened their stalls for the first time in weeks.\n"},
      {"b.txt", "2015-03-18", "Sahel Ledger",
       "Quiet days in the north\n\nThe ceasefire in Mali, brokered by Norway and Algeria, began on Sunday, March 15. Shepherds "
       "drove their goats across the old front line.\n"},
      {"c.txt", "2015-03-18", "Morning Wire",
       "Truce holds\n\nA truce went into effect on March 14 in Mali. Norway and Algeria brokered the ceasefire after a long "
       "night in Bamako.\n"},
      {"d.txt", "2014-11-20", "Coast Daily",
       "Blast at bus station\n\nSix people were killed when a bomb exploded in Karachi on Wednesday. Twenty-one people were "
       "wounded, police said.\n"},
      {"e.txt", "2014-11-20", "Indus Mail",
       "Bomb kills eight\n\nEight people were killed when a bomb exploded in Karachi on Wednesday. Twenty-one people were "
       "wounded in the attack.\n"},
      {"f.txt", "", "Clipping", "Foreign ministers met in Quito on Wednesday. The talks in Quito ended without a result.\n"},
  };
  return texts;
}

const RuleSet& rules() {
  static const RuleSet set = *load_rules({});
  return set;
}

// What a run found, without paths, which differ with where the corpus stands.
std::string found(const Result<CheckResult>& result) {
  if (!result) return "failed";
  std::string out;
  for (const Finding& f : result->findings) {
    out +=
        fmt::format("{} {} {} {} {} {}\n", f.id, f.fingerprint, name_of(f.verdict), name_of(f.certainty), f.kind, f.attribute);
    for (const Answer& a : f.answers) {
      out += fmt::format("  {} {}:", a.text, a.origins);
      for (const ClaimIndex c : a.claims) out += " " + result->claims[c].id;
      out += "\n";
    }
    for (const std::string& why : f.why) out += "  " + why + "\n";
  }
  for (const NotCompared& n : result->not_compared) out += fmt::format("not {}: {}\n", result->claims[n.claim].id, n.why);
  return out;
}

// A folder of its own for each test.
class Check : public testing::Test {
 protected:
  std::string path(const std::string& name) const { return folder_.file(name); }

  void write(const std::string& name, const std::string& content) const {
    fs::create_directories(fs::path(path(name)).parent_path());
    std::ofstream(path(name), std::ios::binary) << content;
  }

  // One file an article, metadata beside it.
  void write_folder(const std::string& name, std::span<const Text> texts) const {
    for (const Text& t : texts) {
      write(name + "/" + t.id, t.text);
      nlohmann::json meta = {{"source", t.source}};
      if (!t.published.empty()) meta["published"] = t.published;
      write(name + "/" + fs::path(t.id).stem().string() + ".meta.json", meta.dump());
    }
  }

  void write_jsonl(const std::string& name, std::span<const Text> texts) const {
    std::string lines;
    for (const Text& t : texts) {
      nlohmann::json line = {{"id", t.id}, {"source", t.source}, {"text", t.text}};
      if (!t.published.empty()) line["published"] = t.published;
      lines += line.dump() + "\n";
    }
    write(name, lines);
  }

  static RunOptions options(std::vector<std::string> paths, unsigned jobs = 1) { return {std::move(paths), jobs, true}; }

  static std::string checked(std::vector<std::string> paths, unsigned jobs = 1) {
    InputReport input;
    return found(check(rules(), options(std::move(paths), jobs), input));
  }

  // The claims as `extract` prints them.
  static std::string extracted(std::vector<std::string> paths, unsigned jobs = 1) {
    InputReport input;
    std::string lines;
    EXPECT_TRUE(extract(rules(), options(std::move(paths), jobs), input,
                        [&](const ExtractedArticle& a) { append_claim_lines(a.facts, a.mentions, a.claims, lines); }));
    return lines;
  }

  // "verdict kind attribute" of each finding, each once.
  static std::set<std::string> verdicts(std::vector<std::string> paths) {
    InputReport input;
    const auto result = check(rules(), {std::move(paths), 1, false}, input);
    std::set<std::string> out;
    if (result)
      for (const Finding& f : result->findings) out.insert(fmt::format("{} {} {}", name_of(f.verdict), f.kind, f.attribute));
    return out;
  }

 private:
  ScratchFolder folder_;
};

TEST_F(Check, FindsTheConflictsOfTheCorpus) {
  write_folder("news", corpus());
  const auto all = verdicts({path("news")});
  EXPECT_TRUE(all.contains("conflict truce start"));
  EXPECT_TRUE(all.contains("conflict casualty killed"));
  EXPECT_TRUE(all.contains("corroborated casualty wounded"));
  EXPECT_TRUE(all.contains("corroborated truce broker"));
}

TEST_F(Check, TheOrderOfPathsDoesNotMatter) {
  write_jsonl("1.jsonl", std::span(corpus()).first(2));
  write_jsonl("2.jsonl", std::span(corpus()).subspan(2, 2));
  write_jsonl("3.jsonl", std::span(corpus()).subspan(4));
  const std::string expected = checked({path("1.jsonl"), path("2.jsonl"), path("3.jsonl")});
  EXPECT_NE(expected.find("conflict"), std::string::npos);
  EXPECT_EQ(checked({path("3.jsonl"), path("1.jsonl"), path("2.jsonl")}), expected);
  EXPECT_EQ(checked({path("2.jsonl"), path("3.jsonl"), path("1.jsonl"), path("2.jsonl")}), expected);
}

TEST_F(Check, TheOrderOfLinesDoesNotMatter) {
  std::vector<Text> reversed = corpus();
  std::ranges::reverse(reversed);
  write_jsonl("forward.jsonl", corpus());
  write_jsonl("backward.jsonl", reversed);
  const std::string expected = checked({path("forward.jsonl")});
  EXPECT_NE(expected.find("conflict"), std::string::npos);
  EXPECT_EQ(checked({path("backward.jsonl")}), expected);
}

TEST_F(Check, JobsMakeNoDifference) {
  write_folder("news", corpus());
  const std::string expected = checked({path("news")}, 1);
  EXPECT_NE(expected.find("conflict"), std::string::npos);
  for (const unsigned jobs : {0u, 2u, 4u}) EXPECT_EQ(checked({path("news")}, jobs), expected) << jobs;
  EXPECT_EQ(extracted({path("news")}, 4), extracted({path("news")}, 1));
}

TEST_F(Check, AFolderAndALinesFileOfTheSameArticlesAreOne) {
  write_folder("news", corpus());
  write_jsonl("news.jsonl", corpus());
  EXPECT_EQ(checked({path("news.jsonl")}), checked({path("news")}));
}

TEST_F(Check, ExtractThenCompareFindsTheSame) {
  write_folder("news", corpus());
  write("claims.jsonl", extracted({path("news")}));
  InputReport input;
  EXPECT_EQ(found(compare(rules(), options({path("claims.jsonl")}), input)), checked({path("news")}));
}

// Claims may be extracted piece by piece.
TEST_F(Check, ComparedFilesAreJoined) {
  write_folder("news", corpus());
  write_jsonl("1.jsonl", std::span(corpus()).first(3));
  write_jsonl("2.jsonl", std::span(corpus()).subspan(3));
  write("2.claims", extracted({path("2.jsonl")}));
  write("1.claims", extracted({path("1.jsonl")}));
  InputReport input;
  EXPECT_EQ(found(compare(rules(), options({path("2.claims"), path("1.claims")}), input)), checked({path("news")}));
}

// A text long enough to be known again.
std::string ferry(std::string_view killed, std::string_view day, std::string_view place) {
  return fmt::format(
      "Ferry fire: captain runs ship aground\n\nA fire on a ferry killed {} people in {} on {}, the coast guard said. The fire "
      "broke out in the galley shortly before dawn, when the passengers were waiting to go ashore. The captain ran the ship "
      "onto "
      "a sandbank, so that people could wade to the beach.\n\nFishermen took many of them on board their boats. One of them "
      "went "
      "back five times and had to be stopped by his sons when the wind rose. The ferry had passed its inspection in March, and "
      "its owners declined to comment until an inquiry has begun.\n\nDivers searched the lower deck until the evening. The "
      "harbour remained closed to larger ships, and the mayor asked everyone to stay away from the quay.\n",
      killed, place, day);
}

TEST_F(Check, AnUnchangedCopyRepeats) {
  write_folder("news", std::vector<Text>{{"a.txt", "2011-05-19", "Bay Standard", ferry("14", "May 18, 2011", "Manila")},
                                         {"b.txt", "2011-05-19", "Islands Today", ferry("14", "May 18, 2011", "Manila")}});
  const auto all = verdicts({path("news")});
  EXPECT_TRUE(all.contains("repeated casualty killed"));
  for (const std::string& v : all) EXPECT_TRUE(v.starts_with("repeated")) << v;
}

struct Change {
  std::string killed;
  std::string day;
  std::string place;
  std::string expected;
};

TEST_F(Check, AChangedCopyIsAltered) {
  const std::vector<Change> changes = {
      {"41", "May 18, 2011", "Manila", "altered-copy casualty killed"},
      {"14", "May 17, 2011", "Manila", "altered-copy casualty date"},
      {"14", "May 18, 2009", "Manila", "altered-copy casualty date"},
      {"14", "May 18, 2011", "Jakarta", "altered-copy casualty place"},
  };
  for (const Change& c : changes) {
    write_folder("news", std::vector<Text>{{"a.txt", "2011-05-19", "Bay Standard", ferry("14", "May 18, 2011", "Manila")},
                                           {"b.txt", "2011-05-19", "Islands Today", ferry(c.killed, c.day, c.place)}});
    const auto all = verdicts({path("news")});
    EXPECT_TRUE(all.contains(c.expected)) << c.expected << " isn't among\n" << fmt::format("{}", fmt::join(all, "\n"));
    for (const std::string& v : all) EXPECT_TRUE(v == c.expected || v.starts_with("repeated")) << v;
  }
}

// Every property holds for the shipped fixtures, too.
TEST_F(Check, FixturesFindTheSameByEveryWay) {
  for (const std::string name : {"truce", "meeting", "toll", "copies", "statement"}) {
    const std::string articles = fmt::format("{}/fixtures/{}/articles", CROSSCLAIM_SOURCE_DIR, name);
    const std::string expected = checked({articles});
    EXPECT_FALSE(expected.empty()) << name;
    EXPECT_EQ(checked({articles}, 4), expected) << name;
    write(name + ".claims", extracted({articles}));
    InputReport input;
    EXPECT_EQ(found(compare(rules(), options({path(name + ".claims")}), input)), expected) << name;
  }
}

TEST_F(Check, FailsWithoutAnArticle) {
  write("empty/notes.md", "nothing");
  InputReport input;
  const auto none = check(rules(), options({path("empty")}), input);
  ASSERT_FALSE(none);
  ASSERT_EQ(none.error().size(), 1u);
  EXPECT_EQ(none.error()[0].message, "no article in the corpus");

  InputReport missing;
  EXPECT_FALSE(check(rules(), options({path("nowhere")}), missing));
  ASSERT_EQ(missing.diagnostics.size(), 1u);
  EXPECT_EQ(missing.diagnostics[0].file, path("nowhere"));
}

TEST_F(Check, WhatCannotBeReadIsSkippedAndTold) {
  write_folder("news", corpus());
  const std::string expected = checked({path("news")});
  write("news/broken.txt", "\xFF\xFE broken");
  InputReport input;
  const auto result = check(rules(), options({path("news")}), input);
  EXPECT_EQ(found(result), expected);
  ASSERT_EQ(result->skipped.size(), 1u);
  EXPECT_EQ(result->skipped[0].path, path("news/broken.txt"));
  EXPECT_EQ(input.articles, corpus().size());
}

TEST_F(Check, CompareTellsAMissingFile) {
  InputReport input;
  const auto result = compare(rules(), options({path("nowhere.jsonl")}), input);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error()[0].file, path("nowhere.jsonl"));
}

TEST_F(Check, AnnotateGivesMentionsInOrderOfTheText) {
  write_folder("news", corpus());
  InputReport input;
  std::vector<std::string> ids;
  const auto count = annotate(options({path("news")}, 4), input, [&](const AnnotatedArticle& a) {
    ids.push_back(a.id);
    for (const auto* list : {&a.dates, &a.quantities, &a.places, &a.actors}) {
      EXPECT_TRUE(std::ranges::is_sorted(*list, {}, [](const Mention& m) { return m.span.begin; })) << a.id;
      for (const Mention& m : *list) EXPECT_TRUE(m.span.begin < m.span.end && m.span.end <= a.text.size()) << a.id;
    }
  });
  ASSERT_TRUE(count);
  EXPECT_EQ(*count, corpus().size());
  EXPECT_EQ(ids, std::vector<std::string>({"a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt"}));
}

}  // namespace
}  // namespace crossclaim
