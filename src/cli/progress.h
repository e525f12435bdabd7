// Progress: how far a long run has come, for somebody who waits for it at a terminal.
#pragma once

#include <chrono>
#include <iosfwd>
#include <string>

#include "check.h"
#include "cli/commands.h"

namespace crossclaim {

using Seconds = std::chrono::duration<double>;

// "12,300 articles, 9.8 of 12.9 MB, 11.4 MB/s, 3 s left", and once all is read "15,000 articles, 12.9 MB read, comparing".
// A megabyte is 1,000,000 bytes. What isn't known (the length of standard input) is left out.
std::string progress_line(const Advance& now, Seconds since_start);

// "15,000 articles, 12.9 MB in 2.3 s"
std::string closing_line(const Advance& all, Seconds since_start);

// A line on stderr that is written over and, in the end, wiped out. There is none where stderr is no terminal, with --quiet,
// with --no-progress, and in runs of less than a quarter of a second.
class Progress {
 public:
  explicit Progress(const Run& run);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // `options` with this to be told of the run; must outlive it.
  RunOptions watch(RunOptions options);

  // Wipes the line and, if there was one, leaves a last one that says what was done.
  void close();

 private:
  using Clock = std::chrono::steady_clock;

  void advance(const Advance& now);
  void wipe();

  std::ostream& err_;
  bool wanted_;
  bool is_shown_ = false;  // a line stands there
  bool was_shown_ = false;
  Advance last_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_;
};

}  // namespace crossclaim
