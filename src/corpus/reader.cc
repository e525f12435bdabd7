#include "corpus/reader.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "corpus/input_files.h"
#include "corpus/json_article.h"
#include "corpus/line_reader.h"
#include "corpus/text_check.h"

namespace crossclaim {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kByteOrderMark = "\uFEFF";
// A JSON line may be so much longer than its article's text: escapes, other keys.
constexpr std::size_t line_limit(std::size_t article_bytes) { return 3 * article_bytes + (1 << 16); }

// A JSON Lines file being read.
struct JsonSource {
  JsonSource(std::istream& in, std::size_t limit, const std::string& path, Diagnostics& diagnostics)
      : lines(in, limit), articles(path, diagnostics) {}
  LineReader lines;
  JsonArticles articles;
  Article base;  // what corpus.yaml says of every article
};

std::string describe(const Article& article) {
  return article.line == 0 ? article.path : fmt::format("{}:{}", article.path, article.line);
}

// All of a stream, or its first `limit` + 1 bytes.
std::string read_all(std::istream& in, std::size_t limit) {
  std::string text;
  std::vector<char> chunk(1 << 16);
  while (text.size() <= limit && (in.read(chunk.data(), static_cast<std::streamsize>(chunk.size())), in.gcount() > 0))
    text.append(chunk.data(), std::min(static_cast<std::size_t>(in.gcount()), limit + 1 - text.size()));
  return text;
}

}  // namespace

class CorpusReader::State {
 public:
  State(std::vector<std::string> paths, ReaderOptions options)
      : options_(std::move(options)),
        input_(list_input(std::move(paths), options_.ignored)),
        diagnostics_(std::move(input_.diagnostics)),
        sources_(options_.sources) {
    if (!options_.standard_input) options_.standard_input = &std::cin;
  }

  std::optional<Article> next() {
    while (true) {
      std::optional<Article> article;
      if (json_)
        article = next_line();
      else if (at_ < input_.files.size())
        article = open(input_.files[at_++]);
      else
        return std::nullopt;
      if (!article || !is_unique(*article)) continue;
      add_source(*article);
      return article;
    }
  }

  const Diagnostics& diagnostics() const { return diagnostics_; }
  std::size_t skipped() const { return skipped_; }
  const InputList& input() const { return input_; }
  std::uint64_t bytes_read() const { return bytes_read_; }
  const SourceTable& sources() const { return sources_; }

 private:
  // Opens a file; gives its article at once if it is a text.
  std::optional<Article> open(const InputFile& file) {
    if (file.kind == InputKind::standard_input) {
      if (options_.standard_input->peek() == '{') return start_lines(*options_.standard_input, file);
      return read_text(*options_.standard_input, file);
    }
    file_ = std::ifstream(file.path, std::ios::binary);
    if (!file_) return skip(error_of(file.path, "can't be opened"));
    return file.kind == InputKind::json_lines ? start_lines(file_, file) : read_text(file_, file);
  }

  std::optional<Article> start_lines(std::istream& in, const InputFile& file) {
    json_ = std::make_unique<JsonSource>(in, line_limit(options_.max_article_bytes), file.path, diagnostics_);
    if (file.kind == InputKind::json_lines) set_fields(folder_of(file.path).defaults, json_->base);
    return std::nullopt;
  }

  // None at the end of the file too, which closes it.
  std::optional<Article> next_line() {
    const LineReader::Next result = json_->lines.next(line_);
    if (result == LineReader::Next::end) {
      json_.reset();
      return std::nullopt;
    }
    const std::uint32_t number = json_->lines.number();
    const std::string& path = input_.files[at_ - 1].path;
    bytes_read_ += line_.size() + 1;
    if (result == LineReader::Next::too_long) return skip(too_large(path, number));
    if (number == 1 && line_.starts_with(kByteOrderMark)) line_.erase(0, kByteOrderMark.size());
    if (line_.find_first_not_of(" \t") == std::string::npos) return std::nullopt;
    auto article = json_->articles.read(line_, number, json_->base);
    if (!article) ++skipped_;
    if (article && article->text.size() > options_.max_article_bytes) return skip(too_large(path, number));
    return article;
  }

