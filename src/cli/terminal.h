// Terminal: what the streams of a run are connected to. A stream other than std::cout and std::cerr is no terminal.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string_view>

#include "report/style.h"

namespace crossclaim {

bool is_terminal(const std::ostream& stream);

std::size_t width_of(const std::ostream& stream);  // columns; 100 where it is no terminal

// `when` is auto, always or never. With auto, a terminal gets colour unless NO_COLOR is set (https://no-color.org).
Color color_for(std::string_view when, const std::ostream& stream);

}  // namespace crossclaim
