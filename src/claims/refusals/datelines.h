// Datelines: the day and town of the correspondent ("LIMA, March 3 - ..."), which are told of nothing.
#pragma once

#include <string_view>
#include <vector>

#include "annotate/mention.h"
#include "corpus/layout.h"
#include "rules/matcher.h"

namespace crossclaim {

// Whether a date is that of a dateline, with or without a credit ("LIMA, March 3, Reuter - The ..."). Most articles hold no
// other.
bool tops_article(std::string_view text, const Sentence& sentence, Span date);

// "BONN, March 23 - ...": whether `date` is the day on which the sentence was written.
bool in_dateline(std::string_view text, const Sentence& sentence, Span date);

// "... were shot. (Published Thursday, Oct. 10)": the same behind a caption.
bool in_stamp(std::string_view text, Span date);

// "TOKYO, May 18 -Police ...", "AMMAN (Reuters) - ...": whether the place is where that was written, which need not be where
// it happened. In the United States an agency's dateline mostly is.
bool of_correspondent(const EncodedSentence& encoded, const SlotFill& place);

}  // namespace crossclaim
