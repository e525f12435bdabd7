#include "claims/json/field.h"

#include <limits>

#include <fmt/format.h>

namespace crossclaim {

void Field::reject(std::string_view expected) const {
  throw FieldError(path_.empty() ? fmt::format("the line must be {}", expected)
                                 : fmt::format("\"{}\" must be {}", path_, expected));
}

std::optional<Field> Field::find(std::string_view key) const {
  if (!json_->is_object()) reject("an object");
  const auto member = json_->find(key);
  if (member == json_->end() || member->is_null()) return std::nullopt;
  return Field(*member, path_.empty() ? std::string(key) : fmt::format("{}.{}", path_, key));
}

Field Field::at(std::string_view key) const {
  if (auto member = find(key)) return *std::move(member);
  throw FieldError(fmt::format("\"{}{}{}\" is missing", path_, path_.empty() ? "" : ".", key));
}

std::vector<Field> Field::items() const {
  if (!json_->is_array()) reject("an array");
  std::vector<Field> items;
  items.reserve(json_->size());
  for (const auto& item : *json_) items.emplace_back(item, fmt::format("{}[{}]", path_, items.size()));
  return items;
}

std::string Field::text() const {
  if (!json_->is_string()) reject("a string");
  return json_->get<std::string>();
}

double Field::number() const {
  if (!json_->is_number()) reject("a number");
  return json_->get<double>();
}

bool Field::flag() const {
  if (!json_->is_boolean()) reject("true or false");
  return json_->get<bool>();
}

std::uint32_t Field::whole() const {
  if (!json_->is_number_unsigned() || json_->get<std::uint64_t>() > std::numeric_limits<std::uint32_t>::max())
    reject("a whole number from 0 on");
  return json_->get<std::uint32_t>();
}

std::vector<std::string> Field::texts() const {
  std::vector<std::string> texts;
  for (const Field& item : items()) texts.push_back(item.text());
  return texts;
}

}  // namespace crossclaim
