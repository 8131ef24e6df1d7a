// Plans changed by chance, as offices amend them. The sequence is the same on every machine.
#pragma once

#include <string>

#include "base/data_store.h"
#include "plan/model.h"
#include "support/phrase_generator.h"

namespace dinhky::test {

// A plan of the source tree, read as commands read it.
plan::Plan plan_of_tree(base::DataStore& data, const std::string& path);

// Does so many edits: tasks and sections added, dropped, moved, reworded, renumbered; leads,
// schedules, other fields; units and groups; head, text, reporting.
class PlanEditor {
 public:
  PlanEditor(base::DataStore& data, Random& random) : data_(data), random_(random) {}
  void edit(plan::Plan& plan, size_t times);

 private:
  void edit_tasks(plan::Plan& plan);
  void edit_task(plan::Plan& plan, plan::Task& task);
  void edit_sections(plan::Plan& plan);
  void edit_units(plan::Plan& plan);
  void edit_groups(plan::Plan& plan);
  void edit_head(plan::Plan& plan);
  void edit_reporting(plan::Plan& plan);

  std::string words(size_t most);
  std::string reworded(const std::string& text);
  std::string some_name(const plan::Plan& plan);
  std::string fresh_id(const char* prefix);
  plan::TaskSchedule schedule(const plan::Plan& plan);
  plan::Task new_task(const plan::Plan& plan);

  base::DataStore& data_;
  Random& random_;
  size_t made_ = 0;
};

// Ids of all tasks by their places: I.01, I.02, …
void renumber(plan::Plan& plan);

}  // namespace dinhky::test
