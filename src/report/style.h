// Style: text for a terminal. Escape sequences stand nowhere else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace crossclaim {

enum class Color : std::uint8_t { never, always };

enum class Paint : std::uint8_t { plain, strong, faint, red, yellow, green, blue };

class Style {
 public:
  explicit Style(Color color) : color_(color) {}
  std::string operator()(Paint paint, std::string_view text) const;

 private:
  Color color_;
};

// The text with control characters made spaces: what an article says can't steer the terminal.
std::string printable(std::string_view text);

// At most `columns` code points from the start or from the end of a text, with "..." where something was cut off.
std::string keep_start(std::string_view utf8, std::size_t columns);
std::string keep_end(std::string_view utf8, std::size_t columns);

// The text in lines of at most `columns` code points, broken at spaces; all but the first start with `indent` spaces. A word
// longer than a line has one of its own.
std::string wrapped(std::string_view utf8, std::size_t columns, std::size_t indent);

// Spaces that bring a text to `columns`; none if it is that long already.
std::string padding(std::string_view utf8, std::size_t columns);

}  // namespace crossclaim
