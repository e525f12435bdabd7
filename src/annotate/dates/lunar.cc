#include "annotate/dates/lunar.h"

#include <array>
#include <cmath>
#include <numbers>

namespace crossclaim::dates {
namespace {

using date::days;
using date::sys_days;
using date::year;

constexpr sys_days kDayOne{days{-719163}};  // 1 January of the year 1: Reingold and Dershowitz count days from it, as 1

sys_days fixed(int day) { return kDayOne + days{day}; }

int floor_div(int a, int b) { return a / b - (a % b < 0); }

sys_days islamic_day(int year, int month, int day) {
  constexpr int kEpoch = 227015;  // 16 July 622, Julian
  return fixed(kEpoch - 1 + 354 * (year - 1) + floor_div(3 + 11 * year, 30) + 29 * (month - 1) + floor_div(6 * month - 1, 11) +
               day);
}

// Days from the Hebrew epoch to the mean new moon that begins the year, put off where it may not begin.
int hebrew_elapsed(int year) {
  const int months = floor_div(235 * year - 234, 19);
  const int parts = 12084 + 13753 * months;
  const int day = 29 * months + floor_div(parts, 25920);
  return 3 * (day + 1) % 7 < 3 ? day + 1 : day;
}

int hebrew_new_year(int year) {
  constexpr int kEpoch = -1373427;
  const int before = hebrew_elapsed(year - 1);
  const int here = hebrew_elapsed(year);
  const int after = hebrew_elapsed(year + 1);
  const int delay = after - here == 356 ? 2 : here - before == 382 ? 1 : 0;
  return kEpoch + here + delay;
}

double sine(double degrees) { return std::sin(degrees * std::numbers::pi / 180); }

// A term of the sum for the new moon: days times the sine of so many times each angle.
struct Term {
  double days;
  int sun, moon, latitude;  // anomaly of the sun, of the moon, argument of latitude
};
constexpr std::array kTerms = {Term{-0.40720, 0, 1, 0}, Term{0.17241, 1, 0, 0},   Term{0.01608, 0, 2, 0},
                               Term{0.01039, 0, 0, 2},  Term{0.00739, -1, 1, 0},  Term{-0.00514, 1, 1, 0},
                               Term{0.00208, 2, 0, 0},  Term{-0.00111, 0, 1, -2}, Term{-0.00057, 0, 1, 2},
                               Term{0.00056, 1, 2, 0},  Term{-0.00042, 0, 3, 0},  Term{0.00042, 1, 0, 2}};

constexpr double kDynamicalTimeAhead = 64.0 / 86400;  // of the day, about the year 2000

// The Julian day, in universal time, of the new moon numbered k from the one of 6 January 2000.
double new_moon(int k) {
  const double t = k / 1236.85;
  const double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
  const double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const double node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  double day = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t - kDynamicalTimeAhead - 0.00017 * sine(node);
  for (const Term& term : kTerms) day += term.days * sine(term.sun * sun + term.moon * moon + term.latitude * latitude);
  return day;
}

// The civil day at a place so many hours east of Greenwich.
sys_days civil_day(double julian, double hours_east) {
  constexpr double kUnixEpoch = 2440587.5;
  return sys_days{days{static_cast<int>(std::floor(julian - kUnixEpoch + hours_east / 24))}};
}

// The number of the first new moon whose civil day isn't before `day`.
int first_new_moon(sys_days day, double hours_east) {
  constexpr sys_days kFirst{date::year{2000} / 1 / 6};
  int k = static_cast<int>(std::floor((day - kFirst).count() / 29.530588861)) - 1;
  while (civil_day(new_moon(k), hours_east) < day) ++k;
  return k;
}

double december_solstice(int year) {
  const double y = (year - 2000) / 1000.0;
  return 2451900.05952 + 365242.74049 * y - 0.06223 * y * y - 0.00823 * y * y * y;
}

}  // namespace

std::vector<sys_days> islamic_days(year gregorian, int month, int day) {
  std::vector<sys_days> found;
  const int about = (static_cast<int>(gregorian) - 622) * 33 / 32;
  for (int year = about - 1; year <= about + 3; ++year) {
    const sys_days at = islamic_day(year, month, day);
    if (date::year_month_day{at}.year() == gregorian) found.push_back(at);
  }
  return found;
}

sys_days hebrew_day(year gregorian, int offset) {
  constexpr int kToHebrew = 3761;
  constexpr int kHeshvanAtMostOver = 59;  // from here on the length of that month counts
  const int hebrew = static_cast<int>(gregorian) + kToHebrew;
  const int begin = hebrew_new_year(hebrew);
  const int length = hebrew_new_year(hebrew + 1) - begin;
  const bool long_heshvan = length % 10 == 5;  // 355 or 385 days
  return fixed(begin + offset + (offset > kHeshvanAtMostOver && long_heshvan));
}

// The second new moon behind the winter solstice; that of 2034 is the third, as the year before has a leap month at its end.
sys_days chinese_new_year(year gregorian) {
  const double beijing = static_cast<int>(gregorian) < 1929 ? 7.761 : 8;  // local time, until there was a zone
  const sys_days solstice = civil_day(december_solstice(static_cast<int>(gregorian) - 1), beijing);
  const int first = first_new_moon(solstice + days{1}, beijing);
  const sys_days second = civil_day(new_moon(first + 1), beijing);
  return second < sys_days{gregorian / 1 / 21} ? civil_day(new_moon(first + 2), beijing) : second;
}

sys_days diwali(year gregorian) {
  constexpr double kIndia = 5.5;
  constexpr double kSunset = 17.7;
  return civil_day(new_moon(first_new_moon(sys_days{gregorian / 10 / 18}, kIndia)), kIndia - kSunset);
}

}  // namespace crossclaim::dates