  std::optional<Article> read_text(std::istream& in, const InputFile& file) {
    Article article;
    article.id = file.id;
    article.path = file.path;
    article.text = read_all(in, options_.max_article_bytes);
    bytes_read_ += article.text.size();
    if (article.text.size() > options_.max_article_bytes) return skip(too_large(file.path, 0));
    if (auto bad = check_text(article.text, file.path)) return skip(std::move(*bad));
    if (file.kind == InputKind::text) add_metadata(article);
    return article;
  }

  void add_metadata(Article& article) {
    const FolderMetadata& folder = folder_of(article.path);
    set_fields(folder.defaults, article);
    const auto named = folder.articles.find(fs::path(article.path).filename().string());
    if (named != folder.articles.end()) set_fields(named->second, article);
    set_fields(read_metadata_beside(article.path, diagnostics_), article);
  }

  void add_source(Article& article) const {
    const auto source = sources_.find(article.source);
    if (source == sources_.end()) return;
    article.agency = source->second.agency;
    article.owner = source->second.owner;
    if (article.date_order == DateOrder::unknown) article.date_order = source->second.date_order;
  }

  const FolderMetadata& folder_of(const std::string& path) {
    const std::string folder = fs::path(path).parent_path().string();
    const auto [at, fresh] = folders_.try_emplace(folder);
    if (fresh) {
      at->second = read_folder_metadata(folder, diagnostics_);
      sources_.insert(at->second.sources.begin(), at->second.sources.end());
    }
    return at->second;
  }

  bool is_unique(Article& article) {
    const std::string here = describe(article);
    if (ids_.try_emplace(article.id, here).second) return true;
    const bool from_path = article.line == 0 && article.path != article.id && input_.files[at_ - 1].id == article.id;
    if (from_path && ids_.try_emplace(article.path, here).second) {
      article.id = article.path;
      return true;
    }
    skip({Severity::error,
          article.path,
          article.line,
          0,
          fmt::format("id \"{}\" stands already in {}", article.id, ids_[article.id]),
          "ids must be unique in a corpus",
          {}});
    return false;
  }

  Diagnostic error_of(const std::string& path, std::string message) const {
    return {Severity::error, path, 0, 0, std::move(message), {}, {}};
  }

  Diagnostic too_large(const std::string& path, std::uint32_t line) const {
    Diagnostic d = error_of(path, fmt::format("the article is larger than the limit of {} bytes", options_.max_article_bytes));
    d.line = line;
    return d;
  }

  std::nullopt_t skip(Diagnostic d) {
    ++skipped_;
    diagnostics_.push_back(std::move(d));
    return std::nullopt;
  }

  ReaderOptions options_;
  InputList input_;
  Diagnostics diagnostics_;
  SourceTable sources_;
  std::map<std::string, FolderMetadata> folders_;
  std::unordered_map<std::string, std::string> ids_;  // where each was met
  std::ifstream file_;
  std::unique_ptr<JsonSource> json_;
  std::string line_;
  std::size_t at_ = 0;  // the file to open next
  std::size_t skipped_ = 0;
  std::uint64_t bytes_read_ = 0;
};

CorpusReader::CorpusReader(std::vector<std::string> paths, ReaderOptions options)
    : state_(std::make_unique<State>(std::move(paths), std::move(options))) {}
CorpusReader::~CorpusReader() = default;

std::optional<Article> CorpusReader::next() { return state_->next(); }
const Diagnostics& CorpusReader::diagnostics() const { return state_->diagnostics(); }
std::size_t CorpusReader::skipped() const { return state_->skipped(); }
std::size_t CorpusReader::missing() const { return state_->input().missing; }
std::uint64_t CorpusReader::bytes_read() const { return state_->bytes_read(); }
std::uint64_t CorpusReader::bytes() const { return bytes_of(state_->input()); }
std::size_t CorpusReader::ignored_files() const { return state_->input().ignored; }
const SourceTable& CorpusReader::sources() const { return state_->sources(); }

}  // namespace crossclaim
