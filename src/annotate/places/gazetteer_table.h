// The gazetteer as one run of bytes, made of the tables by make_gazetteer when the program is built, and used in place: a
// program that starts has nothing to read but the pages it looks at.
//
// Every part is an array of what is below, none of them with padding, each behind its size (8 bytes), all padded to 8 bytes,
// in the byte order of the machine. Texts are parts of one string.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace crossclaim::gazetteer_table {

struct Text {
  std::uint32_t offset = 0;
  std::uint32_t size = 0;
};

struct Entry {  // Gazetteer::Entry
  Text id, code, name;
  std::uint32_t container = 0;
  std::uint32_t county = 0;
  std::uint32_t population = 0;
  std::uint32_t fame = 0;
  std::int16_t north = 0;
  std::int16_t east = 0;
  std::uint16_t type = 0;
  std::uint16_t capital = 0;
};

struct Candidate {  // Gazetteer::Candidate
  std::uint32_t place = 0;
  std::uint16_t use = 0;
  std::uint16_t capitals = 0;
};

enum HomonymBit : std::uint32_t { kWord = 1, kGivenName = 2, kSurname = 4 };

struct Name {
  std::uint32_t first = 0;  // into candidates
  std::uint32_t count = 0;
  std::uint32_t homonym = 0;  // HomonymBit
};

// Open addressing in a power of two of them.
struct Slot {
  std::uint32_t tag = 0;  // the upper half of the hash, which the place in the table does not tell; 0 = free
  std::uint32_t name = 0;
};

static_assert(std::has_unique_object_representations_v<Entry> && std::has_unique_object_representations_v<Candidate> &&
              std::has_unique_object_representations_v<Name> && std::has_unique_object_representations_v<Slot>);

// How many bits of its first token's key tell the most tokens of a name.
inline constexpr std::size_t kFilterBits = 18;

struct View {
  std::span<const Entry> entries;
  std::span<const Name> names;
  std::span<const Candidate> candidates;
  std::span<const Slot> slots;
  std::span<const std::uint8_t> longest;
  std::span<const char> texts;
};

// `bytes` are those of a table, aligned to 8, and must outlive the view.
View view_of(std::string_view bytes);
std::string pack(const View& table);

// The hash of a sequence of tokens, made one token at a time from 0.
inline std::uint64_t extend(std::uint64_t hash, std::uint64_t key) {
  const std::uint64_t mixed = (hash ^ key) * 0x9E3779B97F4A7C15ull;
  return mixed ^ (mixed >> 29);
}

inline std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32) | 1; }

// Where the name of that hash stands, or would stand.
inline std::size_t slot_of(std::span<const Slot> slots, std::uint64_t hash) {
  const std::size_t mask = slots.size() - 1;
  std::size_t at = hash & mask;
  while (slots[at].tag != 0 && slots[at].tag != tag_of(hash)) at = (at + 1) & mask;
  return at;
}

}  // namespace crossclaim::gazetteer_table
