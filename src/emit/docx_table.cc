#include "emit/docx_table.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/text.h"
#include "emit/docx_units.h"
#include "emit/safe.h"
#include "emit/text_width.h"
#include "results/form_marks.h"

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
    const int end = static_cast<int>(std::lround(share * text_width));
    widths.push_back(end - begin);
    begin = end;
  }
  return widths;
}

// Opens the control around a cell. Where a list stands inside, the list alone shows the
// placeholder: Word would select the outer control as a whole and hide the list.
void open_control(Canvas& canvas, const Slot& slot) {
  const auto name = results::control_name(slot.id);
  auto& xml = canvas.xml;
  xml.open("w:sdt").open("w:sdtPr");
  xml.empty("w:alias", "w:val", std::string_view(name));
  xml.empty("w:tag", "w:val", std::string_view(name));
  xml.empty("w:id", "w:val", canvas.control_ids.id_for(slot.id));
  if (slot.value.empty() && slot.choices.empty()) xml.empty("w:showingPlcHdr");
  xml.close().open("w:sdtContent");
}

void write_shown(Canvas& canvas, Part part, const Slot& slot) {
  const bool blank = slot.value.empty();
  write_run(canvas, part, blank ? slot.placeholder : slot.value, {false, false, blank});
}

// A closed list to choose from. The blank before it is what LibreOffice hangs the outer control's
// alias on; with nothing there it would drop the alias, and a list as the outer control itself
// loses it too.
void write_choice(Canvas& canvas, Part part, const Slot& slot) {
  auto& xml = canvas.xml;
  write_run(canvas, part, " ");
  xml.open("w:sdt").open("w:sdtPr");
  xml.empty("w:id", "w:val", canvas.control_ids.id_for(slot.id + "#choice"));
  if (slot.value.empty()) xml.empty("w:showingPlcHdr");
  xml.open("w:dropDownList");
  for (const auto& choice : slot.choices) {
    const auto shown = safe(choice);
    xml.open("w:listItem").attribute("w:displayText", shown).attribute("w:value", shown).close();
  }
  xml.close().close().open("w:sdtContent");
  write_shown(canvas, part, slot);
  xml.close().close();
}

// A paragraph a line: LibreOffice moves line breaks inside a control out of their place on saving.
void write_answer(Canvas& canvas, Part part, const Slot& slot, const ParagraphShape& shape) {
  if (slot.value.empty() || !slot.choices.empty()) {
    open_paragraph(canvas, part, shape);
    slot.choices.empty() ? write_shown(canvas, part, slot) : write_choice(canvas, part, slot);
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

// A number or a head in a narrow column ("VIII.01") that would break in the middle of a word.
bool needs_all_room(const Canvas& canvas, Part part, const Cell& cell, int width) {
  if (cell.align != report::Align::centre) return false;
  const int room = width - 2 * dxa_of_pt(canvas.format.cell_padding_pt);
  for (const auto& run : cell.runs) {
    for (const auto word : base::split(run.text, ' ')) {
      if (dxa_of_pt(text_width_pt(canvas.format, part, word)) > room) return true;
    }
  }
  return false;
}

void write_cell(Canvas& canvas, Part part, const Cell& cell, CellShape shape, bool keep_next) {
  ParagraphShape paragraph;
  paragraph.keep_next = keep_next;
  if (justify_of(cell.align) != canvas.format.style(part).align && part != Part::table_head) {
    paragraph.align = justify_of(cell.align);
  }
  if (cell.slot) return write_slot_cell(canvas, part, *cell.slot, shape, paragraph);
  shape.tight = needs_all_room(canvas, part, cell, shape.width);
  open_cell(canvas, shape);
  open_paragraph(canvas, part, paragraph);
  write_runs(canvas, part, cell.runs);
  canvas.xml.close().close();
}

// The row's bookmarks stand in its first cell of fixed text.
size_t cell_for_bookmarks(const Row& row) {
  const auto fixed = std::find_if(row.cells.begin(), row.cells.end(),
                                  [](const Cell& cell) { return !cell.slot.has_value(); });
  return fixed == row.cells.end() ? 0 : static_cast<size_t>(fixed - row.cells.begin());
}

std::vector<std::string> bookmarks_of(const Row& row) {
  std::vector<std::string> names;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].slot) names.push_back(results::bookmark_name(row.cells[i].slot->id, i));
  }
  return names;
}

void write_row(Canvas& canvas, const std::vector<int>& widths, const Row& row, bool head) {
  Part part = row.section ? Part::section_row : Part::table_text;
  if (head) part = Part::table_head;
  open_row(canvas, 0, head, row.may_split);
  const size_t marked = cell_for_bookmarks(row);
  size_t column = 0;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const auto& cell = row.cells[i];
    if (i == marked) canvas.pending_bookmarks = bookmarks_of(row);
    CellShape shape;
    shape.columns = 0;
    shape.centred_vertically = head;
    for (; shape.columns < cell.columns && column < widths.size(); ++column, ++shape.columns) {
      shape.width += widths[column];
    }
    if (shape.columns > 0) write_cell(canvas, part, cell, shape, row.keep_next);
  }
  canvas.xml.close();
}

}  // namespace

void write_table(Canvas& canvas, const Table& table) {
  const auto widths = widths_of(table, canvas.text_width);
  open_ruled_table(canvas, widths);
  for (const auto& row : table.head) write_row(canvas, widths, row, true);
  for (const auto& row : table.rows) write_row(canvas, widths, row, false);
  canvas.xml.close();
}

void write_box(Canvas& canvas, const report::Box& box) {
  const int width = canvas.text_width;
  open_ruled_table(canvas, {width});
  open_row(canvas, dxa_of_mm(canvas.format.box_height_mm));
  write_slot_cell(canvas, Part::box_text, box.slot, {width, 1, false}, {});
  canvas.xml.close().close();
}

}  // namespace dinhky::emit
