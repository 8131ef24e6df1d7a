// Days and their reminders as an iCalendar file (RFC 5545), through libical.
//
// libical brings ICU with it, which costs more at every start of the program than the rest of a
// run: it is loaded when the first file is made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "schedule/schedule.h"

namespace dinhky::emit {

// What comes again: every step on the same day of it, up to `until`. The first time is the entry's
// own day. Days that were moved are taken out and put in one by one.
struct CalendarRecurrence {
  schedule::Every every = schedule::Every::none;
  schedule::On on;
  base::Date until;
  std::vector<base::Date> left_out;
  std::vector<base::Date> put_in;
};

// One all-day entry.
struct CalendarEntry {
  std::string uid;  // the same in every export of the plan
  std::string summary;
  std::string description;
  std::string category;
  base::Date day;
  std::optional<CalendarRecurrence> recurrence;
};

enum class CalendarForm { events, to_dos };  // VEVENT, VTODO

struct CalendarFile {
  std::string name;
  base::Date stamp;  // of all entries: when the plan was issued, never the clock
  CalendarForm form = CalendarForm::events;
  std::vector<CalendarEntry> entries;
};

// Each entry has one reminder in the morning three days before. Same file, same bytes. Fails when
// libical is not installed.
base::Result<std::string> to_ical(const CalendarFile& file);

}  // namespace dinhky::emit
