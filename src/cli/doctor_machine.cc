#include <algorithm>

#include "base/text.h"
#include "base/version.h"
#include "cli/command.h"
#include "cli/doctor_checks.h"
#include "cli/terminal.h"
#include "schedule/work_calendar.h"

namespace dinhky::cli {
namespace {

// The notice for the next year comes in the last quarter of this one.
constexpr int kMonthOfNotices = 11;

// The years that have a file of their own, "calendars/vn-2025.yaml", in order.
std::vector<int> calendar_years(base::DataStore& data) {
  static constexpr std::string_view kStem = "calendars/vn-";
  std::vector<int> years;
  for (const auto& name : data.names("calendars/")) {
    if (!name.starts_with(kStem)) continue;
    int year = 0;
    for (const char c : std::string_view(name).substr(kStem.size(), 4)) {
      year = base::is_digit(c) ? year * 10 + (c - '0') : -1;
      if (year < 0) break;
    }
    if (base::make_date(year, 1, 1)) years.push_back(year);
  }
  return years;
}

std::string value_of(const Surroundings& around, const char* name) {
  return around.variable(name).value_or("");
}

std::optional<std::string> found_on_path(const Surroundings& around, const char* program) {
  const auto path = value_of(around, "PATH");
  for (const auto folder : base::split(path, ':')) {
    auto file = base::join_path(std::string(folder.empty() ? "." : folder), program);
    const auto kind = around.disk.kind(file);
    if (kind && kind.value() == base::FileKind::file) return file;
  }
  return std::nullopt;
}

// What of a year's days off is not decided yet: "21/11/2026 - 28/11/2026", joined.
std::string undecided(const schedule::WorkCalendar& calendar, int first_year, int last_year) {
  const auto before = base::make_date(first_year, 1, 1)->plus_days(-1);
  std::vector<std::string> stretches;
  for (const auto& doubt : calendar.doubts_between(before, *base::make_date(last_year, 12, 31))) {
    stretches.push_back(base::to_vietnamese(doubt.days.first) + " - " +
                        base::to_vietnamese(doubt.days.last));
  }
  return base::joined(stretches, ", ");
}

}  // namespace

Checkup check_program(const Surroundings& around) {
  if (around.data_folder.empty()) {
    return {"program", Health::good, {"doctor.program", {{"version", base::kVersion}}}};
  }
  size_t replaced = 0;
  for (size_t i = 0; i < base::kEmbeddedFileCount; ++i) {
    const auto path = base::join_path(around.data_folder, base::kEmbeddedFiles[i].name);
    const auto kind = around.disk.kind(path);
    if (kind && kind.value() == base::FileKind::file) ++replaced;
  }
  return {"program",
          Health::note,
          {"doctor.program-data",
           {{"version", base::kVersion},
            {"folder", around.data_folder},
            {"count", std::to_string(replaced)}}}};
}

Checkup check_holidays(const Surroundings& around, int plan_year) {
  const auto years = calendar_years(around.data);
  if (years.empty()) {
    return {"holidays", Health::error, {"doctor.holidays-none", {}}};
  }
  const int first = years.front();
  const int last = std::max({years.back(), plan_year, around.today.year() + 1});
  const auto calendar = schedule::WorkCalendar::load(around.data, first, last);
  int until = 0;
  for (const int year : years) {
    if (calendar.known(year)) until = std::max(until, year);
  }
  const auto new_year = base::make_date(until, 1, 1);
  const auto notice = new_year ? calendar.holiday(*new_year) : std::nullopt;
  const int asked = std::max(plan_year, around.today.year());
  Checkup checkup{"holidays",
                  Health::good,
                  {"doctor.holidays",
                   {{"year", std::to_string(until)},
                    {"source", notice ? notice->source : ""},
                    {"next", std::to_string(until + 1)}}}};
  if (const auto open = undecided(calendar, asked, until); !open.empty()) {
    checkup.message.key = "doctor.holidays-open";
    checkup.message.arguments.emplace_back("days", open);
    checkup.health = Health::note;
  }
  if (asked > until) checkup.health = Health::warning;
  const bool soon = around.today.year() == until && around.today.month() >= kMonthOfNotices;
  if (soon) checkup.health = std::max(checkup.health, Health::note);
  if (asked > until || soon) {
    checkup.hints.push_back({"doctor.holidays.hint", {{"year", std::to_string(until + 1)}}});
  }
  return checkup;
}

Checkup check_clock(const Surroundings& around) {
  const auto years = calendar_years(around.data);
  if (!years.empty() && around.clock.year() < years.front()) {
    return {"clock",
            Health::error,
            {"doctor.clock-wrong", {{"day", base::to_vietnamese(around.clock)}}}};
  }
  const auto epoch = value_of(around, "SOURCE_DATE_EPOCH");
  const auto fixed = date_of_epoch(epoch);
  if (!epoch.empty() && !fixed) {
    return {"clock",
            Health::warning,
            {"doctor.clock-epoch", {{"value", epoch}, {"day", base::to_vietnamese(around.today)}}}};
  }
  if (fixed == around.today) {
    return {"clock",
            Health::note,
            {"doctor.clock-fixed", {{"day", base::to_vietnamese(around.today)}}}};
  }
  return {"clock", Health::good, {"doctor.clock", {{"day", base::to_vietnamese(around.today)}}}};
}

Checkup check_locale(const Surroundings& around) {
  const auto locale = locale_of(around.variable);
  const bool utf8 = is_utf8(locale);
  if (utf8 && around.locale_installed) {
    return {"locale", Health::good, {"doctor.locale", {{"locale", locale}}}};
  }
  return {"locale",
          Health::warning,
          {utf8 ? "doctor.locale-none" : "doctor.locale-not-utf8",
           {{"locale", locale.empty() ? "C" : locale}}},
          {{"doctor.locale.hint", {}}}};
}

Checkup check_calendar_library(const Surroundings& around) {
  if (around.calendar_library) return {"libical", Health::good, {"doctor.libical", {}}};
  return {"libical", Health::warning, {"doctor.libical-none", {}}, {{"doctor.libical.hint", {}}}};
}

Checkup check_archive_library(const Surroundings& around) {
  if (around.archive_library) return {"libzip", Health::good, {"doctor.libzip", {}}};
  return {"libzip", Health::error, {"doctor.libzip-none", {}}, {{"doctor.libzip.hint", {}}}};
}

Checkup check_git(const Surroundings& around) {
  const auto path = found_on_path(around, "git");
  if (path) return {"git", Health::good, {"doctor.git", {{"path", *path}}}};
  return {"git", Health::note, {"doctor.git-none", {}}};
}

Checkup check_libreoffice(const Surroundings& around) {
  for (const char* name : {"soffice", "libreoffice"}) {
    const auto path = found_on_path(around, name);
    if (path) return {"libreoffice", Health::good, {"doctor.libreoffice", {{"path", *path}}}};
  }
  return {"libreoffice", Health::note, {"doctor.libreoffice-none", {}}};
}

}  // namespace dinhky::cli
