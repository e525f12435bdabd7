#include "corpus/paragraphs.h"

#include <algorithm>
#include <span>

#include "text/sentences.h"

namespace crossclaim {
namespace {

constexpr std::uint32_t kWrappedWidth = 100;   // bytes; no hard-wrapped line is longer
constexpr std::uint32_t kUnfinishedLine = 50;  // bytes; a line as long as this can break off within a sentence
constexpr std::uint32_t kHeadingLine = 25;     // bytes; in a hard-wrapped text, a shorter line stands for itself

struct Line {
  TokenRange tokens;
  std::uint32_t indent = 0;  // bytes
  std::uint32_t size = 0;    // bytes, from the line's start to its last token's end
  bool finished = false;     // ends with a stop
  bool lower = false;        // starts with a word in lower case
};

std::uint32_t count_breaks(std::string_view gap) { return static_cast<std::uint32_t>(std::ranges::count(gap, '\n')); }

// Cuts a text into lines; blank ones are left out.
class Lines {
 public:
  Lines(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  std::vector<Line> run() {
    lines_.reserve(text_.size() / kUnfinishedLine + 1);
    if (!tokens_.empty()) gap(0, 0);
    for (std::size_t at = 0; at < tokens_.size();) {
      const std::size_t line_break = text_.find('\n', tokens_[at].span.begin);
      if (line_break == std::string_view::npos) break;
      at = first_behind(line_break, at);
      if (at < tokens_.size()) gap(static_cast<std::uint32_t>(at), tokens_[at - 1].span.end);
    }
    close(static_cast<std::uint32_t>(tokens_.size()));
    return std::move(lines_);
  }

 private:
  // The token behind a byte, none of those before `from`.
  std::size_t first_behind(std::size_t byte, std::size_t from) const {
    const auto begin = [](const Token& token) { return token.span.begin; };
    return static_cast<std::size_t>(
        std::ranges::upper_bound(tokens_.begin() + static_cast<std::ptrdiff_t>(from), tokens_.end(), byte, {}, begin) -
        tokens_.begin());
  }

  // The white space before token `at` may hold line breaks.
  void gap(std::uint32_t at, std::uint32_t end) {
    const std::uint32_t begin = tokens_[at].span.begin;
    const std::string_view space = text_.substr(end, begin - end);
    const std::uint32_t breaks = count_breaks(space);
    if (breaks == 0 && at > 0) return;
    close(at);
    Line line;
    line.tokens = {at, at, at == 0 || breaks > 1};
    const std::size_t last_break = space.rfind('\n');
    line.indent =
        static_cast<std::uint32_t>(last_break == std::string_view::npos ? space.size() : space.size() - last_break - 1);
    line.lower = tokens_[at].kind == TokenKind::word && !tokens_[at].capital;
    lines_.push_back(line);
  }

  void close(std::uint32_t last) {
    if (lines_.empty()) return;
    Line& line = lines_.back();
    line.tokens.last = last;
    const auto of_line = std::span(tokens_).subspan(line.tokens.first, last - line.tokens.first);
    line.size = of_line.back().span.end - of_line.front().span.begin + line.indent;
    line.finished = ends_with_stop(text_, of_line);
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::vector<Line> lines_;
};

// How a text is set: what its single line breaks mean.
struct Setting {
  bool wrapped = false;
  std::uint32_t indent = 0;  // of its outermost line
};

// Hard-wrapped: hardly a long line, most lines break off, and some go on in lower case or behind an indented one.
Setting setting_of(const std::vector<Line>& lines) {
  Setting setting{false, UINT32_MAX};
  for (const Line& line : lines) setting.indent = std::min(setting.indent, line.indent);
  std::size_t pairs = 0, broken_off = 0, going_on = 0, indented = 0, wide = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    wide += lines[i].size > kWrappedWidth;
    if (i == 0 || lines[i].tokens.after_blank) continue;
    if (lines[i].indent > setting.indent) {
      ++indented;
      continue;
    }
    ++pairs;
    broken_off += !lines[i - 1].finished && lines[i - 1].size >= kHeadingLine;
    going_on += !lines[i - 1].finished && lines[i].lower;
  }
  const bool flows = going_on * 5 >= pairs || indented > 0;
  setting.wrapped = pairs > 0 && broken_off * 2 >= pairs && flows && wide * 20 <= lines.size();
  return setting;
}

bool joins(const Setting& setting, const Line& before, const Line& line) {
  if (line.tokens.after_blank) return false;
  if (line.lower && !before.finished && before.size >= kUnfinishedLine) return true;
  if (!setting.wrapped || line.indent > setting.indent) return false;
  return before.size >= kHeadingLine;
}

}  // namespace

std::vector<TokenRange> cut_paragraphs(std::string_view text, const std::vector<Token>& tokens) {
  const std::vector<Line> lines = Lines(text, tokens).run();
  const Setting setting = setting_of(lines);
  std::vector<TokenRange> paragraphs;
  paragraphs.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && joins(setting, lines[i - 1], lines[i]))
      paragraphs.back().last = lines[i].tokens.last;
    else
      paragraphs.push_back(lines[i].tokens);
  }
  return paragraphs;
}

}  // namespace crossclaim
