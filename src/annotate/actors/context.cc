// The first pass: full names, each on evidence: a title or office before it, a known given name, an age or a verb of saying
// beside it.
#include <algorithm>
#include <array>

#include "annotate/actors/actors.h"
#include "annotate/keys.h"

namespace crossclaim {
namespace {

using Tokens = std::span<const Token>;

const std::array kSaid = {token_key("said"), token_key("says"), token_key("told"), token_key("tells")};

bool is_said(const Token& token) { return std::ranges::find(kSaid, token.key) != kSaid.end(); }

std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

bool age_follows(Tokens tokens, std::uint32_t at) {
  return at + 1 < tokens.size() && tokens[at].key == kCommaKey && tokens[at + 1].kind == TokenKind::number &&
         tokens[at + 1].span.size() <= 3;
}

}  // namespace

const ActorContext::Person* ActorContext::find(const Index& index, std::uint64_t key) const {
  const auto at = index.find(key);
  return at == index.end() || at->second == kAmbiguous ? nullptr : &people_[at->second];
}

const ActorContext::Person* ActorContext::holder(std::string_view office, std::string_view state_stem) const {
  const Person* found = nullptr;
  for (const Person& person : people_) {
    const bool other_state = !state_stem.empty() && !person.state_stem.empty() && person.state_stem != state_stem;
    if (person.office != office || other_state) continue;
    if (found) return nullptr;
    found = &person;
  }
  return found;
}

void ActorContext::add(Person person, std::uint64_t full_name_key, std::uint64_t surname_key) {
  const auto next = static_cast<std::uint32_t>(people_.size());
  const auto [at, fresh] = by_name_.try_emplace(full_name_key, next);
  if (!fresh) {
    Person& known = people_[at->second];
    if (known.office.empty()) known.office = std::move(person.office);
    if (known.state_stem.empty()) known.state_stem = std::move(person.state_stem);
    return;
  }
  const auto [surname, alone] = by_surname_.try_emplace(surname_key, next);
  const bool same_given =
      !alone && surname->second != kAmbiguous && first_word(people_[surname->second].name) == first_word(person.name);
  if (same_given) {  // "Robert Dear" and "Robert Lewis Dear"
    at->second = surname->second;
    return;
  }
  if (!alone) surname->second = kAmbiguous;
  people_.push_back(std::move(person));
}

// Gathers the full names of one sentence.
class NameGatherer {
 public:
  NameGatherer(const NameReader& names, std::string_view text, Tokens tokens, ActorContext& context)
      : names_(names), text_(text), tokens_(tokens), context_(context) {}

  void run() {
    for (std::uint32_t at = 0; at < tokens_.size();) at = names_.may_start(tokens_[at]) ? read(at) : at + 1;
  }

 private:
  // The index to go on at.
  std::uint32_t read(std::uint32_t at) {
    if (const auto office = names_.office(text_, tokens_, at)) return read_office(at, *office);
    const auto name = names_.name(text_, tokens_, at);
    if (!name) return std::max(at + 1, names_.organisation(tokens_, at));
    if (is_evident(at, *name)) add(at, *name);
    return name->end;
  }

  std::uint32_t read_office(std::uint32_t at, const OfficeRun& office) {
    const bool genitive = at > 1 && tokens_[at - 1].key == kGenitiveKey;
    const Token* before = genitive ? &tokens_[at - 2] : at > 0 ? &tokens_[at - 1] : nullptr;
    stem_ = before && before->capital ? stem_of(text_, *before) : "";
    office_ = office;
    name_begin_ = office.end + (office.end < tokens_.size() && tokens_[office.end].key == kCommaKey);
    return name_begin_;
  }

  bool is_titled(std::uint32_t at) const { return office_.end > 0 && name_begin_ == at; }

  bool is_evident(std::uint32_t at, const NameRun& name) const {
    const bool more_to_come = name.end < tokens_.size();
    if (name.words < 2 || name.words > 4 || (more_to_come && tokens_[name.end].capital)) return false;
    const bool said = (at > 0 && is_said(tokens_[at - 1])) || (more_to_come && is_said(tokens_[name.end]));
    return name.given || said || is_titled(at) || age_follows(tokens_, name.end);
  }

  void add(std::uint32_t at, const NameRun& run) {
    const Tokens name = tokens_.subspan(at, run.end - at);
    ActorContext::Person person{spelled(text_, name), "", ""};
    if (is_titled(at)) {
      person.office = office_.office;
      person.state_stem = stem_;
    }
    context_.add(std::move(person), full_name_key(name), tokens_[run.surname].key);
  }

  const NameReader& names_;
  std::string_view text_;
  Tokens tokens_;
  ActorContext& context_;
  OfficeRun office_;  // the last one met, and where a name of its holder would begin
  std::uint32_t name_begin_ = 0;
  std::string stem_;
};

ActorContext ActorFinder::context(const Article& article, const Layout& layout) const {
  ActorContext context;
  for (const Sentence& sentence : layout.sentences) {
    const Tokens tokens = tokens_of(layout, sentence);
    if (!is_title_case(tokens)) NameGatherer(names_, article.text, tokens, context).run();
  }
  return context;
}

}  // namespace crossclaim
