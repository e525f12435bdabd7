#include "text/word_classes.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "text/tsv.h"

namespace crossclaim {

WordClasses read_word_classes(std::string_view table, std::span<const std::string_view> classes) {
  WordClasses words;
  for (const TsvRow& row : builtin_rows(table, 2)) {
    const auto at = std::ranges::find(classes, row[0]);
    if (at == classes.end()) throw std::logic_error(std::string(table) + " has an unknown class: " + std::string(row[0]));
    for (const std::string_view word : split_cell(row[1])) words.add(word, WordClasses::Mask{1} << (at - classes.begin()));
  }
  return words;
}

}  // namespace crossclaim
