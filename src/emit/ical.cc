#include "emit/ical.h"

#include <fmt/format.h>

#include <memory>

#include "emit/ical_library.h"
#include "emit/safe.h"
#include "schedule/step_day.h"

namespace dinhky::emit {
namespace {

// 8 in the morning, three days before: an all-day entry begins at midnight.
constexpr char kReminder[] = "TRIGGER:-P2DT16H";
// Without a version: the same plan gives the same bytes after an update.
constexpr char kProduct[] = "-//dinhky//dinhky//VI";
constexpr int kEveryMonthHas = 28;  // days

std::string compact(base::Date day) {
  return fmt::format("{:04}{:02}{:02}", day.year(), day.month(), day.day());
}

// A day that a short month lacks is that month's last: the last of the days up to it.
std::string month_day_rule(int day) {
  if (day == schedule::On::kLast) return "BYMONTHDAY=-1";
  if (day <= kEveryMonthHas) return fmt::format("BYMONTHDAY={}", day);
  std::string days = std::to_string(kEveryMonthHas);
  for (int i = kEveryMonthHas + 1; i <= day; ++i) days += fmt::format(",{}", i);
  return fmt::format("BYMONTHDAY={};BYSETPOS=-1", days);
}

// A step of several months counts from the entry's own month.
std::string rule_of(const CalendarRecurrence& recurrence) {
  const auto until = compact(recurrence.until);
  if (recurrence.every == schedule::Every::week) return "RRULE:FREQ=WEEKLY;UNTIL=" + until;
  return fmt::format("RRULE:FREQ=MONTHLY;INTERVAL={};{};UNTIL={}",
                     schedule::months_of(recurrence.every), month_day_rule(recurrence.on.day),
                     until);
}

class Writer {
 public:
  explicit Writer(const IcalLibrary& ical) : ical_(ical) {}

  std::string write(const CalendarFile& file) {
    const Component calendar = component(ICAL_VCALENDAR_COMPONENT);
    auto* top = calendar.get();
    line(top, "VERSION:2.0");
    line(top, std::string("PRODID:") + kProduct);
    line(top, "CALSCALE:GREGORIAN");
    x_text(top, "X-WR-CALNAME", file.name);
    for (const auto& entry : file.entries) {
      ical_.add_component(top, entry_component(entry, file).release());
    }
    char* raw = ical_.as_string(top);
    std::string text(raw == nullptr ? "" : raw);
    ical_.free_buffer(raw);
    return text;
  }

 private:
  using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

  Component component(icalcomponent_kind kind) {
    return Component(ical_.component_new(kind), ical_.component_free);
  }

  Component entry_component(const CalendarEntry& entry, const CalendarFile& file) {
    const bool event = file.form == CalendarForm::events;
    auto owned = component(event ? ICAL_VEVENT_COMPONENT : ICAL_VTODO_COMPONENT);
    auto* at = owned.get();
    text(at, ICAL_UID_PROPERTY, entry.uid);
    line(at, "DTSTAMP:" + compact(file.stamp) + "T000000Z");
    line(at, "DTSTART;VALUE=DATE:" + compact(entry.day));
    // The end of an event is the day after it; a to-do is due at its day's beginning.
    line(at, (event ? "DTEND;VALUE=DATE:" : "DUE;VALUE=DATE:") + compact(entry.day.plus_days(1)));
    if (entry.recurrence) recurrence(at, *entry.recurrence);
    text(at, ICAL_SUMMARY_PROPERTY, entry.summary);
    if (!entry.description.empty()) text(at, ICAL_DESCRIPTION_PROPERTY, entry.description);
    if (!entry.category.empty()) text(at, ICAL_CATEGORIES_PROPERTY, entry.category);
    if (event) line(at, "TRANSP:TRANSPARENT");
    auto alarm = component(ICAL_VALARM_COMPONENT);
    line(alarm.get(), "ACTION:DISPLAY");
    line(alarm.get(), kReminder);
    text(alarm.get(), ICAL_DESCRIPTION_PROPERTY, entry.summary);
    ical_.add_component(at, alarm.release());
    return owned;
  }

  void recurrence(icalcomponent* at, const CalendarRecurrence& what) {
    line(at, rule_of(what));
    for (const auto day : what.left_out) line(at, "EXDATE;VALUE=DATE:" + compact(day));
    for (const auto day : what.put_in) line(at, "RDATE;VALUE=DATE:" + compact(day));
  }

  void line(icalcomponent* at, const std::string& text) {
    ical_.add_property(at, ical_.property_from_string(text.c_str()));
  }

  void text(icalcomponent* at, icalproperty_kind kind, const std::string& value) {
    auto* property = ical_.property_new(kind);
    ical_.set_value(property, ical_.value_new_text(safe(value).c_str()));
    ical_.add_property(at, property);
  }

  void x_text(icalcomponent* at, const char* name, const std::string& value) {
    auto* property = ical_.property_new(ICAL_X_PROPERTY);
    ical_.set_x_name(property, name);
    ical_.set_value(property, ical_.value_new_text(safe(value).c_str()));
    ical_.add_property(at, property);
  }

  const IcalLibrary& ical_;
};

}  // namespace

base::Result<std::string> to_ical(const CalendarFile& file) {
  const auto library = load_ical_library();
  if (!library) return library.failure();
  return Writer(library.value()).write(file);
}

}  // namespace dinhky::emit
