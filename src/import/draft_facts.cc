#include "import/draft_facts.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.h"
#include "yaml/shape.h"

namespace dinhky::imports {
namespace {

// The years that a text names: "năm 2025", "30/6/2025", "Quý II/2025".
void years_in(std::string_view text, std::set<int>& years) {
  constexpr size_t kDigits = 4;
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    while (end < text.size() && base::is_digit(text[end])) ++end;
    const auto year =
        end - at == kDigits ? yaml::read_year(text.substr(at, kDigits)) : std::nullopt;
    if (year) years.insert(*year);
    at = std::max(end, at + 1);
  }
}

// The only year that the schedules name.
std::optional<int> year_of_schedules(const Draft& draft) {
  std::set<int> years;
  for (const auto& section : draft.sections) {
    for (const auto& task : section.tasks) years_in(task.schedule, years);
  }
  return years.size() == 1 ? std::optional<int>(*years.begin()) : std::nullopt;
}

// "năm 2025" of the title, else of the annex's, else of the date, else of the schedules.
void find_year(Draft& draft, int otherwise) {
  constexpr std::string_view kYear = "năm ";
  for (const auto& text : {draft.paper.title, draft.annex_title}) {
    const size_t at = base::to_lower(text).find(kYear);
    if (at == std::string::npos) continue;
    const auto digits = std::string_view(text).substr(at + kYear.size(), 4);
    if (const auto year = yaml::read_year(digits)) {
      draft.year = *year;
      return;
    }
  }
  if (draft.paper.date) {
    draft.year = draft.paper.date->year;
    return;
  }
  if (const auto year = year_of_schedules(draft)) {
    draft.year = *year;
    draft.year_doubt = {"import.year-of-schedules", {{"year", std::to_string(*year)}}};
    return;
  }
  draft.year = otherwise;
  draft.year_doubt = {"import.year-guessed", {{"year", std::to_string(otherwise)}}};
}

void read_section(const PaperSection& section, InstrumentReader& instruments) {
  for (const auto& text : section.paragraphs) instruments.read(text);
  for (const auto& inner : section.sections) read_section(inner, instruments);
}

void find_bases(Draft& draft, InstrumentReader& instruments) {
  for (const auto& line : draft.paper.preamble) instruments.read(line);
  for (const auto& section : draft.paper.sections) read_section(section, instruments);
  for (const auto& line : draft.paper.closing) instruments.read(line);
  for (const auto& section : draft.sections) {
    for (const auto& task : section.tasks) {
      instruments.read(task.content);
      for (const auto& [key, text] : task.fields) instruments.read(text);
    }
  }
  draft.bases = instruments.found();
}

void collect(const std::vector<PaperSection>& sections, std::vector<const std::string*>& texts) {
  for (const auto& section : sections) {
    for (const auto& text : section.paragraphs) texts.push_back(&text);
    collect(section.sections, texts);
  }
}

// A sentence about reports that names their periods.
void find_reports(Draft& draft) {
  std::vector<const std::string*> texts;
  collect(draft.paper.sections, texts);
  for (const auto& text : draft.paper.closing) texts.push_back(&text);
  for (const auto* text : texts) {
    const auto small = base::to_lower(*text);
    if (small.find("báo cáo") == std::string::npos) continue;
    const bool quarters =
        small.find("hằng quý") != std::string::npos ||
        small.find("hàng quý") != std::string::npos || small.find("(*quý") != std::string::npos ||
        small.find("(quý") != std::string::npos || small.find("định kỳ quý") != std::string::npos ||
        small.find("quý, ") != std::string::npos;
    const bool halves = small.find("6 tháng") != std::string::npos;
    const bool years =
        small.find("và năm") != std::string::npos || small.find(", năm") != std::string::npos ||
        small.find("hằng năm") != std::string::npos ||
        small.find("hàng năm") != std::string::npos || small.find("cả năm") != std::string::npos ||
        small.find("01 năm") != std::string::npos;
    if (!quarters && !halves) continue;
    if (quarters) draft.reports.push_back("quarterly");
    if (halves) draft.reports.push_back("six-month");
    if (years) draft.reports.push_back("annual");
    return;
  }
}

}  // namespace

void find_facts(Draft& draft, InstrumentReader& instruments, int otherwise) {
  find_year(draft, otherwise);
  find_bases(draft, instruments);
  find_reports(draft);
}

void doubt_schedules(Draft& draft, const schedule::PhraseReader& phrases) {
  schedule::Context context;
  context.year = draft.year;
  context.heading = phrases.heading(draft.time_heading);
  for (auto& section : draft.sections) {
    for (auto& task : section.tasks) {
      if (task.schedule.empty()) {
        task.doubt("schedule", {"import.no-schedule", {}});
        continue;
      }
      const auto read = phrases.read(task.schedule, context);
      if (read.kind == schedule::ScheduleKind::unknown || !read.doubts.empty()) {
        task.doubt("schedule", {"import.schedule-unread", {}});
      }
    }
  }
}

}  // namespace dinhky::imports
