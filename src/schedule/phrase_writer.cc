#include "schedule/phrase_writer.h"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "base/text.h"

namespace dinhky::schedule {
namespace {

constexpr std::array<const char*, 7> kWeekdays = {"", "hai", "ba", "tư", "năm", "sáu", "bảy"};

std::string month_text(base::Date day) {
  return fmt::format("tháng {} năm {}", base::vietnamese_month(day.month()), day.year());
}

int days_in_month(base::Date day) {
  return base::last_day_of_month(day.year(), day.month()).day();
}

// An end by its name need not be the end of a month: "giữa tháng 5" begins on the 11th.
std::string first_text(base::Date day, bool by_name) {
  if (!by_name) return "ngày " + base::to_vietnamese(day);
  if (day.day() == 1) return month_text(day);
  return fmt::format("{} ngày cuối {}", days_in_month(day) - day.day() + 1, month_text(day));
}

std::string last_text(base::Date day, bool by_name) {
  if (!by_name) return "ngày " + base::to_vietnamese(day);
  if (day.day() == days_in_month(day)) return month_text(day);
  return fmt::format("{} ngày đầu {}", day.day(), month_text(day));
}

std::string named_text(const std::vector<Period>& named, const char* between) {
  const auto first = vietnamese_name(named.front());
  return named.size() == 1 ? first : first + between + vietnamese_name(named.back());
}

// A stretch within one month that is named by it: "tháng 5", "10 ngày đầu tháng 5", "tuần 2 tháng
// 5"; nullopt for any other.
std::optional<std::string> month_stretch(const Part& part) {
  if (!part.first || !part.last || !part.first_by_name || !part.by_name) return std::nullopt;
  const int first = part.first->day();
  const int last = part.last->day();
  const int length = days_in_month(*part.last);
  const auto month = month_text(*part.first);
  if (month != month_text(*part.last)) return std::nullopt;
  if (first == 1 && last == length) return month;
  if (first % 7 == 1 && last == first + 6) return fmt::format("tuần {} {}", last / 7, month);
  if (first == 1) return fmt::format("{} ngày đầu {}", last, month);
  if (last == length) return fmt::format("{} ngày cuối {}", length - first + 1, month);
  if (first == 11 && last == 20) return "giữa " + month;
  return std::nullopt;
}

// "trong quý II năm 2025", "từ ngày 01/3/2025 đến tháng 6 năm 2025"; empty without ends.
std::string window_text(const Part& part) {
  if (part.named.size() == 1) return "trong " + vietnamese_name(part.named.front());
  if (!part.named.empty()) return "từ " + named_text(part.named, " đến ");
  if (const auto stretch = month_stretch(part)) return "trong " + *stretch;
  if (!part.first && !part.last) return {};
  const auto first = part.first ? first_text(*part.first, part.first_by_name) : "nay";
  return "từ " + first + (part.last ? " đến " + last_text(*part.last, part.by_name) : "");
}

std::string until_text(const Part& part) {
  if (!part.named.empty()) return named_text(part.named, " - ");
  return last_text(*part.last, part.by_name);
}

std::string deadline_text(const Part& part) {
  const bool period = part.by_name || !part.named.empty();
  return (period ? "hết " : "chậm nhất ") + until_text(part);
}

std::string step_text(Every every) {
  switch (every) {
    case Every::week:
      return "hằng tuần";
    case Every::month:
      return "hằng tháng";
    case Every::quarter:
      return "hằng quý";
    case Every::half_year:
      return "định kỳ 6 tháng";
    case Every::year:
      return "hằng năm";
    case Every::none:
      break;
  }
  return "định kỳ";
}

std::string day_text(int day) {
  return day == On::kLast ? "ngày cuối cùng" : "ngày " + base::vietnamese_day(day);
}

// nullopt when no phrase names that day of the step.
std::optional<std::string> on_text(const On& on, Every every) {
  if (every == Every::week) {
    if (on.weekday < 1 || on.weekday > 6) return std::nullopt;
    return fmt::format("vào thứ {}", kWeekdays[static_cast<size_t>(on.weekday)]);
  }
  if (every == Every::month) return day_text(on.day) + " của tháng";
  if (every != Every::quarter) return std::nullopt;
  if (on.month == On::kLast && on.day == On::kLast) return "ngày cuối cùng của quý";
  if (on.day == On::kLast) return std::nullopt;
  const auto* month = on.month == 1 ? "đầu" : on.month == 2 ? "giữa" : "cuối";
  return fmt::format("{} của tháng {} quý", day_text(on.day), month);
}

std::optional<std::string> host_text(const Part& part) {
  switch (part.kind) {
    case ScheduleKind::ongoing:
      return "thường xuyên";
    case ScheduleKind::on_demand:
      return "khi có yêu cầu";
    case ScheduleKind::dependent: {
      const bool term = !part.awaits.empty() && part.awaits[0] >= '0' && part.awaits[0] <= '9';
      return (term ? "trong " : "chờ ") + part.awaits;
    }
    default:
      break;
  }
  const auto step = step_text(part.every);
  if (!part.on) return step;
  const auto on = on_text(*part.on, part.every);
  return on ? std::optional(step + ", " + *on) : std::nullopt;
}

std::optional<std::string> part_text(const Part& part) {
  if (part.kind == ScheduleKind::deadline) return deadline_text(part);
  if (part.kind == ScheduleKind::range) return window_text(part);
  auto text = host_text(part);
  if (!text || (!part.first && !part.last)) return text;
  if (part.first) return *text + ", " + window_text(part);
  if (part.kind == ScheduleKind::recurring) return *text + ", đến hết " + until_text(part);
  if (part.kind == ScheduleKind::ongoing) return *text + " đến hết " + until_text(part);
  return *text + ", " + deadline_text(part);
}

// Read again, a day behind an open stretch would end it.
bool would_end(const Part& before, const Part& part) {
  return before.kind == ScheduleKind::range && before.first && !before.last &&
         part.kind == ScheduleKind::deadline && *before.first <= *part.last;
}

}  // namespace

std::string to_phrase(const Schedule& schedule) {
  std::vector<std::string> parts;
  for (size_t i = 0; i < schedule.parts.size(); ++i) {
    auto text = part_text(schedule.parts[i]);
    if (!text || (i > 0 && would_end(schedule.parts[i - 1], schedule.parts[i]))) return {};
    parts.push_back(std::move(*text));
  }
  return base::capitalised(base::joined(parts, "; "));
}

}  // namespace dinhky::schedule
