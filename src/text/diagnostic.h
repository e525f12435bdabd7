// Diagnostic: an error or warning as a value, rendered last.
//
//   rules/truce.yaml:12:5: error: unknown key "matchs"
//     12 |   - {id: TRU001, matchs: '<truce> ... {start}'}
//        |                  ^
//     hint: did you mean "match"?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace crossclaim {

enum class Severity : std::uint8_t { error, warning };

struct Diagnostic {
  Severity severity = Severity::error;
  std::string file;          // as the user named it; empty where no file is concerned
  std::uint32_t line = 0;    // from 1; 0 = the whole file
  std::uint32_t column = 0;  // code points from 1; 0 = the whole line
  std::string message;       // lower case, no full stop
  std::string hint;          // what to do about it; may be empty
  std::string source_line;   // shown above the caret; may be empty
};

using Diagnostics = std::vector<Diagnostic>;

// A value, or everything that stood in its way.
template <class T>
using Result = tl::expected<T, Diagnostics>;

inline tl::unexpected<Diagnostics> fail(Diagnostic d) { return tl::unexpected<Diagnostics>(Diagnostics{std::move(d)}); }

std::string render(const Diagnostic& d);  // several lines, ending in a line break

// The candidate nearest to `word` by edit distance, if near enough to be a slip of the keys; else empty.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace crossclaim
