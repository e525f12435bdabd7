// The command line as a function.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "cli/cli.h"

namespace crossclaim {

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

// `words` without the program's name.
inline Outcome run(std::vector<std::string> words) {
  words.insert(words.begin(), "crossclaim");
  std::vector<char*> argv;
  for (auto& word : words) argv.push_back(word.data());
  std::ostringstream out, err;
  const int status = run_cli(static_cast<int>(argv.size()), argv.data(), out, err);
  return {status, out.str(), err.str()};
}

}  // namespace crossclaim
