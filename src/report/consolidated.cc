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

bool has_word(const std::vector<const results::Filed*>& filed, const plan::Task& task) {
  return std::any_of(filed.begin(), filed.end(), [&](const results::Filed* one) {
    return one->report.find(task.id.value) != nullptr;
  });
}

// One unit's part of the states: tasks it leads, with its own status, and those it told of.
std::vector<TaskState> states_of(std::vector<TaskState> states, size_t unit,
                                 const std::vector<const results::Filed*>& filed) {
  std::vector<TaskState> own;
  for (auto& state : states) {
    const auto lead = std::find_if(state.leads.begin(), state.leads.end(),
                                   [&](const auto& l) { return l.unit == unit; });
    if (lead != state.leads.end()) {
      state.status = lead->status;
      state.leads = {*lead};
      own.push_back(std::move(state));
    } else if (has_word(filed, *state.task)) {
      own.push_back(std::move(state));
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
  const auto line = only ? line_of(scope, *only, paper.day()) : std::vector<size_t>();
  for (const auto& one : returns.all()) {
    const auto& subject = one.subject;
    const bool inside = std::find(records.begin(), records.end(), subject.record) != records.end();
    const bool wanted = !only || std::find(line.begin(), line.end(), subject.unit) != line.end();
    if (inside && wanted) filed.push_back(&one);
  }
  states = results::task_states(scope, returns, paper.paper.period);
  if (only) states = states_of(std::move(states), *only, filed);
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
