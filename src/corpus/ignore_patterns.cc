#include "corpus/ignore_patterns.h"

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <span>
#include <utility>

namespace crossclaim {
namespace {

namespace fs = std::filesystem;

using NameSpan = std::span<const std::string>;

bool fits(const std::string& pattern, const std::string& name) { return fnmatch(pattern.c_str(), name.c_str(), 0) == 0; }

bool fits(NameSpan pattern, NameSpan path) {
  if (pattern.empty()) return path.empty();
  if (pattern[0] != "**") return !path.empty() && fits(pattern[0], path[0]) && fits(pattern.subspan(1), path.subspan(1));
  if (pattern.size() == 1) return !path.empty();
  for (std::size_t skipped = 0; skipped <= path.size(); ++skipped)
    if (fits(pattern.subspan(1), path.subspan(skipped))) return true;
  return false;
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('/', at), text.size());
    if (end > at) names.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return names;
}

}  // namespace

IgnorePatterns::IgnorePatterns(std::string folder, const std::vector<std::string>& patterns) : folder_(std::move(folder)) {
  for (const std::string& text : patterns) patterns_.push_back(parse(text));
}

IgnorePatterns::Pattern IgnorePatterns::parse(std::string_view text) {
  Pattern pattern;
  pattern.negated = text.starts_with('!');
  if (pattern.negated) text.remove_prefix(1);
  pattern.folders_only = text.ends_with('/');
  if (pattern.folders_only) text.remove_suffix(1);
  pattern.anchored = text.find('/') != std::string_view::npos;
  pattern.names = split(text);
  return pattern;
}

bool IgnorePatterns::left_out(const Names& path, bool is_folder) const {
  const Names last{path.back()};
  const auto decides = [&](const Pattern& pattern) {
    return (is_folder || !pattern.folders_only) && fits(NameSpan(pattern.names), NameSpan(pattern.anchored ? path : last));
  };
  const auto decision = std::find_if(patterns_.rbegin(), patterns_.rend(), decides);
  return decision != patterns_.rend() && !decision->negated;
}

bool IgnorePatterns::ignores(const std::string& file) const {
  if (patterns_.empty()) return false;
  std::error_code error;
  const fs::path relative = fs::weakly_canonical(fs::absolute(file), error).lexically_relative(folder_);
  if (error || relative.empty() || *relative.begin() == "..") return false;
  Names path;
  for (auto name = relative.begin(); name != relative.end(); ++name) {
    path.push_back(name->string());
    if (left_out(path, std::next(name) != relative.end())) return true;
  }
  return false;
}

}  // namespace crossclaim
