#include "corpus/json_article.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <simdjson.h>

#include "corpus/fields.h"
#include "corpus/line_reader.h"
#include "corpus/text_check.h"
#include "text/source_text.h"

namespace crossclaim {
namespace {

namespace json = simdjson::ondemand;

static_assert(LineReader::kPadding >= simdjson::SIMDJSON_PADDING);

constexpr std::size_t kSlipLength = 5;  // shorter keys are near too many others

// Reads one object; what is wrong with it is told as it is met.
class LineReading {
 public:
  LineReading(std::string_view line, std::uint32_t number, const std::string& file, Diagnostics& diagnostics, Article base)
      : line_(line), number_(number), file_(file), diagnostics_(diagnostics), article_(std::move(base)) {
    article_.path = file;
    article_.line = number;
  }

  std::optional<Article> run(json::parser& parser, std::size_t capacity, std::set<std::string, std::less<>>& told) {
    json::document document;
    json::object object;
    if (const auto e = parser.iterate(line_.data(), line_.size(), capacity).get(document)) return broken(e);
    if (const auto e = document.get_object().get(object)) {
      if (e == simdjson::INCORRECT_TYPE) return refuse("the line is not a JSON object", {});
      return broken(e, &document);
    }
    for (auto field : object) {
      std::string_view key;
      json::value value;
      if (auto e = field.unescaped_key().get(key)) return broken(e, &document);
      if (auto e = field.value().get(value)) return broken(e, &document);
      if (auto e = take(std::string(key), value, told)) return broken(e, &document);
    }
    if (document.current_location().error() == simdjson::SUCCESS) return broken(simdjson::TRAILING_CONTENT, &document);
    return complete();
  }

 private:
  simdjson::error_code take(const std::string& key, json::value& value, std::set<std::string, std::less<>>& told) {
    const bool needed = key == "id" || key == "text";
    if (!needed && std::ranges::find(field_names(), key) == field_names().end()) {
      slip(key, told);
      return simdjson::SUCCESS;
    }
    json::json_type type;
    if (const auto e = value.type().get(type)) return e;
    if (type == json::json_type::null) return simdjson::SUCCESS;
    if (type == json::json_type::number && key == "id") return take_number(value);
    if (type != json::json_type::string) {
      warn(fmt::format("\"{}\" must be a string", key), {});
      return simdjson::SUCCESS;
    }
    std::string_view content;
    if (const auto e = value.get_string().get(content)) return e;
    store(key, content);
    return simdjson::SUCCESS;
  }

  simdjson::error_code take_number(json::value& value) {
    std::string_view digits = value.raw_json_token();
    while (digits.ends_with(' ') || digits.ends_with('\t')) digits.remove_suffix(1);
    double number = 0;
    if (const auto e = value.get_double().get(number)) return e;
    article_.id = digits;
    return simdjson::SUCCESS;
  }

  void store(const std::string& key, std::string_view content) {
    if (key == "text") {
      article_.text = content;
    } else if (const auto fault = fault_of(set_field(article_, key, content))) {
      warn(fmt::format("\"{}\" is not an {}; the article is read without one", content, fault->is_no),
           std::string(fault->hint));
    }
  }

  void slip(const std::string& key, std::set<std::string, std::less<>>& told) {
    if (key.size() < kSlipLength) return;
    std::vector<std::string_view> known = field_names();
    known.emplace_back("text");
    const std::string_view meant = nearest(key, known);
    if (!meant.empty() && told.insert(key).second)
      warn(fmt::format("unknown key \"{}\"", key), fmt::format("did you mean \"{}\"?", meant));
  }

  std::optional<Article> complete() {
    if (article_.id.empty()) return refuse("the article has no \"id\"", {});
    if (article_.text.empty()) return refuse("the article has no \"text\"", {});
    if (auto bad = check_text(article_.text, file_)) return refuse(fmt::format("\"text\": {}", bad->message), bad->hint);
    return std::move(article_);
  }

  std::optional<Article> broken(simdjson::error_code e, json::document* document = nullptr) {
    if (e == simdjson::UTF8_ERROR) {
      const std::size_t at = find_bad_utf8(line_).value_or(0);
      return refuse(fmt::format("byte {} of the line (0x{:02X}) is not UTF-8", at, static_cast<unsigned char>(line_[at])),
                    "convert the file to UTF-8", at);
    }
    const char* location = nullptr;
    if (document && document->current_location().get(location) != simdjson::SUCCESS) location = nullptr;
    const std::size_t at = location ? static_cast<std::size_t>(location - line_.data()) : line_.size() + 1;
    if (e == simdjson::INCOMPLETE_ARRAY_OR_OBJECT)
      return refuse("broken JSON: the line doesn't end with the closing brace of its object",
                    "each line must be one JSON object");
    const std::string cause =
        e == simdjson::TRAILING_CONTENT ? "more stands behind the object" : tidy(simdjson::error_message(e));
    return refuse("broken JSON: " + cause, "each line must be one JSON object", at);
  }

  // The first clause, in the lower case of diagnostics.
  static std::string tidy(std::string message) {
    message.erase(std::min(message.find_first_of(".:"), message.size()));
    if (message.size() > 1 && message[1] >= 'a' && message[1] <= 'z') message[0] = static_cast<char>(message[0] | 0x20);
    return message;
  }

  std::optional<Article> refuse(std::string message, std::string hint, std::size_t at = std::string_view::npos) {
    const bool known = at <= line_.size();
    const auto column = known ? count_code_points(line_.substr(0, at)) + 1 : 0;
    diagnostics_.push_back(
        {Severity::error, file_, number_, static_cast<std::uint32_t>(column), std::move(message), std::move(hint), {}});
    return std::nullopt;
  }

  void warn(std::string message, std::string hint) {
    diagnostics_.push_back({Severity::warning, file_, number_, 0, std::move(message), std::move(hint), {}});
  }

  std::string_view line_;
  std::uint32_t number_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  Article article_;
};

}  // namespace

struct JsonArticles::Parser {
  json::parser json;
};

JsonArticles::JsonArticles(std::string file, Diagnostics& diagnostics)
    : file_(std::move(file)), diagnostics_(&diagnostics), parser_(std::make_unique<Parser>()) {}
JsonArticles::~JsonArticles() = default;
JsonArticles::JsonArticles(JsonArticles&&) noexcept = default;

std::optional<Article> JsonArticles::read(const std::string& line, std::uint32_t number, const Article& base) {
  return LineReading(line, number, file_, *diagnostics_, base).run(parser_->json, line.capacity(), told_);
}

}  // namespace crossclaim
