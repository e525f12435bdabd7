// Article: one article as it was given, and what its giver said about it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <date/date.h>

namespace crossclaim {

// How an outlet writes a date in figures: 5/6/2016 is 5 June where the day stands first.
enum class DateOrder : std::uint8_t { unknown, day_first, month_first };

struct Article {
  std::string id;          // the file's name, or `id` of a JSON line; unique in a corpus
  std::string path;        // as the user named it, for path:line:column
  std::uint32_t line = 0;  // of a JSON Lines file, from 1; 0 for a file of its own
  std::string text;        // UTF-8; every Span of the article is an offset into it
  std::string title;       // given beside the text; empty if not given
  std::string page;        // what the title says behind the article's own (own_title.h), where `title` is read with the text
  std::string source;      // outlet, as given
  std::string agency;      // of the outlet, as corpus.yaml says; may be empty
  std::string owner;       // likewise
  std::string url;
  std::string lang;
  std::optional<date::sys_days> published;  // as given; what the text itself says is annotate/published.h's
  std::optional<date::sys_days> updated;    // likewise
  DateOrder date_order = DateOrder::unknown;
};

}  // namespace crossclaim
