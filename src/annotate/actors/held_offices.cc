// At each wording of an office, a name is looked for behind it ("Police Chief Leo Marsh") and, at a short distance that only
// certain words may fill, before it ("Leo Marsh, the city's police chief,").
#include "annotate/actors/held_offices.h"

#include "annotate/keys.h"

#include <algorithm>
#include <array>
#include <optional>

namespace crossclaim {
namespace {

using Tokens = std::span<const Token>;

constexpr std::uint32_t kBodyTokens = 6;
constexpr std::uint32_t kBetween = 9;  // tokens between a name and the office told behind it

template <std::size_t N>
bool is_any(const Token& token, const std::array<std::uint64_t, N>& keys) {
  return std::ranges::find(keys, token.key) != keys.end();
}

const std::uint64_t kBeen = token_key("been");
const std::uint64_t kIs = token_key("is");
const std::uint64_t kStop = token_key(".");
const std::array kArticles = {token_key("the"), token_key("a"), token_key("an")};
const std::array kBodies = {token_key("city"),    token_key("town"),    token_key("village"),  token_key("county"),
                            token_key("state"),   token_key("country"), token_key("district"), token_key("department"),
                            token_key("borough"), token_key("nation")};
const std::array kOfNames = {token_key("north"), token_key("south"), token_key("east"),
                             token_key("west"),  token_key("new"),   token_key("central")};
const std::array kCloses = {token_key(","), token_key("."), token_key(";"), token_key(")"), token_key("since")};

}  // namespace

class HeldOfficeReader {
 public:
  HeldOfficeReader(const NameReader& names, const Offices& offices, std::string_view text, Tokens tokens)
      : names_(names), offices_(offices), text_(text), tokens_(tokens) {}

  std::vector<HeldOffice> run() {
    for (std::uint32_t at = 0; at < size();) at = offices_.may_start(tokens_[at]) ? read(at) : at + 1;
    return std::move(found_);
  }

 private:
  struct Office {
    Offices::Wording wording;
    std::uint32_t begin = 0;  // of whose it is, else of its words
    std::uint32_t words = 0;  // where its words begin
    std::uint32_t end = 0;    // one past them, and past "of Halden"
    std::string of;
    bool altered = false;
  };

  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  bool is(std::uint32_t at, std::uint64_t key) const { return at < size() && tokens_[at].key == key; }
  bool is_capital(std::uint32_t at) const { return at < size() && tokens_[at].capital && tokens_[at].kind == TokenKind::word; }
  std::string_view words(std::uint32_t begin, std::uint32_t end) const {
    return begin < end ? cover(tokens_[begin].span, tokens_[end - 1].span).of(text_) : std::string_view();
  }

  // The index to go on at.
  std::uint32_t read(std::uint32_t at) {
    const auto wording = offices_.longest(tokens_.subspan(at));
    if (!wording) return at + 1;
    const std::uint32_t end = at + wording->tokens;
    if (wording->title && !tokens_[at].capital) return end;
    if (is_title_case()) return size();
    Office office{*wording, body_begin(at), at, end, offices_.body(words(body_begin(at), at)), false};
    if (wording->tokens == 1 && is(end, kStop) && !tokens_[end].space_before) ++office.end;  // "Sgt."
    if (follows_title(at)) return office.end;
    office.altered = is_altered(office);
    if (!before_name(office)) behind_name(office);
    return office.end;
  }

  // Capitals tell no names there.
  bool is_title_case() {
    if (!title_case_) title_case_ = crossclaim::is_title_case(tokens_);
    return *title_case_;
  }

  // "Halden", "Orange County", "Bank of Norland", "the city's": whose office it is, told before it.
  std::uint32_t body_begin(std::uint32_t at) const {
    std::uint32_t begin = at;
    while (begin > 0 && at - begin < kBodyTokens && is_of_body(begin - 1, at)) --begin;
    return begin;
  }
  bool is_of_body(std::uint32_t at, std::uint32_t office) const {
    const Token& token = tokens_[at];
    if (token.key == kGenitiveKey || is_any(token, kBodies)) return true;
    if (token.key == kOfKey)  // not "City of Halden", nor "Party of Mayor"
      return at > 0 && at + 1 < office && is_capital(at - 1) && !is_any(tokens_[at - 1], kBodies);
    if (offices_.stands_beside(token) || offices_.alters(token)) return false;
    const bool ordinary = at == 0 && names_.is(token, NameReader::ordinary) && !is_any(token, kOfNames);
    return is_capital(at) && !ordinary && !is_any(token, kArticles);
  }

  // "Chief Deputy", "Sgt. Maj.": two titles are one other office, but for those that tell nothing of the second.
  bool follows_title(std::uint32_t at) const {
    if (at == 0) return false;
    std::uint32_t before = at - 1;
    if (is(before, kStop) && before > 0) --before;
    if (offices_.stands_beside(tokens_[before]) || offices_.alters(tokens_[before])) return false;
    const auto title = names_.office(text_, tokens_.first(at), before);
    return title && title->end == at;
  }

