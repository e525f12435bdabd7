#include "corpus/input_files.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace crossclaim {
namespace {

namespace fs = std::filesystem;

constexpr std::pair<std::string_view, InputKind> kKinds[] = {
    {".txt", InputKind::text}, {".jsonl", InputKind::json_lines}, {".ndjson", InputKind::json_lines}};

std::optional<InputKind> kind_of(const fs::path& path) {
  const std::string extension = path.extension().string();
  for (const auto& [name, kind] : kKinds)
    if (extension == name) return kind;
  return std::nullopt;
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

bool is_metadata(const fs::path& path) {
  const std::string name = path.filename().string();
  return name == "corpus.yaml" || name == "crossclaim.yaml" || name.ends_with(".meta.json") || name.ends_with(".meta.yaml");
}

class Lister {
 public:
  explicit Lister(const IgnorePatterns& ignored) : ignored_(ignored) {}

  InputList run(std::vector<std::string> paths) {
    std::ranges::sort(paths);
    const bool standard_input = std::ranges::find(paths, "-") != paths.end();
    for (const std::string& path : paths)
      if (path != "-") add(path);
    std::ranges::stable_sort(list_.files, {}, &InputFile::path);
    if (standard_input) list_.files.push_back({"-", "stdin", InputKind::standard_input});
    return std::move(list_);
  }

 private:
  void add(const std::string& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
      ++list_.missing;
      report(Severity::error, path, "no such file or folder");
    } else if (fs::is_directory(status)) {
      add_folder(path);
    } else if (const auto kind = kind_of(path)) {
      add_file({path, fs::path(path).filename().string(), *kind});
    } else {
      const std::string extension = fs::path(path).extension().string();
      const bool html = extension == ".html" || extension == ".htm";
      report(Severity::warning, path, html ? "HTML input is not read yet" : "only .txt, .jsonl and .ndjson files are read");
    }
  }

  void add_folder(const fs::path& folder) {
    std::error_code error;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error), end;
    for (; !error && at != end; at.increment(error)) {
      if (is_hidden(at->path())) {
        at.disable_recursion_pending();
        continue;
      }
      std::error_code unreadable;
      if (at->is_regular_file(unreadable)) add_entry(folder, at->path());
    }
    if (!error) return;
    ++list_.missing;
    report(Severity::error, folder.string(), error.message());
  }

  void add_entry(const fs::path& folder, const fs::path& path) {
    if (const auto kind = kind_of(path))
      add_file({path.string(), path.lexically_relative(folder).generic_string(), *kind});
    else if (!is_metadata(path))
      ++list_.ignored;
  }

  void add_file(InputFile file) {
    if (ignored_.ignores(file.path)) {
      ++list_.ignored;
      return;
    }
    std::error_code error;
    const fs::path canonical = fs::canonical(file.path, error);
    if (seen_.insert(error ? file.path : canonical.string()).second) list_.files.push_back(std::move(file));
  }

  void report(Severity severity, std::string path, std::string message) {
    list_.diagnostics.push_back({severity, std::move(path), 0, 0, std::move(message), {}, {}});
  }

  const IgnorePatterns& ignored_;
  InputList list_;
  std::set<std::string> seen_;
};

}  // namespace

InputList list_input(std::vector<std::string> paths, const IgnorePatterns& ignored) {
  return Lister(ignored).run(std::move(paths));
}

std::uint64_t bytes_of(const InputList& input) {
  std::uint64_t bytes = 0;
  for (const InputFile& file : input.files) {
    if (file.kind == InputKind::standard_input) return 0;
    std::error_code no_size;
    const auto size = fs::file_size(file.path, no_size);
    if (!no_size) bytes += size;
  }
  return bytes;
}

}  // namespace crossclaim
