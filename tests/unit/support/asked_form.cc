#include "support/asked_form.h"

#include <vector>

#include "base/text.h"

namespace dinhky::test {
namespace {

std::vector<std::string> strings(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (const auto part : base::split(text, separator)) parts.emplace_back(part);
  return parts;
}

}  // namespace

results::Form form_from(std::string_view listing) {
  constexpr size_t kMostFields = 6;
  results::Form form;
  for (const auto line : base::split(listing, '\n')) {
    auto fields = strings(line, '|');
    fields.resize(kMostFields);
    if (fields[0] == "I") form.identity = {fields[1], fields[2], fields[3], fields[4]};
    if (fields[0] == "P") form.printed.push_back(fields[1]);
    if (fields[0] != "S") continue;
    auto choices = strings(fields[5], ';');
    if (fields[5].empty()) choices.clear();
    form.slots.push_back({fields[1], fields[2], std::move(choices), fields[3], fields[4]});
  }
  return form;
}

std::string answer_to(const results::ReturnedForm& form, std::string_view slot) {
  for (const auto& answer : form.answers) {
    if (answer.slot == slot) return answer.text;
  }
  return "(absent)";
}

}  // namespace dinhky::test
