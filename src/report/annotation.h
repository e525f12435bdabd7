// The output of `annotate`: the mentions of an article, as JSON or inline.
#pragma once

#include <iosfwd>

#include "annotate/annotator.h"

namespace crossclaim {

// One line, schema crossclaim.annotation/1, with the kinds of mentions that were asked for. Offsets are bytes of the article's
// text, half-open. Dates bear the fields of TIMEX3: type DATE, TIME, DURATION or SET, and value in TIMEX3 form.
void write_annotation(const AnnotatedArticle& article, std::ostream& out);

// A TimeML element: the text with its dates in TIMEX3 tags (ISO-TimeML, Pustejovsky et al. 2010).
void write_timeml(const AnnotatedArticle& article, std::ostream& out);

}  // namespace crossclaim
