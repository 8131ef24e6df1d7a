// What a cell of an overview says. Each mark has a colour and a shape of its own, so that neither
// has to be told by the other; both are data (data/overview/page.css).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "results/unit_report.h"

namespace dinhky::report {

enum class Mark {
  // Where a task stands.
  done,
  ongoing,
  not_due,
  not_met,
  overdue,
  unreported,
  // What a unit has to do with a task.
  lead,
  joint_lead,
  coordinating,
  optional_part,  // "(nếu có)"
};
inline constexpr Mark kMarks[] = {
    Mark::done,       Mark::ongoing, Mark::not_due,    Mark::not_met,      Mark::overdue,
    Mark::unreported, Mark::lead,    Mark::joint_lead, Mark::coordinating, Mark::optional_part};

// "done", "not-due", "joint-lead": in files of data, and in pages.
std::string_view key_of(Mark mark);

// nullopt: not reported.
Mark mark_of(const std::optional<results::Status>& status);

struct MarkName {
  Mark mark = Mark::done;
  std::string name;
};

}  // namespace dinhky::report
