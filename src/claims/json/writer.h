// JsonWriter: a JSON document of one line, written from its values straight, without a tree of them first.
//
//   JsonWriter out;
//   out.value([&](JsonWriter& json) { ObjectWriter(json).add("start", 3).add("words", words); });
//   out.line()  ->  {"start":3,"words":["truce"]}
//
// A value is a number, a text, true or false; an optional one, which is null if it is absent; a range of values, which is an
// array; or what can be called with the writer, and writes one.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#ifdef __SSE2__
#define RAPIDJSON_SSE2  // texts are looked through in steps of 16 bytes
#endif
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace crossclaim {

class JsonWriter {
 public:
  void begin_object() { out_.StartObject(); }
  void end_object() { out_.EndObject(); }
  void key(std::string_view name) { out_.Key(name.data(), size_of(name)); }

  void value(std::nullptr_t) { out_.Null(); }
  void value(double number);  // null if it is no finite one; an integer where it is one
  void value(std::string_view text) { out_.String(text.data(), size_of(text)); }
  template <class Value>
  void value(const Value& value);

  // An array: `write` writes a value for each element.
  template <class Range, class Write>
  void each(const Range& range, Write write) {
    out_.StartArray();
    for (const auto& element : range) write(*this, element);
    out_.EndArray();
  }

  // A value that is JSON already.
  void raw(std::string_view json);

  // What was written. Bytes that are no UTF-8 become U+FFFD, so that any text can be written.
  std::string line() const;
  // Begins a new document; the memory is kept.
  void clear();

 private:
  static rapidjson::SizeType size_of(std::string_view text) { return static_cast<rapidjson::SizeType>(text.size()); }

  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> out_{buffer_};
};

// An object, to which members are added in order as long as this lives. Keys must differ: they aren't looked for.
class ObjectWriter {
 public:
  explicit ObjectWriter(JsonWriter& out) : out_(out) { out_.begin_object(); }
  ~ObjectWriter() { out_.end_object(); }
  ObjectWriter(const ObjectWriter&) = delete;
  ObjectWriter& operator=(const ObjectWriter&) = delete;

  template <class Value>
  ObjectWriter& add(std::string_view key, const Value& value) {
    out_.key(key);
    out_.value(value);
    return *this;
  }
  template <class Range, class Write>
  ObjectWriter& add_each(std::string_view key, const Range& range, Write write) {
    out_.key(key);
    out_.each(range, write);
    return *this;
  }
  ObjectWriter& add_raw(std::string_view key, std::string_view json) {
    out_.key(key);
    out_.raw(json);
    return *this;
  }

  // A member that is only there if the text isn't empty, or the flag set.
  ObjectWriter& add_said(std::string_view key, std::string_view text) { return text.empty() ? *this : add(key, text); }
  ObjectWriter& add_set(std::string_view key, bool flag) { return flag ? add(key, flag) : *this; }

 private:
  JsonWriter& out_;
};

template <class Value>
void JsonWriter::value(const Value& value) {
  if constexpr (std::invocable<const Value&, JsonWriter&>) {
    value(*this);
  } else if constexpr (std::same_as<Value, bool>) {
    out_.Bool(value);
  } else if constexpr (std::unsigned_integral<Value>) {
    out_.Uint64(value);
  } else if constexpr (std::integral<Value>) {
    out_.Int64(value);
  } else if constexpr (std::convertible_to<const Value&, std::string_view>) {
    this->value(std::string_view(value));
  } else if constexpr (requires { value.has_value(); }) {
    if (value)
      this->value(*value);
    else
      out_.Null();
  } else {
    each(value, [](JsonWriter& out, const auto& element) { out.value(element); });
  }
}

}  // namespace crossclaim
