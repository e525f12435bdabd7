#include "report/html/escape.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <optional>

#include "corpus/text_check.h"

namespace crossclaim {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Escape {
  char plain;
  std::string_view written;
};
constexpr Escape kEscapes[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}, {'\r', " "}};

// Controls of two bytes and more: C1, the marks and overrides of direction, line and paragraph separators, noncharacters.
struct Controls {
  std::string_view first, last;
};
constexpr Controls kControls[] = {{"\xC2\x80", "\xC2\x9F"},         {"\xD8\x9C", "\xD8\x9C"},
                                  {"\xE2\x80\x8E", "\xE2\x80\x8F"}, {"\xE2\x80\xA8", "\xE2\x80\xAE"},
                                  {"\xE2\x81\xA6", "\xE2\x81\xA9"}, {"\xEF\xB7\x90", "\xEF\xB7\xAF"},
                                  {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}};

bool is_ascii_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t' && c != '\r') || byte == 0x7F;
}

std::size_t length_of(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// The character in UTF-8 order is that of its code point, so that ranges can be compared as bytes.
bool is_control(std::string_view character) {
  if (character.size() == 1) return is_ascii_control(character[0]);
  return std::ranges::any_of(kControls, [&](const Controls& c) { return c.first <= character && character <= c.last; });
}

void append(std::string& out, std::string_view character) {
  const auto* escape = std::ranges::find(kEscapes, character[0], &Escape::plain);
  if (escape != std::end(kEscapes))
    out += escape->written;
  else
    out += is_control(character) ? kReplacement : character;
}

void append_valid(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = length_of(text[at]);
    append(out, text.substr(at, length));
    at += length;
  }
}

bool starts_with_scheme(std::string_view url, std::string_view scheme) {
  const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
  return url.size() > scheme.size() && std::ranges::equal(url.substr(0, scheme.size()), scheme, same);
}

}  // namespace

std::string html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  while (const auto bad = find_bad_utf8(text)) {
    append_valid(out, text.substr(0, *bad));
    out += kReplacement;
    text.remove_prefix(*bad + 1);
  }
  append_valid(out, text);
  return out;
}

std::string html_link(std::string_view url) {
  return starts_with_scheme(url, "https://") || starts_with_scheme(url, "http://") ? html(url) : std::string();
}

}  // namespace crossclaim
