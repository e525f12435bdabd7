// Options: what the command line says, and the one table of all flags.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader.h"

namespace CLI {
class App;
}

namespace crossclaim {

// The subcommands as bits, so that a flag can name those it belongs to.
enum CommandBit : unsigned {
  kCheck = 1u << 0,
  kExtract = 1u << 1,
  kCompare = 1u << 2,
  kAnnotate = 1u << 3,
  kExplain = 1u << 4,
  kReport = 1u << 5,
  kRulesList = 1u << 6,
  kRulesValidate = 1u << 7,
  kRulesTest = 1u << 8,
  kRulesTrace = 1u << 9,
  kRulesStats = 1u << 10,
  kRulesNew = 1u << 11,
  kIndexAdd = 1u << 12,
  kIndexRemove = 1u << 13,
  kIndexStatus = 1u << 14,
  kIndexList = 1u << 15,
  kIndexVerify = 1u << 16,
  kBaselineWrite = 1u << 17,
  kBaselinePrune = 1u << 18,
  kCompletions = 1u << 19,
  kManual = 1u << 20,
};

struct Options {
  std::vector<std::string> paths;
  std::string id;     // of `explain`, `rules trace` and `rules new`; the shell of `completions`
  std::string index;  // of `index ...`
  std::string against;
  std::string baseline;
  std::string suppressions;
  std::string as_of;  // a day

  std::vector<std::string> rules;     // folders or files, beside the built-in rules
  std::vector<std::string> only;      // prefixes of a rule id, kind or kind.attribute
  std::vector<std::string> ignore;    // the same
  std::vector<std::string> articles;  // of `report`: where their texts are
  std::string format = "text";
  std::string out_file;              // empty: stdout
  std::vector<std::string> outputs;  // FORMAT=FILE
  std::string fail_on = "conflict";
  std::string min_certainty = "possible";
  std::string color = "auto";
  unsigned jobs = 0;
  unsigned batch = 0;     // articles a transaction; 0: as the library thinks best
  ReaderOptions reading;  // as crossclaim.yaml says
  std::string config;     // its path, if it is named
  bool print_config = false;
  bool all = false;
  bool update = false;
  bool allow_stale = false;
  bool grow = false;
  bool strict = false;
  bool inline_tags = false;
  bool no_progress = false;
  bool quiet = false;
  bool verbose = false;
};

// Adds the flags of one command to its parser. `options` must outlive it.
void add_flags(CLI::App& app, CommandBit command, Options& options);

// The same tables as the help, completions and the manual page tell them. All views live as long as the program.
struct FlagInfo {
  std::string_view names;  // "--rules", "-q,--quiet"
  std::string_view value;  // the name of its value; empty for a switch
  std::string_view help;
  std::span<const std::string> choices;  // the values it takes; empty: anything, a file most often
  bool repeatable = false;
};

struct PositionalInfo {
  std::string_view name;
  std::string_view help;
  bool required = true;
  bool repeatable = false;
};

std::vector<FlagInfo> flags_of(CommandBit command);              // in the order of the help
std::vector<PositionalInfo> positionals_of(CommandBit command);  // in the order of the command line

}  // namespace crossclaim
