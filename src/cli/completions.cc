#include "cli/completions.h"

#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands.h"

namespace crossclaim {
namespace {

using Words = std::vector<std::string>;

// `text` with a backslash before each of `special`.
std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// Within single quotes of a POSIX shell nothing is special but the quote itself.
std::string shell_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

Words names_of(const FlagInfo& flag) {
  const auto comma = flag.names.find(',');
  if (comma == std::string_view::npos) return {std::string(flag.names)};
  return {std::string(flag.names.substr(0, comma)), std::string(flag.names.substr(comma + 1))};
}

Words first_words() {
  Words out;
  for (const Command& c : commands()) out.emplace_back(c.name);
  for (const CommandGroup& g : command_groups()) out.emplace_back(g.name);
  return out;
}

Words words_of(const CommandGroup& group) {
  Words out;
  for (const Command& c : group.commands()) out.emplace_back(c.name);
  return out;
}

Words group_names() {
  Words out;
  for (const CommandGroup& g : command_groups()) out.emplace_back(g.name);
  return out;
}

// --- bash

void write_bash_command(const CommandPath& path, std::ostream& out) {
  out << fmt::format("    {})\n      case $prev in\n", shell_quoted(to_string(path)));
  Words all;
  for (const FlagInfo& flag : flags_of(path.command->bit)) {
    const Words names = names_of(flag);
    all.insert(all.end(), names.begin(), names.end());
    if (!flag.value.empty())
      out << fmt::format("        {}) words='{}' ;;\n", fmt::join(names, " | "), fmt::join(flag.choices, " "));
  }
  out << fmt::format("        *) [[ $cur == -* ]] && words='{}' ;;\n      esac ;;\n", fmt::join(all, " "));
}

void write_bash(std::ostream& out) {
  out << "# Completes crossclaim in bash; made by \"crossclaim completions bash\".\n"
         "_crossclaim() {\n"
         "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} at='' words=''\n"
         "  ((COMP_CWORD > 1)) && at=${COMP_WORDS[1]}\n"
         "  case $at in\n"
      << fmt::format("    {}) ((COMP_CWORD > 2)) && at+=\" ${{COMP_WORDS[2]}}\" ;;\n  esac\n", fmt::join(group_names(), " | "))
      << fmt::format("  case $at in\n    '') words='{}' ;;\n", fmt::join(first_words(), " "));
  for (const CommandGroup& g : command_groups())
    out << fmt::format("    {}) words='{}' ;;\n", g.name, fmt::join(words_of(g), " "));
  for (const CommandPath& path : all_commands()) write_bash_command(path, out);
  // Without a word of ours, readline's own completion of file names takes over.
  out << "  esac\n"
         "  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\")\n"
         "}\n"
         "complete -o default -F _crossclaim crossclaim\n";
}

// --- zsh

std::string described(std::string_view name, std::string_view help) {
  return shell_quoted(fmt::format("{}:{}", name, escaped(help, ":")));
}

std::string zsh_value(const FlagInfo& flag) {
  if (flag.value.empty()) return {};
  return flag.choices.empty() ? fmt::format(":{}:_files", flag.value)
                              : fmt::format(":{}:({})", flag.value, fmt::join(flag.choices, " "));
}

// "(-q --quiet)"{-q,--quiet}"[help]": either, once.
std::string zsh_flag(const FlagInfo& flag) {
  const Words names = names_of(flag);
  const std::string tail = fmt::format("[{}]{}", escaped(flag.help, "[]:"), zsh_value(flag));
  if (names.size() == 1) return shell_quoted(fmt::format("{}{}{}", flag.repeatable ? "*" : "", names[0], tail));
  return fmt::format("'({})'{{{}}}{}", fmt::join(names, " "), fmt::join(names, ","), shell_quoted(tail));
}

void write_zsh_command(const CommandPath& path, std::ostream& out) {
  const int depth = path.group.empty() ? 1 : 2;
  out << fmt::format("    {})\n      shift {} words\n      ((CURRENT -= {}))\n      _arguments -s",
                     shell_quoted(to_string(path)), depth, depth);
  for (const FlagInfo& flag : flags_of(path.command->bit)) out << " \\\n        " << zsh_flag(flag);
  for (const PositionalInfo& p : positionals_of(path.command->bit))
    out << " \\\n        " << shell_quoted(fmt::format("{}:{}:_files", p.repeatable ? "*" : "", p.name));
  out << " ;;\n";
}

void write_zsh_names(std::string_view at, const Words& described_names, std::ostream& out) {
  out << fmt::format("    {})\n      names=({})\n      _describe command names ;;\n", at, fmt::join(described_names, " "));
}

void write_zsh(std::ostream& out) {
  out << "#compdef crossclaim\n"
         "# Completes crossclaim in zsh; made by \"crossclaim completions zsh\".\n"
         "_crossclaim() {\n"
         "  local -a names\n"
         "  local at=\n"
         "  ((CURRENT > 2)) && at=$words[2]\n"
         "  case $at in\n"
      << fmt::format("    ({}) ((CURRENT > 3)) && at+=\" $words[3]\" ;;\n  esac\n  case $at in\n",
                     fmt::join(group_names(), "|"));
  Words first;
  for (const Command& c : commands()) first.push_back(described(c.name, c.help));
  for (const CommandGroup& g : command_groups()) first.push_back(described(g.name, g.help));
  write_zsh_names("''", first, out);
  for (const CommandGroup& g : command_groups()) {
    Words second;
    for (const Command& c : g.commands()) second.push_back(described(c.name, c.help));
    write_zsh_names(g.name, second, out);
  }
  for (const CommandPath& path : all_commands()) write_zsh_command(path, out);
  out << "  esac\n}\n_crossclaim \"$@\"\n";
}

// --- fish

std::string fish_quoted(std::string_view text) { return "'" + escaped(text, "\\'") + "'"; }

void write_fish_word(std::string_view condition, std::string_view word, std::string_view help, std::ostream& out) {
  out << fmt::format("complete -c crossclaim -f -n '{}' -a {} -d {}\n", condition, word, fish_quoted(help));
}

std::string fish_flag(const FlagInfo& flag) {
  std::string out;
  for (const std::string& name : names_of(flag))
    out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  if (!flag.choices.empty()) return out + fmt::format(" -x -a '{}'", fmt::join(flag.choices, " "));
  return flag.value.empty() ? out : out + " -r";
}

void write_fish_command(const CommandPath& path, std::ostream& out) {
  const std::string group = path.group.empty() ? "" : fmt::format("__fish_seen_subcommand_from {}; and ", path.group);
  for (const FlagInfo& flag : flags_of(path.command->bit))
    out << fmt::format("complete -c crossclaim -n '{}__fish_seen_subcommand_from {}'{} -d {}\n", group, path.command->name,
                       fish_flag(flag), fish_quoted(flag.help));
}

void write_fish(std::ostream& out) {
  out << "# Completes crossclaim in fish; made by \"crossclaim completions fish\".\n";
  for (const Command& c : commands()) write_fish_word("__fish_use_subcommand", c.name, c.help, out);
  for (const CommandGroup& g : command_groups()) {
    write_fish_word("__fish_use_subcommand", g.name, g.help, out);
    const std::string none_yet = fmt::format("__fish_seen_subcommand_from {}; and not __fish_seen_subcommand_from {}", g.name,
                                             fmt::join(words_of(g), " "));
    for (const Command& c : g.commands()) write_fish_word(none_yet, c.name, c.help, out);
  }
  for (const CommandPath& path : all_commands()) write_fish_command(path, out);
}

}  // namespace

std::span<const Shell> shells() {
  static constexpr Shell kShells[] = {{"bash", write_bash}, {"zsh", write_zsh}, {"fish", write_fish}};
  return kShells;
}

}  // namespace crossclaim
