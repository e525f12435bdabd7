#include "rules/rule_merge.h"

#include <algorithm>

#include <fmt/format.h>

namespace crossclaim {
namespace {

template <class T, class Key>
void replace_or_add(std::vector<T>& base, std::vector<T>& more, Key key) {
  for (T& item : more) {
    const auto old = std::ranges::find(base, std::invoke(key, item), key);
    if (old == base.end())
      base.push_back(std::move(item));
    else
      *old = std::move(item);
  }
}

template <class T>
void append(std::vector<T>& base, std::vector<T>& more) {
  std::ranges::move(more, std::back_inserter(base));
}

// A class that only a pattern used that is gone is no error of the file that declared it.
void keep_used(RuleFile& base, const PatternRule& gone) {
  for (const PatternNode* node : nodes_of(gone.pattern, PatternOp::word_class)) base.once_used.insert(node->name);
  for (const PatternNode* node : nodes_of(gone.pattern, PatternOp::part)) base.once_used.insert("@" + node->name);
}

void remove(RuleFile& base, const RuleFile& more, RuleReaders& readers) {
  for (const std::string& id : more.remove) {
    const auto at = std::ranges::find(base.patterns, id, &PatternRule::id);
    if (at == base.patterns.end()) {
      std::vector<std::string_view> known;
      for (const PatternRule& p : base.patterns) known.push_back(p.id);
      readers[more.mark.source].error(more.remove_mark, fmt::format("no pattern \"{}\" to remove", id), suggestion(id, known));
    } else {
      keep_used(base, *at);
      base.patterns.erase(at);
    }
  }
}

void replace_patterns(RuleFile& base, RuleFile& more) {
  for (const PatternRule& p : base.patterns)
    if (std::ranges::find(more.patterns, p.id, &PatternRule::id) != more.patterns.end()) keep_used(base, p);
  std::vector<PatternRule> fresh;
  for (PatternRule& p : more.patterns) {
    const auto old = std::ranges::find_if(base.patterns,
                                          [&](const PatternRule& b) { return b.id == p.id && b.mark.source != p.mark.source; });
    if (old == base.patterns.end())
      fresh.push_back(std::move(p));
    else
      *old = std::move(p);
  }
  append(base.patterns, fresh);
}

void add_words(RuleFile& base, const RuleFile& more) {
  for (const auto& [name, words] : more.words) {
    auto& all = base.words[name];
    for (const std::string& word : words)
      if (std::ranges::find(all, word) == all.end()) all.push_back(word);
    base.word_marks.try_emplace(name, more.word_marks.at(name));
  }
  base.base_forms.insert(more.base_forms.begin(), more.base_forms.end());
}

}  // namespace

void extend(RuleFile& base, RuleFile more, RuleReaders& readers) {
  remove(base, more, readers);
  replace_patterns(base, more);
  replace_or_add(base.attributes, more.attributes, &Attribute::name);
  replace_or_add(base.parts, more.parts, &PatternRule::id);
  add_words(base, more);
  append(base.heads, more.heads);
  append(base.exceptions, more.exceptions);
  append(base.tests, more.tests);
  for (auto& [role, sources] : more.inherit) base.inherit[role] = std::move(sources);
  base.sound = base.sound && more.sound;
  if (more.own_same_event) base.same_event = *more.own_same_event;
}

}  // namespace crossclaim
