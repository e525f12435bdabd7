// Sorted vectors as sets: what most short lists here are.
#pragma once

#include <algorithm>
#include <vector>

namespace crossclaim {

// In ascending order, each value once.
template <class T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace crossclaim
