// A JSON value as text. nlohmann-json's values are easy to make and slow to print: RapidJSON prints them.

#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <simdjson.h>
#include <nlohmann/json.hpp>

#include "claims/claim_json.h"
#include "text/utf8.h"

namespace crossclaim {
namespace {

using nlohmann::ordered_json;

class Printer {
 public:
  void print(const ordered_json& json) {
    switch (json.type()) {
      case ordered_json::value_t::object:
        out_.StartObject();
        for (const auto& [key, value] : json.get_ref<const ordered_json::object_t&>()) {
          print(key);
          print(value);
        }
        out_.EndObject();
        break;
      case ordered_json::value_t::array:
        out_.StartArray();
        for (const ordered_json& value : json.get_ref<const ordered_json::array_t&>()) print(value);
        out_.EndArray();
        break;
      case ordered_json::value_t::string:
        print(json.get_ref<const std::string&>());
        break;
      case ordered_json::value_t::boolean:
        out_.Bool(json.get<bool>());
        break;
      case ordered_json::value_t::number_unsigned:
        out_.Uint64(json.get<std::uint64_t>());
        break;
      case ordered_json::value_t::number_integer:
        out_.Int64(json.get<std::int64_t>());
        break;
      case ordered_json::value_t::number_float:
        print(json.get<double>());
        break;
      default:
        out_.Null();
    }
  }

  std::string_view text() const { return {buffer_.GetString(), buffer_.GetSize()}; }

 private:
  void print(const std::string& text) { out_.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }

  void print(double number) {
    const std::string text = fmt::format("{}", number);
    out_.RawValue(text.data(), text.size(), rapidjson::kNumberType);
  }

  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> out_{buffer_};
};

}  // namespace

std::string to_line(const ordered_json& json) {
  Printer printer;
  printer.print(json);
  const std::string_view text = printer.text();
  return simdjson::validate_utf8(text.data(), text.size()) ? std::string(text) : valid_utf8(text);
}

}  // namespace crossclaim
