// Events are grouped, then every attribute of every event is judged on its own.
#include "findings/findings.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "claims/values/label.h"
#include "claims/values/relation.h"
#include "events/event_groups.h"
#include "events/identity_people.h"
#include "events/likeness.h"
#include "events/origins.h"
#include "events/stories.h"
#include "findings/answers.h"
#include "findings/calendar_findings.h"
#include "findings/contradictions.h"
#include "findings/disagreement.h"
#include "findings/priority.h"
#include "text/sorted.h"

namespace crossclaim {
namespace {

std::string hex(std::string_view prefix, std::string_view of, int digits) {
  const std::string all = fmt::format("{:016x}", XXH3_64bits(of.data(), of.size()));
  return std::string(prefix) + all.substr(0, static_cast<std::size_t>(digits));
}

// Values as reports name them, each once, in order of the text.
void add_value(Key& key, const std::string& value) {
  if (std::ranges::find(key.values, value) == key.values.end()) key.values.push_back(value);
}

class Finder {
 public:
  Finder(CheckResult& out, const RuleSet& rules, const FindingOptions& options) : out_(out), rules_(rules), options_(options) {}

  void run() {
    copies_ = options_.links ? options_.links->copies : copy_groups(out_.articles);
    for (std::size_t a = 0; a < copies_.size(); ++a) out_.articles[a].text_group = copies_[a];
    note_people();
    claims_of_.resize(out_.mentions.size());
    for (ClaimIndex c = 0; c < out_.claims.size(); ++c) claims_of_[out_.claims[c].mention].push_back(c);
    const EventGroups groups =
        group_events(out_.mentions, out_.articles, rules_, options_.links ? &options_.links->pairs : nullptr);
    for (const EventGroup& group : groups.groups) event(group);
    possible_links(groups);
    add_contradictions(out_, groups, event_of_group_);
    add_calendar_findings(out_);
    stories(groups);
    order_findings(out_, rules_);
    name_findings();
  }

 private:
  void note_people() {
    const auto same_article = [](const EventMention& a, const EventMention& b) { return a.article == b.article; };
    for (auto at = out_.mentions.begin(); at != out_.mentions.end();) {
      const auto end = std::find_if_not(at, out_.mentions.end(), [&](const EventMention& m) { return same_article(m, *at); });
      crossclaim::note_people({at, end}, rules_, out_.articles[at->article]);
      at = end;
    }
  }

  void event(const EventGroup& group) {
    Event e = describe(group);
    event_of_group_.push_back(static_cast<EventIndex>(out_.events.size()));
    const auto index = static_cast<EventIndex>(out_.events.size());
    const RuleFile& kind = *group.nodes[0].kind;
    const std::set<ClaimIndex> parts = told_one_by_one(group);
    for (const Attribute& attribute : kind.attributes) {
      std::vector<ClaimIndex> claims;
      for (const ClaimIndex c : e.claims)
        if (out_.claims[c].attribute == attribute.name && comparable(c) && !parts.contains(c)) claims.push_back(c);
      if (!claims.empty()) judge_attribute(attribute, claims, group, e, index);
    }
    out_.events.push_back(std::move(e));
  }

  // Claims of one person where the same article counts more: what isn't a total isn't compared.
  std::set<ClaimIndex> told_one_by_one(const EventGroup& group) const {
    std::set<ClaimIndex> parts;
    for (const EventNode& node : group.nodes)
      for (const std::uint32_t m : node.mentions)
        for (const ClaimIndex c : claims_of_[m])
          if (const auto* q = std::get_if<Quantity>(&out_.claims[c].value);
              q && is_one_of_more(node, {out_.claims[c].attribute, *q, describes_one(*q, out_.claims[c].text)}))
            parts.insert(c);
    return parts;
  }

  Event describe(const EventGroup& group) const {
    Event e;
    e.kind = group.nodes[0].kind->kind;
    std::set<std::uint32_t> articles;
    std::map<std::string, Key> keys;
    for (const EventNode& node : group.nodes) {
      articles.insert(node.article);
      for (const std::uint32_t m : node.mentions) {
        e.claims.insert(e.claims.end(), claims_of_[m].begin(), claims_of_[m].end());
        for (const RoleValue& role : out_.mentions[m].roles)
          if (!role.inherited) add_value(keys[role.role], label(role.value, role.text));
      }
    }
    std::ranges::sort(e.claims);
    e.articles.assign(articles.begin(), articles.end());
    for (const Attribute& a : group.nodes[0].kind->attributes)
      if (const auto at = keys.find(a.name); at != keys.end()) e.keys.push_back({a.name, std::move(at->second.values)});
    e.why = group.why;
    e.label = event_label(group, e);
    e.id = hex("e-", identity_of(group, e), 12);
    return e;
  }

