#include "claims/titled_text.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "corpus/own_title.h"

namespace crossclaim {
namespace {

std::optional<Article> with_title(const Article& article) {
  constexpr std::size_t kTopOfText = 400;  // bytes
  const std::string_view title = own_title(article.title);
  const std::string_view top = std::string_view(article.text).substr(0, title.size() + kTopOfText);
  if (title.empty() || top.find(title) != std::string_view::npos) return std::nullopt;
  std::optional<Article> whole = article;
  whole->page = article.title.substr(title.size());
  whole->title.clear();
  whole->text = std::string(title) + "\n\n" + article.text;
  return whole;
}

}  // namespace

TitledText::TitledText(const Article& article)
    : given_(article),
      whole_(with_title(article)),
      text_start_(static_cast<std::uint32_t>(read().text.size() - article.text.size())) {}

Span TitledText::as_given(Span read) const {
  if (in_title(read)) return {read.begin, std::min(read.end, static_cast<std::uint32_t>(given_.title.size()))};
  return {read.begin - text_start_, read.end - text_start_};
}

}  // namespace crossclaim
