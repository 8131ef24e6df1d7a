#include "schedule/schedule.h"

namespace dinhky::schedule {

std::string_view to_string(ScheduleKind kind) {
  switch (kind) {
    case ScheduleKind::ongoing:
      return "ongoing";
    case ScheduleKind::recurring:
      return "recurring";
    case ScheduleKind::range:
      return "range";
    case ScheduleKind::deadline:
      return "deadline";
    case ScheduleKind::dependent:
      return "dependent";
    case ScheduleKind::on_demand:
      return "on-demand";
    case ScheduleKind::unknown:
      break;
  }
  return "unknown";
}

std::string_view to_string(Every every) {
  switch (every) {
    case Every::week:
      return "week";
    case Every::month:
      return "month";
    case Every::quarter:
      return "quarter";
    case Every::half_year:
      return "half-year";
    case Every::year:
      return "year";
    case Every::none:
      break;
  }
  return "";
}

}  // namespace dinhky::schedule
