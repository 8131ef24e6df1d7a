#include "results/write.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "yaml/modeline.h"
#include "yaml/scalar.h"
#include "yaml/writer.h"

namespace dinhky::results {
namespace {

bool is_plain_number(std::string_view text) {
  return !text.empty() && text.size() < 10 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class RecordWriter {
 public:
  explicit RecordWriter(const UnitReport& report) : report_(report) {}

  std::string write() {
    out_.raw("dinhky", "1");
    out_.raw("plan", yaml::word(report_.plan.value));
    out_.raw("unit", yaml::word(report_.unit.value));
    out_.raw("period", yaml::word(report_.period.value));
    const auto& source = report_.source;
    group(
        "source",
        {{"file", &source.file}, {"sha256", &source.sha256}, {"template", &source.form_template}});
    group("own_plan", {{"number", &report_.own_plan.number}, {"date", &report_.own_plan.date}});
    write_results();
    write_extra();
    write_sections();
    text("difficulties", report_.difficulties);
    text("proposals", report_.proposals);
    text("next", report_.next);
    list("stray", report_.stray);
    return out_.take();
  }

 private:
  using Pairs = std::vector<std::pair<std::string_view, const Text*>>;

  void text(std::string_view key, const Text& value) { out_.pair(key, value.value); }

  void group(std::string_view key, const Pairs& pairs) {
    if (std::all_of(pairs.begin(), pairs.end(),
                    [](const auto& pair) { return pair.second->empty(); })) {
      return;
    }
    out_.begin(key);
    for (const auto& [name, value] : pairs) text(name, *value);
    out_.end();
  }

  // An item a line, so that one more shows as one line.
  void list(std::string_view key, const std::vector<Text>& values) {
    if (values.empty()) return;
    out_.begin(key);
    for (const auto& value : values) out_.item_text(value.value);
    out_.end();
  }

  void write_results() {
    if (report_.results.empty()) return;
    out_.begin("results");
    for (const auto& result : report_.results) write_result(result);
    out_.end();
  }

  void write_result(const TaskResult& result) {
    out_.item();
    out_.raw("task", yaml::word(result.task.value));
    if (result.status) {
      out_.raw("status", key_of(*result.status));
    } else {
      text("status", result.status_text);
    }
    text("result", result.result);
    write_figures(result.indicators);
    list("evidence", result.evidence);
    text("difficulties", result.difficulties);
    text("proposals", result.proposals);
    out_.end_item();
  }

  void write_figures(const std::vector<Figure>& figures) {
    if (figures.empty()) return;
    out_.begin("indicators");
    for (const auto& figure : figures) {
      const auto& value = figure.value.value;
      out_.raw(yaml::word(figure.id.value), is_plain_number(value) ? value : yaml::quoted(value));
    }
    out_.end();
  }

  void write_extra() {
    if (report_.extra.empty()) return;
    out_.begin("extra");
    for (const auto& work : report_.extra) {
      out_.item();
      if (work.content.empty()) out_.raw("content", yaml::quoted(""));
      text("content", work.content);
      text("result", work.result);
      out_.end_item();
    }
    out_.end();
  }

  void write_sections() {
    if (report_.sections.empty()) return;
    out_.begin("sections");
    for (const auto& section : report_.sections) text(section.name.value, section.text);
    out_.end();
  }

  const UnitReport& report_;
  yaml::Writer out_{yaml::Style::quoted};
};

}  // namespace

std::string_view record_modeline() {
  // results/<period>/<unit>.yaml beside the plan
  static const std::string line = yaml::modeline("results", 2);
  return line;
}

std::string to_yaml(const UnitReport& report) {
  return RecordWriter(report).write();
}

}  // namespace dinhky::results
