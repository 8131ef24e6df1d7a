#include "support/plan_editor.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "diag/source.h"
#include "plan/load.h"
#include "plan/section_numbers.h"
#include "support/memory_file_system.h"
#include "support/plans.h"
#include "support/source_tree.h"

namespace dinhky::test {
namespace {

constexpr const char* kWords[] = {"rà",   "soát", "thủ",    "tục", "hành", "chính", "tuyên",
                                  "báo",  "cáo",  "kết",    "quả", "tập",  "huấn",  "nghiệp",
                                  "vụ",   "xã",   "huyện,", "số",  "hóa",  "hồ",    "sơ;",
                                  "công", "dân",  "(mới)",  "và",  "của"};

template <class List>
void drop(List& list, size_t at) {
  list.erase(list.begin() + static_cast<std::ptrdiff_t>(at));
}
template <class List, class Value>
void put(List& list, size_t at, Value value) {
  list.insert(list.begin() + static_cast<std::ptrdiff_t>(at), std::move(value));
}

plan::Text text(std::string value) {
  plan::Text made;
  made.value = std::move(value);
  return made;
}

}  // namespace

plan::Plan plan_of_tree(base::DataStore& data, const std::string& path) {
  MemoryFileSystem disk;
  diag::Sources sources;
  diag::Findings findings;
  plan::LoadContext context{disk, data, sources, findings};
  return *plan::load_plan(context, sources.add("plan.yaml", tree_text(path)));
}

void renumber(plan::Plan& plan) {
  plan::SectionNumbers numbers;
  for (auto& section : plan.annex.sections) {
    const auto number = numbers.next(section);
    for (size_t i = 0; i < section.tasks.size(); ++i) {
      section.tasks[i].id.value = fmt::format("{}.{:02}", number, i + 1);
    }
  }
}

void PlanEditor::edit(plan::Plan& plan, size_t times) {
  for (size_t i = 0; i < times; ++i) {
    switch (random_.below(10)) {
      case 0:
        edit_sections(plan);
        break;
      case 1:
        edit_units(plan);
        break;
      case 2:
        edit_groups(plan);
        break;
      case 3:
        edit_head(plan);
        break;
      case 4:
        edit_reporting(plan);
        break;
      default:
        edit_tasks(plan);
    }
  }
}

std::string PlanEditor::words(size_t most) {
  std::string text;
  for (size_t i = 0, count = 1 + random_.below(most); i < count; ++i) {
    text += (text.empty() ? "" : " ") + std::string(kWords[random_.below(std::size(kWords))]);
  }
  return text;
}

std::string PlanEditor::reworded(const std::string& text) {
  std::vector<std::string> list;
  for (const auto word : base::split(text, ' ')) list.emplace_back(word);
  for (size_t i = 0, count = 1 + random_.below(3); i < count; ++i) {
    const size_t at = random_.below(list.size() + 1);
    if (at < list.size() && random_.below(2) == 0) {
      list[at] = words(2);
    } else if (at < list.size() && list.size() > 1 && random_.below(2) == 0) {
      drop(list, at);
    } else {
      put(list, at, words(2));
    }
  }
  return base::joined(list, " ");
}

std::string PlanEditor::some_name(const plan::Plan& plan) {
  const size_t which = random_.below(plan.units.size() + plan.groups.size() + 1);
  if (which < plan.units.size()) {
    return random_.below(2) == 0 ? plan.units[which].id.value : plan.units[which].name.value;
  }
  const size_t group = which - plan.units.size();
  return group < plan.groups.size() ? plan.groups[group].id.value : "Cơ quan chưa khai";
}

std::string PlanEditor::fresh_id(const char* prefix) {
  return fmt::format("{}-{}", prefix, ++made_);
}

plan::TaskSchedule PlanEditor::schedule(const plan::Plan& plan) {
  plan::TaskSchedule made;
  const schedule::PhraseReader reader(data_);
  const auto phrase = random_phrase(random_);
  made.given = true;
  made.phrase = text(phrase);
  schedule::Context context;
  context.year = plan.head.year;
  made.value = reader.read(phrase, context);
  const auto tasks = plan.tasks();
  if (!tasks.empty() && random_.below(5) == 0) {
    made.after = {text(tasks[random_.below(tasks.size())]->id.value)};
  }
  if (!plan.calendars.empty() && random_.below(5) == 0) made.calendar = plan.calendars[0].id;
  return made;
}

plan::Task PlanEditor::new_task(const plan::Plan& plan) {
  plan::Task task;
  task.id = text(fresh_id("T"));
  task.content = text(words(14));
  task.lead = texts({some_name(plan)});
  task.schedule = schedule(plan);
  if (random_.below(2) == 0) task.deliverable = text(words(4));
  return task;
}

void PlanEditor::edit_tasks(plan::Plan& plan) {
  auto& sections = plan.annex.sections;
  if (sections.empty()) return;
  auto& section = sections[random_.below(sections.size())];
  const size_t place = random_.below(section.tasks.size() + 1);
  const size_t action = random_.below(10);
  if (section.tasks.empty() || action == 0) return put(section.tasks, place, new_task(plan));
  const size_t at = random_.below(section.tasks.size());
  if (action == 1) return drop(section.tasks, at);
  if (action == 2) return renumber(plan);
  if (action <= 4) {
    auto task = section.tasks[at];
    drop(section.tasks, at);
    auto& target = sections[random_.below(sections.size())];
    if (random_.below(2) == 0) task.id = text(fresh_id("M"));
    return put(target.tasks, random_.below(target.tasks.size() + 1), std::move(task));
  }
  edit_task(plan, section.tasks[at]);
}

void PlanEditor::edit_task(plan::Plan& plan, plan::Task& task) {
  switch (random_.below(8)) {
    case 0:
      task.lead = texts({some_name(plan)});
      break;
    case 1:
      put(task.coordinating, random_.below(task.coordinating.size() + 1), text(some_name(plan)));
      break;
    case 2:
      if (!task.coordinating.empty())
        drop(task.coordinating, random_.below(task.coordinating.size()));
      break;
    case 3:
      task.schedule = schedule(plan);
      break;
    case 4:
      task.deliverable = text(random_.below(3) == 0 ? "" : words(5));
      break;
    case 5:
      task.extra = {{text("Kinh phí"), text(words(2))}};
      break;
    case 6: {
      plan::Indicator indicator;
      indicator.id = text("so-" + std::to_string(random_.below(2)));
      indicator.label = text(words(2));
      indicator.target = static_cast<double>(random_.below(20));
      task.indicators = {indicator};
      break;
    }
    default:
      task.content = text(random_.below(6) == 0 ? words(12) : reworded(task.content.value));
  }
}

void PlanEditor::edit_sections(plan::Plan& plan) {
  auto& sections = plan.annex.sections;
  const size_t action = random_.below(4);
  if (sections.empty() || action == 0) {
    plan::Section made;
    made.title = text(random_.below(5) == 0 ? "" : words(5));
    if (random_.below(2) == 0) made.tasks = {new_task(plan)};
    return put(sections, random_.below(sections.size() + 1), std::move(made));
  }
  const size_t at = random_.below(sections.size());
  if (action == 1 && sections.size() > 1) return drop(sections, at);
  if (action == 2) {
    sections[at].title =
        text(random_.below(3) == 0 ? words(5) : reworded(sections[at].title.value));
    return;
  }
  auto moved = sections[at];
  drop(sections, at);
  put(sections, random_.below(sections.size() + 1), std::move(moved));
}

void PlanEditor::edit_units(plan::Plan& plan) {
  auto& units = plan.units;
  const size_t action = random_.below(6);
  if (units.empty() || action == 0) {
    const auto id = fresh_id("don-vi");
    return put(units, random_.below(units.size() + 1), unit(id, "Phòng " + words(3) + " " + id));
  }
  const size_t at = random_.below(units.size());
  auto& chosen = units[at];
  if (action == 1) return drop(units, at);
  if (action == 2) chosen.name = text(reworded(chosen.name.value));
  if (action == 3) chosen.id = text(fresh_id("ma"));
  if (action == 4) {
    chosen.until = day(plan.head.year, 6, 30);
    chosen.successors = texts({some_name(plan)});
  }
  if (action == 5) std::swap(chosen, units[random_.below(units.size())]);
}

void PlanEditor::edit_groups(plan::Plan& plan) {
  auto& groups = plan.groups;
  const size_t action = random_.below(5);
  if (groups.empty() || action == 0) {
    const auto id = fresh_id("nhom");
    return put(groups, random_.below(groups.size() + 1),
               list_group(id, "Nhóm " + id, {some_name(plan), some_name(plan)}));
  }
  const size_t at = random_.below(groups.size());
  if (action == 1) return drop(groups, at);
  if (action == 2) groups[at].id = text(fresh_id("ma-nhom"));
  if (action == 3) groups[at].name = text(words(4));
  if (action == 4) groups[at].members.push_back(text(some_name(plan)));
}

void PlanEditor::edit_head(plan::Plan& plan) {
  auto& head = plan.head;
  switch (random_.below(8)) {
    case 0:
      head.title = text(reworded(head.title.value));
      break;
    case 1:
      head.number = text(std::to_string(random_.below(50)));
      break;
    case 2:
      head.date = yaml::DateOrMonth{head.year, 3,
                                    day(head.year, 3, 1 + static_cast<int>(random_.below(28)))};
      break;
    case 3:
      head.recipients.insert(head.recipients.begin(), text(words(3)));
      break;
    case 4:
      if (!head.bases.empty()) drop(head.bases, random_.below(head.bases.size()));
      break;
    case 5: {
      plan::Basis basis;
      basis.type = text("Quyết định");
      basis.number = text(fresh_id("QD"));
      basis.about = text(words(6));
      put(head.bases, random_.below(head.bases.size() + 1), basis);
      break;
    }
    case 6:
      if (!head.body.empty()) {
        auto& section = head.body[random_.below(head.body.size())];
        put(section.paragraphs, random_.below(section.paragraphs.size() + 1), text(words(9)));
        section.heading = text(reworded(section.heading.value));
      }
      break;
    default:
      if (head.body.size() > 1) std::swap(head.body.front(), head.body.back());
  }
}

void PlanEditor::edit_reporting(plan::Plan& plan) {
  auto& reporting = plan.reporting;
  switch (random_.below(6)) {
    case 0:
      reporting.annual = !reporting.annual;
      break;
    case 1:
      reporting.units.given = true;
      reporting.units.working_days_after_cutoff = static_cast<int>(random_.below(9));
      break;
    case 2: {
      plan::Line line;
      line.compiler = text(some_name(plan));
      line.from = day(plan.head.year, 1 + static_cast<int>(random_.below(12)), 1);
      put(reporting.lines, random_.below(reporting.lines.size() + 1), line);
      break;
    }
    case 3:
      if (!reporting.lines.empty()) drop(reporting.lines, 0);
      break;
    case 4:
      reporting.if_day_off = schedule::Move::next;
      break;
    default: {
      plan::NamedCalendar calendar;
      calendar.id = text(fresh_id("lich"));
      calendar.title = text(words(3));
      calendar.dates = {{day(plan.head.year, 5, 12), day(plan.head.year, 5, 16)}};
      plan.calendars.push_back(calendar);
    }
  }
}

}  // namespace dinhky::test
