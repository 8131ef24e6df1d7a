#include "report/consolidated_rest.h"

#include "base/text.h"

namespace dinhky::report {
namespace {

using results::Filed;
using results::TaskResult;

class RestFinder {
 public:
  explicit RestFinder(const Consolidation& all)
      : all_(all), texts_(all.run().texts), places_(all.run().outline.sections) {
    for (const auto* task : all.run().plan.tasks()) tasks_.insert(task->id.value);
  }

  std::vector<RestText> find() {
    for (const auto* filed : all_.filed) find_in(*filed);
    return std::move(rest_);
  }

 private:
  void find_in(const Filed& filed) {
    const auto& report = filed.report;
    for (const auto& result : report.results) {
      if (!tasks_.contains(result.task.value)) add_result(filed, result);
    }
    for (const auto& section : report.sections) {
      if (places_.slots.contains(section.name.value)) continue;
      add(filed, texts_("rest-section", {{"name", section.name.value}}), section.text.value);
    }
    add_general(filed, Content::difficulties, "rest-difficulties", report.difficulties);
    add_general(filed, Content::next, "rest-next", report.next);
    add_general(filed, Content::proposals, "rest-proposals", report.proposals);
    for (const auto& text : report.stray) add(filed, texts_("stray"), text.value);
  }

  // What was said of a known task's difficulties goes with the general ones.
  void add_general(const Filed& filed, Content content, std::string_view key,
                   const results::Text& text) {
    if (places_.contents.contains(content)) return;
    add(filed, texts_(key), text.value);
    for (const auto& result : filed.report.results) {
      if (content == Content::next) break;
      const auto& own = content == Content::difficulties ? result.difficulties : result.proposals;
      add(filed, texts_(key) + " (" + result.task.value + ")", own.value);
    }
  }

  void add_result(const Filed& filed, const TaskResult& result) {
    std::vector<std::string> lines;
    for (const auto* text : {&result.status_text, &result.result}) {
      if (!text->empty()) lines.push_back(text->value);
    }
    for (const auto& figure : result.indicators) {
      lines.push_back(figure.id.value + ": " + figure.value.value);
    }
    for (const auto& evidence : result.evidence) lines.push_back(evidence.value);
    add(filed, texts_("task-name", {{"task", result.task.value}}), base::joined(lines, "\n"));
  }

  void add(const Filed& filed, std::string about, std::string text) {
    if (!text.empty()) rest_.push_back({&filed, std::move(about), std::move(text)});
  }

  const Consolidation& all_;
  const Texts& texts_;
  OutlinePlaces places_;
  std::set<std::string> tasks_;
  std::vector<RestText> rest_;
};

}  // namespace

OutlinePlaces::OutlinePlaces(const std::vector<OutlineSection>& sections) {
  add(sections);
}

void OutlinePlaces::add(const std::vector<OutlineSection>& sections) {
  for (const auto& section : sections) {
    contents.insert(section.content);
    if (section.content == Content::slot) slots.insert(section.slot);
    add(section.sections);
  }
}

std::vector<RestText> rest_of(const Consolidation& all) {
  return RestFinder(all).find();
}

}  // namespace dinhky::report
