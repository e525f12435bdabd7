// One line of JSON Lines as an article.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "corpus/article.h"
#include "text/diagnostic.h"

namespace crossclaim {

// An object with `id` (a string or a number) and `text`, and the fields of corpus/fields.h. Other keys may stand beside
// them; one that looks like a slip of a known one is told once for the file.
class JsonArticles {
 public:
  JsonArticles(std::string file, Diagnostics& diagnostics);
  ~JsonArticles();
  JsonArticles(JsonArticles&&) noexcept;
  JsonArticles& operator=(JsonArticles&&) = delete;

  // None, with an error in the diagnostics, if the line holds no article. `base` is what the article starts from. The
  // line's capacity must leave LineReader::kPadding bytes behind it.
  std::optional<Article> read(const std::string& line, std::uint32_t number, const Article& base);

 private:
  struct Parser;
  std::string file_;
  Diagnostics* diagnostics_;
  std::unique_ptr<Parser> parser_;
  std::set<std::string, std::less<>> told_;  // unknown keys
};

}  // namespace crossclaim
