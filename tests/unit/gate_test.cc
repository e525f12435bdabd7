#include "gate.h"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "report/report_json.h"
#include "unit/index/news.h"
#include "unit/scratch_folder.h"

namespace crossclaim::testing {
namespace {

class GateTest : public ::testing::Test {
 protected:
  void write(const std::string& name, const std::string& text, const std::string& source) {
    std::ofstream(folder_.file(name + ".txt")) << text;
    std::ofstream(folder_.file(name + ".meta.yaml")) << "{published: 2014-03-05, source: " << source << "}\n";
  }
  RunOptions paths(const std::vector<std::string>& names) const {
    RunOptions options;
    for (const std::string& name : names) options.paths.push_back(folder_.file(name + ".txt"));
    return options;
  }
  CorpusIndex index(const std::vector<std::string>& names) {
    auto opened = CorpusIndex::open(folder_.file("index"), IndexAccess::create, {shipped_rules(), "mark"});
    InputReport input;
    EXPECT_TRUE(index_add(*opened, shipped_rules(), paths(names), 2, input));
    return std::move(*opened);
  }

  static std::string json(const CheckResult& result) {
    std::ostringstream out;
    write_json(result, {}, out);
    return out.str();
  }

  ScratchFolder folder_;
};

TEST_F(GateTest, SaysWhatACheckOfEverythingSays) {
  write("a", bombing(12), "Post");
  write("b", bombing(12) + " Traders wept.", "Ledger");
  write("c", bombing(17) + " A school nearby was empty.", "Courier");
  CorpusIndex known = index({"a", "b"});
  InputReport input;
  const auto gate = check_against(known, shipped_rules(), paths({"c"}), input);
  const auto all = check(shipped_rules(), paths({"a", "b", "c"}), input);
  ASSERT_TRUE(gate && all);
  EXPECT_EQ(json(gate->result), json(*all));
  ASSERT_FALSE(gate->result.findings.empty());
  EXPECT_LE(gate->result.findings[0].verdict, Verdict::altered_copy);
}

TEST_F(GateTest, LeavesOutWhatNoNewArticleHasAPartIn) {
  write("a", bombing(12), "Post");
  write("b", bombing(40) + " Traders wept.", "Ledger");
  write("c", bombing(12, "Quito") + " A school nearby was empty.", "Courier");
  CorpusIndex known = index({"a", "b"});
  InputReport input;
  const auto gate = check_against(known, shipped_rules(), paths({"c"}), input);
  ASSERT_TRUE(gate);
  EXPECT_TRUE(gate->result.findings.empty());
  EXPECT_EQ(gate->result.articles.size(), 1U);
}

TEST_F(GateTest, ANewVersionTakesThePlaceOfTheOldOne) {
  write("a", bombing(12), "Post");
  write("b", bombing(40) + " Traders wept.", "Ledger");
  CorpusIndex known = index({"a", "b"});
  write("b", bombing(12) + " Traders wept.", "Ledger");
  InputReport input;
  const auto gate = check_against(known, shipped_rules(), paths({"b"}), input);
  const auto all = check(shipped_rules(), paths({"a", "b"}), input);
  ASSERT_TRUE(gate && all);
  EXPECT_EQ(json(gate->result), json(*all));
}

}  // namespace
}  // namespace crossclaim::testing
