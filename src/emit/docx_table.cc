#include "emit/docx_table.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "emit/docx_units.h"
#include "emit/safe.h"

namespace dinhky::emit {
namespace {

using report::Cell;
using report::Row;
using report::Slot;
using report::Table;

// Column widths in dxa that sum to exactly the text width: each border is rounded, not each width.
std::vector<int> widths_of(const Table& table, int text_width) {
  std::vector<int> widths;
  double share = 0;
  int begin = 0;
  for (const double width : table.widths) {
    share += width;
    const int end = static_cast<int>(share * text_width + 0.5);
    widths.push_back(end - begin);
    begin = end;
  }
  return widths;
}

// A closed list to choose from: Word offers it as the control's own menu.
void write_choices(Canvas& canvas, const std::vector<std::string>& choices) {
  auto& xml = canvas.xml;
  xml.open("w:dropDownList");
  for (const auto& choice : choices) {
    const auto shown = safe(choice);
    xml.open("w:listItem").attribute("w:displayText", shown).attribute("w:value", shown).close();
  }
  xml.close();
}

void open_control(Canvas& canvas, const Slot& slot) {
  const auto name = control_name(slot.id);
  auto& xml = canvas.xml;
  xml.open("w:sdt").open("w:sdtPr");
  xml.empty("w:alias", "w:val", std::string_view(name));
  xml.empty("w:tag", "w:val", std::string_view(name));
  xml.empty("w:id", "w:val", canvas.control_ids.id_for(slot.id));
  if (slot.value.empty()) xml.empty("w:showingPlcHdr");
  if (!slot.choices.empty()) write_choices(canvas, slot.choices);
  xml.close().open("w:sdtContent");
}

// A paragraph a line: LibreOffice moves line breaks inside a control out of their place on saving.
void write_answer(Canvas& canvas, Part part, const Slot& slot, const ParagraphShape& shape) {
  if (slot.value.empty()) {
    open_paragraph(canvas, part, shape);
    write_run(canvas, part, slot.placeholder, {false, false, true});
    canvas.xml.close();
    return;
  }
  for (const auto line : base::split(slot.value, '\n')) write_paragraph(canvas, part, line, shape);
}

void write_slot_cell(Canvas& canvas, Part part, const Slot& slot, const CellShape& shape,
                     const ParagraphShape& paragraph) {
  open_control(canvas, slot);
  open_cell(canvas, shape);
  write_answer(canvas, part, slot, paragraph);
  canvas.xml.close().close().close();  // w:tc, w:sdtContent, w:sdt
}

void write_cell(Canvas& canvas, Part part, const Cell& cell, const CellShape& shape) {
  ParagraphShape paragraph;
  if (justify_of(cell.align) != canvas.format.style(part).align && part != Part::table_head) {
    paragraph.align = justify_of(cell.align);
  }
  if (cell.slot) return write_slot_cell(canvas, part, *cell.slot, shape, paragraph);
  open_cell(canvas, shape);
  open_paragraph(canvas, part, paragraph);
  write_runs(canvas, part, cell.runs);
  canvas.xml.close().close();
}

void write_row(Canvas& canvas, const std::vector<int>& widths, const Row& row, bool head) {
  Part part = row.section ? Part::section_row : Part::table_text;
  if (head) part = Part::table_head;
  open_row(canvas, 0, head);
  size_t column = 0;
  for (const auto& cell : row.cells) {
    CellShape shape;
    shape.columns = 0;
    shape.centred_vertically = head;
    for (int i = 0; i < cell.columns && column < widths.size(); ++i, ++column, ++shape.columns) {
      shape.width += widths[column];
    }
    if (shape.columns > 0) write_cell(canvas, part, cell, shape);
  }
  canvas.xml.close();
}

}  // namespace

void write_table(Canvas& canvas, const Table& table) {
  const auto widths = widths_of(table, canvas.text_width);
  open_table(canvas, widths, {true, dxa_of_pt(canvas.format.cell_padding_pt)});
  for (const auto& row : table.head) write_row(canvas, widths, row, true);
  for (const auto& row : table.rows) write_row(canvas, widths, row, false);
  canvas.xml.close();
}

void write_box(Canvas& canvas, const report::Box& box) {
  const int width = canvas.text_width;
  open_table(canvas, {width}, {true, dxa_of_pt(canvas.format.cell_padding_pt)});
  open_row(canvas, dxa_of_mm(canvas.format.box_height_mm));
  write_slot_cell(canvas, Part::box_text, box.slot, {width, 1, false}, {});
  canvas.xml.close().close();
}

}  // namespace dinhky::emit
