#include "corpus/text_check.h"

#include <algorithm>

#include <fmt/format.h>
#include <simdjson.h>

#include "text/source_text.h"

namespace crossclaim {
namespace {

// The well-formed sequences by their first byte: how many bytes follow, and the bounds of the first of these.
struct Sequence {
  unsigned char first, last;
  std::size_t more;
  unsigned char low, high;
};
constexpr Sequence kSequences[] = {{0x00, 0x7F, 0, 0, 0},       {0xC2, 0xDF, 1, 0x80, 0xBF}, {0xE0, 0xE0, 2, 0xA0, 0xBF},
                                   {0xE1, 0xEC, 2, 0x80, 0xBF}, {0xED, 0xED, 2, 0x80, 0x9F}, {0xEE, 0xEF, 2, 0x80, 0xBF},
                                   {0xF0, 0xF0, 3, 0x90, 0xBF}, {0xF1, 0xF3, 3, 0x80, 0xBF}, {0xF4, 0xF4, 3, 0x80, 0x8F}};

unsigned char byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

// The size of the sequence at `at`, 0 if it is ill-formed.
std::size_t sequence_at(std::string_view bytes, std::size_t at) {
  const unsigned char lead = byte_at(bytes, at);
  for (const Sequence& s : kSequences) {
    if (lead < s.first || lead > s.last) continue;
    if (at + s.more >= bytes.size()) return 0;
    for (std::size_t i = 1; i <= s.more; ++i) {
      const unsigned char c = byte_at(bytes, at + i);
      if (c < (i == 1 ? s.low : 0x80) || c > (i == 1 ? s.high : 0xBF)) return 0;
    }
    return s.more + 1;
  }
  return 0;
}

Diagnostic error_at(std::string_view text, std::size_t offset, std::string_view file, std::string message, std::string hint) {
  Diagnostic d;
  d.file = file;
  const Position position = SourceText(text.substr(0, offset)).position_of(static_cast<std::uint32_t>(offset));
  d.line = position.line;
  d.column = position.column;
  d.message = std::move(message);
  d.hint = std::move(hint);
  return d;
}

}  // namespace

std::optional<std::size_t> find_bad_utf8(std::string_view bytes) {
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) return std::nullopt;
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t size = sequence_at(bytes, at);
    if (size == 0) break;
    at += size;
  }
  return at;
}

std::optional<Diagnostic> check_text(std::string_view text, std::string_view file) {
  if (text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos || text == "\uFEFF")
    return Diagnostic{Severity::error, std::string(file), 0, 0, "the article is empty", {}, {}};
  if (const auto at = text.find('\0'); at != std::string_view::npos)
    return error_at(text, at, file, fmt::format("byte {} is NUL, as in binary files", at), "give plain text in UTF-8");
  if (const auto at = find_bad_utf8(text))
    return error_at(text, *at, file, fmt::format("byte {} (0x{:02X}) is not UTF-8", *at, byte_at(text, *at)),
                    "convert the text to UTF-8");
  return std::nullopt;
}

}  // namespace crossclaim
