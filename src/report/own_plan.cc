#include "report/own_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/file_system.h"
#include "base/text.h"
#include "plan/issued.h"
#include "report/extract.h"
#include "report/own_plan_units.h"
#include "schedule/period.h"

namespace dinhky::report {
namespace {

using plan::Assignment;
using plan::Role;
using plan::Task;
using plan::Text;

Text text(std::string value) {
  return {std::move(value), {}};
}

// A path that the parent names, as the draft has to name it.
std::string rebased(const std::string& parent_file, const std::string& path) {
  if (path.empty() || parent_file.empty()) return path;
  const auto folder = base::directory_of(parent_file);
  return std::filesystem::path(base::join_path(folder, path)).lexically_normal().generic_string();
}

class Draft {
 public:
  Draft(const Basis& run, std::vector<const Assignment*> parts, const OwnPlan& wanted)
      : run_(run),
        texts_(run.texts),
        parent_(run.plan),
        unit_(run.plan.units[wanted.unit]),
        parts_(std::move(parts)),
        wanted_(wanted) {
    const auto& head = parent_.head;
    places_ = {{"unit", unit_.name.value},
               {"plan_type", head.type.value},
               {"plan_title_lower", base::uncapitalised(head.title.value)},
               {"issuer", head.issuer.name.value},
               {"citation", plan_citation(head, texts_)},
               {"plan_short", short_name()},
               {"compiler", compiler_name()}};
  }

  plan::Plan build() {
    make_head();
    make_body();
    make_annex();
    make_reporting();
    draft_.units_file = text(rebased(wanted_.parent_file, parent_.units_file.value));
    add_named_units(parent_, run_.registry, wanted_.unit, draft_);
    add_named_calendars(parent_, draft_);
    return std::move(draft_);
  }

 private:
  std::string said(std::string_view key) const { return texts_(key, places_); }

  std::string short_name() const {
    const auto& head = parent_.head;
    if (head.number.empty()) return head.type.value + " " + base::uncapitalised(head.title.value);
    return texts_(
        "plan-short",
        {{"type", head.type.value}, {"number", head.number.value}, {"symbol", head.symbol.value}});
  }

  // Who compiles the parent's reports at the end of its year, or else the last that is known.
  std::string compiler_name() const {
    for (const auto& line : parent_.reporting.lines) {
      if (!line.compiler.empty()) return printed_name(run_, line.compiler);
    }
    return {};
  }

  // ---- the head ----

  void make_head() {
    const auto& above = parent_.head;
    auto& head = draft_.head;
    head.id = text(above.id.value + "-" + unit_.id.value);
    head.type = above.type;
    head.title = text(said("own.title"));
    head.year = above.year;
    const auto kind = above.symbol.value.substr(0, above.symbol.value.find('-'));
    if (!kind.empty() && !unit_.abbr.empty()) head.symbol = text(kind + "-" + unit_.abbr.value);
    head.place = unit_.place.empty() ? above.place : unit_.place;
    head.electronic = above.electronic;
    auto body = body_name(unit_.name.value, texts_);
    std::replace(body.begin(), body.end(), '\n', ' ');
    head.issuer = {unit_.name, text(std::move(body)), text(superior_name(run_, unit_))};
    head.signer = unit_.head;
    head.preamble = text(said("own.preamble"));
    head.bases.push_back(parent_as_basis());
    head.bases.insert(head.bases.end(), above.bases.begin(), above.bases.end());
    head.closing = text(said("own.closing"));
    head.recipients = {text(texts_("own.recipient-report", {{"name", above.issuer.name.value}})),
                       text(texts_("own.recipient-file"))};
    head.parent = plan::ParentPlan{
        text(wanted_.parent_file), above.id, text(plan::full_number(above)), unit_.id, {}, nullptr};
  }

  plan::Basis parent_as_basis() const {
    const auto& above = parent_.head;
    plan::Basis basis;
    basis.type = above.type;
    basis.number = text(plan::full_number(above));
    if (above.date) basis.date = above.date->day;
    basis.issuer = above.issuer.name;
    basis.about = text(base::uncapitalised(above.title.value));
    return basis;
  }

  void make_body() {
    const bool compiler = !compiler_name().empty() && compiler_name() != unit_.name.value;
    add_section("own.purpose", {"own.purpose-1", "own.purpose-2"});
    add_section("own.content", {"own.content-1"});
    add_section("own.budget", {"own.budget-1"});
    add_section("own.organisation", {"own.organisation-1",
                                     compiler ? "own.organisation-2" : "own.organisation-2-open"});
  }

  void add_section(std::string_view heading, const std::vector<std::string>& paragraphs) {
    plan::BodySection section;
    section.heading = text(said(heading));
    for (const auto& key : paragraphs) section.paragraphs.push_back(text(said(key)));
    draft_.head.body.push_back(std::move(section));
  }

  // ---- the annex ----

