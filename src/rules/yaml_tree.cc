#include "rules/yaml_tree.h"

#include <cstring>
#include <sstream>
#include <type_traits>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace crossclaim {
namespace {

using Kind = YamlNode::Kind;
using Record = YamlNode::Record;
static_assert(std::has_unique_object_representations_v<Record>);

struct Counts {
  std::uint32_t nodes = 0;
  std::uint32_t children = 0;
};

template <class T>
T read_at(const char* bytes) {
  T value;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

template <class T>
void append(std::string& out, const T* values, std::size_t count) {
  out.append(reinterpret_cast<const char*>(values), count * sizeof(T));
}

std::uint32_t size_of(const auto& container) { return static_cast<std::uint32_t>(container.size()); }

// Puts the nodes down as yaml-cpp meets them.
class TreeBuilder : public YAML::EventHandler {
 public:
  std::string bytes() const {
    const Counts counts{size_of(nodes_), size_of(children_)};
    std::string out;
    append(out, &counts, 1);
    append(out, nodes_.data(), nodes_.size());
    append(out, children_.data(), children_.size());
    return out + text_;
  }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {
    if (nodes_.empty()) nodes_.emplace_back();
  }
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(Kind::null, mark, anchor); }
  void OnAlias(const YAML::Mark&, YAML::anchor_t anchor) override { open_.back().children.push_back(anchors_[anchor]); }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, const std::string& value) override {
    Record& record = add(Kind::scalar, mark, anchor);
    record.first = size_of(text_);
    record.count = size_of(value);
    text_ += value;
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    open(Kind::list, mark, anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    open(Kind::mapping, mark, anchor);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    std::uint32_t node = 0;
    std::vector<std::uint32_t> children;
  };

  Record& add(Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
    const std::uint32_t number = size_of(nodes_);
    if (!open_.empty()) open_.back().children.push_back(number);
    if (anchor != YAML::NullAnchor) {
      if (anchors_.size() <= anchor) anchors_.resize(anchor + 1);
      anchors_[anchor] = number;
    }
    return nodes_.emplace_back(
        Record{kind, static_cast<std::uint32_t>(mark.line + 1), static_cast<std::uint32_t>(mark.column + 1), 0, 0});
  }

  void open(Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
    const std::uint32_t number = size_of(nodes_);
    add(kind, mark, anchor);
    open_.push_back({number, {}});
  }

  void close() {
    const Open& done = open_.back();
    nodes_[done.node].first = size_of(children_);
    nodes_[done.node].count = size_of(done.children);
    children_.insert(children_.end(), done.children.begin(), done.children.end());
    open_.pop_back();
  }

  std::vector<Record> nodes_;
  std::vector<std::uint32_t> children_;
  std::string text_;
  std::vector<Open> open_;              // from the root to where the parser is
  std::vector<std::uint32_t> anchors_;  // their nodes
};

}  // namespace

tl::expected<std::string, YamlError> parse_yaml(std::string_view text) {
  std::istringstream in{std::string(text)};
  TreeBuilder builder;
  try {
    YAML::Parser parser(in);
    if (!parser.HandleNextDocument(builder)) builder.OnDocumentEnd();
  } catch (const YAML::Exception& e) {
    return tl::unexpected(
        YamlError{static_cast<std::uint32_t>(e.mark.line + 1), static_cast<std::uint32_t>(e.mark.column + 1), e.msg});
  }
  return builder.bytes();
}

YamlNode::YamlNode(const char* tree, std::uint32_t number)
    : tree_(tree), record_(read_at<Record>(tree + sizeof(Counts) + number * sizeof(Record))) {}

YamlNode YamlNode::child(std::size_t i) const {
  const char* children = tree_ + sizeof(Counts) + read_at<Counts>(tree_).nodes * sizeof(Record);
  return {tree_, read_at<std::uint32_t>(children + (record_.first + i) * sizeof(std::uint32_t))};
}

std::string_view YamlNode::text() const {
  if (!is_scalar()) return {};
  const auto counts = read_at<Counts>(tree_);
  const char* text = tree_ + sizeof(Counts) + counts.nodes * sizeof(Record) + counts.children * sizeof(std::uint32_t);
  return {text + record_.first, record_.count};
}

YamlNode YamlNode::operator[](std::string_view key) const {
  if (!is_mapping()) return {};
  for (std::size_t i = 0; i < size(); ++i)
    if (const YamlNode at = this->key(i); at.is_scalar() && at.text() == key) return value(i);
  return {};
}

}  // namespace crossclaim
