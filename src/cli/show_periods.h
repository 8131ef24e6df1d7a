// The reports that a plan asks for with their days, for other programs: `show --by period`.
#pragma once

#include <string>
#include <vector>

#include "cli/workspace.h"
#include "plan/papers.h"

namespace dinhky::cli {

// {"version":1,"regime","periods":[{"period","covers","from","until","units_due","superior_due"}]};
// days are ISO dates, null where the plan sets none.
std::string periods_json(const Workspace& workspace, const std::vector<plan::Paper>& papers);
// The same, a report a row; a day that the plan does not set is an empty cell.
std::string periods_csv(const Workspace& workspace, const std::vector<plan::Paper>& papers);

}  // namespace dinhky::cli