  void make_annex() {
    const auto& above = parent_.annex;
    auto& annex = draft_.annex;
    annex.time_heading = above.time_heading;
    annex.title = text(said("own.annex-title"));
    for (const auto& section : above.sections) add_led(section);
    if (wanted_.coordinating) add_coordinated();
    number_tasks();
    bind_order();
  }

  void add_led(const plan::Section& section) {
    plan::Section own;
    own.title = section.title;
    for (const auto* part : parts_) {
      const auto& tasks = section.tasks;
      const bool here =
          &part->task() >= tasks.data() && &part->task() < tasks.data() + tasks.size();
      if (here && part->role == Role::lead) own.tasks.push_back(task_of(*part));
    }
    if (!own.tasks.empty()) draft_.annex.sections.push_back(std::move(own));
  }

  void add_coordinated() {
    plan::Section own;
    own.title = text(said("own.coordinating"));
    for (const auto* part : parts_) {
      if (part->role == Role::coordinating) own.tasks.push_back(task_of(*part));
    }
    if (!own.tasks.empty()) draft_.annex.sections.push_back(std::move(own));
  }

  // In its own plan the unit leads; with whom is as above.
  Task task_of(const Assignment& part) const {
    Task task = part.task();
    task.parent = task.id;
    task.lead = {unit_.id};
    task.coordinating.clear();
    for (const auto* party : part.with()) task.coordinating.push_back(text(party->id));
    task.responsible = {};
    task.assigned_by = {};
    return task;
  }

  void number_tasks() {
    int roman = 0;
    for (auto& section : draft_.annex.sections) {
      const auto number =
          section.title.empty() && roman > 0 ? schedule::roman(roman) : schedule::roman(++roman);
      for (auto& task : section.tasks) {
        size_t& count = counts_[number];
        task.id = text(fmt::format("{}.{:02}", number, ++count));
        task.id_given = true;
        own_ids_.emplace(task.parent.value, task.id.value);
      }
    }
  }

  // Tasks that come after others wait for those of the draft, or for the parent's in words.
  void bind_order() {
    for (auto& section : draft_.annex.sections) {
      for (auto& task : section.tasks) bind(task.schedule);
    }
  }

  void bind(plan::TaskSchedule& schedule) const {
    std::vector<Text> after;
    std::string missing;
    for (const auto& name : schedule.after) {
      const auto own = own_ids_.find(name.value);
      if (own != own_ids_.end()) {
        after.push_back(text(own->second));
      } else if (missing.empty()) {
        missing = name.value;
      }
    }
    const bool lost = after.empty() && !schedule.after.empty();
    schedule.after = std::move(after);
    if (!lost) return;
    const auto words = texts_("own.after", {{"task", missing}, {"plan_short", short_name()}});
    if (schedule.phrase.span == schedule.span) schedule.phrase = text(words);
    for (auto& part : schedule.value.parts) part.awaits = base::uncapitalised(words);
  }

  // ---- reports ----

  void make_reporting() {
    auto& reporting = draft_.reporting;
    reporting = parent_.reporting;
    reporting.work_calendar =
        text(rebased(wanted_.parent_file, parent_.reporting.work_calendar.value));
    // What units send to the parent's compiler is the unit's own consolidated report; it asks for
    // the parts of it a little earlier where it can.
    reporting.superior = parent_.reporting.units;
    auto& own = reporting.units;
    if (own.working_days_after_cutoff) {
      own.working_days_after_cutoff = std::max(1, *own.working_days_after_cutoff - 1);
    }
    reporting.lines.clear();
    for (const auto& line : parent_.reporting.lines) {
      if (line.from && unit_.until && *line.from > *unit_.until) continue;
      reporting.lines.push_back(own_line(line));
    }
  }

  plan::Line own_line(const plan::Line& above) const {
    plan::Line line;
    line.from = above.from;
    line.until = above.until;
    if (plan::is_unknown(above)) return line;
    line.compiler = unit_.id;
    line.addressee = unit_.name;
    const bool itself = means_unit(run_, above.compiler, wanted_.unit);
    const auto& receiver = itself || above.compiler.empty() ? above.addressee : above.compiler;
    line.superior = text(printed_name(run_, receiver));
    return line;
  }

  const Basis& run_;
  const Texts& texts_;
  const plan::Plan& parent_;
  const plan::Unit& unit_;
  std::vector<const Assignment*> parts_;
  const OwnPlan& wanted_;
  std::vector<std::pair<std::string, std::string>> places_;
  std::map<std::string, size_t> counts_;        // tasks numbered so far, by section
  std::map<std::string, std::string> own_ids_;  // the parent's id → the draft's
  plan::Plan draft_;
};

}  // namespace

plan::Plan own_plan(const Basis& run, const std::vector<const plan::Assignments*>& days,
                    const OwnPlan& wanted) {
  return Draft(run, parts_of_unit(run.plan, days, wanted.unit), wanted).build();
}

}  // namespace dinhky::report
