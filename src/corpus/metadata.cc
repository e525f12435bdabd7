// JSON is read as the YAML it is.
#include "corpus/metadata.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include "corpus/fields.h"

namespace crossclaim {
namespace {

namespace fs = std::filesystem;

using Names = std::vector<std::string_view>;
using Visit = std::function<void(const std::string& key, const YAML::Node& key_node, const YAML::Node& value)>;

class MetadataFile {
 public:
  MetadataFile(std::string path, Diagnostics& diagnostics) : path_(std::move(path)), diagnostics_(diagnostics) {}

  YAML::Node root() {
    std::ifstream in(path_, std::ios::binary);
    try {
      return YAML::Load(in);
    } catch (const YAML::Exception& e) {
      warn(e.mark, e.msg);
      return {};
    }
  }

  void each(const YAML::Node& node, std::string_view what, const Visit& visit) {
    if (!node || node.IsNull()) return;
    if (!node.IsMap()) return warn(node.Mark(), fmt::format("{} must be a mapping", what));
    for (const auto& item : node)
      if (item.first.IsScalar()) visit(item.first.Scalar(), item.first, item.second);
  }

  Metadata fields(const YAML::Node& node, std::string_view what) {
    Metadata metadata;
    each(node, what, [&](const std::string& key, const YAML::Node& key_node, const YAML::Node& value) {
      if (value.IsNull()) return;
      Article probe;
      const FieldResult result = set_field(probe, key, value.IsScalar() ? value.Scalar() : "");
      if (result == FieldResult::unknown)
        unknown_key(key, key_node, field_names());
      else if (!value.IsScalar())
        warn(value.Mark(), fmt::format("\"{}\" must be a single value", key));
      else if (const auto fault = fault_of(result))
        warn(value.Mark(), fmt::format("\"{}\" is not an {}", value.Scalar(), fault->is_no), std::string(fault->hint));
      else
        metadata.emplace_back(key, value.Scalar());
    });
    return metadata;
  }

  void unknown_key(const std::string& key, const YAML::Node& node, const Names& known) {
    const std::string_view meant = nearest(key, known);
    warn(node.Mark(), fmt::format("unknown key \"{}\"", key), meant.empty() ? "" : fmt::format("did you mean \"{}\"?", meant));
  }

  void warn(const YAML::Mark& mark, std::string message, std::string hint = {}) {
    const bool known = mark.line >= 0;
    diagnostics_.push_back({Severity::warning,
                            path_,
                            known ? static_cast<std::uint32_t>(mark.line + 1) : 0,
                            known ? static_cast<std::uint32_t>(mark.column + 1) : 0,
                            std::move(message),
                            std::move(hint),
                            {}});
  }

 private:
  std::string path_;
  Diagnostics& diagnostics_;
};

constexpr std::string_view kSourceKeys[] = {"agency", "dateOrder", "owner"};

void read_date_order(MetadataFile& file, const YAML::Node& value, SourceInfo& info) {
  if (const auto order = parse_date_order(value.Scalar())) {
    info.date_order = *order;
    return;
  }
  const FieldFault fault = *fault_of(FieldResult::bad_order);
  file.warn(value.Mark(), fmt::format("\"{}\" is not an {}", value.Scalar(), fault.is_no), std::string(fault.hint));
}

SourceInfo read_source(MetadataFile& file, const YAML::Node& node) {
  SourceInfo info;
  file.each(node, "a source", [&](const std::string& key, const YAML::Node& key_node, const YAML::Node& value) {
    if (std::ranges::find(kSourceKeys, key) == std::end(kSourceKeys))
      return file.unknown_key(key, key_node, Names(std::begin(kSourceKeys), std::end(kSourceKeys)));
    if (!value.IsScalar()) return file.warn(value.Mark(), fmt::format("\"{}\" must be a single value", key));
    if (key == "dateOrder") return read_date_order(file, value, info);
    (key == "agency" ? info.agency : info.owner) = value.Scalar();
  });
  return info;
}

void read_articles(MetadataFile& file, const std::string& folder, const YAML::Node& node, FolderMetadata& out) {
  file.each(node, "\"articles\"", [&](const std::string& name, const YAML::Node& key_node, const YAML::Node& value) {
    out.articles[name] = file.fields(value, "an article's metadata");
    if (!fs::exists(fs::path(folder) / name)) file.warn(key_node.Mark(), fmt::format("no file \"{}\" in this folder", name));
  });
}

void read_section(MetadataFile& file, const std::string& folder, const std::string& key, const YAML::Node& key_node,
                  const YAML::Node& value, FolderMetadata& out) {
  if (key == "defaults") {
    out.defaults = file.fields(value, "\"defaults\"");
  } else if (key == "articles") {
    read_articles(file, folder, value, out);
  } else if (key == "sources") {
    file.each(value, "\"sources\"", [&](const std::string& name, const YAML::Node&, const YAML::Node& source) {
      out.sources[name] = read_source(file, source);
    });
  } else {
    file.unknown_key(key, key_node, {"articles", "defaults", "sources"});
  }
}

}  // namespace

FolderMetadata read_folder_metadata(const std::string& folder, Diagnostics& diagnostics) {
  FolderMetadata out;
  const fs::path path = fs::path(folder) / "corpus.yaml";
  if (!fs::exists(path)) return out;
  MetadataFile file(path.string(), diagnostics);
  file.each(file.root(), "corpus.yaml", [&](const std::string& key, const YAML::Node& key_node, const YAML::Node& value) {
    read_section(file, folder, key, key_node, value, out);
  });
  return out;
}

Metadata read_metadata_beside(const std::string& article_path, Diagnostics& diagnostics) {
  Metadata all;
  const fs::path path(article_path);
  for (const std::string& stem : {path.string(), (path.parent_path() / path.stem()).string()})
    for (const char* ending : {".meta.json", ".meta.yaml"}) {
      if (!fs::exists(stem + ending)) continue;
      MetadataFile file(stem + ending, diagnostics);
      const Metadata metadata = file.fields(file.root(), "metadata");
      all.insert(all.end(), metadata.begin(), metadata.end());
    }
  return all;
}

void set_fields(const Metadata& metadata, Article& article) {
  for (const auto& [name, value] : metadata) set_field(article, name, value);
}

}  // namespace crossclaim