  // "former Halden mayor", "the then mayor", "mayor-elect", "mayoral candidate"
  bool is_altered(const Office& office) const {
    constexpr std::uint32_t kBefore = 3, kBehind = 2;
    for (std::uint32_t at = office.words; at > 0 && at + kBefore > office.begin; --at)
      if (offices_.alters(tokens_[at - 1])) return true;
    for (std::uint32_t at = office.end; at < std::min(size(), office.end + kBehind); ++at)
      if (offices_.alters(tokens_[at])) return true;
    return false;
  }

  struct Body {
    std::uint32_t end = 0;
    std::string of;
  };
  // "of Halden", "of the city"; ends where it begins if there is none.
  Body body_behind(std::uint32_t at) const {
    if (!is(at, kOfKey)) return {at, ""};
    std::uint32_t begin = at + 1;
    if (begin < size() && is_any(tokens_[begin], kArticles)) ++begin;
    std::uint32_t end = begin;
    while (end < size() && end - begin < kBodyTokens && (is_capital(end) || is_any(tokens_[end], kBodies))) ++end;
    if (end == begin) return {at, ""};
    return {end, offices_.body(words(begin, end))};
  }

  // A full name that no further name goes on with.
  std::optional<NameRun> full_name(std::uint32_t at) const {
    if (!is_capital(at)) return std::nullopt;
    const auto name = names_.name(text_, tokens_, at);
    if (!name || name->words < 2 || name->words > 4 || is_capital(name->end)) return std::nullopt;
    return name;
  }

  bool closes(std::uint32_t at) const {
    if (at >= size()) return true;
    return is_any(tokens_[at], kCloses) && !is(at + 1, kAndKey);
  }

  bool before_name(Office office) {
    if (const auto name = full_name(office.end); name && (name->given || !office.wording.title)) {
      add(office, office.end, name->end, "PER030");
      return true;
    }
    const Body body = body_behind(office.end);
    const bool told = body.end > office.end || office.begin < office.words;
    if (office.wording.title || !told || !is(body.end, kCommaKey)) return false;
    const auto name = full_name(body.end + 1);
    if (!name || !name->given || !closes(name->end)) return false;
    take(office, body);
    add(office, body.end + 1, name->end, "PER031");
    return true;
  }

  static void take(Office& office, const Body& body) {
    if (body.end <= office.end) return;
    office.end = body.end;
    office.of = body.of;
  }

  void behind_name(Office office) {
    if (office.wording.title) return;
    const Body body = body_behind(office.end);
    if (!closes(body.end)) return;
    take(office, body);
    std::uint32_t at = office.begin;
    while (at > 0 && (is_any(tokens_[at - 1], kArticles) || offices_.alters(tokens_[at - 1]))) --at;
    const bool is_now = at > 0 && (is(at - 1, kIs) || (at > 1 && is(at - 1, kBeen) && is(at - 2, kHasKey)));
    if (is_now) {
      at -= is(at - 1, kIs) ? 1 : 2;
      if (at > 0 && is(at - 1, kWhoKey)) --at;
    }
    const bool comma = at > 0 && is(at - 1, kCommaKey);
    if (!comma && !is_now) return;
    if (const auto begin = name_before(at - comma)) add(office, *begin, at - comma, is_now ? "PER033" : "PER032");
  }

  // Where the full name begins that ends before tokens[end].
  std::optional<std::uint32_t> name_before(std::uint32_t end) const {
    for (std::uint32_t at = end - std::min(end, kBetween); at < end; ++at)
      if (const auto name = full_name(at)) {
        if (name->end == end && name->given) return at;
        at = std::max(at, name->end - 1);
      }
    return std::nullopt;
  }

  void add(const Office& office, std::uint32_t begin, std::uint32_t end, std::string_view rule) {
    HeldOffice held;
    held.span = cover(tokens_[office.begin].span, tokens_[office.end - 1].span);
    held.person = spelled(text_, tokens_.subspan(begin, end - begin));
    held.office = {ActorType::office, std::string(office.wording.words), std::string(office.wording.office), office.of};
    held.rule = rule;
    held.altered = office.altered;
    found_.push_back(std::move(held));
  }

  const NameReader& names_;
  const Offices& offices_;
  std::string_view text_;
  Tokens tokens_;
  std::optional<bool> title_case_;
  std::vector<HeldOffice> found_;
};

std::vector<HeldOffice> HeldOfficeFinder::find(std::string_view text, const Layout& layout, const Sentence& sentence) const {
  const Tokens tokens = tokens_of(layout, sentence);
  return HeldOfficeReader(names_, offices_, text, tokens).run();
}

}  // namespace crossclaim
