#include "report/consolidated.h"

#include <algorithm>

#include "base/text.h"
#include "report/consolidated_tasks.h"
#include "report/consolidated_texts.h"
#include "report/consolidated_units.h"
#include "report/frame.h"
#include "report/next_period.h"

namespace dinhky::report {
namespace {

using results::TaskState;

// The unit, and the units that it followed.
std::vector<size_t> line_of(const results::Scope& scope, size_t unit, base::Date day) {
  std::vector<size_t> units{unit};
  for (size_t other = 0; other < scope.plan.units.size(); ++other) {
    if (other == unit || !scope.plan.units[other].until) continue;
    for (const auto& member : scope.registry.unit_on(other, day)) {
      if (member.unit == unit) units.push_back(other);
    }
  }
  return units;
}

// The unit's last word on a task that it led when it spoke, though it does not answer for it at the
// end of the period: it has ended, or was ahead of time. Without leads where it only helped.
TaskState told_state(const results::Scope& scope, size_t unit,
                     const std::vector<const results::Filed*>& filed, TaskState state) {
  state.leads.clear();
  state.status.reset();
  for (const auto* one : filed) {
    const auto* result = one->find(state.task->id.value);
    if (result == nullptr || one->subject.unit != unit) continue;
    if (!scope.leads(one->subject.unit, one->subject.record, *state.task)) continue;
    state.status = result->status;
    state.has_result = state.has_result || !result->result.empty();
    state.leads = {{unit, false, result->status, one->subject.record}};
  }
  return state;
}

// One unit's part of the states: tasks it leads, with its own status, and those it told of.
std::vector<TaskState> states_of(const results::Scope& scope, std::vector<TaskState> states,
                                 size_t unit, const std::vector<const results::Filed*>& filed) {
  std::vector<TaskState> own;
  for (auto& state : states) {
    const auto lead = std::find_if(state.leads.begin(), state.leads.end(),
                                   [&](const auto& l) { return l.unit == unit; });
    const bool told = std::any_of(filed.begin(), filed.end(), [&](const results::Filed* one) {
      return one->find(state.task->id.value) != nullptr;
    });
    if (lead != state.leads.end()) {
      const auto mine = *lead;
      state.status = mine.status;
      state.leads = {mine};
      own.push_back(std::move(state));
    } else if (told) {
      own.push_back(told_state(scope, unit, filed, std::move(state)));
    }
  }
  return own;
}

class SectionBuilder {
 public:
  explicit SectionBuilder(const Consolidation& all) : all_(all), texts_(all.run().texts) {}

  std::vector<Block> build(const OutlineSection& section, int level) {
    switch (section.content) {
      case Content::headings:
        break;
      case Content::slot:
        add(said_blocks(all_, section_of(all_, section.slot)));
        break;
      case Content::communications:
        add_tasks(level + 1);
        break;
      case Content::difficulties:
        add(said_blocks(all_, difficulties_of(all_)));
        break;
      case Content::next:
        add(next_period_blocks(all_.paper, all_.only));
        add_said_if_any(next_of(all_));
        break;
      case Content::proposals:
        add(said_blocks(all_, proposals_of(all_)));
        break;
    }
    return std::move(blocks_);
  }

 private:
  void add(std::vector<Block> blocks) {
    for (auto& block : blocks) blocks_.push_back(std::move(block));
  }

  void add_said_if_any(const std::vector<results::Word>& words) {
    if (!results::merged(words).empty()) add(said_blocks(all_, words));
  }

  void add_heading(int level, std::string_view key) {
    blocks_.emplace_back(Heading{level, section_number(level, ++number_) + " " + texts_(key)});
  }

  void add_tasks(int level) {
    add(span_notes(all_.paper));
    if (all_.derived()) blocks_.emplace_back(note_paragraph(texts_("derived")));
    add(source_blocks(all_));
    add(summary_blocks(all_));
    add_heading(level, "results-heading");
    if (all_.states.empty()) {
      blocks_.emplace_back(body_paragraph(texts_("no-tasks")));
    } else {
      blocks_.emplace_back(results_table(all_));
    }
    auto extra = extra_blocks(all_);
    if (!extra.empty()) {
      add_heading(level, "extra-heading");
      add(std::move(extra));
    }
    add_heading(level, "own-plans-heading");
    add(own_plan_blocks(all_));
  }

  const Consolidation& all_;
  const Texts& texts_;
  std::vector<Block> blocks_;
  size_t number_ = 0;
};

}  // namespace

Consolidation::Consolidation(const PaperBasis& basis, const results::Scope& the_scope,
                             const results::Returns& the_returns, std::optional<size_t> unit)
    : paper(basis),
      scope(the_scope),
      returns(the_returns),
      only(unit),
      records(plan::records_in(the_scope.plan, basis.paper.period)) {
  if (only) line = line_of(scope, *only, paper.day());
  for (const auto& one : returns.all()) {
    const auto& subject = one.subject;
    const bool inside = std::find(records.begin(), records.end(), subject.record) != records.end();
    const bool wanted = !only || is_line(subject.unit);
    if (inside && wanted) filed.push_back(&one);
    if (wanted && subject.record <= records.back()) to_date.push_back(&one);
  }
  states = results::task_states(scope, returns, paper.paper.period);
  if (only) states = states_of(scope, std::move(states), *only, filed);
}

std::vector<TaskState> Consolidation::led() const {
  if (!only) return states;
  std::vector<TaskState> own;
  for (const auto& state : states) {
    if (!state.leads.empty()) own.push_back(state);
  }
  return own;
}

Document consolidated_report(const Consolidation& all) {
  auto document = framed(all.paper, all.only, [&](const OutlineSection& section, int level) {
    return SectionBuilder(all).build(section, level);
  });
  if (!all.only) {
    for (auto& block : unit_annex(all)) document.blocks.push_back(std::move(block));
  }
  return document;
}

}  // namespace dinhky::report
