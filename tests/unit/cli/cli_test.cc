#include "cli/commands.h"

#include <filesystem>
#include <sstream>

#include <gtest/gtest.h>

#include "unit/cli/run.h"
#include "unit/scratch_folder.h"

namespace crossclaim {
namespace {

TEST(Cli, BadUsageIsTwoAndOnStderr) {
  const std::pair<std::vector<std::string>, const char*> cases[] = {
      {{}, "subcommand"},
      {{"chekc", "x"}, "unknown command \"chekc\"\n  hint: did you mean \"check\"?"},
      {{"check"}, "PATH is required"},
      {{"check", "x", "--format", "jsn"}, "did you mean \"json\"?"},
      {{"check", "x", "--output", "json"}, "--output json: it takes FORMAT=FILE"},
      {{"check", "x", "--output", "yaml=f"}, "unknown format \"yaml\""},
      {{"check", "x", "--fail-on", "sometimes"}, "--fail-on"},
      {{"check", "x", "--jobs", "many"}, "--jobs"},
      {{"check", "x", "--inline"}, "--inline"},
      {{"explain", "f-1"}, "PATH is required"},
  };
  for (const auto& [words, message] : cases) {
    const Outcome outcome = run(words);
    EXPECT_EQ(outcome.status, 2) << message;
    EXPECT_EQ(outcome.out, "") << message;
    EXPECT_EQ(outcome.err.substr(0, 7), "error: ") << message;
    EXPECT_NE(outcome.err.find(message), std::string::npos) << outcome.err;
  }
}

TEST(Cli, HelpAndVersionGoToStdout) {
  EXPECT_EQ(run({"--version"}).out.substr(0, 11), "crossclaim ");
  const Outcome help = run({"--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_EQ(help.err, "");
  for (const Command& command : commands()) {
    EXPECT_NE(help.out.find(command.name), std::string::npos) << command.name;
    EXPECT_EQ(run({command.name, "--help"}).status, 0) << command.name;
  }
}

TEST(Cli, AMissingPathIsTwo) {
  const std::string missing = ScratchFolder().file("no-such-folder");
  for (const char* command : {"check", "extract", "compare", "annotate"}) {
    const Outcome outcome = run({command, missing, "--no-progress"});
    EXPECT_EQ(outcome.status, 2) << command;
    EXPECT_NE(outcome.err.find("error: "), std::string::npos) << command;
  }
}

TEST(Cli, ARepeatableOptionTakesOneValueAndLeavesThePathsAlone) {
  const Outcome outcome = run({"check", "--only", "truce", "no/such/one", "no/such/two"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("no/such/one"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.err.find("no/such/two"), std::string::npos) << outcome.err;
}

TEST(Cli, AFailedRunLeavesNoFile) {
  const ScratchFolder folder;
  const std::string file = folder.file("report.json");
  run({"check", folder.file("no-such-folder"), "-o", file});
  EXPECT_FALSE(std::filesystem::exists(file));
}

TEST(Cli, CommandsOfTwoWordsHaveHelp) {
  for (const CommandGroup& group : command_groups())
    for (const Command& command : group.commands())
      EXPECT_EQ(run({group.name, command.name, "--help"}).status, 0) << group.name << " " << command.name;
  EXPECT_EQ(run({"index"}).status, 2);
}

TEST(Cli, UpdatingNeedsAnIndex) {
  const Outcome outcome = run({"check", "--update", "x"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err, "error: --update needs --against INDEX\n");
}

}  // namespace
}  // namespace crossclaim
