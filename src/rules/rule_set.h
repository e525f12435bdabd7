// RuleSet: rule files, checked and compiled. Immutable, and safe to use from several threads at once.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/pattern_compiler.h"
#include "rules/rule_file.h"
#include "text/diagnostic.h"
#include "text/phrase_table.h"

namespace re2 {
class RE2;
}

namespace crossclaim {

struct CompiledPattern {
  std::string id;  // empty for an exception
  std::shared_ptr<const re2::RE2> expression;
  PatternExpression form;
  std::vector<std::uint32_t> needs;  // ids of the classes that form.needs names
  const PatternRule* rule = nullptr;
};

struct Kind {
  RuleFile file;
  std::vector<CompiledPattern> patterns;
  std::vector<CompiledPattern> exceptions;
};

class RuleSet {
 public:
  const std::vector<std::unique_ptr<const Kind>>& kinds() const { return kinds_; }  // by name
  const Kind* kind(std::string_view name) const;
  const Attribute* attribute(std::string_view kind, std::string_view name) const;

  // Every class of every file: a phrase's id says which class it belongs to.
  const PhraseTable& classes() const { return classes_; }
  std::uint32_t class_count() const { return class_count_; }
  // The patterns to try in a sentence that holds a word of this head class; (kind, pattern).
  struct PatternRef {
    std::uint32_t kind;
    std::uint32_t pattern;
    auto operator<=>(const PatternRef&) const = default;
  };
  const std::vector<PatternRef>& patterns_of(std::uint32_t head_class) const { return by_head_[head_class]; }

 private:
  friend class RuleSetBuilder;
  std::vector<std::unique_ptr<const Kind>> kinds_;
  PhraseTable classes_;
  std::uint32_t class_count_ = 0;
  std::vector<std::vector<PatternRef>> by_head_;
};

struct RuleSource {
  std::string path;  // as errors name it
  std::string text;
};

// The rules built into the program, then the .yaml files of each path (a file, or a folder's files by name): a file whose
// kind is there already replaces that kind. Every error of every file is told.
Result<std::vector<RuleSource>> rule_sources(const std::vector<std::string>& paths);
Result<RuleSet> compile_rules(const std::vector<RuleSource>& sources);
Result<RuleSet> load_rules(const std::vector<std::string>& paths);

}  // namespace crossclaim
