#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace crossclaim {
namespace {

constexpr std::size_t kWidth = 100;
constexpr std::size_t kNarrowest = 60;

int descriptor_of(const std::ostream& stream) {
  if (&stream == &std::cout) return STDOUT_FILENO;
  return &stream == &std::cerr ? STDERR_FILENO : -1;
}

}  // namespace

bool is_terminal(const std::ostream& stream) {
  const int descriptor = descriptor_of(stream);
  return descriptor >= 0 && isatty(descriptor) == 1;
}

std::size_t width_of(const std::ostream& stream) {
  winsize size{};
  if (!is_terminal(stream) || ioctl(descriptor_of(stream), TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kWidth;
  return std::max<std::size_t>(size.ws_col, kNarrowest);
}

Color color_for(std::string_view when, const std::ostream& stream) {
  if (when == "always") return Color::always;
  const char* no_color = std::getenv("NO_COLOR");
  const bool refused = when == "never" || (no_color && *no_color);
  return !refused && is_terminal(stream) ? Color::always : Color::never;
}

}  // namespace crossclaim
