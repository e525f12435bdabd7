// Two passes over an article. The first (context.cc) gathers the full names it gives. The second reads a sentence and
// accepts a name only where it is in that gathering or bears a title, which keeps the capitals of headlines and of sentence
// beginnings out.
#include "annotate/actors/actors.h"
#include "annotate/keys.h"

#include <algorithm>
#include <array>
#include <utility>

namespace crossclaim {
namespace {

using Tokens = std::span<const Token>;

const std::uint64_t kThe = token_key("the");
// Whom states send: "envoys from Norway". Not ministers: articles name them, and a state is no name of theirs.
const std::uint64_t kSent[] = {token_key("envoys"),      token_key("delegates"),      token_key("delegation"),
                               token_key("delegations"), token_key("negotiators"),    token_key("ambassadors"),
                               token_key("diplomats"),   token_key("representatives")};
const std::uint64_t kFrom = token_key("from");
const std::uint64_t kHyphen = token_key("-");

Actor person_of(const ActorContext::Person& person) { return {ActorType::person, person.name, person.office, ""}; }

}  // namespace

std::string_view name_of(ActorType type) {
  static constexpr std::array<std::string_view, 6> kNames = {"person", "office", "organisation", "state", "group", "unknown"};
  return kNames[static_cast<std::size_t>(type)];
}

// Reads one sentence; indices are within its tokens.
class ActorReader {
 public:
  ActorReader(const NameReader& names, std::string_view text, Tokens tokens, std::uint32_t base, const ActorContext& context,
              std::span<const Mention> places)
      : names_(names),
        text_(text),
        tokens_(tokens),
        base_(base),
        context_(context),
        places_(places),
        title_case_(is_title_case(tokens)) {}

  std::vector<Mention> run() {
    for (std::uint32_t at = 0; at < tokens_.size();) {
      const Token& token = tokens_[at];
      const Mention* place = place_at(at);
      if (!place && !names_.may_start(token)) {
        ++at;
        continue;
      }
      std::uint32_t end = read_person(at, place ? place->last_token - base_ : at);
      if (end == at && place) end = read_place(at, *place);
      if (end == at) end = read_office(at, at, "", "");
      if (end == at) end = read_known(at, at, "");
      if (end == at) end = read_organisation(at);
      at = std::max(end, at + 1);
    }
    return std::move(mentions_);
  }

 private:
  std::uint32_t add(std::uint32_t begin, std::uint32_t end, Actor actor) {
    mentions_.push_back({{tokens_[begin].span.begin, tokens_[end - 1].span.end}, base_ + begin, base_ + end, std::move(actor)});
    return end;
  }

  const Mention* place_at(std::uint32_t at) {
    while (next_place_ < places_.size() && places_[next_place_].first_token < base_ + at) ++next_place_;
    const bool here = next_place_ < places_.size() && places_[next_place_].first_token == base_ + at;
    return here && std::holds_alternative<Place>(places_[next_place_].value) ? &places_[next_place_] : nullptr;
  }

  struct Known {
    std::uint32_t end;
    Actor actor;
  };

  // The longest known name that starts at tokens[at]; a full name, or a surname of the article's people.
  std::optional<Known> known_person(std::uint32_t at) const {
    if (at >= tokens_.size() || !tokens_[at].capital) {
      if (at >= tokens_.size() || !names_.is(tokens_[at], NameReader::particle)) return std::nullopt;
    }
    const auto run = names_.name(text_, tokens_, at);
    for (std::uint32_t end = run ? run->end : at; end > at + 1; --end)
      if (const auto* person = context_.named(full_name_key(tokens_.subspan(at, end - at))))
        return Known{end, person_of(*person)};
    const std::uint32_t surname = run && run->words == 1 ? run->surname : at;
    if (!tokens_[surname].capital || !context_.knows_surname(tokens_[surname])) return std::nullopt;
    if (const auto* person = context_.surnamed(tokens_[surname])) return Known{surname + 1, person_of(*person)};
    return Known{surname + 1, {ActorType::person, spelled(text_, tokens_.subspan(at, surname + 1 - at)), "", ""}};
  }

  // `place_end`: where a place mention that starts here ends; a person must be told by more words than it.
  std::uint32_t read_person(std::uint32_t at, std::uint32_t place_end) {
    auto person = known_person(at);
    if (!person || person->end < place_end || (person->end == place_end && person->end == at + 1 && !surname_alone(at)))
      return at;
    return add(at, person->end, std::move(person->actor));
  }

  bool surname_alone(std::uint32_t at) const { return context_.surnamed(tokens_[at]) != nullptr; }

