#include "cli/completions.h"

#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/commands.h"
#include "cli/manual.h"

namespace crossclaim {
namespace {

using testing::HasSubstr;

std::string written(void (*write)(std::ostream&)) {
  std::ostringstream out;
  write(out);
  return out.str();
}

std::string without_backslashes(std::string text) {
  std::erase(text, '\\');
  return text;
}

TEST(Completions, EveryShellKnowsEveryCommandAndFlag) {
  for (const Shell& shell : shells()) {
    const std::string script = written(shell.write);
    for (const CommandPath& path : all_commands()) {
      EXPECT_THAT(script, HasSubstr(path.command->name)) << shell.name;
      for (const FlagInfo& flag : flags_of(path.command->bit)) {
        const auto dashes = flag.names.rfind("--");
        const auto name = dashes == std::string_view::npos ? flag.names.substr(1) : flag.names.substr(dashes + 2);
        EXPECT_THAT(script, HasSubstr(std::string(name))) << shell.name << " " << to_string(path);
      }
    }
  }
}

TEST(Completions, ValuesOfAFlag) {
  EXPECT_THAT(written(shells()[0].write), HasSubstr("--fail-on) words='conflict undecided never'"));
  EXPECT_THAT(written(shells()[1].write),
              HasSubstr("'--fail-on[exit with 1 from this verdict on]:VERDICT:(conflict undecided never)'"));
  EXPECT_THAT(written(shells()[2].write), HasSubstr("-l fail-on -x -a 'conflict undecided never'"));
}

TEST(Manual, TellsEveryCommandAndFlag) {
  const std::string page = without_backslashes(written(write_manual));
  for (const CommandPath& path : all_commands()) {
    const auto section = page.find(".SS \"" + to_string(path) + " [options]");
    ASSERT_NE(section, std::string::npos) << to_string(path);
    const std::string of_command = page.substr(section, page.find(".S", section + 1) - section);
    EXPECT_THAT(of_command, HasSubstr(path.command->help));
    for (const FlagInfo& flag : flags_of(path.command->bit))
      EXPECT_THAT(of_command, HasSubstr(std::string(flag.names.substr(flag.names.rfind(',') + 1)))) << to_string(path);
  }
}

}  // namespace
}  // namespace crossclaim
