#include "cli/config.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/cli/run.h"
#include "unit/scratch_folder.h"

namespace crossclaim {
namespace {

using testing::HasSubstr;
using testing::Not;

// A corpus with a configuration above it, and one article that is to be left out.
class Config : public testing::Test {
 protected:
  void SetUp() override {
    std::filesystem::create_directories(folder_.file("news/drafts"));
    write("news/a.txt", "Ten people were killed in Lyon on Monday.\n");
    write("news/drafts/b.txt", "Twenty people were killed in Lyon on Monday.\n");
  }

  std::string write(const std::string& name, const std::string& text) {
    std::ofstream(folder_.file(name)) << text;
    return folder_.file(name);
  }

  ScratchFolder folder_;
};

TEST_F(Config, IsFoundAboveTheArticles) {
  const std::string file = write("crossclaim.yaml", "schema: 1\nfail-on: undecided\nbaseline: known.json\n");
  const Outcome printed = run({"check", folder_.file("news"), "--print-config"});
  EXPECT_EQ(printed.status, 0) << printed.err;
  EXPECT_THAT(printed.out, HasSubstr("fail-on: undecided  # " + file + ":2\n"));
  EXPECT_THAT(printed.out, HasSubstr("baseline: " + folder_.file("known.json") + "  # " + file + ":3\n"));
  EXPECT_THAT(printed.out, HasSubstr("min-certainty: possible  # default\n"));
}

TEST_F(Config, TheCommandLineWins) {
  write("crossclaim.yaml", "schema: 1\nfail-on: undecided\nonly: [casualty, truce]\n");
  const Outcome printed = run({"check", folder_.file("news"), "--fail-on", "never", "--only", "war", "--print-config"});
  EXPECT_THAT(printed.out, HasSubstr("fail-on: never  # command line\n"));
  EXPECT_THAT(printed.out, HasSubstr("only: [war]  # command line\n"));
}

TEST_F(Config, LeavesFilesOutAndNamesSources) {
  write("crossclaim.yaml", "schema: 1\nexclude: [drafts/]\nsources: {Orlo Courier: {agency: Tamm News, dateOrder: dmy}}\n");
  const Outcome extracted = run({"extract", folder_.file("news")});
  EXPECT_THAT(extracted.out, HasSubstr("\"article\":\"a.txt\""));
  EXPECT_THAT(extracted.out, Not(HasSubstr("drafts/b.txt")));
  EXPECT_THAT(run({"extract", folder_.file("news"), "--print-config"}).out,
              HasSubstr("sources: {Orlo Courier: {agency: Tamm News, dateOrder: dmy}}  # "));
}

TEST_F(Config, AnotherFileCanBeNamed) {
  write("crossclaim.yaml", "schema: 1\nfail-on: undecided\n");
  const std::string other = write("other.yaml", "schema: 1\nfail-on: never\n");
  EXPECT_THAT(run({"check", folder_.file("news"), "--config", other, "--print-config"}).out, HasSubstr("fail-on: never  # "));
}

TEST_F(Config, OnlyWhatTheCommandHeeds) {
  write("crossclaim.yaml", "schema: 1\nfail-on: undecided\nonly: [casualty]\n");
  const Outcome printed = run({"annotate", folder_.file("news"), "--print-config"});
  EXPECT_EQ(printed.out, "schema: 1\nstrict: false  # default\nexclude: []  # default\nsources: {}  # default\n");
}

TEST_F(Config, Errors) {
  const std::pair<const char*, const char*> cases[] = {
      {"fail-on: never\n", "has no \"schema\""},
      {"schema: 2\n", "schema must be 1"},
      {"schema: 1\nfail_on: never\n", ":2:1: error: unknown key \"fail_on\" in crossclaim.yaml"},
      {"schema: 1\nfail-on: nevr\n", "hint: did you mean \"never\"?"},
      {"schema: 1\nformat: jsn\n", "format can't be \"jsn\""},
      {"schema: 1\noutput: [sarif]\n", "output takes FORMAT=FILE"},
      {"schema: 1\nall: often\n", "unknown all \"often\""},
      {"schema: 1\nsources: {A: {agent: B}}\n", "unknown key \"agent\" in a source"},
      {"schema: [\n", "not YAML"},
  };
  for (const auto& [text, message] : cases) {
    write("crossclaim.yaml", text);
    const Outcome outcome = run({"check", folder_.file("news")});
    EXPECT_EQ(outcome.status, 2) << text;
    EXPECT_THAT(outcome.err, HasSubstr(message));
    EXPECT_EQ(outcome.out, "");
  }
}

TEST_F(Config, TwoConfigurationsAreAnError) {
  write("news/crossclaim.yaml", "schema: 1\n");
  write("news/drafts/crossclaim.yaml", "schema: 1\n");
  const Outcome outcome = run({"check", folder_.file("news/a.txt"), folder_.file("news/drafts/b.txt")});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("under two configurations"));
}

}  // namespace
}  // namespace crossclaim
