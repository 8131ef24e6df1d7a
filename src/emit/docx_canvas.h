// What every part of word/document.xml is drawn with: paragraphs, runs, drawn lines, table cells.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "emit/docx_control.h"
#include "emit/paper.h"
#include "emit/xml_writer.h"
#include "report/document.h"

namespace dinhky::emit {

struct Canvas {
  const PaperFormat& format;
  XmlWriter xml;
  ControlIds control_ids;
  int text_width = 0;  // between the margins of the current section, in dxa
  // Names that the next paragraph carries.
  std::vector<std::string> pending_bookmarks = {};
  int bookmarks = 0;  // written so far
};

// Where a paragraph departs from its style. Lengths in dxa.
struct ParagraphShape {
  std::optional<Justify> align;
  bool keep_next = false;
  int before = 0;  // 0: the style's
  int after = 0;
  int left = 0;
  int hanging = 0;
};

struct RunLook {
  bool bold = false;
  bool italic = false;
  bool placeholder = false;
};

Justify justify_of(report::Align align);

// Writes the bookmarks that wait, at the start of the paragraph that is open.
void write_bookmarks(Canvas& canvas);
// The caller writes runs and closes the element.
void open_paragraph(Canvas& canvas, Part part, const ParagraphShape& shape = {});
// Newlines become line breaks; capitals where the part asks for them.
void write_run(Canvas& canvas, Part part, std::string_view text, const RunLook& look = {});
void write_runs(Canvas& canvas, Part part, const report::Runs& runs);
void write_paragraph(Canvas& canvas, Part part, std::string_view text,
                     const ParagraphShape& shape = {});
// A solid line of this length in the middle of the room there is.
void write_rule(Canvas& canvas, int length, int room);
// An empty paragraph, so low that it is hardly seen: tables that touch would become one.
void write_gap(Canvas& canvas);

// A table that only puts things side by side: no borders, no padding. The caller closes it.
void open_layout_table(Canvas& canvas, const std::vector<int>& widths);
// With borders and padding.
void open_ruled_table(Canvas& canvas, const std::vector<int>& widths);
// `height` is the least one; 0 leaves it to the text. No row is split between pages.
void open_row(Canvas& canvas, int height = 0, bool head = false, bool may_split = false);
struct CellShape {
  int width = 0;
  int columns = 1;
  bool centred_vertically = false;
  bool tight = false;  // without padding, for a word that would not fit otherwise
};
void open_cell(Canvas& canvas, const CellShape& shape);

}  // namespace dinhky::emit
