#include "cli/config.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <variant>

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include "corpus/fields.h"
#include "rules/yaml_reader.h"

namespace crossclaim {
namespace {

namespace fs = std::filesystem;

constexpr const char* kName = "crossclaim.yaml";

using Texts = std::vector<std::string>;
using SettingTarget = std::variant<bool Options::*, std::string Options::*, Texts Options::*>;

enum class Value : std::uint8_t { plain, path, report };  // report: FORMAT=PATH

constexpr unsigned kJudging = kCheck | kCompare | kBaselineWrite | kBaselinePrune;
constexpr unsigned kIndexing = kIndexAdd | kIndexRemove | kIndexStatus | kIndexList | kIndexVerify;
constexpr unsigned kReading = kCheck | kExtract | kAnnotate | kExplain | kBaselineWrite | kBaselinePrune | kIndexAdd;

struct Key {
  const char* name;
  unsigned commands;  // those that heed it
  Value value;
  SettingTarget target;
};

constexpr Key kKeys[] = {
    {"rules", kJudging | kIndexing | kExtract | kExplain, Value::path, &Options::rules},
    {"only", kJudging | kExtract, Value::plain, &Options::only},
    {"ignore", kJudging | kExtract, Value::plain, &Options::ignore},
    {"format", kCheck | kCompare, Value::plain, &Options::format},
    {"output", kCheck | kCompare, Value::report, &Options::outputs},
    {"baseline", kCheck | kCompare, Value::path, &Options::baseline},
    {"suppressions", kJudging, Value::path, &Options::suppressions},
    {"fail-on", kJudging, Value::plain, &Options::fail_on},
    {"min-certainty", kJudging, Value::plain, &Options::min_certainty},
    {"allow-stale", kCheck | kCompare, Value::plain, &Options::allow_stale},
    {"all", kCheck | kCompare, Value::plain, &Options::all},
    {"strict", (kReading | kCompare) & ~(kExplain | kBaselineWrite | kBaselinePrune), Value::plain, &Options::strict},
};

// The nearest file from a folder upward; a repository is not left.
std::optional<fs::path> search(fs::path folder) {
  std::error_code error;
  while (true) {
    if (fs::is_regular_file(folder / kName, error)) return folder / kName;
    if (fs::exists(folder / ".git", error) || folder == folder.parent_path()) return std::nullopt;
    folder = folder.parent_path();
  }
}

fs::path folder_of(const std::string& path) {
  std::error_code error;
  const fs::path absolute = fs::weakly_canonical(path == "-" ? fs::current_path() : fs::absolute(path), error);
  return fs::is_directory(absolute, error) ? absolute : absolute.parent_path();
}

std::set<std::string> files_above(const Texts& paths) {
  std::set<std::string> folders, files;
  for (const std::string& path : paths) folders.insert(folder_of(path).string());
  for (const std::string& folder : folders)
    if (const auto file = search(folder)) files.insert(file->string());
  return files;
}

// As people would write it from where they are, if that is shorter.
std::string shown(const fs::path& file) {
  const std::string near = file.lexically_relative(fs::current_path()).string();
  return near.empty() || near.starts_with("..") ? file.string() : near;
}

Result<Settings> two_files(const fs::path& one, const fs::path& other) {
  Diagnostic d;
  d.message = fmt::format("the articles stand under two configurations, {} and {}", shown(one), shown(other));
  d.hint = "name one of them with --config";
  return fail(std::move(d));
}

std::string as_yaml(const auto& value) {
  YAML::Emitter emitter;
  emitter << YAML::Flow << value;
  return emitter.c_str();
}

class Configuration {
 public:
  Configuration(CommandBit command, const std::function<bool(const std::string&)>& given, Options& options)
      : command_(command), options_(options) {
    for (const Key& key : kKeys)
      if (key.commands & command) origin_[key.name] = given("--" + std::string(key.name)) ? "command line" : "default";
  }

  Result<void> read(const fs::path& file) {
    folder_ = fs::weakly_canonical(fs::absolute(file)).parent_path();
    std::ifstream in(file, std::ios::binary);
    if (!in) return fail({Severity::error, file.string(), 0, 0, "can't be opened", {}, {}});
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    YamlReader yaml(shown(file), text);
    if (const YamlNode root = yaml.root(); yaml.clean()) read(yaml, root);
    if (!yaml.clean()) return tl::unexpected(yaml.take());
    return {};
  }

  Settings settings() const {
    Settings out;
    for (const Key& key : kKeys)
      if (const auto origin = origin_.find(key.name); origin != origin_.end())
        out.push_back(
            {key.name, std::visit([&](auto member) { return as_yaml(options_.*member); }, key.target), origin->second});
    if (!(command_ & kReading)) return out;
    out.push_back({"exclude", as_yaml(excluded_), origin_of("exclude")});
    out.push_back({"sources", sources_as_yaml(), origin_of("sources")});
    return out;
  }

 private:
  void read(YamlReader& yaml, const YamlNode& root) {
    std::vector<YamlReader::Key> keys = {
        {"schema", [&](auto& n) { check_schema(yaml, n); }, true},
        {"exclude", [&](auto& n) { exclude(yaml, n); }},
        {"sources", [&](auto& n) { read_sources(yaml, n); }},
    };
    for (const Key& key : kKeys) keys.push_back({key.name, [&](auto& n) { read_key(yaml, key, n); }});
    yaml.mapping(root, kName, keys);
  }

