#include "rules/yaml_reader.h"

#include <algorithm>
#include <charconv>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace crossclaim {
namespace {

// yaml-cpp counts bytes.
std::uint32_t in_code_points(std::string_view line, std::uint32_t column) {
  if (column == 0) return 0;
  const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return static_cast<std::uint32_t>(std::ranges::count_if(line.substr(0, column - 1), starts)) + 1;
}

// Where byte `offset` of a scalar's value stands in the scalar as written: behind the quotation mark, and with '' for '.
std::size_t raw_offset(std::string_view scalar, std::size_t offset) {
  if (scalar.empty() || (scalar[0] != '\'' && scalar[0] != '"')) return offset;
  std::size_t at = 1;
  for (; offset > 0; --offset) at += scalar[0] == '\'' && at < scalar.size() && scalar.substr(at).starts_with("''") ? 2 : 1;
  return at;
}

}  // namespace

YamlReader::YamlReader(std::string file, std::string_view source, std::uint32_t number, std::string_view tree)
    : file_(std::move(file)), source_(source), number_(number), tree_(tree), lines_(source_) {}

YamlNode YamlReader::root() {
  if (!tree_.empty()) return YamlNode::root(tree_);
  auto parsed = parse_yaml(source_);
  if (!parsed) {
    error({parsed.error().line, parsed.error().column}, "not YAML: " + parsed.error().message,
          "quote a value that holds ? : , [ ] { } or #, as in ask: 'When was it?'");
    return {};
  }
  parsed_ = *std::move(parsed);
  tree_ = parsed_;
  return YamlNode::root(tree_);
}

void YamlReader::mapping(const YamlNode& node, std::string_view what, const std::vector<Key>& keys) {
  std::set<std::string> seen;
  named(node, what, [&](const std::string& name, Mark mark, const YamlNode& value) {
    const auto key = std::ranges::find(keys, name, &Key::name);
    if (key != keys.end()) {
      seen.insert(name);
      return key->read(value);
    }
    std::vector<std::string_view> known;
    for (const Key& k : keys) known.push_back(k.name);
    error(mark, fmt::format("unknown key \"{}\" in {}", name, what), suggestion(name, known));
  });
  if (!node.is_mapping()) return;
  for (const Key& key : keys)
    if (key.required && !seen.contains(std::string(key.name)))
      error(mark_of(node), fmt::format("{} has no \"{}\"", what, key.name));
}

void YamlReader::named(const YamlNode& node, std::string_view what,
                       const std::function<void(const std::string&, Mark, const YamlNode&)>& read) {
  if (!node.is_mapping()) return error(mark_of(node), fmt::format("{} must be a mapping", what));
  std::set<std::string> seen;
  for (std::size_t i = 0; i < node.size(); ++i) {
    const Mark mark = mark_of(node.key(i));
    const std::string name(node.key(i).text());
    if (name.empty())
      error(mark, fmt::format("a key of {} must be a word", what));
    else if (!seen.insert(name).second)
      error(mark, fmt::format("key \"{}\" stands twice in {}", name, what));
    else
      read(name, mark, node.value(i));
  }
}

void YamlReader::list(const YamlNode& node, std::string_view what, const std::function<void(const YamlNode&)>& read) {
  if (!node.is_list()) return error(mark_of(node), fmt::format("{} must be a list", what));
  for (std::size_t i = 0; i < node.size(); ++i) read(node.item(i));
}

std::string YamlReader::text(const YamlNode& node, std::string_view what) {
  if (!node.text().empty()) return std::string(node.text());
  error(mark_of(node), fmt::format("{} must be text", what));
  return {};
}

std::string YamlReader::name_in(const YamlNode& node, std::string_view key) { return std::string(node[key].text()); }

std::vector<std::string> YamlReader::texts(const YamlNode& node, std::string_view what) {
  std::vector<std::string> out;
  if (node.is_scalar()) {
    out.push_back(text(node, what));
  } else {
    list(node, what, [&](const YamlNode& item) { out.push_back(text(item, what)); });
  }
  std::erase(out, std::string());
  return out;
}

bool YamlReader::flag(const YamlNode& node, std::string_view what) {
  const auto index = choice(node, what, {"false", "true"});
  return index == std::size_t{1};
}

int YamlReader::number(const YamlNode& node, std::string_view what) {
  const std::string_view s = node.text();
  int value = 0;
  const auto [end, code] = std::from_chars(s.data(), s.data() + s.size(), value);
  if (code != std::errc() || end != s.data() + s.size()) error(mark_of(node), fmt::format("{} must be a whole number", what));
  return value;
}

std::optional<std::size_t> YamlReader::choice(const YamlNode& node, std::string_view what,
                                              const std::vector<std::string_view>& names) {
  const std::string word = text(node, what);
  const auto at = std::ranges::find(names, word);
  if (at != names.end()) return static_cast<std::size_t>(at - names.begin());
  if (!word.empty()) error(mark_of(node), fmt::format("unknown {} \"{}\"", what, word), suggestion(word, names));
  return std::nullopt;
}

void YamlReader::error(Mark mark, std::string message, std::string hint) {
  const auto line = lines_.line(mark.line);
  if (!scope_.empty()) message = scope_ + ": " + message;
  diagnostics_.push_back({Severity::error, file_, mark.line, in_code_points(line, mark.column), std::move(message),
                          std::move(hint), std::string(line)});
}

void YamlReader::error_within(Mark mark, std::size_t offset, std::string message, std::string hint) {
  const auto line = lines_.line(mark.line);
  const auto rest = mark.column > 0 && mark.column <= line.size() ? line.substr(mark.column - 1) : std::string_view();
  mark.column += static_cast<std::uint32_t>(raw_offset(rest, offset));
  error(mark, std::move(message), std::move(hint));
}

Mark YamlReader::mark_of(const YamlNode& node) const { return {node.line(), node.column(), number_}; }

std::string suggestion(std::string_view word, const std::vector<std::string_view>& known) {
  if (const auto best = nearest(word, known); !best.empty()) return fmt::format("did you mean \"{}\"?", best);
  return fmt::format("known here: {}", fmt::join(known, ", "));
}

}  // namespace crossclaim
