#include "results/answers.h"

#include <map>
#include <string_view>

#include "base/text.h"

namespace dinhky::results {
namespace {

constexpr std::string_view kExtra = "extra-";
constexpr std::string_view kIndicator = "indicators.";

Text text(std::string_view value) {
  return {std::string(value), {}};
}

// "- …" a line, or one line for all: each line is a piece of evidence, as it was typed.
std::vector<Text> lines_of(std::string_view value) {
  std::vector<Text> lines;
  for (const auto line : base::split(value, '\n')) {
    const auto trimmed = base::trimmed(line);
    if (!trimmed.empty()) lines.push_back(text(trimmed));
  }
  return lines;
}

class Filler {
 public:
  Filler(const Words& words, UnitReport& report) : words_(words), report_(report) {}

  void take(const std::string& slot, const std::string& value) {
    const size_t slash = slot.rfind('/');
    if (slash == std::string::npos) return;
    const auto owner = std::string_view(slot).substr(0, slash);
    const auto field = std::string_view(slot).substr(slash + 1);
    if (owner == "own-plan") {
      (field == "number" ? report_.own_plan.number : report_.own_plan.date) = text(value);
    } else if (owner == "section") {
      if (!value.empty()) report_.sections.push_back({text(field), text(value)});
    } else if (owner == "general") {
      general(field) = text(value);
    } else if (owner.starts_with(kExtra)) {
      take_extra(owner, field, value);
    } else {
      take_task(owner, field, value);
    }
  }

 private:
  Text& general(std::string_view field) {
    if (field == "difficulties") return report_.difficulties;
    return field == "next" ? report_.next : report_.proposals;
  }

  void take_extra(std::string_view row, std::string_view field, const std::string& value) {
    if (value.empty()) return;
    const auto [found, added] = extra_.emplace(std::string(row), report_.extra.size());
    if (added) report_.extra.emplace_back();
    auto& work = report_.extra[found->second];
    (field == "content" ? work.content : work.result) = text(value);
  }

  // A blank row counts where it asks for a status; else it is a place that nobody had to fill.
  void take_task(std::string_view task, std::string_view field, const std::string& value) {
    if (value.empty() && field != "status") return;
    const auto [found, added] = tasks_.emplace(std::string(task), report_.results.size());
    if (added) {
      report_.results.emplace_back();
      report_.results.back().task = text(task);
    }
    auto& result = report_.results[found->second];
    if (field == "status") {
      result.status_text = text(value);
      if (!value.empty()) result.status = words_.status(value);
    } else if (field == "result") {
      result.result = text(value);
    } else if (field == "evidence") {
      result.evidence = lines_of(value);
    } else if (field.starts_with(kIndicator)) {
      result.indicators.push_back({text(field.substr(kIndicator.size())), text(value)});
    }
  }

  const Words& words_;
  UnitReport& report_;
  std::map<std::string, size_t> tasks_;
  std::map<std::string, size_t> extra_;
};

}  // namespace

UnitReport report_of(const Words& words, const Form& asked, const ReturnedForm& returned,
                     const schedule::Period& record) {
  std::map<std::string_view, const Answer*> answers;
  for (const auto& answer : returned.answers) answers.emplace(answer.slot, &answer);
  UnitReport report;
  report.plan = text(asked.identity.plan);
  report.unit = text(asked.identity.unit);
  report.period = text(schedule::to_string(record));
  report.source.form_template = text(returned.identity.form);
  Filler filler(words, report);
  for (const auto& slot : asked.slots) {
    const auto found = answers.find(slot.id);
    if (found != answers.end()) filler.take(slot.id, found->second->text);
  }
  for (const auto& row : returned.added) {
    report.extra.push_back({text(row.content), text(row.result)});
  }
  for (const auto& paragraph : returned.stray) report.stray.push_back(text(paragraph));
  return report;
}

}  // namespace dinhky::results
