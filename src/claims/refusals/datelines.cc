#include "claims/refusals/datelines.h"

#include <algorithm>

namespace crossclaim {

bool tops_article(std::string_view text, const Sentence& sentence, Span date) {
  constexpr std::uint32_t kDatelineBytes = 60, kCreditBytes = 12;
  const std::string_view behind = text.substr(date.end, kCreditBytes);
  return date.end < sentence.span.begin + kDatelineBytes && behind.find(" -") != std::string_view::npos;
}

bool in_dateline(std::string_view text, const Sentence& sentence, Span date) {
  constexpr std::uint32_t kDatelineBytes = 40;
  const std::uint32_t begin = sentence.span.begin;
  if (date.begin == begin || date.begin > begin + kDatelineBytes) return false;
  const std::string_view before = text.substr(begin, date.begin - begin);
  std::string_view after = text.substr(date.end, 2);
  if (after.starts_with(" ")) after.remove_prefix(1);
  const bool capitals = before[0] >= 'A' && before[0] <= 'Z' && (before.size() < 2 || !(before[1] >= 'a' && before[1] <= 'z'));
  return capitals && (after.starts_with("-") || after.starts_with("(") || after.starts_with("\xe2"));
}

bool in_stamp(std::string_view text, Span date) {
  constexpr std::string_view kStamps[] = {"(Published ", "(Posted ", "(Updated ", "(Published: ", "(Posted: ", "(Updated: "};
  const std::string_view before = text.substr(0, date.begin);
  return std::ranges::any_of(kStamps, [before](std::string_view stamp) { return before.ends_with(stamp); });
}

bool of_correspondent(const EncodedSentence& encoded, const SlotFill& place) {
  static const std::uint64_t bracket = token_key("("), comma = token_key(",");
  const std::size_t next = place.last_element + 1;  // behind a comma or a bracket
  if (place.element != 0 || next >= encoded.elements.size()) return false;
  const std::uint64_t mark = encoded.elements[next - 1].key;
  if (mark == comma) return encoded.elements[next].date != nullptr;
  const Mention* town = encoded.elements[0].place;
  return mark == bracket && town != nullptr && std::get<Place>(town->value).path.back() != "United States";
}

}  // namespace crossclaim
