#include <csignal>
#include <iostream>

#include "cli/cli.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  std::signal(SIGPIPE, SIG_IGN);  // a closed stdout is an error to report, not a silent end
  return crossclaim::run_cli(argc, argv, std::cout, std::cerr);
}
