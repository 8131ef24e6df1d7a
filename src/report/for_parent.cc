#include "report/for_parent.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/text.h"
#include "plan/issued.h"
#include "report/consolidated_figures.h"
#include "report/consolidated_rest.h"
#include "report/consolidated_tasks.h"
#include "report/consolidated_texts.h"
#include "report/indicator_text.h"

namespace dinhky::report {
namespace {

using results::IndicatorTotal;
using results::TaskState;
using results::Text;
using results::UnitReport;
using results::Word;

Text text(std::string value) {
  return {std::move(value), {}};
}

// A task of the own plan, and what its figures come to.
struct OwnTask {
  const TaskState* state = nullptr;
  std::vector<IndicatorTotal> totals;
};

const IndicatorTotal* find_total(const OwnTask& own, const std::string& id) {
  const auto found = std::find_if(own.totals.begin(), own.totals.end(), [&](const auto& total) {
    return total.declared != nullptr && total.id == id;
  });
  return found == own.totals.end() ? nullptr : &*found;
}

bool declares(const plan::Task& task, const std::string& id) {
  return std::any_of(task.indicators.begin(), task.indicators.end(),
                     [&](const plan::Indicator& indicator) { return indicator.id.value == id; });
}

// "- Phát thanh: …", or its lines below as "+ …": the usual two levels of a list.
std::string item_of(const std::string& content, const std::string& words) {
  if (words.find('\n') == std::string::npos) return "- " + content + ": " + words;
  std::string item = "- " + content + ":";
  for (auto line : base::split(words, '\n')) {
    if (line.starts_with("- ")) line.remove_prefix(2);
    item += "\n+ ";
    item += line;
  }
  return item;
}

class Upward {
 public:
  Upward(const Consolidation& all, const results::Scope& parent, const results::Subject& subject)
      : all_(all), parent_(parent.plan), parts_(parent.parts_of(subject.unit, subject.record)) {
    report_.plan = text(parent_.head.id.value);
    report_.unit = text(parent_.units[subject.unit].id.value);
    report_.period = text(schedule::to_string(subject.record));
    gather();
  }

  UnitReport build() {
    const auto& head = all_.run().plan.head;
    report_.own_plan.number = text(plan::full_number(head));
    if (head.date && head.date->day) {
      report_.own_plan.date = text(base::to_vietnamese(*head.date->day));
    }
    for (const auto* task : parent_.tasks()) add_task(*task);
    for (const auto& own : own_) add_work(own);
    add_extra();
    add_texts();
    return std::move(report_);
  }

 private:
  // The own tasks, by the parent's task that they carry out.
  void gather() {
    std::set<std::string_view> known;
    for (const auto* task : parent_.tasks()) known.insert(task->id.value);
    for (const auto& state : all_.states) {
      OwnTask own{&state, results::indicator_totals(all_.scope, all_.returns, *state.task,
                                                    all_.paper.paper.period)};
      const auto& above = state.task->parent.value;
      if (known.contains(above)) {
        carrying_out_[above].push_back(std::move(own));
        above_of_[state.task->id.value] = above;
      } else {
        own_.push_back(std::move(own));
      }
    }
  }

  bool leads(const plan::Task& task) const {
    return std::any_of(parts_.begin(), parts_.end(), [&](const plan::Assignment& part) {
      return &part.task() == &task && part.role == plan::Role::lead;
    });
  }

  void add_task(const plan::Task& task) {
    const auto found = carrying_out_.find(task.id.value);
    if (found == carrying_out_.end()) return;
    const auto& tasks = found->second;
    results::TaskResult result;
    result.task = text(task.id.value);
    const bool lead = leads(task);
    if (lead) set_status(tasks, result);
    result.result = text(told_of(tasks, task));
    add_figures(tasks, task, result);
    result.difficulties = text(said_of(difficulties_of(all_), task.id.value));
    result.proposals = text(said_of(proposals_of(all_), task.id.value));
    const bool silent = result.result.empty() && result.indicators.empty() &&
                        result.difficulties.empty() && result.proposals.empty();
    if (lead || !silent) report_.results.push_back(std::move(result));
  }

  // Without one where a unit that leads has not reported.
  static void set_status(const std::vector<OwnTask>& tasks, results::TaskResult& result) {
    result.status = tasks.front().state->status;
    for (const auto& own : tasks) result.status = results::worst(result.status, own.state->status);
    if (result.status) result.status_text = text(std::string(results::key_of(*result.status)));
  }

  // What units told of the tasks; of several each behind its content.
  std::string told_of(const std::vector<OwnTask>& tasks, const plan::Task& above) const {
    std::vector<std::string> told;
    for (const auto& own : tasks) {
      auto words = words_of(own, &above);
      if (words.empty()) continue;
      if (tasks.size() > 1) words = item_of(own.state->task->content.value, words);
      told.push_back(std::move(words));
    }
    return base::joined(told, "\n");
  }

  // Words, then the figures that do not stand under the parent's indicators.
  std::string words_of(const OwnTask& own, const plan::Task* above) const {
    std::vector<std::string> lines;
    if (auto told = told_of_task(all_, *own.state); !told.empty()) lines.push_back(std::move(told));
    for (const auto& total : own.totals) {
      const bool passed = above != nullptr && declares(*above, total.id);
      if (auto line = figure_line(total, passed); !line.empty()) lines.push_back(std::move(line));
    }
    return base::joined(lines, "\n");
  }