  // A place before an office or a group names its state; else it may stand for its government.
  std::uint32_t read_place(std::uint32_t at, const Mention& mention) {
    const Place& place = std::get<Place>(mention.value);
    const std::uint32_t end = mention.last_token - base_;
    if (place.path.empty() || end > tokens_.size()) return at;
    const std::uint32_t next = end + (end < tokens_.size() && tokens_[end].key == kGenitiveKey);
    const std::string& state = place.path.back();
    if (next < tokens_.size()) {
      if (const auto done = read_office(at, next, state, stem_of(text_, tokens_[at])); done != next) return done;
      if (const auto done = read_known(at, next, state); done != next) return done;
    }
    if (place.adjective && compound_of_deed(end)) return add(at, end, {ActorType::state, state, "", ""});
    if (place.adjective || place.type != PlaceType::country) return at;
    if (at > 0 && names_.is(tokens_[at - 1], NameReader::venue_before) && !sent_by(at)) return end;
    return add(at, end, {ActorType::state, state, "", ""});
  }

  // "Envoys from Norway": sent by the state, rather than come from its ground.
  bool sent_by(std::uint32_t at) const {
    const bool whose = at > 1 && (tokens_[at - 1].key == kOfKey || tokens_[at - 1].key == kFrom);
    return whose && std::ranges::find(kSent, tokens_[at - 2].key) != std::end(kSent);
  }

  // "Norwegian-brokered": the adjective stands for the state.
  bool compound_of_deed(std::uint32_t at) const {
    return at + 1 < tokens_.size() && tokens_[at].key == kHyphen && names_.is(tokens_[at + 1], NameReader::deed);
  }

  // `begin`: where the mention begins, at the state before the office. Gives `at` where there is no office.
  std::uint32_t read_office(std::uint32_t begin, std::uint32_t at, const std::string& state, const std::string& stem) {
    const auto run = names_.office(text_, tokens_, at);
    if (!run) return at;
    const bool comma = run->end < tokens_.size() && tokens_[run->end].key == kCommaKey;
    if (auto person = known_person(run->end + comma)) return add_holder(begin, *run, *std::move(person), state);
    if (const auto name = name_after(*run)) {
      Actor actor{ActorType::person, spelled(text_, tokens_.subspan(run->end, *name - run->end)), "", ""};
      return add_holder(begin, *run, {*name, std::move(actor)}, state);
    }
    if (run->office.empty()) return at;
    if (state.empty() && (at == 0 || tokens_[at - 1].key != kThe)) return at;
    return add(begin, run->end, office_alone(run->office, state, stem));
  }

  std::uint32_t add_holder(std::uint32_t begin, const OfficeRun& run, Known person, const std::string& state) {
    if (!run.office.empty()) person.actor.office = run.office;
    if (!run.office.empty()) person.actor.of = state;
    return add(begin, person.end, std::move(person.actor));
  }

  // A capitalised name right behind a capitalised title: "Mr Kirby".
  std::optional<std::uint32_t> name_after(const OfficeRun& run) const {
    if (run.end >= tokens_.size() || !tokens_[run.end].capital || title_case_) return std::nullopt;
    const auto name = names_.name(text_, tokens_, run.end);
    if (!name || names_house(name->end)) return std::nullopt;
    return name->end;
  }

  // "Lady Reading Hospital"
  bool names_house(std::uint32_t at) const {
    return at < tokens_.size() && tokens_[at].capital && names_.is(tokens_[at], NameReader::tail);
  }

  Actor office_alone(std::string_view office, const std::string& state, const std::string& stem) const {
    if (const auto* person = context_.holder(office, stem)) return {ActorType::person, person->name, person->office, state};
    std::string name(office);
    if (!state.empty()) name += " of " + state;
    return {ActorType::office, std::move(name), std::string(office), state};
  }

  std::uint32_t read_known(std::uint32_t begin, std::uint32_t at, const std::string& state) {
    const auto known = names_.known(text_, tokens_, at);
    if (!known) return at;
    const bool after_venue = begin > 0 && names_.is(tokens_[begin - 1], NameReader::venue_before);
    const bool acts = known->end < tokens_.size() && names_.is(tokens_[known->end], NameReader::acts);
    if (known->capital && (after_venue || !acts)) return at;
    if (state.empty() && known->type == ActorType::organisation)
      if (const auto done = read_office(begin, known->end, std::string(known->name), ""); done != known->end) return done;
    return add(begin, known->end, {known->type, std::string(known->name), "", state});
  }

  std::uint32_t read_organisation(std::uint32_t at) {
    if (!tokens_[at].capital || title_case_) return at;
    const std::uint32_t begin = at + (tokens_[at].key == kThe);
    const std::uint32_t end = begin < tokens_.size() ? names_.organisation(tokens_, begin) : 0;
    if (end == 0) return at;
    return add(begin, end, {ActorType::organisation, spelled(text_, tokens_.subspan(begin, end - begin)), "", ""});
  }

  const NameReader& names_;
  std::string_view text_;
  Tokens tokens_;
  std::uint32_t base_;
  const ActorContext& context_;
  std::span<const Mention> places_;
  bool title_case_;
  std::size_t next_place_ = 0;
  std::vector<Mention> mentions_;
};

std::vector<Mention> ActorFinder::find(std::string_view text, const Layout& layout, const Sentence& sentence,
                                       const ActorContext& context, std::span<const Mention> places) const {
  const Tokens tokens = tokens_of(layout, sentence);
  return ActorReader(names_, text, tokens, sentence.first_token, context, places).run();
}

}  // namespace crossclaim
