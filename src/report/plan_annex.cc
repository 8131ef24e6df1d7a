#include "report/plan_annex.h"

#include <algorithm>

#include "base/fold.h"
#include "base/text.h"
#include "plan/section_numbers.h"
#include "report/annex_widths.h"
#include "report/cells.h"
#include "report/marked_text.h"
#include "schedule/period.h"

namespace dinhky::report {
namespace {

using plan::Section;
using plan::Task;
using plan::Text;

// Blanks that people fill in by hand, or leave.
constexpr char kNumberBlank[] = "        ";
constexpr char kDayBlank[] = "     ";
constexpr char kOpen[] = "…";

struct Column {
  std::string key;
  std::string head;
  bool extra = false;  // of `extra`
};

const Text* simple_field(const Task& task, std::string_view key) {
  if (key == "content") return &task.content;
  if (key == "schedule") return &task.schedule.phrase;
  if (key == "deliverable") return &task.deliverable;
  if (key == "responsible") return &task.responsible;
  if (key == "assigned_by") return &task.assigned_by;
  if (key == "budget") return &task.budget;
  if (key == "note") return &task.note;
  return nullptr;
}

const Text* extra_field(const Task& task, std::string_view key) {
  for (const auto& cell : task.extra) {
    if (cell.key.value == key) return &cell.value;
  }
  return nullptr;
}

bool is_known(std::string_view key) {
  return std::find(plan::kColumnKeys.begin(), plan::kColumnKeys.end(), key) !=
         plan::kColumnKeys.end();
}

// What the annex prints side by side: what it always has, and what any task fills in. Heads of the
// plan set the order, unless they only rename some columns.
class Columns {
 public:
  Columns(const Basis& run, std::vector<const Task*> tasks)
      : run_(run), annex_(run.plan.annex), tasks_(std::move(tasks)) {
    const bool ordered = std::any_of(annex_.headings.begin(), annex_.headings.end(),
                                     [](const auto& h) { return h.key.value == "content"; });
    if (ordered) {
      for (const auto& heading : annex_.headings) add(heading.key.value);
    } else {
      for (const auto* key : {"number", "content", "lead", "coordinating", "schedule"}) add(key);
    }
    for (const auto key : plan::kColumnKeys) {
      if (is_filled(key)) add(std::string(key));
    }
    for (const auto* task : tasks_) {
      for (const auto& cell : task->extra) add(cell.key.value);
    }
  }

  std::vector<Column> take() { return std::move(columns_); }

 private:
  void add(const std::string& key) {
    const bool there = std::any_of(columns_.begin(), columns_.end(),
                                   [&](const Column& column) { return column.key == key; });
    if (!there) columns_.push_back({key, head_of(key), !is_known(key)});
  }

  bool is_filled(std::string_view key) const {
    return std::any_of(tasks_.begin(), tasks_.end(), [&](const Task* task) {
      if (key == "lead") return !task->lead.empty();
      if (key == "coordinating") return !task->coordinating.empty();
      const auto* text = simple_field(*task, key);
      return text != nullptr && !text->empty();
    });
  }

  std::string head_of(const std::string& key) const {
    for (const auto& heading : annex_.headings) {
      if (heading.key.value == key) return heading.value.value;
    }
    if (key == "schedule" && !annex_.time_heading.empty()) return annex_.time_heading.value;
    return is_known(key) ? run_.texts("annex." + key) : key;
  }

  const Basis& run_;
  const plan::Annex& annex_;
  std::vector<const Task*> tasks_;
  std::vector<Column> columns_;
};

std::string official_name(const Basis& run, const Text& name) {
  const auto found = run.registry.resolve(name.value);
  if (found.kind == plan::NameKind::unit) return run.plan.units[found.index].name.value;
  if (found.kind == plan::NameKind::group) return run.plan.groups[found.index].name.value;
  return name.value;
}

// One name with its full stop, several as a list.
std::string names_text(const Basis& run, const std::vector<Text>& names) {
  std::vector<std::string> lines;
  for (const auto& name : names) {
    const bool last = &name == &names.back();
    auto line = official_name(run, name);
    if (names.size() > 1) line.insert(0, "- ");
    if (!line.ends_with('.')) line += last ? "." : ";";
    lines.push_back(std::move(line));
  }
  return base::joined(lines, "\n");
}

Cell cell_of(const Basis& run, const Task& task, const Column& column) {
  if (column.key == "number") return text_cell(plan::printed_number(task), Align::centre);
  if (column.key == "lead") return text_cell(names_text(run, task.lead));
  if (column.key == "coordinating") return text_cell(names_text(run, task.coordinating));
  Cell cell;
  const auto* text = column.extra ? extra_field(task, column.key) : simple_field(task, column.key);
  cell.runs = marked_runs(text == nullptr ? std::string_view() : std::string_view(text->value));
  if (column.key == "schedule") cell.align = Align::centre;
  return cell;
}

// The numbers of sections begin anew in each part, so all annexes share one count.
class AnnexBuilder {
 public:
  AnnexBuilder(const Basis& run, bool landscape)
      : run_(run),
        annex_(run.plan.annex),
        landscape_(landscape),
        type_(annex_.type.empty() ? run.texts("annex-type") : annex_.type.value),
        appendix_(base::fold_words(type_).starts_with(base::fold_words("Phụ lục"))),
        several_(count_parts() > 1) {}

