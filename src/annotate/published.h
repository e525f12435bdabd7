// The publication date of an article, and how it is known. It is never taken from the system's clock.
//
//   given     the article's metadata say it, and no dateline with a full date long before that
//   stated    the text says it: a full date on a line of its own or in the byline, after "Published", in the dateline
//   inferred  a dateline without a year ("Moscow, Jan 19"), the weekday the lead was said on, and the latest year that
//             the text looks back on leave one year only
//   unknown   none of these, even if the text names a weekday
//
// An article updated later has a second day: `updated`, given or stated ("Last updated: 14 October 2016"). Words counted from
// "today" may be of either day (see annotate/dates/dates.h). Where an update alone is stated, that is the only day known.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <date/date.h>

#include "corpus/article.h"
#include "corpus/layout.h"
#include "text/span.h"

namespace crossclaim {

enum class PublishedFrom : std::uint8_t { given, stated, inferred, unknown };

std::string_view name_of(PublishedFrom from);  // as output formats spell it

struct Published {
  std::optional<date::sys_days> day;
  PublishedFrom from = PublishedFrom::unknown;
  std::vector<std::string> why;             // sentences for people, such as: "Jan 19" is a Thursday in 2017
  std::optional<Span> span;                 // where the text says it
  std::optional<date::sys_days> updated{};  // if later than `day`
};

// Linear in the text.
Published find_published(const Article& article, const Layout& layout);

}  // namespace crossclaim
