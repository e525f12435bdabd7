// Two days that differ: how they were read, and whether one event has both.
#pragma once

#include "findings/dispute.h"

namespace crossclaim {

// "the 2 a.m. shooting" in two articles of different days: the words agree, only what they count from doesn't.
Reservation same_words(const Dispute& d);

// Of one side: a day that counts from one mentioned before, or that needs a publication date.
Reservation open_day(const Side& s);

// Two days of one long meeting are no conflict; nor can it be told that they are not one.
Reservation of_one_long_event(const Dispute& d);

// "late Wednesday" or "Wednesday night", and "early Thursday" or "Thursday morning": the one night that lies between two days.
Reservation in_one_night(const Dispute& d);

// "18 days ago" and the day of 17 or 19 days ago: the first day may or may not be counted.
Reservation counted_in_days(const Dispute& d);

// The day in a caption may be that of the picture.
Reservation pictured(const Dispute& d);

// One of the days could be read as another.
bool has_other_reading(const Dispute& d);

}  // namespace crossclaim
