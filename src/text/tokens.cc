// One pass over the bytes. The next token's class is decided by its first code point; each class has its own scanner,
// which returns the offset one past the token.
#include "text/tokens.h"

#include <array>
#include <cstring>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace crossclaim {
namespace {

enum Class : std::uint8_t { kMark, kSpace, kLetter, kDigit };

// Code points that aren't letters although they lie beyond ASCII, with the plain form that keys use.
struct Plain {
  std::string_view utf8;
  std::string_view plain;
  Class kind;
};
constexpr Plain kPlain[] = {
    {"\u2018", "'", kMark},      {"\u2019", "'", kMark},      {"\u201C", "\"", kMark},     {"\u201D", "\"", kMark},
    {"\u201A", "'", kMark},      {"\u201E", "\"", kMark},     {"\u00AB", "\"", kMark},     {"\u00BB", "\"", kMark},
    {"\u2010", "-", kMark},      {"\u2011", "-", kMark},      {"\u2012", "-", kMark},      {"\u2013", "-", kMark},
    {"\u2014", "-", kMark},      {"\u2015", "-", kMark},      {"\u2026", "...", kMark},    {"\u2022", "*", kMark},
    {"\u00B7", "*", kMark},      {"\u00A0", " ", kSpace},     {"\u2009", " ", kSpace},     {"\u202F", " ", kSpace},
    {"\u2003", " ", kSpace},     {"\u2002", " ", kSpace},     {"\u200B", "", kSpace},      {"\u200E", "", kSpace},
    {"\u200F", "", kSpace},      {"\uFEFF", "", kSpace},      {"\u2028", " ", kSpace},     {"\u2029", " ", kSpace},
    {"\u00A3", "\u00A3", kMark}, {"\u20AC", "\u20AC", kMark}, {"\u00A9", "\u00A9", kMark}, {"\u00B0", "\u00B0", kMark},
    {"\u00BD", "\u00BD", kMark}, {"\u00BC", "\u00BC", kMark}, {"\u00BE", "\u00BE", kMark}, {"\u00A7", "\u00A7", kMark},
    {"\u2122", "\u2122", kMark}, {"\u00AE", "\u00AE", kMark}, {"\u2032", "'", kMark},      {"\u2033", "\"", kMark},
    {"\u00A5", "\u00A5", kMark}, {"\u2212", "-", kMark},      {"\u203A", "\u203A", kMark}, {"\u2039", "\u2039", kMark},
    {"\u00D7", "x", kMark},      {"\u25CF", "*", kMark},      {"\u00B4", "'", kMark},
};

constexpr std::size_t length_of(unsigned char lead) { return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

// A bit for each lead byte of the table, 0 for others.
constexpr std::uint8_t lead_bit(char lead) {
  return lead == '\xC2' ? 1 : lead == '\xC3' ? 2 : lead == '\xE2' ? 4 : lead == '\xEF' ? 8 : 0;
}

// For each second byte, the lead bytes of the table that it stands behind: most letters are told apart by it.
constexpr std::array<std::uint8_t, 256> kLeadsOfSecond = [] {
  std::array<std::uint8_t, 256> leads{};
  for (const Plain& p : kPlain) leads[static_cast<unsigned char>(p.utf8[1])] |= lead_bit(p.utf8[0]);
  return leads;
}();

const Plain* plain_of(std::string_view at) {
  if (at.size() < 2 || (kLeadsOfSecond[static_cast<unsigned char>(at[1])] & lead_bit(at[0])) == 0) return nullptr;
  for (const Plain& p : kPlain)
    if (at.starts_with(p.utf8)) return &p;
  return nullptr;
}

constexpr std::array<Class, 256> kAscii = [] {
  std::array<Class, 256> table{};  // kMark beyond ASCII
  for (int c = 0; c < 128; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    table[static_cast<std::size_t>(c)] = letter                   ? kLetter
                                         : (c >= '0' && c <= '9') ? kDigit
                                         : c <= ' ' || c == 127   ? kSpace
                                                                  : kMark;
  }
  return table;
}();

struct CodePoint {
  Class kind;
  std::uint32_t bytes;
};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    std::vector<Token> out;
    out.reserve(text_.size() / 5 + 8);
    bool space = true;
    for (std::uint32_t at = 0; at < text_.size();) {
      if (text_[at] == ' ') {
        ++at;
        space = true;
        continue;
      }
      if (const std::uint32_t end = plain_word_end(at); end > 0) {
        out.push_back(word(at, end, space));
        at = end;
        space = false;
        continue;
      }
      const CodePoint cp = code_point(at);
      if (cp.kind == kSpace) {
        at += cp.bytes;
        space = true;
        continue;
      }
      Token token = scan(at, cp, out);
      token.space_before = space;
      at = token.span.end;
      out.push_back(token);
      space = false;
    }
    return out;
  }

