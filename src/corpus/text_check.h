// What keeps bytes from being the text of an article.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/diagnostic.h"

namespace crossclaim {

// The offset of the first byte that isn't part of well-formed UTF-8 (Unicode 15.0, table 3-7).
std::optional<std::size_t> find_bad_utf8(std::string_view bytes);

// An error if `text` is empty, holds NUL bytes or isn't UTF-8; its position is that within `text`.
std::optional<Diagnostic> check_text(std::string_view text, std::string_view file);

}  // namespace crossclaim
