// The rules of a SARIF run: those that its results name, kind.attribute each.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "findings/finding.h"

namespace crossclaim {

class SarifRules {
 public:
  // Of findings and of what the baseline holds besides.
  explicit SarifRules(const CheckResult& result);

  // These throw std::out_of_range for an id that no result has.
  std::size_t index(const std::string& id) const { return rules_.at(id).index; }
  std::string_view level(const std::string& id) const { return rules_.at(id).level; }

  nlohmann::ordered_json json() const;  // reportingDescriptors, in the order of their indices

 private:
  struct Rule {
    std::string_view level = "warning";  // what SARIF takes where nothing is said
    std::size_t index = 0;
  };

  std::map<std::string, Rule> rules_;
};

}  // namespace crossclaim
