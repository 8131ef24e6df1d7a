#include "report/mark.h"

namespace dinhky::report {

std::string_view key_of(Mark mark) {
  switch (mark) {
    case Mark::done:
      return "done";
    case Mark::ongoing:
      return "ongoing";
    case Mark::not_due:
      return "not-due";
    case Mark::not_met:
      return "not-met";
    case Mark::overdue:
      return "overdue";
    case Mark::unreported:
      return "unreported";
    case Mark::lead:
      return "lead";
    case Mark::joint_lead:
      return "joint-lead";
    case Mark::coordinating:
      return "coordinating";
    case Mark::optional_part:
      return "optional";
  }
  return {};
}

Mark mark_of(const std::optional<results::Status>& status) {
  if (!status) return Mark::unreported;
  switch (*status) {
    case results::Status::done:
      return Mark::done;
    case results::Status::ongoing:
      return Mark::ongoing;
    case results::Status::not_due:
      return Mark::not_due;
    case results::Status::not_met:
      return Mark::not_met;
    case results::Status::overdue:
      return Mark::overdue;
  }
  return Mark::unreported;
}

}  // namespace dinhky::report
