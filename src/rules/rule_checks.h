// What no single key of a rule file shows: names that stand for nothing, classes that nobody uses, missing tests.
#pragma once

#include <deque>
#include <set>
#include <string>

#include "rules/rule_file.h"
#include "rules/yaml_reader.h"

namespace crossclaim {

// The readers of all files; a Mark names one of them.
using RuleReaders = std::deque<YamlReader>;

// `used`: the classes ("name") and parts ("@name") that patterns name; null where a pattern is wrong, so that a class may only
// seem to be unused. Errors go to the readers.
void check_rule_file(const RuleFile& file, const std::set<std::string>* used, RuleReaders& readers);

}  // namespace crossclaim
