// RuleSet: rule files, checked and compiled. Immutable, and safe to use from several threads at once.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/pattern_compiler.h"
#include "rules/rule_file.h"
#include "rules/word_list.h"
#include "text/diagnostic.h"
#include "text/phrase_table.h"

namespace crossclaim {

// A bit for each region.
inline std::uint8_t region_bit(Region region) { return static_cast<std::uint8_t>(1u << static_cast<unsigned>(region)); }

struct CompiledPattern {
  std::string id;
  CompiledForm form;
  std::vector<std::vector<std::uint32_t>> needs;         // ids of the classes that form.needs names
  std::vector<std::vector<std::uint32_t>> word_classes;  // the same of each of form.word_needs
  const PatternRule* rule = nullptr;
  bool bare = false;  // without a slot: it tells of an event and claims nothing
};

struct Kind {
  RuleFile file;
  WordLists lists;
  std::vector<CompiledPattern> patterns;
  std::vector<CompiledPattern> exceptions;
};

class RuleSet {
 public:
  const std::vector<std::unique_ptr<const Kind>>& kinds() const { return kinds_; }  // by name
  const Kind* kind(std::string_view name) const;
  const Attribute* attribute(std::string_view kind, std::string_view name) const;

  // Every class that a pattern needs, of every file: a phrase's id says which class it belongs to.
  const PhraseTable& classes() const { return classes_; }
  std::uint32_t class_count() const { return class_count_; }
  // The patterns to try in a sentence that holds a word of this class; (kind, pattern). A pattern stands under the classes of
  // one of its needs.
  struct PatternRef {
    std::uint32_t kind;
    std::uint32_t pattern;
    auto operator<=>(const PatternRef&) const = default;
  };
  // What is asked of a pattern before a sentence is annotated, kept together: most patterns are dismissed by it.
  struct FiledPattern {
    PatternRef ref;
    // Three of its needs, as the classes from `first_class` on, a bit each; all bits where it has fewer.
    std::array<std::uint64_t, 3> needs = {~std::uint64_t{0}, ~std::uint64_t{0}, ~std::uint64_t{0}};
    std::uint32_t first_class = 0;
    std::uint32_t features = 0;  // CompiledForm::features
    std::uint8_t regions = 0;    // a bit for each region that it applies to
    bool has_more = false;       // further needs, or words
    bool supports = false;       // PatternRule::supports
  };
  const std::vector<FiledPattern>& patterns_of(std::uint32_t class_id) const { return by_class_[class_id]; }

 private:
  friend class RuleSetBuilder;
  std::vector<std::unique_ptr<const Kind>> kinds_;
  PhraseTable classes_;
  std::uint32_t class_count_ = 0;
  std::vector<std::vector<FiledPattern>> by_class_;
};

struct RuleSource {
  std::string path;  // as errors name it
  std::string text;
  std::string_view tree = {};  // of a built-in file: what parse_yaml makes of it
};

// The rules built into the program.
std::vector<RuleSource> builtin_rule_sources();
// The .yaml files of each path: a file, or a folder's files by name.
Result<std::vector<RuleSource>> read_rule_sources(const std::vector<std::string>& paths);
// The built-in rules, then those of the paths.
Result<std::vector<RuleSource>> rule_sources(const std::vector<std::string>& paths);
// Those of the paths, behind the built-in files that they extend.
Result<std::vector<RuleSource>> rule_sources_alone(const std::vector<std::string>& paths);

// A file whose kind is there already replaces it; one that extends a kind adds to it. Every error of every file is told.
Result<RuleSet> compile_rules(const std::vector<RuleSource>& sources);
// The same but for the tests of the built-in files: they are half of their text, and only the run of tests needs them.
Result<RuleSet> compile_rules_to_use(const std::vector<RuleSource>& sources);
// The built-in rules, then those of the paths, to use.
Result<RuleSet> load_rules(const std::vector<std::string>& paths);

}  // namespace crossclaim
