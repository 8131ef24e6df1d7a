#include "cli/due_items.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "results/finished.h"
#include "results/totals.h"

namespace dinhky::cli {
namespace {

using plan::DueKind;
using plan::Obligation;
using schedule::Period;

class Finder {
 public:
  Finder(const Session& session, const Workspace& workspace, const Record& record, int within)
      : workspace_(workspace),
        plan_(*workspace.plan),
        record_(record),
        finished_(results::finished_tasks(record.scope, record.returns)),
        today_(session.today()),
        until_(today_.plus_days(within)) {}

  std::vector<DueItem> run() {
    for (const auto& obligation : plan::obligations(plan_, *workspace_.timing)) {
      for (const auto& day : obligation.days) {
        // Of what comes again only the next time is worth a line.
        if (consider(obligation, day) && obligation.every != schedule::Every::none) break;
      }
    }
    std::stable_sort(items_.begin(), items_.end(),
                     [](const DueItem& a, const DueItem& b) { return a.day.day < b.day.day; });
    return std::move(items_);
  }

 private:
  bool consider(const Obligation& obligation, const plan::DueDay& day) {
    if (day.day > until_) return false;
    const bool overdue = day.day < today_;
    if (overdue && obligation.every != schedule::Every::none) return false;
    DueItem item{obligation, day, overdue, {}};
    if (obligation.kind == DueKind::task) {
      if (finished_.contains(obligation.task)) return false;
    } else {
      item.missing = missing_in(obligation.paper->period);
      const bool sent = item.missing.empty();
      // Nothing tells whether the consolidated report has gone; while a unit's is missing it can
      // hardly have.
      if (sent && (overdue || obligation.kind == DueKind::unit_report)) return false;
    }
    items_.push_back(std::move(item));
    return true;
  }

  // The units' report and the consolidated one of a period ask for the same units.
  const std::vector<size_t>& missing_in(const Period& period) {
    const auto found = missing_.find(period);
    if (found != missing_.end()) return found->second;
    return missing_.emplace(period, find_missing(period)).first->second;
  }

  std::vector<size_t> find_missing(const Period& period) const {
    std::vector<size_t> units;
    const auto record = plan::record_period(plan_, period);
    for (const auto& state : results::unit_states(record_.scope, record_.returns, record)) {
      if (state.report != nullptr) continue;
      const auto& id = plan_.units[state.unit].id.value;
      if (!record_.returns.has_unsound(record, id)) units.push_back(state.unit);
    }
    return units;
  }

  const Workspace& workspace_;
  const plan::Plan& plan_;
  const Record& record_;
  std::set<const plan::Task*> finished_;
  base::Date today_;
  base::Date until_;
  std::map<Period, std::vector<size_t>> missing_;
  std::vector<DueItem> items_;
};

}  // namespace

std::vector<DueItem> due_items(const Session& session, const Workspace& workspace,
                               const Record& record, int within) {
  return Finder(session, workspace, record, within).run();
}

}  // namespace dinhky::cli
