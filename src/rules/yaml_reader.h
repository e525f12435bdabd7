// Strict reading of YAML with positions: an unknown key, a missing key or a wrong shape is a diagnostic with file, line,
// column, caret and hint, and reading goes on, so that one run tells every error of a file.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/yaml_tree.h"
#include "text/diagnostic.h"
#include "text/source_text.h"

namespace crossclaim {

// Where something stands in a rule file; line and column count from 1.
struct Mark {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t source = 0;  // the number of its reader, where several files are read
};

class YamlReader {
 public:
  // `source` must outlive the reader, as must `tree`: what parse_yaml makes of it, if that is known.
  YamlReader(std::string file, std::string_view source, std::uint32_t number = 0, std::string_view tree = {});

  // While it lives, errors begin with the name of what is being read: "STR001: ".
  class Scope {
   public:
    Scope(YamlReader& yaml, std::string name) : yaml_(yaml), outer_(std::move(yaml.scope_)) { yaml_.scope_ = std::move(name); }
    ~Scope() { yaml_.scope_ = std::move(outer_); }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

   private:
    YamlReader& yaml_;
    std::string outer_;
  };

  // The document's root; an undefined node, with a diagnostic, where the text isn't YAML.
  YamlNode root();

  // Calls the handler of each key of a mapping. An unknown or repeated key is an error.
  struct Key {
    std::string_view name;
    std::function<void(const YamlNode&)> read;
    bool required = false;
  };
  void mapping(const YamlNode& node, std::string_view what, const std::vector<Key>& keys);

  // Calls `read` for each pair of a mapping whose keys are free names.
  void named(const YamlNode& node, std::string_view what,
             const std::function<void(const std::string& name, Mark, const YamlNode&)>& read);
  // Calls `read` for each item of a list.
  void list(const YamlNode& node, std::string_view what, const std::function<void(const YamlNode&)>& read);

  std::string text(const YamlNode& node, std::string_view what);
  // The text of a key of a mapping before the mapping is read; "" where there is none.
  static std::string name_in(const YamlNode& node, std::string_view key);
  // A list of strings; a lone string stands for a list of one.
  std::vector<std::string> texts(const YamlNode& node, std::string_view what);
  bool flag(const YamlNode& node, std::string_view what);
  int number(const YamlNode& node, std::string_view what);
  // One of the names, as its index.
  std::optional<std::size_t> choice(const YamlNode& node, std::string_view what, const std::vector<std::string_view>& names);

  void error(Mark mark, std::string message, std::string hint = {});
  // The same, `offset` bytes into the scalar that starts at `mark`; exact for plain and quoted scalars on one line.
  void error_within(Mark mark, std::size_t offset, std::string message, std::string hint = {});

  Mark mark_of(const YamlNode& node) const;
  Diagnostics take() { return std::move(diagnostics_); }
  bool clean() const { return diagnostics_.empty(); }
  const std::string& file() const { return file_; }
  // The file as a whole.
  Mark mark() const { return {0, 0, number_}; }

 private:
  std::string file_;
  std::string_view source_;
  std::uint32_t number_;
  std::string parsed_;  // where no tree was given
  std::string_view tree_;
  std::string scope_;
  SourceText lines_;
  Diagnostics diagnostics_;
};

// "unknown key" hints and the like: did you mean "x"?, or the list of what there is.
std::string suggestion(std::string_view word, const std::vector<std::string_view>& known);

}  // namespace crossclaim
