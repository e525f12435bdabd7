// KeyMap: values by 64-bit keys that are hashes already, as token keys are.
//
// Open addressing in a table at most half full: a look-up reads one cache line, mostly, where std::unordered_map follows
// two pointers and divides.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace crossclaim {

template <class Value>
class KeyMap {
 public:
  // Null if there is none; valid until the next insertion.
  const Value* find(std::uint64_t key) const {
    const Slot& slot = slots_[place(key)];
    return slot.used ? &slot.value : nullptr;
  }
  bool contains(std::uint64_t key) const { return find(key) != nullptr; }

  // The value of a key, made if there is none.
  Value& operator[](std::uint64_t key) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    Slot& slot = slots_[place(key)];
    if (!slot.used) {
      slot = {key, Value{}, true};
      ++size_;
    }
    return slot.value;
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    Value value{};
    bool used = false;
  };

  // Where the key stands, or would stand.
  std::size_t place(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = key & mask;
    while (slots_[at].used && slots_[at].key != key) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    for (Slot& slot : old)
      if (slot.used) slots_[place(slot.key)] = std::move(slot);
  }

  std::vector<Slot> slots_ = std::vector<Slot>(8);  // a power of two
  std::size_t size_ = 0;
};

}  // namespace crossclaim
