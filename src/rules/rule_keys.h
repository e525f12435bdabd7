// The keys of a mapping in a rule file as a table: a new key is a new line.
#pragma once

#include <string_view>
#include <vector>

#include "rules/yaml_reader.h"

namespace crossclaim {

template <class T>
struct KeyOf {
  std::string_view name;
  void (*read)(YamlReader& yaml, T& out, const YamlNode& node);
  bool required = false;
};

// Reads a mapping into `out`; `what` names it in errors.
template <class T, std::size_t N>
void read_keys(YamlReader& yaml, const YamlNode& node, std::string_view what, const KeyOf<T> (&keys)[N], T& out) {
  std::vector<YamlReader::Key> bound;
  for (const KeyOf<T>& key : keys)
    bound.push_back({key.name, [&yaml, &out, &key](const YamlNode& value) { key.read(yaml, out, value); }, key.required});
  yaml.mapping(node, what, bound);
}

template <class T, std::size_t N>
std::vector<std::string_view> names_of(const KeyOf<T> (&keys)[N]) {
  std::vector<std::string_view> names;
  for (const KeyOf<T>& key : keys) names.push_back(key.name);
  return names;
}

struct RuleTest;
// Of rule_file_tests.cc.
RuleTest read_rule_test(YamlReader& yaml, const YamlNode& node);
std::vector<std::string_view> rule_test_keys();
std::vector<std::string_view> rule_test_article_keys();

}  // namespace crossclaim
