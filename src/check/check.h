// The rules: pure functions from a plan to findings, a family a file.
//
// A rule skips what is unknown (a name that does not resolve, a date that did not parse), since
// that has been told where it stands: one mistake gives one finding.
#pragma once

#include "base/data_store.h"
#include "diag/diagnostic.h"
#include "diag/source.h"
#include "plan/model.h"
#include "plan/papers.h"
#include "plan/registry.h"

namespace dinhky::check {

struct Context {
  const plan::Plan& plan;
  const plan::Registry& registry;
  const diag::Sources& sources;
  base::DataStore& data;
  const plan::Timing* timing;  // nullptr when the plan's regime is not known
  // The days on which it is decided who reports, one for each quarter of the plan's year.
  std::vector<base::Date> reference_days;
};

// Runs every rule.
void run_rules(const Context& context, diag::Findings& findings);

// The families.
void check_references(const Context& context, diag::Findings& findings);
void check_units(const Context& context, diag::Findings& findings);
void check_reorganisation(const Context& context, diag::Findings& findings);
void check_groups(const Context& context, diag::Findings& findings);
void check_assignments(const Context& context, diag::Findings& findings);
void check_schedules(const Context& context, diag::Findings& findings);
void check_task_order(const Context& context, diag::Findings& findings);
void check_tasks(const Context& context, diag::Findings& findings);
void check_document(const Context& context, diag::Findings& findings);
void check_parent(const Context& context, diag::Findings& findings);
void check_symbols(const Context& context, diag::Findings& findings);
void check_written_dates(const Context& context, diag::Findings& findings);
void check_regime(const Context& context, diag::Findings& findings);
void check_deadlines(const Context& context, diag::Findings& findings);
void check_calendar_doubts(const Context& context, diag::Findings& findings);
void check_reporting(const Context& context, diag::Findings& findings);

}  // namespace dinhky::check
