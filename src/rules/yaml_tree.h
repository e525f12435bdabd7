// A YAML document as one run of bytes, used in place. The shipped rule files are parsed when the program is built
// (make_tree.cc), as that is most of what a start would have to do; other files are parsed when they are read.
//
// The bytes: how many nodes and how many children there are (4 bytes each, in the byte order of the machine), the nodes in the
// order of the text, the children of all lists and mappings as numbers of nodes, the text of all scalars.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace crossclaim {

struct YamlError {
  std::uint32_t line = 0;  // from 1, as the column
  std::uint32_t column = 0;
  std::string message;
};

tl::expected<std::string, YamlError> parse_yaml(std::string_view text);

// A node of such bytes, which must outlive it. What stands behind an alias (*a) is the node with the anchor (&a).
class YamlNode {
 public:
  enum class Kind : std::uint32_t { null, scalar, list, mapping };
  struct Record {
    Kind kind = Kind::null;
    std::uint32_t line = 0;    // from 1; 0 in an empty document
    std::uint32_t column = 0;  // from 1, in bytes
    std::uint32_t first = 0;   // of its children, or of the bytes of its text
    std::uint32_t count = 0;   // of its children (two for each pair of a mapping), or of the bytes of its text
  };

  YamlNode() = default;  // none: it isn't defined
  static YamlNode root(std::string_view tree) { return YamlNode(tree.data(), 0); }

  bool defined() const { return tree_ != nullptr; }
  bool is_scalar() const { return defined() && record_.kind == Kind::scalar; }
  bool is_list() const { return defined() && record_.kind == Kind::list; }
  bool is_mapping() const { return defined() && record_.kind == Kind::mapping; }
  std::uint32_t line() const { return record_.line; }
  std::uint32_t column() const { return record_.column; }

  std::string_view text() const;  // of a scalar; "" of all else
  std::size_t size() const { return is_list() ? record_.count : is_mapping() ? record_.count / 2 : 0; }
  YamlNode item(std::size_t i) const { return child(i); }  // of a list
  YamlNode key(std::size_t i) const { return child(2 * i); }
  YamlNode value(std::size_t i) const { return child(2 * i + 1); }
  YamlNode operator[](std::string_view key) const;  // of a mapping; not defined where there is none

 private:
  YamlNode(const char* tree, std::uint32_t number);
  YamlNode child(std::size_t i) const;

  const char* tree_ = nullptr;
  Record record_;
};

}  // namespace crossclaim
