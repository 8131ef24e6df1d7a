// The tables of a report's section on the plan: tasks led, tasks coordinated, work outside the
// plan, tasks of the next period.
#pragma once

#include <vector>

#include "report/paper_parts.h"

namespace dinhky::report {

// STT, content, with whom, when, status, result, evidence; the last three to fill in. A row more
// for each indicator. Rows stand under the sections of the annex.
Table lead_table(const PaperBasis& paper, const std::vector<const plan::Assignment*>& rows);
// The same without a status: who coordinates never sets one.
Table coordinating_table(const PaperBasis& paper, const std::vector<const plan::Assignment*>& rows);
// Every task of the period with its leads, for the consolidated report.
Table all_tasks_table(const PaperBasis& paper, const std::vector<const plan::TaskParties*>& rows);
// Empty rows for work that the plan does not name.
Table extra_table(const Texts& texts);
// Number, content and schedule of tasks to come.
Table next_table(const Basis& run, const std::vector<const plan::Task*>& tasks);

}  // namespace dinhky::report
