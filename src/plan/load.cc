#include "plan/load.h"

#include <cstdint>
#include <memory>

#include "base/limits.h"
#include "base/text.h"
#include "diag/catalogue.h"
#include "plan/activity.h"
#include "plan/build.h"
#include "plan/fields.h"
#include "plan/schema.h"
#include "plan/work_days.h"
#include "yaml/document.h"
#include "yaml/escapes.h"

namespace dinhky::plan {
namespace {

// The folder below which every path that a plan names must stay: the nearest folder above the plan
// that holds a .git, else the parent of the plan's own folder ("one plan a folder" beside a shared
// units file).
std::string workspace_of(base::FileSystem& disk, const std::string& plan_path) {
  const auto folder = disk.canonical(base::directory_of(plan_path));
  if (!folder) return {};
  for (std::string at = folder.value(); at != "/"; at = base::directory_of(at)) {
    const auto kind = disk.kind(base::join_path(at, ".git"));
    if (kind && kind.value() != base::FileKind::none) return at;
  }
  return base::directory_of(folder.value());
}

std::optional<std::string> read_inside_workspace(LoadContext& context, const std::string& plan_path,
                                                 const std::string& path, const Text& name) {
  const auto unreadable = [&](std::string_view variant, std::string detail) {
    context.findings.add(diag::rules::file_unreadable, name.span, variant)
        .with("path", name.value)
        .with("detail", std::move(detail));
    return std::nullopt;
  };
  // The system would end the name there and read another file.
  if (name.value.find('\0') != std::string::npos) return unreadable("", {});
  const auto real = context.disk.canonical(path);
  if (!real) return unreadable("", real.failure().detail);
  const auto workspace = workspace_of(context.disk, plan_path);
  const std::string prefix = workspace.ends_with('/') ? workspace : workspace + "/";
  if (workspace.empty() || !real.value().starts_with(prefix)) return unreadable("outside", {});
  auto bytes = context.disk.read(real.value(), base::kMaxYamlBytes);
  if (!bytes) return unreadable("", bytes.failure().detail);
  return std::move(bytes.value());
}

// A document that people write.
std::optional<yaml::Node> read_written(LoadContext& context, uint32_t file,
                                       const yaml::Shape& shape) {
  auto root = yaml::read_document(context.sources, file, shape, context.findings);
  if (root) yaml::check_escapes(*root, context.sources[file].text(), context.findings);
  return root;
}

// The tree of a file that the plan names; nullopt, and told, when there is none to read.
std::optional<yaml::Node> read_named_file(LoadContext& context, uint32_t plan_file,
                                          const Text& name, const yaml::Shape& shape) {
  const std::string plan_path = context.sources[plan_file].path();
  const std::string path = base::join_path(base::directory_of(plan_path), name.value);
  auto bytes = read_inside_workspace(context, plan_path, path, name);
  if (!bytes) return std::nullopt;
  const uint32_t file = context.sources.add(path, std::move(*bytes));
  return read_written(context, file, shape);
}

std::optional<Plan> load_one(LoadContext& context, uint32_t file);

// The plan that this one carries out, with sources and findings of its own: what is wrong with it
// is its own check's business. Its own parent is not asked for.
void add_parent_plan(LoadContext& context, uint32_t file, Head& head) {
  if (!head.parent || head.parent->file.empty()) return;
  auto& parent = *head.parent;
  const std::string plan_path = context.sources[file].path();
  const auto path = base::join_path(base::directory_of(plan_path), parent.file.value);
  auto bytes = read_inside_workspace(context, plan_path, path, parent.file);
  if (!bytes) return;
  diag::Sources sources;
  diag::Findings findings;
  LoadContext other{context.disk, context.data, sources, findings};
  auto plan = load_one(other, sources.add(path, std::move(*bytes)));
  if (plan) {
    parent.plan = std::make_shared<const Plan>(std::move(*plan));
  } else {
    context.findings.add(diag::rules::parent_plan, parent.file.span)
        .with("path", parent.file.value);
  }
}

// False when there is nothing to read: names then stay unchecked instead of being all unknown.
bool add_units_file(LoadContext& context, uint32_t file, const Text& name, Plan& plan) {
  const auto root = read_named_file(context, file, name, kUnitsFileShape);
  if (!root) return false;
  plan.units = build_units(sequence_field(*root, "units"));
  plan.groups = build_groups(sequence_field(*root, "groups"));
  return true;
}

// A task that is only bound to a calendar says so by the calendar's title.
void name_calendars(Plan& plan) {
  for (auto& section : plan.annex.sections) {
    for (auto& task : section.tasks) {
      auto& schedule = task.schedule;
      const bool has_phrase = !schedule.structured || schedule.phrase.span != schedule.span;
      if (has_phrase || schedule.calendar.empty()) continue;
      const auto* calendar = calendar_of(plan, task);
      const bool titled = calendar != nullptr && !calendar->title.empty();
      schedule.phrase.value = "Theo " + (titled ? base::uncapitalised(calendar->title.value)
                                                : "lịch " + schedule.calendar.value);
    }
  }
}

std::optional<Plan> load_one(LoadContext& context, uint32_t file) {
  const auto root = read_written(context, file, kPlanShape);
  if (!root) return std::nullopt;
  Plan plan;
  plan.head = build_head(mapping_field(*root, "plan"));
  const auto units = text_field(*root, "units");
  // "" names no file, and is no list without units either.
  const auto* given = root->find("units");
  plan.units_shared = given != nullptr && given->kind == yaml::Kind::scalar;
  plan.units_file = units;
  if (!plan.units_shared) {
    plan.units = build_units(sequence_field(*root, "units"));
    plan.units_known = sequence_field(*root, "units").kind == yaml::Kind::sequence;
  } else {
    plan.units_known = add_units_file(context, file, units, plan);
  }
  for (auto& group : build_groups(sequence_field(*root, "groups"))) {
    plan.groups.push_back(std::move(group));
  }
  plan.calendars =
      build_calendars(mapping_field(*root, "calendars"), plan.head.year, context.findings);
  const schedule::PhraseReader phrases(context.data);
  plan.annex = build_annex(mapping_field(*root, "annex"), plan.head, phrases, context.findings);
  name_calendars(plan);
  const auto& reporting = mapping_field(*root, "reporting");
  plan.reporting = build_reporting(reporting, plan.head.year, context.findings);
  const auto& work_calendar = plan.reporting.work_calendar = text_field(reporting, "work_calendar");
  if (!work_calendar.empty()) {
    const auto days = read_named_file(context, file, work_calendar, kWorkDaysFileShape);
    if (days) plan.reporting.own_days = build_work_days(*days, context.findings);
  }
  return plan;
}

}  // namespace

std::optional<Plan> load_plan(LoadContext& context, uint32_t file) {
  auto plan = load_one(context, file);
  if (plan) add_parent_plan(context, file, plan->head);
  return plan;
}

std::optional<Plan> load_units(LoadContext& context, uint32_t file) {
  const auto root = read_written(context, file, kUnitsFileShape);
  if (!root) return std::nullopt;
  Plan plan;
  plan.units = build_units(sequence_field(*root, "units"));
  plan.groups = build_groups(sequence_field(*root, "groups"));
  return plan;
}

}  // namespace dinhky::plan