 private:
  static constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

  // One past the word that starts here, if it is one of ASCII that ends where its letters do, which most tokens are; else 0.
  std::uint32_t plain_word_end(std::uint32_t at) const {
    if (kAscii[static_cast<unsigned char>(text_[at])] != kLetter) return 0;
    std::uint32_t end = at + 1;
    while (end < text_.size() && kAscii[static_cast<unsigned char>(text_[end])] >= kLetter) ++end;
    if (end == text_.size()) return end;
    const char behind = text_[end];
    const bool goes_on = behind == '\'' || static_cast<unsigned char>(behind) >= 128 || (behind == '.' && end == at + 1);
    return goes_on ? 0 : end;
  }

  Token word(std::uint32_t begin, std::uint32_t end, bool space_before) const {
    return {{begin, end}, TokenKind::word, is_capital(text_[begin]), space_before, token_key(text_.substr(begin, end - begin))};
  }

  CodePoint code_point(std::uint32_t at) const {
    if (at >= text_.size()) return {kSpace, 0};
    const auto c = static_cast<unsigned char>(text_[at]);
    if (c < 128) return {kAscii[c], 1};
    if (const Plain* p = plain_of(text_.substr(at))) return {p->kind, static_cast<std::uint32_t>(p->utf8.size())};
    const auto bytes = static_cast<std::uint32_t>(std::min(length_of(c), text_.size() - at));
    return {kLetter, bytes};
  }

  char ascii(std::uint32_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  bool is(Class kind, std::uint32_t at) const { return code_point(at).kind == kind && at < text_.size(); }

  // The bytes of an apostrophe at `at`, 0 if there is none.
  std::uint32_t apostrophe(std::uint32_t at) const {
    const char first = ascii(at);
    if (first == '\'') return 1;
    if (first != "\u2019"[0]) return 0;
    return text_.substr(std::min<std::size_t>(at, text_.size())).starts_with("\u2019") ? 3 : 0;
  }

  Token scan(std::uint32_t at, CodePoint cp, const std::vector<Token>& before) const {
    if (cp.kind == kLetter) return make(TokenKind::word, at, word_end(at));
    if (cp.kind == kDigit) return number(at);
    if (const std::uint32_t n = apostrophe(at); n > 0 && possessive(at + n, before, at))
      return make(TokenKind::word, at, at + n + 1);
    return make(TokenKind::mark, at, at + cp.bytes);
  }

  // 's behind a word, and not the s of a longer one.
  bool possessive(std::uint32_t s, const std::vector<Token>& before, std::uint32_t at) const {
    return (ascii(s) == 's' || ascii(s) == 'S') && !is(kLetter, s + 1) && !is(kDigit, s + 1) && !before.empty() &&
           before.back().span.end == at;
  }

  std::uint32_t letters_end(std::uint32_t at) const {
    for (;;) {
      while (at < text_.size() && kAscii[static_cast<unsigned char>(text_[at])] >= kLetter) ++at;
      const CodePoint cp = code_point(at);
      if (cp.kind < kLetter) return at;
      at += cp.bytes;
    }
  }

  std::uint32_t word_end(std::uint32_t at) const {
    std::uint32_t end = letters_end(at);
    if (end == at + 1 && ascii(end) == '.' && is(kLetter, end + 1)) return initialism_end(at);
    while (const std::uint32_t n = apostrophe(end)) {
      const std::uint32_t next = letters_end(end + n);
      const bool only_s = next == end + n + 1 && (ascii(end + n) == 's' || ascii(end + n) == 'S');
      if (next == end + n || only_s) break;
      end = next;
    }
    return end;
  }

  // "U.N.", "a.m.", "J.K.": single letters, each with its stop.
  std::uint32_t initialism_end(std::uint32_t at) const {
    while (is(kLetter, at) && ascii(at + 1) == '.' && static_cast<unsigned char>(ascii(at)) < 128) at += 2;
    return is(kLetter, at) && !is(kLetter, at + 1) ? at + 1 : at;
  }

  Token number(std::uint32_t at) const {
    std::uint32_t end = at;
    while (is(kDigit, end) || ((ascii(end) == ',' || ascii(end) == '.') && is(kDigit, end + 1))) ++end;
    if (is(kLetter, end)) return make(TokenKind::mixed, at, letters_end(end));
    return make(TokenKind::number, at, end);
  }

  bool capital(std::uint32_t at) const {
    const auto a = static_cast<unsigned char>(text_[at]);
    if (a < 128) return is_capital(text_[at]);
    const auto b = static_cast<unsigned char>(ascii(at + 1));
    return (a == 0xC3 && b >= 0x80 && b <= 0x9E) || (a == 0xCE && b >= 0x91) || (a == 0xD0 && b <= 0xAF) ||
           ((a == 0xC4 || a == 0xC5) && b % 2 == 0);
  }

  Token make(TokenKind kind, std::uint32_t begin, std::uint32_t end) const {
    return {{begin, end}, kind, kind == TokenKind::word && capital(begin), false, token_key(text_.substr(begin, end - begin))};
  }

  std::string_view text_;
};

void fold_any(std::string_view text, std::string& out) {
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c < 128) {
      out.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c));
      ++at;
      continue;
    }
    const Plain* p = plain_of(text.substr(at));
    const std::string_view bytes = p ? p->plain : text.substr(at, std::min(length_of(c), text.size() - at));
    out += bytes;
    at += p ? p->utf8.size() : bytes.size();
  }
}

