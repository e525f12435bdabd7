// JsonObject: builds a JSON object member by member, in order.
//
//   JsonObject().add("start", 3).add("end", 9).json()  ->  {"start":3,"end":9}
//
// For small reports; what may be long is written by ObjectWriter (writer.h). nlohmann's own braces build an array for each
// member first.
#pragma once

#include <utility>

#include <nlohmann/json.hpp>

namespace crossclaim {

class JsonObject {
 public:
  JsonObject() { members_.reserve(16); }  // growing would copy the keys

  // Keys must differ: they aren't looked for.
  template <class Value>
  JsonObject& add(const char* key, Value&& value) {
    members_.emplace_back(key, std::forward<Value>(value));
    return *this;
  }

  // A member that is only there if the text isn't empty.
  JsonObject& add_said(const char* key, const std::string& text) { return text.empty() ? *this : add(key, text); }

  nlohmann::ordered_json json() { return std::move(members_); }

 private:
  nlohmann::ordered_json::object_t members_;
};

}  // namespace crossclaim
