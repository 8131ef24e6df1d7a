#include "plan/section_numbers.h"

#include "base/text.h"
#include "schedule/period.h"

namespace dinhky::plan {
namespace {

bool begins_with_digit(std::string_view text) {
  return !text.empty() && base::is_digit(text.front());
}

}  // namespace

std::string SectionNumbers::next(const Section& section) {
  if (!section.part.empty()) roman_ = 0;
  if (section.title.empty()) return last_;
  last_ = section.number.empty() ? schedule::roman(++roman_) : section.number.value;
  return last_;
}

std::string printed_number(const Task& task) {
  std::string_view id = task.id.value;
  // Sections are numbered in letters ("I", "A", "B.II"); what begins with a digit is the task's.
  for (size_t dot = id.find('.'); dot != std::string_view::npos; dot = id.find('.')) {
    if (begins_with_digit(id)) break;
    id.remove_prefix(dot + 1);
  }
  // Ids are ASCII: the fifth letter of a list, đ, is written dd in them.
  constexpr std::string_view kStroke = "dd";
  const bool stroke = id == kStroke || id.ends_with(".dd");
  if (!stroke) return std::string(id);
  return std::string(id.substr(0, id.size() - kStroke.size())) + "đ";
}

}  // namespace dinhky::plan
