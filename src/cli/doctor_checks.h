// What `dinhky doctor` looks at: each check a function of the run's surroundings, which tests hand
// in as they like.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/data_store.h"
#include "base/date.h"
#include "base/file_system.h"
#include "diag/diagnostic.h"

namespace dinhky::cli {

enum class Health {
  good,
  note,     // worth knowing; nothing to be done
  warning,  // some of what the program does will look wrong, or be done without
  error,    // commands will fail, or their papers be wrong
};

struct Checkup {
  const char* check;  // the word for it in JSON; "doctor.of.<check>" is its name
  Health health = Health::good;
  diag::Message message;
  std::vector<diag::Message> hints = {};
};

struct Surroundings {
  base::FileSystem& disk;
  base::DataStore& data;
  std::function<std::optional<std::string>(const std::string&)> variable;
  base::Date clock;         // what the machine believes, --today and SOURCE_DATE_EPOCH aside
  base::Date today;         // what the program takes for today
  std::string data_folder;  // --data; empty where not given
  bool locale_installed = true;
  bool calendar_library = true;  // libical can be loaded
  bool archive_library = true;   // libzip can
};

// ---- doctor_machine.cc ----
Checkup check_program(const Surroundings& around);
// Up to when the days off are known; `plan_year` 0 where there is no plan.
Checkup check_holidays(const Surroundings& around, int plan_year);
Checkup check_clock(const Surroundings& around);
Checkup check_locale(const Surroundings& around);
Checkup check_calendar_library(const Surroundings& around);
// Word files cannot be written or read without it.
Checkup check_archive_library(const Surroundings& around);
Checkup check_git(const Surroundings& around);
Checkup check_libreoffice(const Surroundings& around);

// ---- doctor_fonts.cc ----
// Times New Roman, which the decree asks for, or a font of the same measures. Without LibreOffice
// nothing on this machine lays papers out, so that it is missing is only a note.
Checkup check_fonts(const Surroundings& around, bool libreoffice);

// ---- doctor_folders.cc ----
// The folders beside a plan into which commands write: out/, results/, and those in them. Writes an
// empty file into each and removes it.
std::vector<Checkup> check_folders(const Surroundings& around, const std::string& plan);
// Temporary files that a run which was killed has left beside a plan.
std::vector<Checkup> check_leftovers(const Surroundings& around, const std::string& plan);

}  // namespace dinhky::cli
