// The answers of a returned form → what the unit reported.
#pragma once

#include "results/form.h"
#include "results/unit_report.h"
#include "results/words.h"
#include "schedule/period.h"

namespace dinhky::results {

// Every text of the returned form is in the report: answers under their tasks and places, in the
// order of the form that was sent, added rows as work outside the plan, stray text as `stray`. A
// task whose row came back blank stands there without a status where the form asked for one; one
// whose row was deleted does not stand there at all. `record` is the period under which the answers
// are kept (plan/records.h).
UnitReport report_of(const Words& words, const Form& asked, const ReturnedForm& returned,
                     const schedule::Period& record);

}  // namespace dinhky::results
