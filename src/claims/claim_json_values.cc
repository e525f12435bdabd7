#include "claims/claim_json_values.h"

#include <cmath>
#include <sstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "claims/claim_json.h"
#include "claims/claim_json_object.h"

namespace crossclaim {
namespace {

using nlohmann::ordered_json;

ordered_json text_or_null(const std::string& text) { return text.empty() ? ordered_json() : ordered_json(text); }

// ---- dates

ordered_json day_json(const std::optional<date::sys_days>& day) { return day ? ordered_json(iso_day(*day)) : ordered_json(); }

ordered_json days_json(const Days& days) {
  return JsonObject().add("lo", day_json(days.lo)).add("hi", day_json(days.hi)).json();
}

ordered_json open_json(const OpenDate& open) {
  ordered_json out = ordered_json::object();
  if (open.month) out["month"] = open.month;
  if (open.day) out["day"] = open.day;
  if (open.weekday) out["weekday"] = open.weekday;
  return out;
}

ordered_json to_object(const DateValue& value) {
  ordered_json out = JsonObject()
                         .add("type", "date")
                         .add("lo", day_json(value.days.lo))
                         .add("hi", day_json(value.days.hi))
                         .add("grain", name_of(value.grain))
                         .json();
  if (value.approximate) out["approx"] = true;
  if (value.open != OpenDate{}) out["open"] = open_json(value.open);
  for (const Days& reading : value.readings) out["readings"].push_back(days_json(reading));
  out["timexType"] = name_of(value.type);
  out["timex"] = value.timex;
  out["why"] = explain(value.reason);
  return out;
}

Days read_days(const Field& object) { return {read_day(object, "lo"), read_day(object, "hi")}; }

std::uint8_t read_small(const Field& object, std::string_view key, std::uint32_t most) {
  const auto field = object.find(key);
  if (!field) return 0;
  const std::uint32_t number = field->whole();
  if (number > most) field->reject(fmt::format("at most {}", most));
  return static_cast<std::uint8_t>(number);
}

DateValue read_date(const Field& object) {
  DateValue value;
  value.days = read_days(object);
  value.grain = object.at("grain").one_of(Grain::century, [](Grain grain) { return name_of(grain); });
  if (const auto approx = object.find("approx")) value.approximate = approx->flag();
  if (const auto open = object.find("open"))
    value.open = {read_small(*open, "month", 12), read_small(*open, "day", 31), read_small(*open, "weekday", 7)};
  if (const auto readings = object.find("readings"))
    for (const Field& reading : readings->items()) value.readings.push_back(read_days(reading));
  value.type = object.at("timexType").one_of(TimexType::set, [](TimexType type) { return name_of(type); });
  value.timex = object.at("timex").text();
  value.reason = object.at("why").one_of(DateReason::unanchored, explain);
  return value;
}

// ---- quantities

ordered_json to_object(const Quantity& value) {
  ordered_json out = JsonObject()
                         .add("type", "quantity")
                         .add("lo", number_json(value.lo))
                         .add("hi", number_json(value.hi))
                         .add("approx", value.approximate)
                         .json();
  out["of"] = text_or_null(value.of);
  if (!value.unit.empty()) out["unit"] = value.unit;
  if (value.increment) out["increment"] = true;
  if (value.part) out["part"] = true;
  return out;
}

std::optional<double> read_number(const Field& object, std::string_view key) {
  const auto field = object.find(key);
  return field ? std::optional(field->number()) : std::nullopt;
}

std::string read_text(const Field& object, std::string_view key) {
  const auto field = object.find(key);
  return field ? field->text() : std::string();
}

bool read_flag(const Field& object, std::string_view key) {
  const auto field = object.find(key);
  return field && field->flag();
}

Quantity read_quantity(const Field& object) {
  return {read_number(object, "lo"), read_number(object, "hi"),      read_flag(object, "approx"), read_text(object, "of"),
          read_text(object, "unit"), read_flag(object, "increment"), read_flag(object, "part")};
}

// ---- places

ordered_json to_object(const Place& value) {
  ordered_json out = JsonObject()
                         .add("type", "place")
                         .add("name", value.path.empty() ? "" : value.path.front())
                         .add("path", value.path)
                         .json();
  out["id"] = value.ids.empty() ? ordered_json() : text_or_null(value.ids.front());
  out["ids"] = value.ids;
  out["placeType"] = name_of(value.type);
  if (value.adjective) out["adjective"] = true;
  for (const Place& other : value.other) out["other"].push_back(to_object(other));
  return out;
}

Place read_place(const Field& object) {
  Place value;
  value.path = object.at("path").texts();
  value.ids = object.at("ids").texts();
  value.type = object.at("placeType").one_of(PlaceType::unknown, [](PlaceType type) { return name_of(type); });
  value.adjective = read_flag(object, "adjective");
  if (const auto others = object.find("other"))
    for (const Field& other : others->items()) value.other.push_back(read_place(other));
  return value;
}

// ---- actors and texts

ordered_json to_object(const Actor& value) {
  ordered_json out = JsonObject().add("type", "actor").add("name", value.name).add("actorType", name_of(value.type)).json();
  if (!value.office.empty()) out["office"] = value.office;
  if (!value.of.empty()) out["of"] = value.of;
  return out;
}

Actor read_actor(const Field& object) {
  const auto type = object.at("actorType").one_of(ActorType::unknown, [](ActorType t) { return name_of(t); });
  return {type, object.at("name").text(), read_text(object, "office"), read_text(object, "of")};
}

ordered_json to_object(const TextValue& value) {
  return JsonObject().add("type", "text").add("normalised", value.normalised).json();
}

TextValue read_text_value(const Field& object) { return {object.at("normalised").text()}; }

struct ValueType {
  std::string_view name;
  ClaimValue (*read)(const Field&);
};

constexpr ValueType kValueTypes[] = {
    {"date", [](const Field& f) -> ClaimValue { return read_date(f); }},
    {"quantity", [](const Field& f) -> ClaimValue { return read_quantity(f); }},
    {"place", [](const Field& f) -> ClaimValue { return read_place(f); }},
    {"actor", [](const Field& f) -> ClaimValue { return read_actor(f); }},
    {"text", [](const Field& f) -> ClaimValue { return read_text_value(f); }},
};

}  // namespace

std::string iso_day(date::sys_days day) {
  const date::year_month_day ymd(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                     static_cast<unsigned>(ymd.day()));
}

std::optional<date::sys_days> read_day(const Field& object, std::string_view key) {
  const auto field = object.find(key);
  if (!field) return std::nullopt;
  std::istringstream in(field->text());
  date::sys_days day;
  if (!(in >> date::parse("%F", day)) || in.peek() != std::istringstream::traits_type::eof())
    field->reject("a day such as 2017-01-19");
  return day;
}

ordered_json number_json(std::optional<double> number) {
  constexpr double kExact = 9007199254740992.0;  // 2^53: whole numbers below it are exact in a double
  if (!number || !std::isfinite(*number)) return {};
  if (std::trunc(*number) == *number && std::abs(*number) < kExact) return static_cast<std::int64_t>(*number);
  return *number;
}

ordered_json value_json(const ClaimValue& value, std::string_view text) {
  ordered_json out = std::visit([](const auto& v) { return to_object(v); }, value);
  out["text"] = text;
  return out;
}

TextedValue read_value(const Field& field) {
  const std::string type = field.at("type").text();
  for (const ValueType& known : kValueTypes)
    if (known.name == type) return {known.read(field), field.at("text").text()};
  field.at("type").reject("one of: date, quantity, place, actor, text");
}

}  // namespace crossclaim
