#include "emit/yaml_form.h"

#include <algorithm>

#include "base/text.h"
#include "emit/text_layout.h"
#include "emit/yaml_questions.h"
#include "results/unit_report.h"
#include "yaml/scalar.h"
#include "yaml/writer.h"

namespace dinhky::emit {
namespace {

constexpr std::string_view kExtra = "extra-";
constexpr std::string_view kIndicators = "indicators.";

class FormWriter {
 public:
  FormWriter(const report::Document& document, std::string_view period, const report::Texts& texts)
      : document_(document), period_(period), texts_(texts), form_(yaml_questions(document)) {}

  std::string write() {
    write_head();
    write_own_plan();
    write_results();
    write_extra();
    write_sections();
    for (const char* field : {"difficulties", "next", "proposals"}) write_general(field);
    return out_.take();
  }

 private:
  std::string identity(std::string_view name) const {
    for (const auto& [key, value] : document_.identity) {
      if (key == name) return value;
    }
    return {};
  }

  void write_head() {
    for (const auto& line : form_.title) out_.comment(line);
    out_.comment_rule();
    for (const char* key : {"yaml-how", "yaml-lines"}) out_.comment(texts_(key));
    for (const auto& note : form_.notes) out_.comment(note);
    out_.raw("dinhky", "1");
    out_.raw("plan", yaml::word(identity("dinhky-plan")));
    out_.raw("unit", yaml::word(identity("dinhky-unit")));
    // The comment names the period of the paper, which may be wider.
    out_.raw("period", period_);
    out_.begin("source");
    out_.raw("template", yaml::word(identity("dinhky-template")));
    out_.end();
  }

  void write_own_plan() {
    for (const auto& item : form_.items) {
      if (item.name != "own-plan") continue;
      out_.blank_line();
      out_.comment(texts_("own-plan"));
      out_.begin("own_plan");
      for (const auto& question : item.questions) ask(question);
      out_.end();
    }
  }

  static bool is_task(const YamlItem& item) {
    return item.name != "own-plan" && item.name != "section" && item.name != "general" &&
           !item.name.starts_with(kExtra);
  }

  void write_results() {
    if (std::none_of(form_.items.begin(), form_.items.end(), is_task)) return;
    out_.blank_line();
    out_.begin("results");
    for (const auto& item : form_.items) {
      if (is_task(item)) write_task(item);
    }
    out_.end();
  }

  void write_task(const YamlItem& item) {
    out_.blank_line();
    for (const auto& line : item.head) out_.comment(line);
    out_.item();
    out_.raw("task", yaml::word(item.name));
    std::vector<YamlQuestion> indicators;
    for (const auto& question : item.questions) {
      if (!question.field.starts_with(kIndicators)) {
        ask(question);
        continue;
      }
      indicators.push_back(question);
      indicators.back().field.erase(0, kIndicators.size());
    }
    if (!indicators.empty()) {
      out_.begin("indicators");
      for (const auto& question : indicators) ask(question);
      out_.end();
    }
    out_.end_item();
  }

  // One shows the form; more can be added by copying it.
  void write_extra() {
    const auto extra =
        std::find_if(form_.items.begin(), form_.items.end(),
                     [](const YamlItem& item) { return item.name.starts_with(kExtra); });
    if (extra == form_.items.end()) return;
    out_.blank_line();
    out_.comment(texts_("extra-heading"));
    out_.comment(texts_("yaml-extra"));
    out_.begin("extra");
    out_.item();
    for (const auto& question : extra->questions) {
      out_.comment(base::joined(question.words, ": "));
      out_.open_pair(question.field, "");
    }
    out_.end_item();
    out_.end();
  }

  void write_sections() {
    bool begun = false;
    for (const auto& item : form_.items) {
      if (item.name != "section") continue;
      if (!begun) {
        out_.blank_line();
        out_.begin("sections");
      }
      begun = true;
      for (const auto& question : item.questions) {
        out_.blank_line();
        ask(question);
      }
    }
    if (begun) out_.end();
  }

  void write_general(std::string_view field) {
    for (const auto& item : form_.items) {
      if (item.name != "general") continue;
      for (const auto& question : item.questions) {
        if (question.field != field) continue;
        out_.blank_line();
        ask(question);
      }
    }
  }

  void ask(const YamlQuestion& question) {
    auto words = question.words;
    if (words.empty()) words.emplace_back();
    if (question.choice) words.back() += " " + texts_("yaml-choose", {{"choices", choices()}});
    if (question.field == "evidence") words.back() += " " + texts_("yaml-list");
    for (const auto& line : words) out_.comment(line);
    out_.open_pair(question.field, "");
  }

  // "done = Hoàn thành; …": the word to write and what it means.
  std::string choices() const {
    std::vector<std::string> words;
    for (const auto status : results::kStatuses) {
      const std::string key(results::key_of(status));
      words.push_back(key + " = " + texts_("status." + key));
    }
    return base::joined(words, "; ");
  }

  const report::Document& document_;
  std::string_view period_;
  const report::Texts& texts_;
  YamlQuestions form_;
  yaml::Writer out_{yaml::Style::readable, kTextColumns};
};

}  // namespace

std::string to_yaml_form(const report::Document& document, std::string_view record_period,
                         const report::Texts& texts) {
  return FormWriter(document, record_period, texts).write();
}

}  // namespace dinhky::emit
