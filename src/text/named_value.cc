#include "text/named_value.h"

#include <stdexcept>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace crossclaim {

void reject_word(std::string_view table, const TsvRow& row, std::size_t column) {
  throw std::logic_error(fmt::format("{}: unknown word \"{}\" in the row: {}", table, row[column], fmt::join(row, " | ")));
}

}  // namespace crossclaim