  std::vector<Block> build() {
    const auto& sections = annex_.sections;
    for (size_t begin = 0; begin < sections.size();) {
      size_t end = begin + 1;
      while (end < sections.size() && sections[end].part.empty()) ++end;
      add_part(begin, end);
      begin = end;
    }
    return std::move(blocks_);
  }

 private:
  size_t count_parts() const {
    const auto& sections = annex_.sections;
    size_t parts = sections.empty() ? 0 : 1;
    for (size_t i = 1; i < sections.size(); ++i) parts += sections[i].part.empty() ? 0 : 1;
    return parts;
  }

  std::vector<const Task*> tasks_of(size_t begin, size_t end) const {
    std::vector<const Task*> tasks;
    for (size_t i = begin; i < end; ++i) {
      for (const auto& task : annex_.sections[i].tasks) tasks.push_back(&task);
    }
    return tasks;
  }

  void add_part(size_t begin, size_t end) {
    ++part_;
    const auto& sections = annex_.sections;
    columns_ = Columns(run_, tasks_of(begin, end)).take();
    AnnexHead head;
    head.type = type_;
    head.appendix = appendix_;
    if (appendix_ && several_) head.type += " " + schedule::roman(part_);
    const auto& part = sections[begin].part;
    head.title = part.empty() ? annex_.title.value : part.value;
    head.attached = attached();
    Table table;
    std::vector<std::string> heads;
    for (const auto& column : columns_) heads.push_back(column.head);
    table.head.push_back(head_row(heads));
    for (size_t i = begin; i < end; ++i) add_section(sections[i], table);
    table.widths = annex_widths(weights(), table, landscape_);
    blocks_.emplace_back(NewSection{landscape_});
    blocks_.emplace_back(std::move(head));
    blocks_.emplace_back(std::move(table));
  }

  std::vector<double> weights() const {
    std::vector<double> weights;
    for (const auto& column : columns_) weights.push_back(column_weight(column.key));
    return weights;
  }

  void add_section(const Section& section, Table& table) {
    const auto number = numbers_.next(section);
    if (!section.title.empty() && columns_.size() > 1) {
      table.rows.push_back(section_row(section, number, static_cast<int>(columns_.size())));
    }
    for (const auto& task : section.tasks) {
      Row row;
      row.may_split = true;
      for (const auto& column : columns_) row.cells.push_back(cell_of(run_, task, column));
      table.rows.push_back(std::move(row));
    }
  }

  // On paper what is known is filled in; electronic documents leave number and day blank (Phụ lục
  // I, mục III.1).
  std::string attached() const {
    const auto& head = run_.plan.head;
    const bool day = !head.electronic && head.date && head.date->day;
    return run_.texts(
        "annex-attached",
        {{"type", head.type.value},
         {"number", head.electronic ? kNumberBlank : printed_plan_number(head, kNumberBlank)},
         {"symbol", head.symbol.empty() ? kOpen : head.symbol.value},
         {"day", day ? base::vietnamese_day(head.date->day->day()) : kDayBlank},
         {"month", head.date ? base::vietnamese_month(head.date->month) : kDayBlank},
         {"year", std::to_string(head.date ? head.date->year : head.year)},
         {"issuer", head.issuer.name.value}});
  }

  const Basis& run_;
  const plan::Annex& annex_;
  bool landscape_;
  std::vector<Column> columns_;  // of the annex at hand
  std::string type_;
  bool appendix_;
  bool several_;
  int part_ = 0;
  plan::SectionNumbers numbers_;
  std::vector<Block> blocks_;
};

}  // namespace

std::string printed_plan_number(const plan::Head& head, std::string_view blank) {
  const auto& number = head.number.value;
  if (number.empty()) return std::string(blank);
  const bool one_digit = number.size() == 1 && number[0] >= '1' && number[0] <= '9';
  return one_digit ? "0" + number : number;
}

std::vector<Block> annex_blocks(const Basis& run, bool landscape) {
  if (run.plan.tasks().empty()) return {};
  return AnnexBuilder(run, landscape).build();
}

}  // namespace dinhky::report
