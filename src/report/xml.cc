#include "report/xml.h"

#include <algorithm>
#include <iterator>

namespace crossclaim {
namespace {

struct Escape {
  char plain;
  std::string_view written;
};

constexpr Escape kEscapes[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}};

bool is_forbidden(char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r'; }

}  // namespace

std::string xml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto* escape = std::ranges::find(kEscapes, c, &Escape::plain);
    if (escape != std::end(kEscapes))
      out += escape->written;
    else
      out += is_forbidden(c) ? ' ' : c;
  }
  return out;
}

}  // namespace crossclaim
