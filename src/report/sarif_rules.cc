#include "report/sarif_rules.h"

#include <fmt/format.h>

#include "claims/json/object.h"
#include "report/viewpoint.h"
#include "text/utf8.h"

namespace crossclaim {
namespace {

using nlohmann::ordered_json;

ordered_json text_json(const std::string& text) { return JsonObject().add("text", valid_utf8(text)).json(); }

std::string camel_case(std::string_view id) {
  std::string out;
  bool start = true;
  for (const char c : id) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter) out += start && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    start = !letter;
  }
  return out;
}

ordered_json rule_json(const std::string& id, std::string_view level) {
  const std::string kind = id.substr(0, id.find('.'));
  const std::string attribute = id.substr(id.find('.') + 1);
  return JsonObject()
      .add("id", id)
      .add("name", camel_case(id))
      .add("shortDescription", text_json(fmt::format("Articles disagree on {}.", id)))
      .add("fullDescription", text_json(fmt::format("What articles say about the {} of an event of kind {}.", attribute, kind)))
      .add("help",
           text_json(fmt::format("Articles that tell of one event are compared in what they say about its {}. A result names "
                                 "the words of each article. Look at the articles, and correct the one that is wrong; if "
                                 "both are right, suppress the finding and give the reason.",
                                 attribute)))
      .add("defaultConfiguration", JsonObject().add("level", level).json())
      .json();
}

}  // namespace

// Findings are in order of their verdicts: a rule's first one has its severity, if any fails.
SarifRules::SarifRules(const CheckResult& result) {
  for (const Finding& finding : result.findings) rules_.try_emplace(rule_of(finding), Rule{name_of(finding.severity)});
  for (const BaselineEntry& entry : result.absent) rules_.try_emplace(entry.rule);
  for (std::size_t next = 0; auto& [id, rule] : rules_) rule.index = next++;
}

ordered_json SarifRules::json() const {
  ordered_json out = ordered_json::array();
  for (const auto& [id, rule] : rules_) out.push_back(rule_json(id, rule.level));
  return out;
}

}  // namespace crossclaim
