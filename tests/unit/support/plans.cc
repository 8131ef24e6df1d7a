#include "support/plans.h"

#include <utility>

namespace dinhky::test {
namespace {

plan::Text text(std::string value) {
  plan::Text made;
  made.value = std::move(value);
  return made;
}

}  // namespace

base::Date day(int year, int month, int day) {
  return base::make_date(year, month, day).value();
}

std::vector<plan::Text> texts(const Names& names) {
  std::vector<plan::Text> list;
  for (const auto& name : names) list.push_back(text(name));
  return list;
}

plan::Unit unit(std::string id, std::string name) {
  plan::Unit made;
  made.id = text(std::move(id));
  made.name = text(std::move(name));
  return made;
}

plan::Unit unit(std::string id, std::string name, std::string_view from, std::string_view until,
                const Names& successors) {
  auto made = unit(std::move(id), std::move(name));
  made.from = base::parse_iso_date(from);
  made.until = base::parse_iso_date(until);
  made.successors = texts(successors);
  return made;
}

plan::Group list_group(std::string id, std::string name, const Names& members) {
  plan::Group made;
  made.id = text(std::move(id));
  made.name = text(std::move(name));
  made.members = texts(members);
  return made;
}

plan::Group predicate_group(std::string id, std::string name, std::string level, std::string kind) {
  auto made = list_group(std::move(id), std::move(name), {});
  made.kind = plan::GroupKind::predicate;
  made.level = text(std::move(level));
  made.unit_kind = text(std::move(kind));
  return made;
}

plan::Group open_group(std::string id, std::string name, const Names& candidates) {
  auto made = list_group(std::move(id), std::move(name), {});
  made.kind = plan::GroupKind::open;
  made.candidates = texts(candidates);
  return made;
}

plan::Task& add_task(plan::Plan& plan, const Names& lead, const Names& coordinating) {
  if (plan.annex.sections.empty()) plan.annex.sections.emplace_back();
  plan::Task task;
  task.id = text("T" + std::to_string(plan.tasks().size() + 1));
  task.lead = texts(lead);
  task.coordinating = texts(coordinating);
  plan.annex.sections.back().tasks.push_back(std::move(task));
  return plan.annex.sections.back().tasks.back();
}

}  // namespace dinhky::test
