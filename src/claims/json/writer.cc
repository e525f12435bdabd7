#include "claims/json/writer.h"

#include <cmath>
#include <cstring>

#include <fmt/format.h>
#include <simdjson.h>
#include <nlohmann/json.hpp>

#include "claims/json/claim_json.h"
#include "text/utf8.h"

namespace crossclaim {
namespace {

using nlohmann::ordered_json;

// nlohmann-json's values are easy to make and slow to print: the writer prints them.
void write_tree(JsonWriter& out, const ordered_json& json) {
  switch (json.type()) {
    case ordered_json::value_t::object: {
      ObjectWriter object(out);
      for (const auto& [key, value] : json.get_ref<const ordered_json::object_t&>())
        object.add(key, [&child = value](JsonWriter& inner) { write_tree(inner, child); });
      return;
    }
    case ordered_json::value_t::array:
      return out.each(json.get_ref<const ordered_json::array_t&>(), write_tree);
    case ordered_json::value_t::string:
      return out.value(json.get_ref<const std::string&>());
    case ordered_json::value_t::boolean:
      return out.value(json.get<bool>());
    case ordered_json::value_t::number_unsigned:
      return out.value(json.get<std::uint64_t>());
    case ordered_json::value_t::number_integer:
      return out.value(json.get<std::int64_t>());
    case ordered_json::value_t::number_float:
      return out.value(json.get<double>());
    default:
      out.value(nullptr);
  }
}

}  // namespace

void JsonWriter::value(double number) {
  constexpr double kExact = 9007199254740992.0;  // 2^53: whole numbers below it are exact in a double
  if (!std::isfinite(number)) return value(nullptr);
  if (std::trunc(number) == number && std::abs(number) < kExact) return value(static_cast<std::int64_t>(number));
  raw(fmt::format("{}", number));
}

// RapidJSON would copy byte by byte, so that it is given an empty text, which makes the comma.
void JsonWriter::raw(std::string_view json) {
  out_.RawValue("", 0, rapidjson::kObjectType);
  std::memcpy(buffer_.Push(json.size()), json.data(), json.size());
}

std::string JsonWriter::line() const {
  const std::string_view text(buffer_.GetString(), buffer_.GetSize());
  return simdjson::validate_utf8(text.data(), text.size()) ? std::string(text) : valid_utf8(text);
}

void JsonWriter::clear() {
  buffer_.Clear();
  out_.Reset(buffer_);
}

std::string to_line(const ordered_json& json) {
  JsonWriter out;
  write_tree(out, json);
  return out.line();
}

}  // namespace crossclaim
