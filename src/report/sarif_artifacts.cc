#include "report/sarif_artifacts.h"

#include <fstream>

#include <fmt/format.h>

#include "claims/json/claim_json.h"
#include "claims/json/object.h"
#include "report/citation.h"
#include "text/sha256.h"
#include "text/utf8.h"

namespace crossclaim {

using nlohmann::ordered_json;

std::string uri_of(std::string_view path) {
  constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string out = path.starts_with('/') ? "file://" : "";
  if (path == "-") return "stdin";
  for (const char c : valid_utf8(path))
    out += kPlain.find(c) != std::string_view::npos ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return out;
}

SarifArtifacts::SarifArtifacts(const CheckResult& result) {
  for (const Finding& finding : result.findings)
    for (const Answer& answer : finding.answers)
      for (const ClaimIndex claim : answer.claims) indices_.try_emplace(article_of(result, result.claims[claim]).path);
  for (std::size_t next = 0; auto& [path, index] : indices_) index = next++;
  for (std::size_t a = 0; a < result.articles.size(); ++a)
    if (result.is_new.empty() || result.is_new[a]) given_.insert(result.articles[a].path);
}

ordered_json SarifArtifacts::location(const std::string& path) const {
  JsonObject out;
  out.add("uri", uri_of(path));
  if (const auto at = indices_.find(path); at != indices_.end()) out.add("index", at->second);
  return out.json();
}

ordered_json SarifArtifacts::artifact(const std::string& path) const {
  JsonObject out;
  out.add("location", location(path));
  std::ifstream file;
  if (given_.contains(path) && path != "-") file.open(path, std::ios::binary);
  if (file.is_open()) out.add("hashes", JsonObject().add("sha-256", sha256(file)).json());
  return out.add("sourceLanguage", "en").json();
}

std::string SarifArtifacts::lines() const {
  std::string out;
  for (const auto& [path, index] : indices_) out += (index > 0 ? ",\n" : "\n") + to_line(artifact(path));
  return out;
}

}  // namespace crossclaim
