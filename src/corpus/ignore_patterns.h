// Patterns of files that are no articles, as gitignore(5) writes them: "*.old.txt", "drafts/", "/press/**",
// "!drafts/final.txt".
//
// A pattern with a slash at its start or inside it stands for a path from the folder on, another one for a name at any depth;
// with a slash at its end it stands for folders only. The last pattern that fits decides, and "!" takes back; but nothing can
// be taken back from a folder that is left out itself. "*", "?" and "[a-z]" don't match a slash, "**" stands for any folders.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crossclaim {

class IgnorePatterns {
 public:
  IgnorePatterns() = default;
  // `folder`: absolute, without "." and "..".
  IgnorePatterns(std::string folder, const std::vector<std::string>& patterns);

  // A file by its path, from the working directory or absolute. Outside the folder nothing is ignored.
  bool ignores(const std::string& file) const;

 private:
  using Names = std::vector<std::string>;
  struct Pattern {
    Names names;
    bool negated = false;
    bool folders_only = false;
    bool anchored = false;
  };

  static Pattern parse(std::string_view text);
  bool left_out(const Names& path, bool is_folder) const;

  std::string folder_;
  std::vector<Pattern> patterns_;
};

}  // namespace crossclaim
