#include "annotate/places/gazetteer_table.h"

#include <cstring>

namespace crossclaim::gazetteer_table {
namespace {

constexpr std::size_t kAlignment = 8;

template <class T>
void append(std::string& out, std::span<const T> part) {
  const std::uint64_t size = part.size();
  out.append(reinterpret_cast<const char*>(&size), sizeof size);
  out.append(reinterpret_cast<const char*>(part.data()), part.size_bytes());
  out.resize((out.size() + kAlignment - 1) / kAlignment * kAlignment);
}

template <class T>
void take(std::string_view& bytes, std::span<const T>& part) {
  std::uint64_t size = 0;
  std::memcpy(&size, bytes.data(), sizeof size);
  part = {reinterpret_cast<const T*>(bytes.data() + sizeof size), size};
  bytes.remove_prefix(sizeof size + (part.size_bytes() + kAlignment - 1) / kAlignment * kAlignment);
}

// Calls `use` with every part, in the order in which they stand.
template <class Table, class Use>
void for_each_part(Table& table, Use use) {
  use(table.entries);
  use(table.names);
  use(table.candidates);
  use(table.slots);
  use(table.longest);
  use(table.texts);
}

}  // namespace

View view_of(std::string_view bytes) {
  View table;
  for_each_part(table, [&](auto& part) { take(bytes, part); });
  return table;
}

std::string pack(const View& table) {
  std::string out;
  for_each_part(table, [&](const auto& part) { append(out, part); });
  return out;
}

}  // namespace crossclaim::gazetteer_table
