// Numbers and texts of tasks.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.h"
#include "check/check.h"
#include "diag/catalogue.h"
#include "plan/section_numbers.h"
#include "yaml/shape.h"

namespace dinhky::check {
namespace {

bool says_nothing(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (base::is_letter_or_digit(base::decode(text, at))) return false;
  }
  return true;
}

// "II.03" → {"II", 3}; nullopt for ids of another form, whose order is the writer's business.
struct Number {
  std::string_view section;
  int index = 0;
};

std::optional<Number> read_number(std::string_view id) {
  const size_t dot = id.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto section = id.substr(0, dot);
  if (section.empty() || section.find_first_not_of("IVXL") != std::string_view::npos) {
    return std::nullopt;
  }
  const auto index = yaml::read_integer(id.substr(dot + 1));
  if (!index) return std::nullopt;
  return Number{section, *index};
}

void check_ids(const Context& context, diag::Findings& findings) {
  std::map<std::string, diag::Span> seen;
  for (const auto* task : context.plan.tasks()) {
    // Ids that differ only by case would meet on one file name.
    const auto [at, added] = seen.emplace(base::to_lower(task->id.value), task->id.span);
    if (added) continue;
    findings.add(diag::rules::task_duplicate_id, task->id.span)
        .with("id", task->id.value)
        .also(at->second, {"related.first", {}});
  }
}

// The first task of a section whose number is not the one after its neighbour's. What follows it
// is shifted by the same cause and stays silent.
void check_order(const plan::Section& section, const std::string& roman, diag::Findings& findings) {
  int expected = 1;
  std::optional<int> previous;
  for (const auto& task : section.tasks) {
    const auto number = read_number(task.id.value);
    if (!task.id_given || !number) return;
    const bool repeated = previous && number->index == *previous;
    if (number->section != roman || (number->index != expected && !repeated)) {
      findings.add(diag::rules::task_numbering, task.id.span)
          .with("id", task.id.value)
          .with("expected", fmt::format("{}.{:02}", roman, expected))
          .hint({"hint.write", {{"text", fmt::format("{}.{:02}", roman, expected)}}});
      return;
    }
    if (repeated) continue;  // told as task-duplicate-id
    previous = number->index;
    ++expected;
  }
}

}  // namespace

void check_tasks(const Context& context, diag::Findings& findings) {
  check_ids(context, findings);
  plan::SectionNumbers numbers;
  for (const auto& section : context.plan.annex.sections) {
    const auto number = numbers.next(section);
    // Tasks that go on after a section within a section count on from before it.
    if (!section.title.empty() || &section == &context.plan.annex.sections.front()) {
      check_order(section, number, findings);
    }
    for (const auto& task : section.tasks) {
      if (!says_nothing(task.content.value)) continue;
      findings.add(diag::rules::task_empty, task.content.span).with("id", task.id.value);
    }
  }
}

}  // namespace dinhky::check
