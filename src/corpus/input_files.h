// Input files: what the paths of a command line stand for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "corpus/ignore_patterns.h"
#include "text/diagnostic.h"

namespace crossclaim {

enum class InputKind : std::uint8_t { text, json_lines, standard_input };

struct InputFile {
  std::string path;  // as the user named it, or below a folder as the user named that
  std::string id;    // of a text: relative to the folder given, or the file's name
  InputKind kind = InputKind::text;
};

struct InputList {
  std::vector<InputFile> files;  // sorted by path, each file once; standard input comes last
  std::size_t ignored = 0;  // files of other types in folders, hidden ones and metadata left out; files that patterns leave out
  std::size_t missing = 0;  // paths given that can't be opened
  Diagnostics diagnostics;  // of paths that don't exist or aren't read
};

// Folders are searched recursively, hidden entries and symbolic links to folders left out. "-" is standard input. A type is
// told by its extension: .txt is one article, .jsonl and .ndjson are JSON Lines.
InputList list_input(std::vector<std::string> paths, const IgnorePatterns& ignored = {});

// Of all files together; 0 if standard input is among them. What has no size (a pipe with a name) counts as nothing.
std::uint64_t bytes_of(const InputList& input);

}  // namespace crossclaim
