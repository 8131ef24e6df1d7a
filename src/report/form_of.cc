#include "report/form_of.h"

#include <algorithm>
#include <variant>

#include "base/text.h"
#include "results/printed_lines.h"

namespace dinhky::report {
namespace {

std::string text_of(const Runs& runs) {
  std::string text;
  for (const auto& run : runs) text += run.text;
  return text;
}

class FormReader {
 public:
  results::Form read(const Document& document) {
    for (const auto& [name, value] : document.identity) {
      if (name == "dinhky-plan") form_.identity.plan = value;
      if (name == "dinhky-unit") form_.identity.unit = value;
      if (name == "dinhky-period") form_.identity.period = value;
      if (name == "dinhky-template") form_.identity.form = value;
    }
    for (const auto& block : document.blocks) {
      std::visit([this](const auto& b) { read_block(b); }, block);
    }
    return std::move(form_);
  }

 private:
  void read_block(const Letterhead& head) {
    print(head.superior);
    print(head.body);
    print(head.number);
    print(head.place_date);
  }
  void read_block(const Title& title) {
    print(title.type);
    print(title.abstract);
  }
  void read_block(const AnnexHead& head) {
    print(head.type);
    print(head.title);
    print(head.attached);
  }
  void read_block(const Addressees& addressees) {
    for (const auto& name : addressees.names) print(name);
  }
  void read_block(const Heading& heading) {
    heading_ = heading.text;
    print(heading.text);
  }
  void read_block(const Paragraph& paragraph) { print(text_of(paragraph.runs)); }
  void read_block(const Box& box) { add(box.slot, "", heading_); }
  void read_block(const SignatureBlock& block) {
    for (const auto& line : block.recipients) print(line);
    for (const auto& line : block.authority) print(line);
    print(block.name);
  }
  void read_block(const NewSection&) {}

  void read_block(const Table& table) {
    std::vector<std::string> heads(table.widths.size());
    for (const auto& row : table.head) read_head(row, heads);
    std::string number;
    for (const auto& row : table.rows) read_row(row, heads, number);
  }

  // The lowest head counts: it stands next to the answers.
  void read_head(const Row& row, std::vector<std::string>& heads) {
    size_t column = 0;
    for (const auto& cell : row.cells) {
      const auto text = text_of(cell.runs);
      print(text);
      for (int i = 0; i < cell.columns && column < heads.size(); ++i, ++column) {
        if (!base::trimmed(text).empty()) heads[column] = base::collapsed(text);
      }
    }
  }

  // `number` is that of the nearest row above which has one.
  void read_row(const Row& row, const std::vector<std::string>& heads, std::string& number) {
    if (!row.cells.empty() && !row.cells.front().slot) {
      auto first = base::collapsed(text_of(row.cells.front().runs));
      if (!first.empty()) number = std::move(first);
    }
    std::string before;
    size_t column = 0;
    for (const auto& cell : row.cells) {
      if (cell.slot) {
        const bool headed = cell.columns == 1 && column < heads.size() && !heads[column].empty();
        add(*cell.slot, number, headed ? heads[column] : before);
      } else {
        const auto text = text_of(cell.runs);
        print(text);
        before = base::collapsed(text);
      }
      column += static_cast<size_t>(std::max(cell.columns, 1));
    }
  }

  void add(const Slot& slot, std::string row, std::string column) {
    form_.slots.push_back(
        {slot.id, slot.placeholder, slot.choices, std::move(row), std::move(column)});
  }

  // As emitters print it: without anything unsafe.
  void print(std::string_view text) {
    for (const auto line : base::split(text, '\n')) {
      auto printed = results::with_gaps(base::made_safe(line));
      if (!printed.empty()) form_.printed.push_back(std::move(printed));
    }
  }

  results::Form form_;
  std::string heading_;
};

}  // namespace

results::Form form_of(const Document& document) {
  return FormReader().read(document);
}

}  // namespace dinhky::report
