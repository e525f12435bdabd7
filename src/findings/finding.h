// Findings: what a run says about events and their attributes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "events/event.h"
#include "text/diagnostic.h"

namespace crossclaim {

enum class Verdict : std::uint8_t {
  conflict,
  altered_copy,
  undecided,
  updated,
  scope,
  refined,
  corroborated,
  repeated,
  single
};
// Why a finding is undecided, what is soonest settled first: orders findings (priority.h), and isn't told but in Finding::why.
enum class Doubt : std::uint8_t {
  detail,      // one thing that the articles leave open: a day, a place, a publication date
  link,        // the articles are linked through others only
  recurrence,  // it may have happened more than once
  crowd,       // more answers than one event has
  precision,   // the answers can all hold
  anchor,      // nothing to compare: every reading needs a publication date
};
enum class FindingSeverity : std::uint8_t { error, warning, note };

// How a finding stands to what its readers know already.
enum class Standing : std::uint8_t {
  open,
  known,       // in the baseline
  suppressed,  // by an entry of a file of suppressions
};

std::string_view name_of(Verdict verdict);  // as output formats spell it: "altered-copy"
std::string_view name_of(FindingSeverity severity);
std::string_view name_of(Standing standing);

// One of the values given for an attribute of an event, with the claims that give it.
struct Answer {
  ClaimValue value;
  std::string text;                // how reports name the value: "17 January 2017", "Astana, Kazakhstan", "at least 12 people"
  std::uint32_t origins = 0;       // independent ones
  std::vector<ClaimIndex> claims;  // in order of article and offset
};

struct Finding {
  std::string id;           // "f-" and eight hex digits of the fingerprint (and a number where two would be equal)
  std::string fingerprint;  // of kind, attribute, articles and values: an edit elsewhere in an article leaves it as it is
  Verdict verdict = Verdict::single;
  std::string kind;
  std::string attribute;
  FindingSeverity severity = FindingSeverity::note;
  Certainty certainty = Certainty::certain;
  std::string question;  // "When did the truce take effect?"
  EventIndex event = 0;
  std::vector<Answer> answers;   // most origins first, then by value
  std::vector<std::string> why;  // same-event reasons first, then those of the verdict
  Standing standing = Standing::open;
  std::string standing_why{};   // "two venues of one hall (A. Editor, 2019-05-16)"
  bool fails = false;           // at or above the gate, and open
  Doubt doubt = Doubt::detail;  // of undecided ones
};

// A claim that could not be compared with any other, and the reason.
struct NotCompared {
  ClaimIndex claim = 0;
  std::string why;  // "the article has no publication date, and "on Friday" needs one"
};

// An article or line that could not be read.
struct Skipped {
  std::string path;
  std::uint32_t line = 0;
  std::string why;
};

// A finding as a baseline keeps it; see report/baseline.h.
struct BaselineEntry {
  std::string fingerprint;
  std::string verdict;
  std::string rule;  // kind.attribute
  std::string event;
  std::vector<std::string> answers;
  std::vector<std::string> articles;  // ids
};

struct CheckResult {
  std::vector<ArticleFacts> articles;  // by id
  std::vector<Claim> claims;           // by article, offset, kind, attribute
  std::vector<EventMention> mentions;
  std::vector<Event> events;      // by first claim; those of kind calendar last
  std::vector<Finding> findings;  // in the order of priority.h
  std::vector<NotCompared> not_compared;
  std::vector<Skipped> skipped;
  std::vector<bool> is_new;           // of articles: given to this run, not taken from an index; empty: all are
  bool has_baseline = false;          // Finding::standing is that of a baseline, too
  std::vector<BaselineEntry> absent;  // what the baseline holds and no finding bears out
  bool failed = false;                // the run came to no result; `skipped` says why
};

}  // namespace crossclaim
