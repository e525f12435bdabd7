#include "annotate/gazetteer_table.h"

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

}  // namespace

View view_of(std::string_view bytes) {
  View table;
  take(bytes, table.entries);
  take(bytes, table.names);
  take(bytes, table.candidates);
  take(bytes, table.slots);
  take(bytes, table.longest);
  take(bytes, table.texts);
  return table;
}

std::string pack(const View& table) {
  std::string out;
  append(out, table.entries);
  append(out, table.names);
  append(out, table.candidates);
  append(out, table.slots);
  append(out, table.longest);
  append(out, table.texts);
  return out;
}

}  // namespace crossclaim::gazetteer_table