  // Events of several kinds: what the articles of one story claim of what they tell first of all.
  void stories(const EventGroups& groups) {
    std::vector<std::vector<ClaimIndex>> main(out_.articles.size());
    for (const EventGroup& group : groups.groups)
      for (const EventNode& node : group.nodes)
        if (node.main || main[node.article].empty())
          for (const std::uint32_t m : node.mentions)
            main[node.article].insert(main[node.article].end(), claims_of_[m].begin(), claims_of_[m].end());
    for (const auto& articles : group_stories(out_.articles)) story(articles, main);
  }

  void story(const std::vector<std::uint32_t>& articles, const std::vector<std::vector<ClaimIndex>>& main) {
    Event e;
    e.kind = kStoryKind;
    for (const std::uint32_t a : articles) {
      if (main[a].empty()) continue;
      e.articles.push_back(a);
      e.claims.insert(e.claims.end(), main[a].begin(), main[a].end());
    }
    if (e.articles.size() < 2) return;
    std::ranges::sort(e.claims);
    e.label = common_names(out_.articles[e.articles[0]], out_.articles[e.articles[1]]);
    e.why.push_back("names in common: " + e.label);
    std::string all = e.kind;
    for (const ClaimIndex c : e.claims) all += "\n" + out_.claims[c].id;
    e.id = hex("e-", all, 12);
    out_.events.push_back(std::move(e));
  }

  // Enough to tell the event from others, the same whatever order the articles came in.
  std::string identity_of(const EventGroup& group, const Event& e) const {
    std::string all = e.kind;
    for (const ClaimIndex c : e.claims) all += "\n" + out_.claims[c].id;
    for (const EventNode& n : group.nodes)
      for (const std::uint32_t m : n.mentions)
        all += fmt::format("\n{} {}", out_.articles[n.article].id, out_.mentions[m].span.begin);
    return all;
  }

  std::string event_label(const EventGroup& group, const Event& e) const {
    const SameEvent& same = group.nodes[0].kind->same_event;
    std::string text = out_.mentions[group.nodes[0].mentions[0]].head;
    for (const Key& key : e.keys)
      if (key.role == same.place || key.role == same.time || std::ranges::find(same.actors, key.role) != same.actors.end())
        text += ", " + key.values[0];
    return text;
  }

  bool comparable(ClaimIndex c) const { return out_.claims[c].status != Status::denied; }

  void judge_attribute(const Attribute& attribute, const std::vector<ClaimIndex>& claims, const EventGroup& group,
                       const Event& e, EventIndex index) {
    const RunView run{out_.articles, out_.claims, out_.mentions, copies_, &group.nodes};
    AnswerSet set = collect_answers(claims, out_.claims, out_.mentions, attribute);
    Finding f;
    f.kind = e.kind;
    f.attribute = attribute.name;
    f.question = attribute.ask;
    f.event = index;
    f.why = e.why;
    count_origins_of(set);
    const Disagreement d = attribute.many ? Disagreement{} : find_disagreement(set, attribute, run);
    const bool agreed = std::ranges::any_of(set.answers, [](const Answer& a) { return a.origins > 1; });
    if (d.verdict == Verdict::scope && agreed) {  // somebody counts others, too: the count is no less corroborated
      agree(f, set, attribute, group);
      f.why.push_back(d.why);
    } else if (d.verdict != Verdict::single) {
      f.verdict = d.verdict;
      f.doubt = d.doubt;
      f.certainty = std::max(d.certainty, group.certainty);
      f.why.push_back(d.why);
    } else {
      agree(f, set, attribute, group);
    }
    if (attribute.office && told_alike(f, set)) f.verdict = Verdict::single;
    if (f.verdict == Verdict::conflict || f.verdict == Verdict::altered_copy)
      f.severity = static_cast<FindingSeverity>(attribute.severity);
    if (f.verdict == Verdict::conflict && attribute.spelling) merge_forms(set);
    if (f.verdict == Verdict::conflict && attribute.type == AttributeType::place) keep_opposed(set);
    f.answers = std::move(set.answers);
    std::ranges::stable_sort(f.answers, {},
                             [](const Answer& a) { return std::tuple(-static_cast<int>(a.origins), plain(a.value)); });
    if (f.verdict != Verdict::single || options_.with_singles) out_.findings.push_back(std::move(f));
  }

