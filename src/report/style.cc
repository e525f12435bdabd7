#include "report/style.h"

#include <algorithm>

#include <fmt/format.h>

#include "text/source_text.h"

namespace crossclaim {
namespace {

constexpr std::string_view kSequences[] = {"", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m", "\x1b[32m", "\x1b[34m"};
constexpr std::string_view kReset = "\x1b[0m";
constexpr std::string_view kCut = "...";
constexpr std::size_t kLongWord = 20;  // bytes; texts are cut between words, but not at the price of more than that

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// The offset of the code point `count` places from the start.
std::size_t offset_of(std::string_view utf8, std::size_t count) {
  std::size_t at = 0;
  for (; at < utf8.size(); ++at)
    if (!continues(utf8[at]) && count-- == 0) break;
  return at;
}

// A control character of ASCII, or of Latin-1 (C2 80 ... C2 9F), starts here.
bool is_control(std::string_view rest) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
  return byte(0) < 0x20 || byte(0) == 0x7F || (byte(0) == 0xC2 && rest.size() > 1 && byte(1) < 0xA0);
}

}  // namespace

std::string Style::operator()(Paint paint, std::string_view text) const {
  if (color_ == Color::never || paint == Paint::plain || text.empty()) return std::string(text);
  return fmt::format("{}{}{}", kSequences[static_cast<std::size_t>(paint)], text, kReset);
}

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool control = is_control(text.substr(i));
    if (control && static_cast<unsigned char>(text[i]) == 0xC2) ++i;
    out += control ? ' ' : text[i];
  }
  return out;
}

std::string keep_start(std::string_view utf8, std::size_t columns) {
  if (count_code_points(utf8) <= columns) return std::string(utf8);
  std::string_view kept = utf8.substr(0, offset_of(utf8, columns - std::min(columns, kCut.size())));
  if (const auto space = kept.rfind(' '); space != std::string_view::npos && space * 2 > kept.size())
    kept = kept.substr(0, space);
  return std::string(kept).append(kCut);
}

std::string keep_end(std::string_view utf8, std::size_t columns) {
  const std::size_t length = count_code_points(utf8);
  if (length <= columns) return std::string(utf8);
  std::string_view kept = utf8.substr(offset_of(utf8, length - (columns - std::min(columns, kCut.size()))));
  if (const auto space = kept.find(' '); space < kLongWord) kept = kept.substr(space + 1);
  return std::string(kCut).append(kept);
}

std::string wrapped(std::string_view utf8, std::size_t columns, std::size_t indent) {
  std::string out;
  std::size_t used = 0;
  while (!utf8.empty()) {
    const std::size_t spaces = std::min(utf8.find_first_not_of(' '), utf8.size());
    const std::string_view piece = utf8.substr(0, utf8.find(' ', spaces));  // a word, with the spaces before it
    const bool breaks = used > 0 && used + count_code_points(piece) > columns;
    if (breaks) out.append("\n").append(indent, ' ');
    const std::string_view kept = breaks ? piece.substr(spaces) : piece;
    used = count_code_points(kept) + (breaks ? indent : used);
    out += kept;
    utf8.remove_prefix(piece.size());
  }
  return out;
}

std::string padding(std::string_view utf8, std::size_t columns) {
  return std::string(columns - std::min(columns, count_code_points(utf8)), ' ');
}

}  // namespace crossclaim
