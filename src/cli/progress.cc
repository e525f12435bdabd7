#include "cli/progress.h"

#include <cmath>
#include <ostream>

#include <fmt/format.h>

#include "cli/terminal.h"

namespace crossclaim {
namespace {

constexpr std::chrono::milliseconds kPatience{250};  // before the first line
constexpr std::chrono::milliseconds kPause{100};     // between two

// "12,300 articles"
std::string articles(std::size_t count) {
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits + (count == 1 ? " article" : " articles");
}

double megabytes(std::uint64_t bytes) { return static_cast<double>(bytes) / 1e6; }

// "3 s", "2 min 5 s", "1 h 20 min"
std::string duration(double seconds) {
  const auto whole = static_cast<long>(std::ceil(seconds));
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
  return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

}  // namespace

std::string progress_line(const Advance& now, Seconds since_start) {
  if (now.all_read) return fmt::format("{}, {:.1f} MB read, comparing", articles(now.articles), megabytes(now.bytes));
  const std::string of_all = now.all_bytes ? fmt::format(" of {:.1f}", megabytes(now.all_bytes)) : "";
  std::string line = fmt::format("{}, {:.1f}{} MB", articles(now.articles), megabytes(now.bytes), of_all);
  if (now.bytes == 0 || since_start.count() <= 0) return line;
  const double rate = static_cast<double>(now.bytes) / since_start.count();
  line += fmt::format(", {:.1f} MB/s", rate / 1e6);
  if (now.all_bytes > now.bytes) line += ", " + duration(static_cast<double>(now.all_bytes - now.bytes) / rate) + " left";
  return line;
}

std::string closing_line(const Advance& all, Seconds since_start) {
  return fmt::format("{}, {:.1f} MB in {:.1f} s", articles(all.articles), megabytes(all.bytes), since_start.count());
}

Progress::Progress(const Run& run)
    : err_(run.err),
      wanted_(!run.options.no_progress && !run.options.quiet && is_terminal(run.err)),
      next_(start_ + kPatience) {}

Progress::~Progress() { wipe(); }

RunOptions Progress::watch(RunOptions options) {
  if (wanted_) options.on_advance = [this](const Advance& now) { advance(now); };
  return options;
}

void Progress::advance(const Advance& now) {
  last_ = now;
  const auto time = Clock::now();
  if (time < next_ && !(now.all_read && was_shown_)) return;
  next_ = time + kPause;
  wipe();
  err_ << progress_line(now, time - start_).substr(0, width_of(err_) - 1) << std::flush;
  is_shown_ = was_shown_ = true;
}

void Progress::wipe() {
  if (is_shown_) err_ << "\r\x1b[K" << std::flush;
  is_shown_ = false;
}

void Progress::close() {
  wipe();
  if (was_shown_) err_ << closing_line(last_, Clock::now() - start_) << "\n";
  was_shown_ = false;
}

}  // namespace crossclaim
