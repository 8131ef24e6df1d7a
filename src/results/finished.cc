#include "results/finished.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "results/totals.h"

namespace dinhky::results {
namespace {

using plan::Assignment;
using plan::Task;

// The last word of everybody who leads a task, whenever it was said.
class LastWords {
 public:
  LastWords(const Scope& scope, const Returns& returns) : scope_(scope) {
    for (const auto& filed : returns.all()) by_unit_[filed.subject.unit].push_back(&filed);
    const auto records = plan::all_records(scope.plan);
    const auto last = returns.all().empty() ? records.front() : returns.all().back().subject.record;
    day_ = plan::reference_day(scope.plan, scope.timing, last);
  }

  std::set<const Task*> finished() const {
    std::map<const Task*, bool> done;
    const auto& assignments = scope_.assignments.on(day_);
    for (size_t unit = 0; unit < scope_.plan.units.size(); ++unit) {
      for (const auto& part : assignments.of_unit(unit)) {
        if (part.role != plan::Role::lead) continue;
        const auto status = last_of_line(part);
        if (!status && part.optional) continue;
        auto& all = done.try_emplace(&part.task(), true).first->second;
        all = all && status == Status::done;
      }
    }
    std::set<const Task*> finished;
    for (const auto& [task, all] : done) {
      if (all) finished.insert(task);
    }
    return finished;
  }

 private:
  // The unit's own word; while it has not said any, that of the units which it followed.
  std::optional<Status> last_of_line(const Assignment& part) const {
    const auto& id = part.task().id.value;
    if (const auto own = last_of(part.unit, id)) return own;
    std::optional<Status> status;
    for (const size_t old : part.inherited_from) {
      const auto word = last_of(old, id);
      if (!word) return std::nullopt;
      status = status ? worst(status, word) : word;
    }
    return status;
  }

  std::optional<Status> last_of(size_t unit, const std::string& task) const {
    const auto found = by_unit_.find(unit);
    if (found == by_unit_.end()) return std::nullopt;
    std::optional<Status> status;
    for (const auto* filed : found->second) {  // in order of time
      const auto* result = filed->find(task);
      if (result != nullptr && result->status) status = result->status;
    }
    return status;
  }

  const Scope& scope_;
  std::map<size_t, std::vector<const Filed*>> by_unit_;
  base::Date day_;
};

}  // namespace

std::set<const Task*> finished_tasks(const Scope& scope, const Returns& returns) {
  return LastWords(scope, returns).finished();
}

}  // namespace dinhky::results
