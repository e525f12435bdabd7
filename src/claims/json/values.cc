#include "claims/json/values.h"

#include <sstream>

#include <fmt/format.h>

#include "claims/json/claim_json.h"

namespace crossclaim {
namespace {

// ---- dates

void write_days(JsonWriter& out, const Days& days) {
  ObjectWriter(out).add("lo", day_or_null(days.lo)).add("hi", day_or_null(days.hi));
}

void write_open(JsonWriter& out, const OpenDate& open) {
  ObjectWriter object(out);
  if (open.month) object.add("month", open.month);
  if (open.day) object.add("day", open.day);
  if (open.weekday) object.add("weekday", open.weekday);
}

// What a value object holds behind its type. The members of TIMEX3 are left out where somebody else writes them.
enum class Timex { with, without };

void add_fields(ObjectWriter& out, const DateValue& value, Timex timex) {
  out.add("lo", day_or_null(value.days.lo)).add("hi", day_or_null(value.days.hi)).add("grain", name_of(value.grain));
  out.add_set("approx", value.approximate);
  if (value.open != OpenDate{}) out.add("open", [&](JsonWriter& inner) { write_open(inner, value.open); });
  if (!value.readings.empty()) out.add_each("readings", value.readings, write_days);
  if (timex == Timex::with) out.add("timexType", name_of(value.type)).add("timex", value.timex);
  out.add("why", explain(value.reason));
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

void add_fields(ObjectWriter& out, const Quantity& value, Timex) {
  out.add("lo", value.lo)
      .add("hi", value.hi)
      .add("approx", value.approximate)
      .add("of", text_or_null(value.of))
      .add_said("unit", value.unit)
      .add_set("increment", value.increment)
      .add_set("part", value.part);
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

void write_place(JsonWriter& out, const Place& value);

void add_fields(ObjectWriter& out, const Place& value, Timex) {
  out.add("name", value.path.empty() ? std::string_view() : value.path.front())
      .add("path", value.path)
      .add("id", value.ids.empty() ? std::nullopt : text_or_null(value.ids.front()))
      .add("ids", value.ids)
      .add("placeType", name_of(value.type))
      .add_set("adjective", value.adjective);
  if (!value.other.empty()) out.add_each("other", value.other, write_place);
}

void write_place(JsonWriter& out, const Place& value) {
  ObjectWriter object(out);
  object.add("type", "place");
  add_fields(object, value, Timex::with);
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

void add_fields(ObjectWriter& out, const Actor& value, Timex) {
  out.add("name", value.name).add("actorType", name_of(value.type)).add_said("office", value.office).add_said("of", value.of);
}

Actor read_actor(const Field& object) {
  const auto type = object.at("actorType").one_of(ActorType::unknown, [](ActorType t) { return name_of(t); });
  return {type, object.at("name").text(), read_text(object, "office"), read_text(object, "of")};
}

void add_fields(ObjectWriter& out, const TextValue& value, Timex) { out.add("normalised", value.normalised); }

TextValue read_text_value(const Field& object) { return {object.at("normalised").text()}; }

struct ValueType {
  std::string_view name;
  ClaimValue (*read)(const Field&);
};

// In the order of ClaimValue.
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

void write_value(JsonWriter& out, const ClaimValue& value, std::string_view text) {
  ObjectWriter object(out);
  object.add("type", kValueTypes[value.index()].name);
  std::visit([&](const auto& v) { add_fields(object, v, Timex::with); }, value);
  object.add("text", text);
}

void add_value_fields(ObjectWriter& out, const ClaimValue& value) {
  std::visit([&](const auto& v) { add_fields(out, v, Timex::without); }, value);
}

TextedValue read_value(const Field& field) {
  const std::string type = field.at("type").text();
  for (const ValueType& known : kValueTypes)
    if (known.name == type) return {known.read(field), field.at("text").text()};
  field.at("type").reject("one of: date, quantity, place, actor, text");
}

}  // namespace crossclaim
