// Refusals: what stands in a match and yet answers nothing of its event.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include <date/date.h>

#include "annotate/annotator.h"
#include "claims/as_of.h"
#include "claims/claim.h"
#include "rules/matcher.h"
#include "rules/rule_file.h"

namespace crossclaim {

// How a sentence tells of an event.
struct Telling {
  const AnnotatedText& text;
  const Sentence& sentence;
  const EncodedSentence& encoded;
  std::uint32_t head;           // element
  std::span<const AsOf> as_of;  // days of the sentence's counts
};

// A day after that of publication.
bool lies_ahead(const ClaimValue& value, const std::optional<date::sys_days>& published);

// The bytes of a filler in the text.
Span span_of(const SlotFill& filler, const EncodedSentence& encoded, const Layout& layout);

// Whether nothing of the event was at a place: the hospital's town, a town that another place lies off, that in a mayor's
// title. `exact`: neither at one that lies far off another.
bool is_elsewhere(const EncodedSentence& encoded, const SlotFill& place, std::uint32_t head, bool exact);

// Takes such places out. What fills the slot instead is chosen of the others.
void drop_elsewhere(Match& match, const EncodedSentence& encoded, const std::vector<Attribute>& attributes);

// Takes out the days of saying rather than of the event; `told`: the part of the sentence that tells of it, without
// "the police said on Tuesday".
void drop_saying_days(Match& match, const EncodedSentence& encoded, const Layout& layout, Span told,
                      const std::vector<Attribute>& attributes);

// Takes out the days and places of other events (other_event.h).
void drop_of_other_events(Match& match, const EncodedSentence& encoded, const std::vector<Attribute>& attributes);

// A day or place of something else than the event: the day of counting or of writing, the correspondent's town.
bool is_refused(const SlotFill& filler, AttributeType type, const Telling& telling);

// A value that the attribute doesn't take: one to come where it asks for what has been, or somebody of whom too little is
// said ("talks with officials").
bool is_refused(const ClaimValue& value, const Attribute& attribute, const std::optional<date::sys_days>& published);

}  // namespace crossclaim
