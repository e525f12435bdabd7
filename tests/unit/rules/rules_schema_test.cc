// The schema that editors use names the keys that the program reads.
#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "rules/rule_file.h"

namespace crossclaim {
namespace {

TEST(RulesSchema, NamesTheKeysThatAreRead) {
  std::ifstream in(CROSSCLAIM_SOURCE_DIR "/rules/schema/rules.schema.json");
  const auto schema = nlohmann::json::parse(in);
  for (const RuleKeys& mapping : rule_file_keys()) {
    std::set<std::string> read(mapping.keys.begin(), mapping.keys.end());
    std::set<std::string> described;
    for (const auto& [key, value] : schema.at("definitions").at(std::string(mapping.mapping)).at("properties").items())
      described.insert(key);
    EXPECT_EQ(described, read) << mapping.mapping;
  }
}

}  // namespace
}  // namespace crossclaim
