// The shipped rules and tables, as they lie in the folder rules/ of the sources, the trees of the rules (rules/yaml_tree.h),
// and the style sheet and the script of reports, built into the program.
#pragma once

#include <string_view>
#include <vector>

namespace crossclaim {

struct BuiltinFile {
  std::string_view name;  // such as "truce.yaml" or "tables/places.tsv", relative to rules/; "html/report.css"
  std::string_view data;  // lives as long as the program
};

const std::vector<BuiltinFile>& builtin_files();       // sorted by name
std::string_view builtin_file(std::string_view name);  // empty if there is none of that name

}  // namespace crossclaim
