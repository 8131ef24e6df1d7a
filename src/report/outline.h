// The order of a report's sections: data/outlines/<id>.yaml.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_store.h"

namespace dinhky::report {

// What a section holds.
enum class Content {
  headings,        // only sections below it
  slot,            // a place to fill in
  communications,  // built from the plan: the tables of its tasks
  difficulties,
  next,  // the tasks of the next period, from their schedules
  proposals
};

struct OutlineSection {
  std::string heading;
  Content content = Content::headings;
  std::string slot;  // name of the fill-in place: "chi-dao"
  std::string hint;  // what to write there
  std::vector<OutlineSection> sections;
};

struct Outline {
  std::string id;
  std::string title;    // with {period}, {plan_type}, {plan_title}
  std::string subject;  // "kết quả hoạt động kiểm soát thủ tục hành chính"
  std::string opening;
  std::string closing;
  std::vector<OutlineSection> sections;
  // The report as a letter names it, behind "báo cáo"; {plan_short} is "Kế hoạch số 12/KH-UBND", or
  // "Kế hoạch" where the plan has been named.
  std::string name = "{subject} {period}";
};

// nullopt when there is no such outline or its file is damaged.
std::optional<Outline> load_outline(base::DataStore& data, std::string_view id);

}  // namespace dinhky::report
