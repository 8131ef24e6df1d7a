#include "emit/yaml_questions.h"

#include <utility>
#include <variant>

#include "base/text.h"
#include "emit/labelled_rows.h"

namespace dinhky::emit {
namespace {

// "I.01/result" → ("I.01", "result").
std::pair<std::string, std::string> parts_of(const std::string& id) {
  const size_t slash = id.find('/');
  if (slash == std::string::npos) return {id, ""};
  return {id.substr(0, slash), id.substr(slash + 1)};
}

std::string hint_of(const report::Slot& slot) {
  std::string_view text = slot.placeholder;
  if (text.size() > 2 && text.starts_with('[') && text.ends_with(']')) {
    text = text.substr(1, text.size() - 2);
  }
  return std::string(text);
}

class QuestionReader {
 public:
  YamlQuestions read(const report::Document& document) {
    for (const auto& block : document.blocks) {
      std::visit([this](const auto& b) { read_block(b); }, block);
    }
    return std::move(questions_);
  }

 private:
  void read_block(const report::Title& title) {
    questions_.title.push_back(base::to_upper(title.type));
    if (!title.abstract.empty()) questions_.title.push_back(title.abstract);
  }
  void read_block(const report::Heading& heading) { headings_ = {heading.text}; }
  void read_block(const report::Paragraph& paragraph) {
    if (paragraph.role == report::ParagraphRole::note) {
      questions_.notes.push_back(plain_text(paragraph.runs));
    }
  }
  // A box stands alone under its heading; the placeholder says what to write there.
  void read_block(const report::Box& box) {
    const auto [name, field] = parts_of(box.slot.id);
    auto words = std::exchange(headings_, {});
    words.push_back(hint_of(box.slot));
    questions_.items.push_back({name, {}, {{field, std::move(words), false}}});
  }
  void read_block(const report::Table& table) {
    if (!has_slots(table)) return;
    for (const auto& row : labelled_rows(table)) read_row(row);
    headings_.clear();
  }
  template <class Other>
  void read_block(const Other&) {}

  void read_row(const LabelledRow& row) {
    std::vector<std::string> fixed;
    if (!row.title.empty()) fixed.push_back(row.title);
    for (const auto& entry : row.entries) {
      if (entry.slot == nullptr) {
        fixed.push_back(entry.label.empty() ? entry.text : entry.label + ": " + entry.text);
        continue;
      }
      const auto [name, field] = parts_of(entry.slot->id);
      if (questions_.items.empty() || questions_.items.back().name != name) {
        questions_.items.push_back({name, std::exchange(headings_, {}), {}});
      }
      auto& item = questions_.items.back();
      for (auto& line : std::exchange(fixed, {})) item.head.push_back(std::move(line));
      item.questions.push_back({field, {entry.label}, !entry.slot->choices.empty()});
    }
    // A row of a section, or one that only prints: told with what comes next.
    for (auto& line : fixed) headings_.push_back(std::move(line));
  }

  YamlQuestions questions_;
  std::vector<std::string> headings_;  // printed since the last question
};

}  // namespace

YamlQuestions yaml_questions(const report::Document& document) {
  return QuestionReader().read(document);
}

}  // namespace dinhky::emit
