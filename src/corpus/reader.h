// CorpusReader: the articles of a corpus, one by one.
//
//   CorpusReader reader({"news/", "more.jsonl"});
//   while (auto article = reader.next()) use(*article);
//   for (const Diagnostic& d : reader.diagnostics()) std::cerr << render(d);
//
// A path is a .txt file (one article), a .jsonl or .ndjson file (an article a line), a folder of these, searched
// recursively, or "-", standard input: JSON Lines if its first byte is '{', else one article. The order depends on neither
// the order of the paths nor the file system: by path, byte for byte, and within a file by line; standard input is last. A
// file named twice is read once. Memory holds one article at a time, and the ids of those read.
//
// Ids are unique. That of a text file is its path relative to the folder given, or its name if given itself; the path as
// given where two are alike. An `id` that metadata or a JSON line repeats is an error, and the later article is skipped.
//
// Text is kept byte for byte, with its line breaks and its byte order mark. What can't be read is skipped: an empty or
// binary file, bad UTF-8, an article beyond the limit, a broken line; each is an error with file and line. What can be read
// in part (a bad date, an unknown key) is a warning.
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/article.h"
#include "corpus/ignore_patterns.h"
#include "corpus/metadata.h"
#include "text/diagnostic.h"

namespace crossclaim {

struct ReaderOptions {
  std::size_t max_article_bytes = std::size_t{64} << 20;
  std::istream* standard_input = nullptr;  // std::cin if null; must outlive the reader
  IgnorePatterns ignored;                  // files left out, also of those named themselves
  SourceTable sources;                     // of the whole corpus; a corpus.yaml adds to them
};

class CorpusReader {
 public:
  explicit CorpusReader(std::vector<std::string> paths, ReaderOptions options = {});
  ~CorpusReader();

  // The next article; none at the end.
  std::optional<Article> next();

  const Diagnostics& diagnostics() const;  // grows until next() has returned none
  std::size_t skipped() const;             // articles that couldn't be read
  std::size_t missing() const;             // paths that don't exist or can't be searched; known from the start
  std::size_t ignored_files() const;       // of other types, in folders, and those that patterns leave out
  std::uint64_t bytes_read() const;        // of the files' contents, so far
  std::uint64_t bytes() const;             // of all files; 0 if there is standard input, whose length nobody knows
  const SourceTable& sources() const;      // as the corpus.yaml files read so far name them

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace crossclaim
