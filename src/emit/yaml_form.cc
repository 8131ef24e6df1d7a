#include "emit/yaml_form.h"

#include <algorithm>

#include "base/text.h"
#include "emit/safe.h"
#include "emit/text_layout.h"
#include "emit/yaml_questions.h"
#include "results/unit_report.h"
#include "yaml/quoted.h"

namespace dinhky::emit {
namespace {

constexpr std::string_view kExtra = "extra-";
constexpr std::string_view kIndicators = "indicators.";

// Without quotes where no reader of YAML could take it for a number or a flag.
std::string scalar(const std::string& token) {
  static constexpr std::string_view kFlags[] = {"y",   "n",    "yes",   "no",  "on",
                                                "off", "true", "false", "null"};
  const bool letter = !token.empty() && ((token[0] >= 'a' && token[0] <= 'z') ||
                                         (token[0] >= 'A' && token[0] <= 'Z'));
  const bool plain = std::all_of(token.begin(), token.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == '_';
  });
  const auto lower = base::to_lower(token);
  const bool flag = std::find(std::begin(kFlags), std::end(kFlags), lower) != std::end(kFlags);
  return letter && plain && !flag ? token : yaml::quoted(token);
}

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
    return std::move(out_);
  }

 private:
  std::string identity(std::string_view name) const {
    for (const auto& [key, value] : document_.identity) {
      if (key == name) return value;
    }
    return {};
  }

  void write_head() {
    for (const auto& line : form_.title) comment(0, line);
    out_ += "#\n";
    for (const char* key : {"yaml-how", "yaml-lines"}) comment(0, texts_(key));
    for (const auto& note : form_.notes) comment(0, note);
    out_ += "dinhky: 1\n";
    pair(0, "plan", scalar(identity("dinhky-plan")));
    pair(0, "unit", scalar(identity("dinhky-unit")));
    // The comment names the period of the paper, which may be wider.
    pair(0, "period", std::string(period_));
    out_ += "source:\n";
    pair(2, "template", scalar(identity("dinhky-template")));
  }

  void write_own_plan() {
    for (const auto& item : form_.items) {
      if (item.name != "own-plan") continue;
      out_ += "\n";
      comment(0, texts_("own-plan"));
      out_ += "own_plan:\n";
      for (const auto& question : item.questions) ask(2, question);
    }
  }

  static bool is_task(const YamlItem& item) {
    return item.name != "own-plan" && item.name != "section" && item.name != "general" &&
           !item.name.starts_with(kExtra);
  }

  void write_results() {
    if (std::none_of(form_.items.begin(), form_.items.end(), is_task)) return;
    out_ += "\nresults:\n";
    for (const auto& item : form_.items) {
      if (is_task(item)) write_task(item);
    }
  }

  void write_task(const YamlItem& item) {
    out_ += "\n";
    for (const auto& line : item.head) comment(2, line);
    out_ += "  - task: " + scalar(item.name) + "\n";
    bool indicators = false;
    for (const auto& question : item.questions) {
      if (question.field.starts_with(kIndicators)) {
        indicators = true;
      } else {
        ask(4, question);
      }
    }
    if (!indicators) return;
    out_ += "    indicators:\n";
    for (auto question : item.questions) {
      if (!question.field.starts_with(kIndicators)) continue;
      question.field.erase(0, kIndicators.size());
      ask(6, question);
    }
  }

  void write_extra() {
    bool first = true;
    for (const auto& item : form_.items) {
      if (!item.name.starts_with(kExtra)) continue;
      if (first) {
        out_ += "\n";
        comment(0, texts_("extra-heading"));
        comment(0, texts_("yaml-extra"));
        out_ += "extra:\n";
      }
      // One shows the form; more can be added by copying it.
      if (!first) break;
      first = false;
      std::string_view dash = "  - ";
      for (const auto& question : item.questions) {
        comment(dash.starts_with("  -") ? 2 : 4, base::joined(question.words, ": "));
        out_.append(dash).append(question.field).append(":\n");
        dash = "    ";
      }
    }
  }

  void write_sections() {
    bool first = true;
    for (const auto& item : form_.items) {
      if (item.name != "section") continue;
      out_ += first ? "\nsections:\n" : "";
      first = false;
      for (const auto& question : item.questions) {
        out_ += "\n";
        ask(2, question);
      }
    }
  }

  void write_general(std::string_view field) {
    for (const auto& item : form_.items) {
      if (item.name != "general") continue;
      for (const auto& question : item.questions) {
        if (question.field != field) continue;
        out_ += "\n";
        ask(0, question);
      }
    }
  }

  void ask(size_t indent, const YamlQuestion& question) {
    auto words = question.words;
    if (words.empty()) words.emplace_back();
    if (question.choice) words.back() += " " + texts_("yaml-choose", {{"choices", choices()}});
    if (question.field == "evidence") words.back() += " " + texts_("yaml-list");
    for (const auto& line : words) comment(indent, line);
    pair(indent, question.field, "");
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

  void pair(size_t indent, std::string_view key, const std::string& value) {
    out_.append(indent, ' ').append(key).append(":");
    if (!value.empty()) out_.append(" ").append(value);
    out_ += "\n";
  }

  // Wrapped, so that no editor breaks it and leaves half a sentence outside the comment.
  void comment(size_t indent, const std::string& text) {
    for (const auto part : base::split(text, '\n')) {
      const auto line = base::collapsed(safe(part));
      if (line.empty()) continue;
      for (const auto& piece : wrapped_cells(line, kTextColumns - indent - 2)) {
        out_.append(indent, ' ').append("# ").append(base::trimmed(piece)).append("\n");
      }
    }
  }

  const report::Document& document_;
  std::string_view period_;
  const report::Texts& texts_;
  YamlQuestions form_;
  std::string out_;
};

}  // namespace

std::string to_yaml_form(const report::Document& document, std::string_view record_period,
                         const report::Texts& texts) {
  return FormWriter(document, record_period, texts).write();
}

}  // namespace dinhky::emit
