// The artifacts of a SARIF run: the files that its results cite.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "findings/finding.h"

namespace crossclaim {

// A path as a URI reference (RFC 3986).
std::string uri_of(std::string_view path);

class SarifArtifacts {
 public:
  // `result` must outlive it.
  explicit SarifArtifacts(const CheckResult& result);

  // An artifactLocation, with its index if the path is one of theirs.
  nlohmann::ordered_json location(const std::string& path) const;

  // The array's members, a line each, with the SHA-256 of the file as it is now. A file that only an index knows has none,
  // since it may have changed since; nor has standard input.
  std::string lines() const;

 private:
  nlohmann::ordered_json artifact(const std::string& path) const;

  std::map<std::string, std::size_t> indices_;  // by path
  std::set<std::string_view> given_;            // paths of this run
};

}  // namespace crossclaim
