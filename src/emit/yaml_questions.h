// The questions of a form, sorted by where their answers stand in a results file.
#pragma once

#include <string>
#include <vector>

#include "report/document.h"

namespace dinhky::emit {

// One empty value and what is printed for it.
struct YamlQuestion {
  std::string field;               // "status", "indicators.tin-bai", "number"
  std::vector<std::string> words;  // "Kết quả thực hiện"; a hint
  bool choice = false;
};

// Questions under one key: of a task, of the unit's own plan, of a row of further work.
struct YamlItem {
  std::string name;               // "I.01", "extra-1", "own-plan", "section", "general"
  std::vector<std::string> head;  // printed above: headings, the task's content, with whom, when
  std::vector<YamlQuestion> questions;
};

struct YamlQuestions {
  std::vector<std::string> title;  // type and abstract
  std::vector<std::string> notes;  // what the form tells its reader
  std::vector<YamlItem> items;     // in the order of the form
};

YamlQuestions yaml_questions(const report::Document& document);

}  // namespace dinhky::emit
