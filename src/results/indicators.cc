#include "results/indicators.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

namespace dinhky::results {
namespace {

using plan::Assignment;
using plan::Indicator;
using plan::Task;
using schedule::Period;

// Of units that lead a task jointly, the one named first tells of what they made together; one that
// is gone without a successor tells nothing.
bool is_first_joint(const Assignment& part) {
  for (const auto& party : part.parties->lead) {
    if (party.name.kind != plan::NameKind::unit || party.units.empty()) continue;
    return &party == part.through;
  }
  return true;
}

struct Read {
  UnitFigure shown;
  FigureValue value;
};

class Adder {
 public:
  Adder(const Scope& scope, const Returns& returns, const Task& task, const Period& period,
        const std::vector<size_t>& only)
      : scope_(scope),
        returns_(returns),
        task_(task),
        only_(only),
        inside_(plan::records_in(scope.plan, period)),
        last_(plan::record_period(scope.plan, period)) {}

  std::vector<IndicatorTotal> add() {
    for (const auto& indicator : task_.indicators) {
      totals_.push_back({&indicator, indicator.id.value, {}, {}, {}, {}});
    }
    for (const auto& told : returns_.told_of(task_.id.value)) {
      if (told.filed->subject.record > last_ || !is_asked(told.filed->subject.unit)) continue;
      for (const auto& figure : told.result->indicators) take(told.filed->subject, figure);
    }
    std::vector<IndicatorTotal> out;
    for (size_t i = 0; i < totals_.size(); ++i) out.push_back(finished(i));
    return out;
  }

 private:
  bool is_asked(size_t unit) const {
    return only_.empty() || std::find(only_.begin(), only_.end(), unit) != only_.end();
  }

  size_t index_of(const std::string& id) {
    for (size_t i = 0; i < totals_.size(); ++i) {
      if (totals_[i].id == id) return i;
    }
    totals_.push_back({nullptr, id, {}, {}, {}, {}});
    return totals_.size() - 1;
  }

  void take(const Subject& subject, const Figure& figure) {
    const size_t index = index_of(figure.id.value);
    Read read{{subject.unit, subject.record, figure.value.value, Uncounted::no}, {}};
    read.shown.why = why_not(subject, totals_[index].declared, figure, read.value);
    reads_[index].push_back(std::move(read));
  }

  Uncounted why_not(const Subject& subject, const Indicator* indicator, const Figure& figure,
                    FigureValue& value) const {
    if (indicator == nullptr || indicator->aggregate.empty()) return Uncounted::undeclared;
    const auto reading = read_figure(figure.value.value, indicator->unit.value);
    if (!reading.figure) return Uncounted::unreadable;
    value = *reading.figure;
    const auto* part = scope_.part_of(subject.unit, subject.record, task_);
    if (part == nullptr || part->role != plan::Role::lead) return Uncounted::not_a_lead;
    if (part->joint && !is_first_joint(*part)) return Uncounted::shared;
    if (indicator->aggregate == "ratio" && !value.total) return Uncounted::not_a_ratio;
    return Uncounted::no;
  }

  // The unit that the figure is of stood in the place of `earlier` when it told it.
  bool follows(const UnitFigure& figure, size_t earlier) const {
    const auto& unit = scope_.plan.units[figure.unit];
    const auto day = plan::record_day(scope_.plan, scope_.timing, unit, figure.record);
    if (!day) return false;
    const auto heirs = scope_.registry.unit_on(earlier, *day);
    return std::any_of(heirs.begin(), heirs.end(),
                       [&](const plan::Member& member) { return member.unit == figure.unit; });
  }

  // Of each line of units only the latest figure counts.
  void keep_latest(std::vector<Read>& reads) const {
    std::map<size_t, size_t> last_of;  // unit → its latest figure
    for (size_t i = 0; i < reads.size(); ++i) {
      if (reads[i].shown.why != Uncounted::no) continue;
      const auto found = last_of.find(reads[i].shown.unit);
      if (found != last_of.end()) reads[found->second].shown.why = Uncounted::replaced;
      last_of[reads[i].shown.unit] = i;
    }
    for (const auto& entry : last_of) {
      const size_t unit = entry.first;
      if (!scope_.plan.units[unit].until) continue;
      const bool replaced = std::any_of(last_of.begin(), last_of.end(), [&](const auto& other) {
        return other.first != unit && follows(reads[other.second].shown, unit);
      });
      if (replaced) reads[entry.second].shown.why = Uncounted::replaced;
    }
  }

  bool is_inside(const Period& record) const {
    return std::find(inside_.begin(), inside_.end(), record) != inside_.end();
  }

  static void add_to(FigureSum& sum, Read& read) {
    const auto value = sum.value.value_or(Number()).plus(read.value.value);
    const auto total = sum.total.plus(read.value.total.value_or(Number()));
    if (!value || !total) {
      read.shown.why = Uncounted::too_large;
      return;
    }
    sum = {value, *total};
  }

  IndicatorTotal finished(size_t index) {
    auto total = std::move(totals_[index]);
    auto& reads = reads_[index];
    if (total.declared != nullptr && total.declared->aggregate == "last") keep_latest(reads);
    for (auto& read : reads) {
      const bool inside = is_inside(read.shown.record);
      if (read.shown.why == Uncounted::no) {
        add_to(total.to_date, read);
        // A figure that is carried on is the state at the end of any period.
        const bool carried = total.declared->aggregate == "last";
        if (inside || carried) add_to(total.in_period, read);
      }
      if (inside) total.figures.push_back(std::move(read.shown));
    }
    if (total.declared != nullptr) total.target = target_of(*total.declared);
    return total;
  }

  std::optional<Number> target_of(const Indicator& indicator) const {
    if (!indicator.target) return std::nullopt;
    const auto target = Number::of(*indicator.target);
    size_t asked = 0;
    const size_t all = leads(asked);
    if (indicator.target_per == "unit") return target.times(static_cast<int64_t>(asked));
    if (asked < all) return std::nullopt;
    return target;
  }

  // How many units have to reach the target, and of them those that are asked for.
  size_t leads(size_t& asked) const {
    const auto day = plan::reference_day(scope_.plan, scope_.timing, last_);
    const auto& assignments = scope_.assignments.on(day);
    size_t count = 0;
    for (size_t unit = 0; unit < scope_.plan.units.size(); ++unit) {
      const auto* part = assignments.part_of(unit, task_);
      if (part == nullptr || part->role != plan::Role::lead || part->optional) continue;
      ++count;
      if (is_asked(unit)) ++asked;
    }
    return count;
  }

  const Scope& scope_;
  const Returns& returns_;
  const Task& task_;
  const std::vector<size_t>& only_;
  std::vector<Period> inside_;
  Period last_;
  std::vector<IndicatorTotal> totals_;
  std::map<size_t, std::vector<Read>> reads_;
};

}  // namespace

std::vector<IndicatorTotal> indicator_totals(const Scope& scope, const Returns& returns,
                                             const Task& task, const Period& period,
                                             const std::vector<size_t>& only) {
  return Adder(scope, returns, task, period, only).add();
}

}  // namespace dinhky::results
