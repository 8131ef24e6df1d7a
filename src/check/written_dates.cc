// Dates inside the plan's texts: a leading zero for days below 10 and for months 1 and 2 only
// (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4.b), and no day that does not exist.
#include <algorithm>
#include <optional>

#include "base/text.h"
#include "check/check.h"
#include "check/places.h"
#include "diag/catalogue.h"

namespace dinhky::check {
namespace {

using plan::Text;

struct Written {
  size_t begin = 0;
  size_t end = 0;
  std::string_view day, month, year;
};

std::string_view digits_at(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && base::is_digit(text[end])) ++end;
  return text.substr(at, end - at);
}

// The next "d/m/yyyy" from `from` on. Numbers of documents ("11/2022/NQ-HĐND") have another form.
std::optional<Written> next_date(std::string_view text, size_t from) {
  for (size_t at = from; at < text.size(); ++at) {
    if (!base::is_digit(text[at]) ||
        (at > 0 && (base::is_digit(text[at - 1]) || text[at - 1] == '/')))
      continue;
    const auto day = digits_at(text, at);
    size_t next = at + day.size();
    if (day.size() > 2 || next >= text.size() || text[next] != '/') continue;
    const auto month = digits_at(text, next + 1);
    next += 1 + month.size();
    if (month.empty() || month.size() > 2 || next >= text.size() || text[next] != '/') continue;
    const auto year = digits_at(text, next + 1);
    const size_t end = next + 1 + year.size();
    if (year.size() != 4 || (end < text.size() && text[end] == '/')) continue;
    return Written{at, end, day, month, year};
  }
  return std::nullopt;
}

class WrittenDates {
 public:
  WrittenDates(const Context& context, diag::Findings& findings)
      : context_(context), findings_(findings) {}

  void look(const Text& text) {
    const std::string_view value = text.value;
    for (auto found = next_date(value, 0); found; found = next_date(value, found->end)) {
      check(text, *found);
    }
  }

  void look(const std::vector<plan::BodySection>& body) {
    for (const auto& section : body) {
      look(section.heading);
      for (const auto& paragraph : section.paragraphs) look(paragraph);
      look(section.sections);
    }
  }

 private:
  void check(const Text& text, const Written& written) {
    const auto value =
        std::string_view(text.value).substr(written.begin, written.end - written.begin);
    const auto date = base::parse_vietnamese_date(value);
    const auto span = inside(context_.sources, text, written.begin, written.end);
    if (!date) {
      findings_.add(diag::rules::date_form, span, "impossible")
          .as(diag::Severity::warning)
          .with("value", std::string(value));
      return;
    }
    const auto proper = base::to_vietnamese(*date);
    if (proper == value) return;
    findings_.add(diag::rules::date_form, span, "style")
        .as(diag::Severity::note)
        .with("value", std::string(value))
        .with("proper", proper)
        .hint({"hint.write", {{"text", proper}}});
  }

  const Context& context_;
  diag::Findings& findings_;
};

}  // namespace

void check_written_dates(const Context& context, diag::Findings& findings) {
  WrittenDates dates(context, findings);
  const auto& head = context.plan.head;
  dates.look(head.title);
  dates.look(head.preamble);
  dates.look(head.body);
  dates.look(head.closing);
  for (const auto& basis : head.bases) dates.look(basis.about);
  for (const auto* task : context.plan.tasks()) {
    dates.look(task->content);
    dates.look(task->deliverable);
  }
}

}  // namespace dinhky::check
