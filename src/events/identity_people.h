// Identity of people: do two nodes of a kind found by persons name one person?
//
// People of one name are one person if their ages agree or the articles tell one story. People whose names differ by a slip
// are one person only if the articles tell one story and no age speaks against it; people of other names never. Somebody
// without a name is the other article's person if each of the two articles, of one story, tells of one suspect only.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "events/event_node.h"
#include "events/identity.h"

namespace crossclaim {

Judgement judge_people(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles);

// Whom the mentions of one article name with an age, into its facts.
void note_people(std::span<const EventMention> mentions, const RuleSet& rules, ArticleFacts& article);

// Within one article: one name, told fully or shortened; or a slip, if an age is told of both and is the same.
bool one_person(const EventNode& a, const EventNode& b);

// Told as who did it; nodes of other kinds than those found by persons are not.
bool is_suspect(const EventNode& node);

// By what a person is looked for: the words of the name, and the first and last of them together. Officials, whom every article
// names, by the latter alone.
std::vector<std::string> person_keys(const EventNode& node);

}  // namespace crossclaim
