#include "cli/cli.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/config.h"
#include "cli/telling.h"
#include "text/diagnostic.h"

namespace crossclaim {
namespace {

using Action = std::function<int()>;

int run_configured(const Command& command, const CLI::App& sub, const Run& run, Options& options) {
  const auto settings = configure(
      command.bit, [&](const std::string& flag) { return sub.count(flag) > 0; }, options);
  if (!settings) return fail_with(run, settings.error());
  if (!options.print_config) return command.run(run);
  print(*settings, run.out);
  return kPassed;
}

void add_commands(CLI::App& app, std::span<const Command> commands, const Run& run, Options& options, Action& chosen) {
  for (const Command& command : commands) {
    CLI::App* sub = app.add_subcommand(command.name, command.help);
    add_flags(*sub, command.bit, options);
    sub->final_callback([&, sub] { chosen = [&, sub] { return run_configured(command, *sub, run, options); }; });
  }
}

// The parser alone would only say that a subcommand is missing.
bool is_unknown_command(const CLI::App& app, std::string_view word) {
  const auto is_it = [word](const CLI::App* command) { return command->get_name() == word; };
  return !word.starts_with("-") && app.get_subcommands(is_it).empty();
}

int refuse_command(const CLI::App& app, const Run& run, std::string_view word) {
  std::vector<std::string_view> names;
  for (const CLI::App* sub : app.get_subcommands({})) names.push_back(sub->get_name());
  const auto near = nearest(word, names);
  return refuse(
      run, fmt::format("unknown command \"{}\"", word),
      near.empty() ? fmt::format("the commands are {}", fmt::join(names, ", ")) : fmt::format("did you mean \"{}\"?", near));
}

constexpr const char* kSeeHelp = "crossclaim --help, or crossclaim COMMAND --help";

// The option of the command in hand that the unknown one is a slip of.
std::string option_hint(const CLI::App& app) {
  const CLI::App* command = &app;
  while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
  std::vector<std::string> known;
  for (const CLI::Option* option : command->get_options())
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  for (const std::string& word : app.remaining(true)) {
    const auto near = nearest(std::string_view(word).substr(0, word.find('=')), {known.begin(), known.end()});
    if (word.starts_with("--") && !near.empty()) return fmt::format("did you mean \"{}\"?", near);
  }
  return kSeeHelp;
}

int parse_and_run(int argc, char** argv, const Run& run, Options& options) {
  CLI::App app(kAbout, "crossclaim");
  Action chosen;
  app.set_version_flag("--version", "crossclaim " CROSSCLAIM_VERSION);
  app.require_subcommand(1)->footer(std::string("Exit status: ") + kExitStatus);
  add_commands(app, commands(), run, options, chosen);
  for (const CommandGroup& group : command_groups())
    add_commands(*app.add_subcommand(group.name, group.help)->require_subcommand(1), group.commands(), run, options, chosen);
  if (argc > 1 && is_unknown_command(app, argv[1])) return refuse_command(app, run, argv[1]);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& wanted) {  // --help, --version
    app.exit(wanted, run.out, run.err);
    return run.out.flush() ? kPassed : kFailed;
  } catch (const CLI::ExtrasError& error) {
    return refuse(run, error.what(), option_hint(app));
  } catch (const CLI::ParseError& error) {
    return refuse(run, error.what(), kSeeHelp);
  }
  return chosen();
}

}  // namespace

int run_cli(int argc, char** argv, std::ostream& out, std::ostream& err) {
  Options options;
  try {
    return parse_and_run(argc, argv, {options, out, err}, options);
  } catch (const std::exception& error) {
    return refuse({options, out, err}, std::string("internal error: ") + error.what(), {});
  }
}

}  // namespace crossclaim
