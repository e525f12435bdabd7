// Metadata: what files beside an article say of it.
//
//   flood.meta.yaml, flood.txt.meta.json   fields of flood.txt: id, title, published, updated, source, url, lang, dateOrder
//   corpus.yaml                            the same for a whole folder:
//     defaults: {source: Orlo Courier, lang: en}
//     articles: {flood.txt: {published: 2017-01-17}}
//     sources: {Orlo Courier: {agency: Tamm News, owner: Vesk Holding, dateOrder: dmy}}
//
// An unknown key, a bad date or a wrong shape is a warning with file and line; the rest of the file still counts.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/article.h"
#include "text/diagnostic.h"

namespace crossclaim {

// Field names with their values, each known to be one that set_field takes.
using Metadata = std::vector<std::pair<std::string, std::string>>;

// Who stands behind a source: two outlets of one owner, or two copies of one agency's report, are one origin.
struct SourceInfo {
  std::string agency;
  std::string owner;
  DateOrder date_order = DateOrder::unknown;
};
using SourceTable = std::map<std::string, SourceInfo, std::less<>>;

struct FolderMetadata {
  Metadata defaults;
  std::map<std::string, Metadata, std::less<>> articles;  // by file name
  SourceTable sources;
};

// Of the folder's corpus.yaml; empty if it has none.
FolderMetadata read_folder_metadata(const std::string& folder, Diagnostics& diagnostics);

// Of the files beside an article: NAME.meta.json, NAME.meta.yaml, NAME with its extension or without.
Metadata read_metadata_beside(const std::string& article_path, Diagnostics& diagnostics);

void set_fields(const Metadata& metadata, Article& article);

}  // namespace crossclaim
