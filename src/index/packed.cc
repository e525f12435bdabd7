// One list of fields a struct serves both ways. A structured binding names every member of its struct: who adds one can't
// forget it here, since the program no longer compiles; kPackedForm must then grow.
#include "index/packed.h"

#include <concepts>
#include <cstring>
#include <stdexcept>
#include <type_traits>
#include <unordered_map>

namespace crossclaim {
namespace {

template <class T, class Other>
concept Is = std::same_as<std::remove_const_t<T>, Other>;

void fields(Is<Span> auto& v, auto&& ar) {
  auto& [begin, end] = v;
  ar(begin, end);
}

void fields(Is<Position> auto& v, auto&& ar) {
  auto& [line, column] = v;
  ar(line, column);
}

void fields(Is<Days> auto& v, auto&& ar) {
  auto& [lo, hi] = v;
  ar(lo, hi);
}

void fields(Is<OpenDate> auto& v, auto&& ar) {
  auto& [month, day, weekday] = v;
  ar(month, day, weekday);
}

void fields(Is<DateValue> auto& v, auto&& ar) {
  auto& [type, timex, grain, days, readings, open, approximate, reason, weekday, mod, bound, day_assumed] = v;
  ar(type, timex, grain, days, readings, open, approximate, reason, weekday, day_assumed);
  (void)mod, (void)bound;  // annotate's alone
}

void fields(Is<Quantity> auto& v, auto&& ar) {
  auto& [lo, hi, approximate, of, unit, increment, part] = v;
  ar(lo, hi, approximate, of, unit, increment, part);
}

void fields(Is<Place> auto& v, auto&& ar) {
  auto& [type, path, ids, other, adjective] = v;
  ar(type, path, ids, other, adjective);
}

void fields(Is<Actor> auto& v, auto&& ar) {
  auto& [type, name, office, of] = v;
  ar(type, name, office, of);
}

void fields(Is<TextValue> auto& v, auto&& ar) {
  auto& [normalised] = v;
  ar(normalised);
}

void fields(Is<Published> auto& v, auto&& ar) {
  auto& [day, from, why, span, updated] = v;
  ar(day, from, why, span, updated);
}

void fields(Is<RoleValue> auto& v, auto&& ar) {
  auto& [role, value, text, inherited, nearby] = v;
  ar(role, value, text, inherited, nearby);
}

void fields(Is<EventMention> auto& v, auto&& ar) {
  auto& [article, kind, head, head_class, span, region, status, definite, supporting, roles, words] = v;
  ar(kind, head, head_class, span, region, status, definite, supporting, roles, words);
  (void)article;
}

void fields(Is<Claim> auto& v, auto&& ar) {
  auto& [id, kind, attribute, value, span, text, position, quote, sentence, status, by, scope, doubt, as_of, region, rule,
         mention, in_title] = v;
  ar(id, kind, attribute, value, span, text, position, quote, sentence, status, by, scope, doubt, as_of, region, rule, mention,
     in_title);
}

void fields(Is<ArticleFacts> auto& v, auto&& ar) {
  auto& [id, path, line, title, source, owner, url, published, credits, signature, words, names, people, text_group] = v;
  ar(id, path, line, title, source, owner, url, published, credits, signature, words, names);
  (void)people;
  (void)text_group;
}

void fields(Is<ArticleClaims> auto& v, auto&& ar) {
  auto& [facts, mentions, claims] = v;
  ar(facts, mentions, claims);
}

constexpr unsigned kBits = 7;
constexpr unsigned char kMore = 0x80;

class Packer {
 public:
  template <class... T>
  void operator()(const T&... fields_of_one) {
    (put(fields_of_one), ...);
  }
  std::string take() { return std::move(out_); }

 private:
  // Seven bits a byte, the lowest first (LEB128).
  void number(std::uint64_t n) {
    for (; n >= kMore; n >>= kBits) out_ += static_cast<char>(n | kMore);
    out_ += static_cast<char>(n);
  }
  void bytes(const void* data, std::size_t size) { out_.append(static_cast<const char*>(data), size); }

