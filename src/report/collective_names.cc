#include "report/collective_names.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.h"

namespace dinhky::report {
namespace {

constexpr size_t kWorthAGroup = 8;      // fewer units are named one by one
constexpr size_t kMembersAnExcept = 4;  // a group is named with one exception to so many members

// A group that stands for some of the units.
struct Cover {
  size_t group = 0;
  std::vector<size_t> units;   // members among the units
  std::vector<size_t> except;  // members that are not
  size_t names() const { return 1 + except.size(); }
};

std::optional<Cover> cover_by(const Consolidation& all, size_t group, const std::set<size_t>& units,
                              base::Date day) {
  Cover cover{group, {}, {}};
  for (const auto& member : all.scope.registry.group_on(group, day)) {
    (units.contains(member.unit) ? cover.units : cover.except).push_back(member.unit);
  }
  if (cover.units.size() < kWorthAGroup) return std::nullopt;
  if (cover.except.size() * kMembersAnExcept > cover.units.size()) return std::nullopt;
  return cover;
}

// The group that spares most names; of two alike, the one declared first.
std::optional<Cover> best_cover(const Consolidation& all, const std::set<size_t>& units,
                                base::Date day) {
  std::optional<Cover> best;
  const auto& groups = all.run().plan.groups;
  for (size_t group = 0; group < groups.size(); ++group) {
    if (units.size() < kWorthAGroup) break;
    if (all.scope.registry.is_open(group) || groups[group].name.empty()) continue;
    auto cover = cover_by(all, group, units, day);
    if (!cover) continue;
    const auto spared = [](const Cover& one) { return one.units.size() - one.names(); };
    if (!best || spared(*cover) > spared(*best)) best = std::move(cover);
  }
  return best;
}

std::vector<std::string> names_of(const Consolidation& all, const std::vector<size_t>& units) {
  std::vector<std::string> names;
  for (const size_t unit : units) names.push_back(all.name_of(unit));
  return names;
}

}  // namespace

std::string collective_names(const Consolidation& all, const std::vector<size_t>& units,
                             const schedule::Period& record) {
  const auto day = plan::reference_day(all.run().plan, all.run().timing, record);
  std::set<size_t> rest(units.begin(), units.end());
  std::vector<std::string> names;
  while (const auto cover = best_cover(all, rest, day)) {
    const auto& group = all.run().plan.groups[cover->group].name.value;
    const auto except = base::joined(names_of(all, cover->except), "; ");
    names.push_back(except.empty()
                        ? group
                        : all.run().texts("group-except", {{"group", group}, {"units", except}}));
    for (const size_t unit : cover->units) rest.erase(unit);
  }
  for (const size_t unit : units) {
    if (rest.contains(unit)) names.push_back(all.name_of(unit));
  }
  return base::joined(names, "; ");
}

}  // namespace dinhky::report