  std::string figure_line(const IndicatorTotal& total, bool passed) const {
    std::vector<std::string> parts;
    if (total.declared != nullptr && !passed && total.in_period.value) {
      parts.push_back(indicator_amount(total.in_period, *total.declared));
    }
    if (auto beside = uncounted_figures(all_, total); !beside.empty()) {
      parts.push_back(std::move(beside));
    }
    if (parts.empty()) return {};
    const bool named = total.declared != nullptr && !total.declared->label.empty();
    const auto name = named ? total.declared->label.value : total.id;
    return name + behind_colon(base::joined(parts, "\n"));
  }

  static void add_figures(const std::vector<OwnTask>& tasks, const plan::Task& above,
                          results::TaskResult& result) {
    for (const auto& indicator : above.indicators) {
      results::FigureSum sum;
      bool ratio = false;
      for (const auto& own : tasks) {
        const auto* total = find_total(own, indicator.id.value);
        if (total == nullptr || !total->in_period.value) continue;
        ratio = ratio || total->declared->aggregate == "ratio";
        // What is beyond a number's reach was told beside its own sum.
        sum.value = sum.value.value_or(results::Number()).plus(*total->in_period.value);
        sum.total = sum.total.plus(total->in_period.total).value_or(sum.total);
      }
      if (!sum.value) continue;
      auto figure = results::to_vietnamese(*sum.value);
      if (ratio) figure += "/" + results::to_vietnamese(sum.total);
      result.indicators.push_back({text(indicator.id.value), text(std::move(figure))});
    }
  }

  // Of the words said of single tasks, those of the tasks that carry out this one.
  std::string said_of(std::vector<Word> words, const std::string& above) const {
    std::erase_if(words, [&](const Word& word) { return task_above(word) != above; });
    for (auto& word : words) word.task = nullptr;  // the parent has tasks of its own
    return said_text(all_, words);
  }

  std::string task_above(const Word& word) const {
    if (word.task == nullptr) return {};
    const auto found = above_of_.find(word.task->value);
    return found == above_of_.end() ? std::string() : found->second;
  }

  // A task that carries out none of the parent's, where units told of it.
  void add_work(const OwnTask& own) {
    const auto& task = *own.state->task;
    const auto told = all_.returns.told_of(task.id.value);
    if (std::none_of(told.begin(), told.end(),
                     [&](const results::Told& one) { return all_.includes(*one.filed); })) {
      return;
    }
    const auto words = words_of(own, nullptr);
    auto result = status_name(own.state->status, all_.run().texts);
    if (!words.empty()) result += behind_colon(words);
    report_.extra.push_back({task.content, text(std::move(result))});
  }

  void add_extra() {
    for (const auto* filed : all_.filed) {
      for (const auto& work : filed->report.extra) {
        const auto unit = unit_of(*filed);
        const auto& content = work.content.value;
        report_.extra.push_back(
            {text(content.empty() ? unit : content + " (" + unit + ")"), work.result});
      }
    }
    for (const auto& rest : rest_of(all_)) {
      report_.extra.push_back({text(unit_of(*rest.filed) + " " + rest.about), text(rest.text)});
    }
  }

  std::string unit_of(const results::Filed& filed) const {
    const auto& name = all_.name_of(filed.subject.unit);
    return all_.derived() ? name + ", " + schedule::vietnamese_name(filed.subject.record) : name;
  }

  // What stands under the headings of the own outline; the rest of it is among the extra work.
  void add_texts() {
    const OutlinePlaces places(all_.run().outline.sections);
    for (const auto& slot : places.slots) {
      auto said = said_text(all_, section_of(all_, slot));
      if (!said.empty()) report_.sections.push_back({text(slot), text(std::move(said))});
    }
    if (places.contents.contains(Content::difficulties)) {
      report_.difficulties = text(said_of_none(difficulties_of(all_)));
    }
    if (places.contents.contains(Content::proposals)) {
      report_.proposals = text(said_of_none(proposals_of(all_)));
    }
    if (places.contents.contains(Content::next))
      report_.next = text(said_text(all_, next_of(all_)));
  }

  // Of no task of the parent; an own task is named by its content, since the parent's ids are
  // others.
  std::string said_of_none(std::vector<Word> words) const {
    std::erase_if(words, [&](const Word& word) { return !task_above(word).empty(); });
    for (auto& word : words) {
      if (word.task != nullptr) word.task = content_of(*word.task);
    }
    return said_text(all_, words);
  }

  const Text* content_of(const Text& id) const {
    const auto own = std::find_if(own_.begin(), own_.end(), [&](const OwnTask& task) {
      return task.state->task->id.value == id.value;
    });
    return own == own_.end() ? &id : &own->state->task->content;
  }

  const Consolidation& all_;
  const plan::Plan& parent_;
  const std::vector<plan::Assignment>& parts_;
  std::map<std::string, std::vector<OwnTask>> carrying_out_;  // by the parent's task
  std::map<std::string, std::string> above_of_;               // own id → the parent's
  std::vector<OwnTask> own_;                                  // the others
  UnitReport report_;
};

}  // namespace

UnitReport report_for_parent(const Consolidation& all, const results::Scope& parent,
                             const results::Subject& subject) {
  return Upward(all, parent, subject).build();
}

}  // namespace dinhky::report
