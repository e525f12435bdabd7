// Options: what the command line says, and the one table of all flags.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace crossclaim {

// The subcommands as bits, so that a flag can name those it belongs to.
enum CommandBit : unsigned {
  kCheck = 1,
  kExtract = 2,
  kCompare = 4,
  kAnnotate = 8,
  kExplain = 16,
  kRulesList = 32,
  kRulesValidate = 64,
  kRulesTest = 128,
  kIndexAdd = 256,
  kIndexRemove = 512,
  kIndexStatus = 1024,
  kIndexList = 2048,
  kIndexVerify = 4096,
  kReport = 8192,
  kRulesTrace = 1u << 20,
  kRulesStats = 1u << 21,
  kRulesNew = 1u << 22,
  kBaselineWrite = 8192,
  kBaselinePrune = 16384,
};

struct Options {
  std::vector<std::string> paths;
  std::string id;     // of `explain`, `rules trace` and `rules new`
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
  unsigned batch = 0;  // articles a transaction; 0: as the library thinks best
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

}  // namespace crossclaim
