// Which rule files there are, and their text.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "rules/rule_set.h"
#include "text/builtin.h"

namespace crossclaim {
namespace {

namespace fs = std::filesystem;

bool is_rule_file(const fs::path& path) { return path.extension() == ".yaml" || path.extension() == ".yml"; }

Diagnostic problem(const fs::path& path, std::string message) {
  return {Severity::error, path.string(), 0, 0, std::move(message), "", ""};
}

std::vector<fs::path> files_of(const std::string& path, Diagnostics& problems) {
  std::error_code ec;
  if (!fs::is_directory(path, ec)) return {path};
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(path, ec))
    if (is_rule_file(entry.path())) files.push_back(entry.path());
  std::ranges::sort(files);
  if (files.empty()) problems.push_back(problem(path, "no rule file (.yaml) in this folder"));
  return files;
}

void read_file(const fs::path& file, std::vector<RuleSource>& sources, Diagnostics& problems) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream text;
  std::error_code ec;
  if (in) text << in.rdbuf();
  if (!in || (text.str().empty() && fs::file_size(file, ec) != 0))
    problems.push_back(problem(file, "can't read the rule file"));
  else
    sources.push_back({file.string(), text.str()});
}

// The value of a key at the top of a file; "" where there is none, and where the text is no YAML.
std::string top_key(const RuleSource& source, std::string_view key) {
  if (!source.tree.empty()) return YamlReader::name_in(YamlNode::root(source.tree), key);
  const auto tree = parse_yaml(source.text);
  return tree ? YamlReader::name_in(YamlNode::root(*tree), key) : std::string();
}

// "truce.yaml" -> "trees/truce.tree", as CMakeLists.txt names it
std::string tree_of(std::string_view name) { return "trees/" + std::string(name.substr(0, name.rfind('.'))) + ".tree"; }

}  // namespace

std::vector<RuleSource> builtin_rule_sources() {
  std::vector<RuleSource> sources;
  for (const BuiltinFile& file : builtin_files())
    if (file.name.ends_with(".yaml"))
      sources.push_back({"rules/" + std::string(file.name), std::string(file.data), builtin_file(tree_of(file.name))});
  return sources;
}

Result<std::vector<RuleSource>> read_rule_sources(const std::vector<std::string>& paths) {
  std::vector<RuleSource> sources;
  Diagnostics problems;
  for (const std::string& path : paths)
    for (const fs::path& file : files_of(path, problems)) read_file(file, sources, problems);
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return sources;
}

Result<std::vector<RuleSource>> rule_sources(const std::vector<std::string>& paths) {
  return read_rule_sources(paths).map([](std::vector<RuleSource> more) {
    std::vector<RuleSource> all = builtin_rule_sources();
    std::ranges::move(more, std::back_inserter(all));
    return all;
  });
}

Result<std::vector<RuleSource>> rule_sources_alone(const std::vector<std::string>& paths) {
  return read_rule_sources(paths).map([](std::vector<RuleSource> given) {
    std::vector<RuleSource> all;
    for (RuleSource& builtin : builtin_rule_sources()) {
      const std::string kind = top_key(builtin, "kind");
      if (std::ranges::any_of(given, [&](const RuleSource& s) { return top_key(s, "extends") == kind; }))
        all.push_back(std::move(builtin));
    }
    std::ranges::move(given, std::back_inserter(all));
    return all;
  });
}

}  // namespace crossclaim
