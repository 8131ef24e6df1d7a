// Every rule that can speak, with the severity it usually has. Severities follow harm: what would
// make a report wrong is an error, what a careful clerk would query a warning, style a note.
// Each rule has a page in data/rules/vi and data/rules/en, shown by `dinhky explain`.
#pragma once

#include <vector>

#include "diag/diagnostic.h"

namespace dinhky::diag::rules {

using enum Severity;

// Reading bytes and YAML.
inline constexpr Rule yaml_syntax{"yaml-syntax", error};
inline constexpr Rule not_utf8{"not-utf8", error};
inline constexpr Rule suspicious_character{"suspicious-character", warning};
inline constexpr Rule duplicate_key{"duplicate-key", error};
inline constexpr Rule unknown_key{"unknown-key", error};
inline constexpr Rule missing_key{"missing-key", error};
inline constexpr Rule wrong_type{"wrong-type", error};
inline constexpr Rule file_unreadable{"file-unreadable", error};
inline constexpr Rule ignore_form{"ignore-form", warning};

// Units and groups.
inline constexpr Rule unit_unknown{"unit-unknown", error};
inline constexpr Rule unit_duplicate{"unit-duplicate", error};
inline constexpr Rule unit_ambiguous{"unit-ambiguous", error};
inline constexpr Rule unit_unused{"unit-unused", note};
inline constexpr Rule unit_abolished{"unit-abolished", note};
inline constexpr Rule unit_no_successor{"unit-no-successor", warning};
inline constexpr Rule group_empty{"group-empty", error};
inline constexpr Rule group_cycle{"group-cycle", error};
inline constexpr Rule group_open{"group-open", note};

// Assignments.
inline constexpr Rule lead_missing{"lead-missing", error};
inline constexpr Rule lead_several{"lead-several", warning};
inline constexpr Rule lead_and_coordinating{"lead-and-coordinating", warning};

// Schedules.
inline constexpr Rule schedule_unreadable{"schedule-unreadable", warning};
inline constexpr Rule schedule_outside_year{"schedule-outside-year", warning};
inline constexpr Rule schedule_reversed{"schedule-reversed", error};
inline constexpr Rule schedule_unbound{"schedule-unbound", warning};
inline constexpr Rule schedule_day_off{"schedule-day-off", note};
inline constexpr Rule schedule_cycle{"schedule-cycle", error};

// Tasks.
inline constexpr Rule task_duplicate_id{"task-duplicate-id", error};
inline constexpr Rule task_numbering{"task-numbering", warning};
inline constexpr Rule task_empty{"task-empty", error};
inline constexpr Rule task_unknown{"task-unknown", error};

// The plan as a document.
inline constexpr Rule plan_not_issued{"plan-not-issued", note};
inline constexpr Rule basis_after_plan{"basis-after-plan", warning};
inline constexpr Rule symbol_form{"symbol-form", warning};
inline constexpr Rule date_form{"date-form", error};
inline constexpr Rule signer_form{"signer-form", warning};
inline constexpr Rule annex_unreferenced{"annex-unreferenced", warning};

// A unit's own plan beside the one that it carries out.
inline constexpr Rule parent_plan{"parent-plan", error};
inline constexpr Rule parent_task_unknown{"parent-task-unknown", error};
inline constexpr Rule parent_task_missing{"parent-task-missing", warning};
inline constexpr Rule parent_schedule_later{"parent-schedule-later", warning};
inline constexpr Rule parent_indicator{"parent-indicator", warning};

// Reporting.
inline constexpr Rule report_before_plan{"report-before-plan", note};
inline constexpr Rule line_unknown{"line-unknown", warning};
inline constexpr Rule deadline_missing{"deadline-missing", warning};
inline constexpr Rule deadline_before_cutoff{"deadline-before-cutoff", error};
inline constexpr Rule calendar_unknown{"calendar-unknown", note};
inline constexpr Rule regime_unknown{"regime-unknown", error};
inline constexpr Rule regime_out_of_force{"regime-out-of-force", warning};
inline constexpr Rule regime_unconfirmed{"regime-unconfirmed", note};

// What the units reported.
inline constexpr Rule results_wrong_period{"results-wrong-period", error};
inline constexpr Rule results_wrong_unit{"results-wrong-unit", error};
inline constexpr Rule results_unknown_task{"results-unknown-task", error};
inline constexpr Rule results_repeated{"results-repeated", error};
inline constexpr Rule results_missing_task{"results-missing-task", warning};
inline constexpr Rule results_left_blank{"results-left-blank", warning};
inline constexpr Rule results_status{"results-status", error};
inline constexpr Rule results_figure{"results-figure", error};
inline constexpr Rule results_negative{"results-negative", error};
inline constexpr Rule results_over_total{"results-over-total", error};
inline constexpr Rule results_undeclared_indicator{"results-undeclared-indicator", note};
inline constexpr Rule results_locked{"results-locked", warning};

}  // namespace dinhky::diag::rules

namespace dinhky::diag {

// All rules, in the order of the catalogue above.
const std::vector<Rule>& all_rules();

}  // namespace dinhky::diag