// Folds as long as all is ASCII, which most tokens are; else false.
bool fold_ascii(std::string_view text, char* out) {
  unsigned char bits = 0;
  for (const char c : text) {
    bits |= static_cast<unsigned char>(c);
    *out++ = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  return bits < 128;
}

// Folds all bytes of a word at once; they must be ASCII.
template <class Word>
Word fold_bytes(Word bytes) {
  constexpr Word kEach = static_cast<Word>(0x0101010101010101);
  const Word from_a = bytes + kEach * (0x80 - 'A');  // the upper bit of each byte: it is 'A' or behind it
  const Word behind_z = bytes + kEach * (0x7F - 'Z');
  return bytes | ((from_a & ~behind_z & (kEach * 0x80)) >> 2);
}

// The text, of one to two words' size, as its first and its last word, which may overlap.
template <class Word>
bool fold_ends(std::string_view text, char* out) {
  Word first, last;
  const std::size_t behind = text.size() - sizeof(Word);
  std::memcpy(&first, text.data(), sizeof(Word));
  std::memcpy(&last, text.data() + behind, sizeof(Word));
  if (((first | last) & static_cast<Word>(0x8080808080808080)) != 0) return false;
  first = fold_bytes(first);
  last = fold_bytes(last);
  std::memcpy(out, &first, sizeof(Word));
  std::memcpy(out + behind, &last, sizeof(Word));
  return true;
}

// fold_ascii of up to 16 bytes, without a loop.
bool fold_short(std::string_view text, char* out) {
  if (text.size() >= sizeof(std::uint64_t)) return fold_ends<std::uint64_t>(text, out);
  if (text.size() >= sizeof(std::uint32_t)) return fold_ends<std::uint32_t>(text, out);
  return fold_ascii(text, out);
}

}  // namespace

std::vector<Token> tokenize(std::string_view text) { return Scanner(text).run(); }

std::uint64_t token_key(std::string_view word) {
  std::array<char, 2 * sizeof(std::uint64_t)> folded;  // without an allocation, as most words are short
  if (word.size() <= folded.size() && fold_short(word, folded.data())) return XXH3_64bits(folded.data(), word.size());
  const std::string whole = fold(word);
  return XXH3_64bits(whole.data(), whole.size());
}

std::string fold(std::string_view text) {
  std::string out(text.size(), '\0');
  if (fold_ascii(text, out.data())) return out;
  out.clear();
  fold_any(text, out);
  return out;
}

}  // namespace crossclaim
