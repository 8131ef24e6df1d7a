#include "check/check.h"

namespace dinhky::check {

void run_rules(const Context& context, diag::Findings& findings) {
  check_references(context, findings);
  check_units(context, findings);
  check_reorganisation(context, findings);
  check_groups(context, findings);
  check_assignments(context, findings);
  check_schedules(context, findings);
  check_task_order(context, findings);
  check_tasks(context, findings);
  check_document(context, findings);
  check_parent(context, findings);
  check_symbols(context, findings);
  check_written_dates(context, findings);
  check_regime(context, findings);
  check_deadlines(context, findings);
  check_calendar_doubts(context, findings);
  check_reporting(context, findings);
}

}  // namespace dinhky::check
