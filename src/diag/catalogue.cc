#include "diag/catalogue.h"

namespace dinhky::diag {

const std::vector<Rule>& all_rules() {
  using namespace rules;
  static const std::vector<Rule> list = {
      yaml_syntax,
      not_utf8,
      suspicious_character,
      duplicate_key,
      unknown_key,
      missing_key,
      wrong_type,
      file_unreadable,
      ignore_form,
      unit_unknown,
      unit_duplicate,
      unit_ambiguous,
      unit_unused,
      unit_abolished,
      unit_no_successor,
      group_empty,
      group_cycle,
      group_open,
      lead_missing,
      lead_several,
      lead_and_coordinating,
      schedule_unreadable,
      schedule_outside_year,
      schedule_reversed,
      schedule_unbound,
      schedule_day_off,
      schedule_cycle,
      task_duplicate_id,
      task_numbering,
      task_empty,
      task_unknown,
      plan_not_issued,
      basis_after_plan,
      symbol_form,
      date_form,
      signer_form,
      annex_unreferenced,
      report_before_plan,
      line_unknown,
      deadline_missing,
      deadline_before_cutoff,
      calendar_unknown,
      regime_unknown,
      regime_out_of_force,
      regime_unconfirmed,
  };
  return list;
}

}  // namespace dinhky::diag