  template <class T>
  requires std::is_integral_v<T> || std::is_enum_v<T>
  void put(T v) { number(static_cast<std::uint64_t>(v)); }
  void put(std::uint64_t hash) { bytes(&hash, sizeof hash); }
  void put(double v) { bytes(&v, sizeof v); }
  void put(date::sys_days day) { put(static_cast<std::uint32_t>(day.time_since_epoch().count())); }
  void put(const std::string& text) {
    const auto [at, fresh] = texts_.try_emplace(text, texts_.size() + 1);
    number(fresh ? 0 : at->second);
    if (!fresh) return;
    number(text.size());
    bytes(text.data(), text.size());
  }
  template <class T>
  void put(const std::optional<T>& v) {
    put(v.has_value());
    if (v) put(*v);
  }
  template <class T>
  void put(const std::vector<T>& values) {
    number(values.size());
    for (const T& v : values) put(v);
  }
  void put(const ClaimValue& value) {
    number(value.index());
    std::visit([this](const auto& v) { put(v); }, value);
  }
  template <class T>
  requires std::is_class_v<T>
  void put(const T& v) { fields(v, *this); }

  std::string out_;
  std::unordered_map<std::string, std::uint64_t> texts_;
};

struct NotPacked : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  template <class... T>
  void operator()(T&... fields_of_one) {
    (get(fields_of_one), ...);
  }
  bool at_end() const { return rest_.empty(); }

 private:
  std::string_view bytes(std::uint64_t size) {
    if (size > rest_.size()) throw NotPacked("cut off");
    const auto taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  std::uint64_t number() {
    std::uint64_t n = 0;
    for (unsigned shift = 0; shift < 64; shift += kBits) {
      const auto byte = static_cast<unsigned char>(bytes(1)[0]);
      n |= static_cast<std::uint64_t>(byte & ~kMore) << shift;
      if (!(byte & kMore)) return n;
    }
    throw NotPacked("no number");
  }
  // An element takes a byte at least: what claims more is no list, and mustn't be given memory.
  std::uint64_t count() {
    const std::uint64_t n = number();
    if (n > rest_.size()) throw NotPacked("no count");
    return n;
  }

  template <class T>
  requires std::is_integral_v<T> || std::is_enum_v<T>
  void get(T& v) { v = static_cast<T>(number()); }
  void get(std::uint64_t& hash) { std::memcpy(&hash, bytes(sizeof hash).data(), sizeof hash); }
  void get(double& v) { std::memcpy(&v, bytes(sizeof v).data(), sizeof v); }
  void get(date::sys_days& day) {
    std::uint32_t count = 0;
    get(count);
    day = date::sys_days(date::days(static_cast<std::int32_t>(count)));
  }
  void get(std::string& text) {
    if (const std::uint64_t known = number(); known > 0) {
      if (known > texts_.size()) throw NotPacked("no such text");
      text = texts_[known - 1];
      return;
    }
    texts_.push_back(bytes(number()));
    text = texts_.back();
  }
  template <class T>
  void get(std::optional<T>& v) {
    bool there = false;
    get(there);
    if (there) get(v.emplace());
  }
  template <class T>
  void get(std::vector<T>& values) {
    values.resize(count());
    for (T& v : values) get(v);
  }
  template <std::size_t I = 0>
  void get_alternative(ClaimValue& value, std::uint64_t index) {
    if constexpr (I == std::variant_size_v<ClaimValue>)
      throw NotPacked("no such type of value");
    else if (index == I)
      get(value.emplace<I>());
    else
      get_alternative<I + 1>(value, index);
  }
  void get(ClaimValue& value) { get_alternative(value, number()); }
  template <class T>
  requires std::is_class_v<T>
  void get(T& v) { fields(v, *this); }

  std::string_view rest_;
  std::vector<std::string_view> texts_;
};

bool is_sound(const ArticleClaims& article) {
  for (const Claim& claim : article.claims)
    if (claim.mention >= article.mentions.size()) return false;
  return true;
}

}  // namespace

std::string pack(const ArticleClaims& article) {
  Packer packer;
  packer(article);
  return packer.take();
}

std::optional<ArticleClaims> unpack(std::string_view bytes) try {
  Unpacker unpacker(bytes);
  ArticleClaims article;
  unpacker(article);
  if (!unpacker.at_end() || !is_sound(article)) return std::nullopt;
  return article;
} catch (const NotPacked&) {
  return std::nullopt;
}

}  // namespace crossclaim