  // All articles of a story give their officials: that they name an office in the same words is worth no finding, nor that they
  // name two that have nothing to do with one another.
  bool told_alike(const Finding& f, const AnswerSet& set) const {
    const auto several_wordings = [&](const Answer& answer) {
      return std::ranges::any_of(answer.claims,
                                 [&](ClaimIndex c) { return plain(out_.claims[c].value) != plain(answer.value); });
    };
    if (f.verdict == Verdict::undecided) return f.doubt == Doubt::precision;
    const bool agree = f.verdict == Verdict::corroborated || f.verdict == Verdict::repeated;
    return agree && std::ranges::none_of(set.answers, several_wordings);
  }

  // "Ana Reyes" and "Ana M. Reyes" against "Ana Reyez": the first two are one side.
  void merge_forms(AnswerSet& set) const {
    for (std::size_t i = 0; i < set.answers.size(); ++i)
      for (std::size_t j = set.answers.size() - 1; j > i; --j) {
        if (!compatible(set.relations[i][j])) continue;
        Answer& into = set.answers[i];
        into.claims.insert(into.claims.end(), set.answers[j].claims.begin(), set.answers[j].claims.end());
        std::ranges::sort(into.claims);
        set.articles[i].insert(set.articles[i].end(), set.articles[j].begin(), set.articles[j].end());
        sort_unique(set.articles[i]);
        into.origins = count_origins(set.articles[i], out_.articles, copies_);
        drop_answer(set, j);
      }
  }

  // The town that all name takes no part in a conflict of two of its streets.
  static void keep_opposed(AnswerSet& set) {
    const auto opposed = [&](std::size_t i) {
      for (std::size_t k = 0; k < set.answers.size(); ++k)
        if (set.relations[i][k] == Relation::differ) return true;
      return false;
    };
    for (std::size_t i = set.answers.size(); i-- > 0;)
      if (!opposed(i)) drop_answer(set, i);
  }

  static void drop_answer(AnswerSet& set, std::size_t j) {
    const auto at = static_cast<std::ptrdiff_t>(j);
    set.answers.erase(set.answers.begin() + at);
    set.articles.erase(set.articles.begin() + at);
    set.relations.erase(set.relations.begin() + at);
    for (auto& row : set.relations) row.erase(row.begin() + at);
  }

  void count_origins_of(AnswerSet& set) const {
    for (std::size_t i = 0; i < set.answers.size(); ++i)
      set.answers[i].origins = count_origins(set.articles[i], out_.articles, copies_);
  }

  // No two answers disagree: what do they make together? Two participants that one article each names make nothing.
  void agree(Finding& f, const AnswerSet& set, const Attribute& attribute, const EventGroup& group) {
    f.certainty = group.certainty;
    const std::uint32_t most = std::ranges::max(set.answers, {}, &Answer::origins).origins;
    std::set<std::uint32_t> articles;
    for (const auto& of : set.articles) articles.insert(of.begin(), of.end());
    if (all_open(f, set) || (articles.size() > 1 && all_in_doubt(f, set))) return;
    const bool refined = has_refinement(set, articles.size() > 1);
    if (most > 1) {
      f.verdict = Verdict::corroborated;
      f.why.push_back(fmt::format("{} independent origins agree", most));
    } else if (refined) {
      f.verdict = Verdict::refined;
      f.why.emplace_back("one answer is a more precise form of the other");
    } else if (articles.size() > 1 && all_give_one(set, articles.size())) {
      f.verdict = Verdict::repeated;
      f.why.emplace_back("the articles share one origin");
    } else if (articles.size() > 1 && !attribute.many) {
      f.verdict = Verdict::undecided;
      f.doubt = Doubt::precision;
      f.why.emplace_back("the answers can both hold, but neither says what the other does");
    }
  }

