#include "emit/docx_canvas.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "base/text.h"
#include "emit/docx_styles.h"
#include "emit/docx_units.h"
#include "emit/safe.h"

// Elements stand in the order of ECMA-376 Part 1 (CT_PPrBase, CT_RPr, CT_TblPr, CT_TcPr): Word
// calls a document with any other order damaged.
namespace dinhky::emit {
namespace {

void write_spacing(XmlWriter& xml, const ParagraphShape& shape) {
  if (shape.before == 0 && shape.after == 0) return;
  xml.open("w:spacing");
  if (shape.before > 0) xml.attribute("w:before", shape.before);
  if (shape.after > 0) xml.attribute("w:after", shape.after);
  xml.close();
}

void write_indent(XmlWriter& xml, const ParagraphShape& shape) {
  if (shape.left == 0 && shape.hanging == 0) return;
  xml.open("w:ind").attribute("w:left", shape.left);
  if (shape.hanging > 0) xml.attribute("w:hanging", shape.hanging);
  xml.close();
}

void write_look(XmlWriter& xml, const RunLook& look) {
  if (!look.bold && !look.italic && !look.placeholder) return;
  xml.open("w:rPr");
  if (look.placeholder) xml.empty("w:rStyle", "w:val", kPlaceholderStyle);
  if (look.bold) xml.empty("w:b").empty("w:bCs");
  if (look.italic) xml.empty("w:i").empty("w:iCs");
  xml.close();
}

void write_borders(XmlWriter& xml, int eighths_pt) {
  xml.open("w:tblBorders");
  for (const auto* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
    xml.open(side)
        .attribute("w:val", "single")
        .attribute("w:sz", eighths_pt)
        .attribute("w:space", 0)
        .attribute("w:color", "auto")
        .close();
  }
  xml.close();
}

void write_width(XmlWriter& xml, std::string_view name, int width) {
  xml.open(name).attribute("w:w", width).attribute("w:type", "dxa").close();
}

void write_margins(XmlWriter& xml, std::string_view name, int beside, int above) {
  xml.open(name);
  if (above > 0) write_width(xml, "w:top", above);
  write_width(xml, "w:left", beside);
  if (above > 0) write_width(xml, "w:bottom", above);
  write_width(xml, "w:right", beside);
  xml.close();
}

void open_table(Canvas& canvas, const std::vector<int>& widths, int border, int beside, int above) {
  auto& xml = canvas.xml;
  xml.open("w:tbl").open("w:tblPr");
  write_width(xml, "w:tblW", std::accumulate(widths.begin(), widths.end(), 0));
  write_width(xml, "w:tblInd", 0);
  if (border > 0) write_borders(xml, border);
  xml.empty("w:tblLayout", "w:type", "fixed");
  write_margins(xml, "w:tblCellMar", beside, above);
  xml.close().open("w:tblGrid");
  for (const int width : widths) xml.empty("w:gridCol", "w:w", width);
  xml.close();
}

}  // namespace

Justify justify_of(report::Align align) {
  switch (align) {
    case report::Align::centre:
      return Justify::centre;
    case report::Align::justify:
      return Justify::both;
    case report::Align::left:
      break;
  }
  return Justify::left;
}

void write_bookmarks(Canvas& canvas) {
  auto& xml = canvas.xml;
  for (const auto& name : canvas.pending_bookmarks) {
    xml.open("w:bookmarkStart")
        .attribute("w:id", canvas.bookmarks)
        .attribute("w:name", std::string_view(name))
        .close();
    xml.empty("w:bookmarkEnd", "w:id", canvas.bookmarks++);
  }
  canvas.pending_bookmarks.clear();
}

void open_paragraph(Canvas& canvas, Part part, const ParagraphShape& shape) {
  auto& xml = canvas.xml;
  xml.open("w:p").open("w:pPr");
  xml.empty("w:pStyle", "w:val", style_id(part));
  if (shape.keep_next) xml.empty("w:keepNext");
  write_spacing(xml, shape);
  write_indent(xml, shape);
  if (shape.align) xml.empty("w:jc", "w:val", jc_of(*shape.align));
  xml.close();
  write_bookmarks(canvas);
}

void write_run(Canvas& canvas, Part part, std::string_view text, const RunLook& look) {
  std::string store;
  std::string_view shown = safe(text, store);
  std::string upper;
  if (canvas.format.style(part).caps) shown = upper = base::to_upper(shown);
  auto& xml = canvas.xml;
  xml.open("w:r");
  write_look(xml, look);
  for (size_t begin = 0;;) {
    const size_t end = std::min(shown.find('\n', begin), shown.size());
    if (end > begin) {
      xml.open("w:t").attribute("xml:space", "preserve");
      xml.text(shown.substr(begin, end - begin)).close();
    }
    if (end == shown.size()) break;
    xml.empty("w:br");
    begin = end + 1;
  }
  xml.close();
}

void write_runs(Canvas& canvas, Part part, const report::Runs& runs) {
  for (const auto& run : runs) {
    if (!run.text.empty()) write_run(canvas, part, run.text, {run.bold, run.italic, false});
  }
}

void write_paragraph(Canvas& canvas, Part part, std::string_view text,
                     const ParagraphShape& shape) {
  open_paragraph(canvas, part, shape);
  if (!text.empty()) write_run(canvas, part, text);
  canvas.xml.close();
}

void write_rule(Canvas& canvas, int length, int room) {
  const int side = std::max(0, (room - length) / 2);
  auto& xml = canvas.xml;
  xml.open("w:p").open("w:pPr");
  xml.empty("w:pStyle", "w:val", kRuleStyle);
  xml.open("w:ind").attribute("w:left", side).attribute("w:right", side).close();
  xml.close().close();
}

void write_gap(Canvas& canvas) {
  canvas.xml.open("w:p").open("w:pPr");
  canvas.xml.empty("w:pStyle", "w:val", kGapStyle).close();
  write_bookmarks(canvas);
  canvas.xml.close();
}

void open_layout_table(Canvas& canvas, const std::vector<int>& widths) {
  open_table(canvas, widths, 0, 0, 0);
}

void open_ruled_table(Canvas& canvas, const std::vector<int>& widths) {
  const auto& format = canvas.format;
  open_table(canvas, widths, format.table_border_eighths_pt, dxa_of_pt(format.cell_padding_pt),
             dxa_of_pt(format.cell_padding_above_pt));
}

void open_row(Canvas& canvas, int height, bool head, bool may_split) {
  auto& xml = canvas.xml;
  xml.open("w:tr").open("w:trPr");
  if (!may_split) xml.empty("w:cantSplit");
  if (height > 0) {
    xml.open("w:trHeight").attribute("w:val", height).attribute("w:hRule", "atLeast").close();
  }
  if (head) xml.empty("w:tblHeader");
  xml.close();
}

void open_cell(Canvas& canvas, const CellShape& shape) {
  auto& xml = canvas.xml;
  xml.open("w:tc").open("w:tcPr");
  write_width(xml, "w:tcW", shape.width);
  if (shape.columns > 1) xml.empty("w:gridSpan", "w:val", shape.columns);
  if (shape.tight) write_margins(xml, "w:tcMar", 0, 0);
  if (shape.centred_vertically) xml.empty("w:vAlign", "w:val", "center");
  xml.close();
}

}  // namespace dinhky::emit