  static void check_schema(YamlReader& yaml, const YamlNode& node) {
    if (yaml.number(node, "schema") != 1) yaml.error(yaml.mark_of(node), "schema must be 1", {});
  }

  // A key is checked whether or not this command heeds it.
  void read_key(YamlReader& yaml, const Key& key, const YamlNode& node) {
    const bool heeded = (key.commands & command_) != 0 && origin_[key.name] != "command line";
    std::visit(
        [&](auto member) {
          auto value = value_of(yaml, key, node, options_.*member);
          if (heeded) options_.*member = std::move(value);
        },
        key.target);
    if (heeded) origin_[key.name] = place(yaml, node);
  }

  static bool value_of(YamlReader& yaml, const Key& key, const YamlNode& node, bool) { return yaml.flag(node, key.name); }

  std::string value_of(YamlReader& yaml, const Key& key, const YamlNode& node, const std::string&) const {
    return checked(yaml, key, node, yaml.text(node, key.name));
  }

  Texts value_of(YamlReader& yaml, const Key& key, const YamlNode& node, const Texts&) const {
    Texts values = yaml.texts(node, key.name);
    for (std::string& value : values) value = checked(yaml, key, node, std::move(value));
    return values;
  }

  std::string checked(YamlReader& yaml, const Key& key, const YamlNode& node, std::string value) const {
    const auto choices = choices_of(key);
    if (!choices.empty() && std::ranges::find(choices, value) == choices.end())
      yaml.error(yaml.mark_of(node), fmt::format("{} can't be \"{}\"", key.name, value), suggestion(value, choices));
    if (key.value == Value::path) return (folder_ / value).lexically_normal().string();
    if (key.value == Value::plain) return value;
    const auto equals = value.find('=');
    if (equals == std::string::npos) {
      yaml.error(yaml.mark_of(node), "output takes FORMAT=FILE", {});
      return value;
    }
    return value.substr(0, equals + 1) + (folder_ / value.substr(equals + 1)).lexically_normal().string();
  }

  // Every option that a key names belongs to `check`.
  static std::vector<std::string_view> choices_of(const Key& key) {
    for (const FlagInfo& flag : flags_of(kCheck))
      if (flag.names == "--" + std::string(key.name)) return {flag.choices.begin(), flag.choices.end()};
    return {};
  }

  void exclude(YamlReader& yaml, const YamlNode& node) {
    excluded_ = yaml.texts(node, "exclude");
    options_.reading.ignored = IgnorePatterns(folder_.string(), excluded_);
    origin_["exclude"] = place(yaml, node);
  }

  void read_sources(YamlReader& yaml, const YamlNode& node) {
    yaml.named(node, "sources", [&](const std::string& name, Mark, const YamlNode& n) {
      SourceInfo& source = options_.reading.sources[name];
      yaml.mapping(n, "a source",
                   {{"agency", [&](auto& v) { source.agency = yaml.text(v, "agency"); }},
                    {"dateOrder", [&](auto& v) { source.date_order = date_order(yaml, v); }},
                    {"owner", [&](auto& v) { source.owner = yaml.text(v, "owner"); }}});
    });
    origin_["sources"] = place(yaml, node);
  }

  static DateOrder date_order(YamlReader& yaml, const YamlNode& node) {
    yaml.choice(node, "dateOrder", {"dmy", "mdy"});
    return parse_date_order(node.text()).value_or(DateOrder::unknown);
  }

  std::string sources_as_yaml() const {
    std::map<std::string, std::map<std::string, std::string>> sources;
    for (const auto& [name, info] : options_.reading.sources) {
      auto& source = sources[name];
      if (!info.agency.empty()) source["agency"] = info.agency;
      if (info.date_order != DateOrder::unknown) source["dateOrder"] = info.date_order == DateOrder::day_first ? "dmy" : "mdy";
      if (!info.owner.empty()) source["owner"] = info.owner;
    }
    return as_yaml(sources);
  }

  static std::string place(const YamlReader& yaml, const YamlNode& node) {
    return fmt::format("{}:{}", yaml.file(), yaml.mark_of(node).line);
  }

  std::string origin_of(const std::string& key) const {
    const auto at = origin_.find(key);
    return at == origin_.end() ? "default" : at->second;
  }

  CommandBit command_;
  Options& options_;
  fs::path folder_;
  Texts excluded_;
  std::map<std::string, std::string> origin_;  // of each key that the command heeds
};

}  // namespace

Result<Settings> configure(CommandBit command, const std::function<bool(const std::string&)>& given, Options& options) {
  constexpr unsigned kConfigured = kJudging | kIndexing | kReading;
  if (!(command & kConfigured)) return Settings{};
  std::set<std::string> files{options.config};
  if (options.config.empty()) files = files_above(options.paths.empty() ? Texts{options.index} : options.paths);
  if (files.size() > 1) return two_files(*files.begin(), *std::next(files.begin()));
  Configuration configuration(command, given, options);
  if (!files.empty())
    if (auto read = configuration.read(*files.begin()); !read) return tl::unexpected(read.error());
  return configuration.settings();
}

void print(const Settings& settings, std::ostream& out) {
  out << "schema: 1\n";
  for (const Setting& s : settings) out << fmt::format("{}: {}  # {}\n", s.key, s.value, s.from);
}

}  // namespace crossclaim