  // Every reading hangs on a missing date: there is nothing to compare yet.
  bool all_open(Finding& f, const AnswerSet& set) {
    for (const Answer& a : set.answers) {
      const auto* date = std::get_if<DateValue>(&a.value);
      if (!date || date->resolved()) return false;
    }
    const Claim& c = out_.claims[set.answers[0].claims[0]];
    const ArticleFacts& article = out_.articles[out_.mentions[c.mention].article];
    f.verdict = Verdict::undecided;
    f.doubt = Doubt::anchor;
    f.certainty = Certainty::possible;
    f.why.push_back(fmt::format("{} has no publication date, and \"{}\" needs one", article.id, c.text));
    for (const Answer& a : set.answers)
      for (const ClaimIndex i : a.claims) out_.not_compared.push_back({i, f.why.back()});
    return true;
  }

  // What nobody tells for sure isn't corroborated by being told twice.
  bool all_in_doubt(Finding& f, const AnswerSet& set) const {
    const auto is_sure = [&](ClaimIndex c) { return out_.claims[c].doubt.empty(); };
    for (const Answer& a : set.answers)
      if (std::ranges::any_of(a.claims, is_sure)) return false;
    const Claim& c = out_.claims[set.answers[0].claims[0]];
    f.verdict = Verdict::undecided;
    f.certainty = Certainty::possible;
    f.why.push_back(fmt::format("\"{}\" may be {}, and so may what the others say", c.text, c.doubt));
    return true;
  }

  // Of several articles, one that says "in June" and "on June 21" is not refined by another that says the latter.
  static bool has_refinement(const AnswerSet& set, bool several) {
    for (std::size_t i = 0; i < set.answers.size(); ++i)
      for (std::size_t j = 0; j < set.answers.size(); ++j)
        if (set.relations[i][j] == Relation::narrower && !(several && std::ranges::includes(set.articles[i], set.articles[j])))
          return true;
    return false;
  }

  static bool all_give_one(const AnswerSet& set, std::size_t articles) {
    return std::ranges::any_of(set.articles, [&](const auto& of) { return of.size() == articles; });
  }

  // What may be one event isn't compared; that it wasn't is told.
  void possible_links(const EventGroups& groups) {
    std::set<ClaimIndex> told;
    for (const PossibleLink& link : groups.possible) {
      const Event& a = out_.events[event_of_group_[link.a]];
      const Event& b = out_.events[event_of_group_[link.b]];
      for (const ClaimIndex c : b.claims) {
        if (!told.insert(c).second) continue;
        out_.not_compared.push_back(
            {c, fmt::format("only possibly the event of {} ({}): {}", a.id, a.label, fmt::join(link.why, "; "))});
      }
    }
    std::ranges::stable_sort(out_.not_compared, {}, &NotCompared::claim);
  }

  std::string fingerprint(const Finding& f) const {
    std::set<std::string> articles, values;
    for (const Answer& a : f.answers) {
      values.insert(plain(a.value));
      for (const ClaimIndex c : a.claims) articles.insert(out_.articles[out_.mentions[out_.claims[c].mention].article].id);
    }
    const std::string all =
        fmt::format("{}\n{}\n{}\n{}", f.kind, f.attribute, fmt::join(articles, "\n"), fmt::join(values, "\n"));
    return hex("", all, 16);
  }

  void name_findings() {
    std::map<std::string, int> seen;
    for (Finding& f : out_.findings) {
      f.fingerprint = fingerprint(f);
      const int again = seen[f.fingerprint]++;
      f.id = "f-" + f.fingerprint.substr(0, 8) + (again == 0 ? "" : "-" + std::to_string(again));
    }
  }

  CheckResult& out_;
  const RuleSet& rules_;
  const FindingOptions& options_;
  std::vector<std::uint32_t> copies_;
  std::vector<std::vector<ClaimIndex>> claims_of_;  // by mention
  std::vector<EventIndex> event_of_group_;
};

}  // namespace

CheckResult find(std::vector<ArticleFacts> articles, std::vector<EventMention> mentions, std::vector<Claim> claims,
                 const RuleSet& rules, const FindingOptions& options) {
  CheckResult out;
  out.articles = std::move(articles);
  out.mentions = std::move(mentions);
  out.claims = std::move(claims);
  Finder(out, rules, options).run();
  return out;
}

}  // namespace crossclaim
