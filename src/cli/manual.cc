#include "cli/manual.h"

#include <ostream>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands.h"

namespace crossclaim {
namespace {

// No text of ours starts with a full stop or a quote, which man(7) would take for a request.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return out;
}

std::string usage(const CommandPath& path) {
  std::string out = to_string(path) + " [options]";
  for (const PositionalInfo& p : positionals_of(path.command->bit)) {
    const std::string name = fmt::format("{}{}", p.name, p.repeatable ? "..." : "");
    out += p.required ? " " + name : " [" + name + "]";
  }
  return out;
}

std::string flag_usage(const FlagInfo& flag) {
  std::string out = "\\fB" + roff(flag.names) + "\\fR";
  if (const auto comma = out.find(','); comma != std::string::npos) out.replace(comma, 1, "\\fR, \\fB");
  return flag.value.empty() ? out : fmt::format("{} \\fI{}\\fR", out, roff(flag.value));
}

// The values it takes are told where its help doesn't tell them.
std::string flag_help(const FlagInfo& flag) {
  const bool told = flag.choices.empty() || flag.help.find(flag.choices[0]) != std::string_view::npos;
  return roff(told ? std::string(flag.help) : fmt::format("{}: {}", flag.help, fmt::join(flag.choices, ", ")));
}

void write_command(const CommandPath& path, std::ostream& out) {
  out << ".SS \"" << roff(usage(path)) << "\"\n" << roff(path.command->help) << "\n";
  for (const PositionalInfo& p : positionals_of(path.command->bit))
    out << ".TP\n\\fI" << roff(p.name) << "\\fR\n" << roff(p.help) << "\n";
  for (const FlagInfo& flag : flags_of(path.command->bit))
    out << ".TP\n" << flag_usage(flag) << "\n" << flag_help(flag) << "\n";
}

}  // namespace

void write_manual(std::ostream& out) {
  out << ".TH CROSSCLAIM 1 \"\" \"crossclaim " CROSSCLAIM_VERSION "\" \"User Commands\"\n"
      << ".SH NAME\ncrossclaim \\- claim\\-consistency checker for news\n"
      << ".SH SYNOPSIS\n.B crossclaim\n\\fICOMMAND\\fR [options] \\fIPATH\\fR...\n"
      << ".SH DESCRIPTION\n"
      << roff(kAbout) << "\n.SH COMMANDS\n";
  for (const CommandPath& path : all_commands()) write_command(path, out);
  out << ".SH EXIT STATUS\n" << roff(kExitStatus) << "\n";
}

}  // namespace crossclaim
