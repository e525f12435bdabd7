#include "text/builtin.h"

#include <algorithm>
#include <cstdint>

namespace {
struct Entry {  // as CMakeLists.txt lays it out
  const char* name;
  const char* data;
  std::uint64_t size;
};
}  // namespace

extern "C" const Entry crossclaim_builtin[];  // made by CMakeLists.txt; ends with a null entry

namespace crossclaim {

namespace {
std::vector<BuiltinFile> sorted_files() {
  std::vector<BuiltinFile> files;
  for (const Entry* e = crossclaim_builtin; e->name != nullptr; ++e) files.push_back({e->name, {e->data, e->size}});
  std::ranges::sort(files, {}, &BuiltinFile::name);
  return files;
}
}  // namespace

const std::vector<BuiltinFile>& builtin_files() {
  static const std::vector<BuiltinFile> files = sorted_files();
  return files;
}

std::string_view builtin_file(std::string_view name) {
  const auto& files = builtin_files();
  const auto at = std::ranges::lower_bound(files, name, {}, &BuiltinFile::name);
  return at != files.end() && at->name == name ? at->data : std::string_view{};
}

}  // namespace crossclaim
