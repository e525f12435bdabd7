// crossclaim.yaml: settings of a corpus, found from its folder upward, as far as the repository or the file system goes.
//
//   schema: 1
//   rules: [newsroom-rules]          # a key is the name of an option; paths are relative to the file
//   fail-on: undecided
//   output: [sarif=build/news.sarif]
//   exclude: [drafts/, '*.old.txt']  # as gitignore(5) writes them, from the file's folder on
//   sources: {Orlo Courier: {agency: Tamm News, owner: Vesk Holding}}
//
// What the command line says wins, option by option. Articles under two files are an error, as are an unknown key, a wrong
// shape and a value that an option doesn't take: file, line, column, caret and hint.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"
#include "text/diagnostic.h"

namespace crossclaim {

struct Setting {
  std::string key;
  std::string value;  // as YAML
  std::string from;   // "default", "command line", or "news/crossclaim.yaml:4"
};
using Settings = std::vector<Setting>;

// Sets those options of the command that the command line leaves open. `given` tells whether it has an option:
// given("--rules").
Result<Settings> configure(CommandBit command, const std::function<bool(const std::string&)>& given, Options& options);

// YAML that crossclaim.yaml could hold, with the origin of each setting behind it.
void print(const Settings& settings, std::ostream& out);

}  // namespace crossclaim
