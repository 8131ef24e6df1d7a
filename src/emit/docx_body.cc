#include "emit/docx_body.h"

#include <variant>

#include "emit/docx_canvas.h"
#include "emit/docx_frame.h"
#include "emit/docx_package.h"
#include "emit/docx_styles.h"
#include "emit/docx_table.h"
#include "emit/docx_units.h"
#include "results/form_marks.h"

namespace dinhky::emit {
namespace {

using report::Block;
using report::NewSection;

constexpr size_t kExpectedBytes = 1u << 18;
constexpr int kRoomBeforeTable = 120;  // dxa: as much as between paragraphs
constexpr char kRelationsNamespace[] =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

template <class T>
bool is(const Block* block) {
  return block != nullptr && std::holds_alternative<T>(*block);
}

bool is_ruled(const Block* block) {
  return is<report::Table>(block) || is<report::Box>(block);
}

// Becomes a table in the file.
bool is_tabular(const Block* block) {
  return is_ruled(block) || is<report::Letterhead>(block) || is<report::SignatureBlock>(block);
}

Part part_of(report::ParagraphRole role) {
  switch (role) {
    case report::ParagraphRole::note:
      return Part::note;
    case report::ParagraphRole::centred:
      return Part::centred;
    case report::ParagraphRole::basis:
      return Part::basis;
    case report::ParagraphRole::body:
      break;
  }
  return Part::body;
}

Part part_of(const report::Heading& heading) {
  if (heading.level <= 1) return Part::heading_1;
  return heading.level == 2 ? Part::heading_2 : Part::heading_3;
}

class BodyWriter {
 public:
  explicit BodyWriter(const PaperFormat& format)
      : canvas_{format, XmlWriter(kExpectedBytes), {}, 0} {
    start_section(false);
  }

  std::string write(const report::Document& document) {
    auto& xml = canvas_.xml;
    xml.open("w:document")
        .attribute("xmlns:w", kWordNamespace)
        .attribute("xmlns:r", kRelationsNamespace)
        .open("w:body");
    const auto& blocks = document.blocks;
    for (size_t i = 0; i < blocks.size(); ++i) {
      next_ = i + 1 < blocks.size() ? &blocks[i + 1] : nullptr;
      const bool tabular = is_tabular(&blocks[i]);
      if (!tabular) announce_box();
      std::visit([this](const auto& block) { write_block(block); }, blocks[i]);
      // Tables that touch would become one, and a body must not end with one.
      if (tabular && (next_ == nullptr || is_tabular(next_))) {
        announce_box();
        write_gap(canvas_);
      }
    }
    write_section_properties();
    return xml.close().close().take();
  }

 private:
  void write_block(const report::Letterhead& head) { write_letterhead(canvas_, head); }
  void write_block(const report::Title& title) {
    write_title(canvas_, title);
    if (is_ruled(next_)) write_gap(canvas_);
  }
  void write_block(const report::AnnexHead& head) {
    write_annex_head(canvas_, head);
    if (is_ruled(next_)) write_gap(canvas_);
  }
  void write_block(const report::Addressees& names) { write_addressees(canvas_, names); }
  void write_block(const report::Table& table) { write_table(canvas_, table); }
  void write_block(const report::Box& box) { write_box(canvas_, box); }
  void write_block(const report::SignatureBlock& block) { write_signature(canvas_, block); }

  void write_block(const report::Heading& heading) {
    write_paragraph(canvas_, part_of(heading), heading.text, before_next());
  }

  void write_block(const report::Paragraph& paragraph) {
    const Part part = part_of(paragraph.role);
    open_paragraph(canvas_, part, before_next());
    write_runs(canvas_, part, paragraph.runs);
    canvas_.xml.close();
  }

  // The section's properties belong to its last paragraph.
  void write_block(const NewSection& section) {
    auto& xml = canvas_.xml;
    xml.open("w:p").open("w:pPr");
    xml.empty("w:pStyle", "w:val", kGapStyle);
    write_section_properties();
    xml.close();
    write_bookmarks(canvas_);
    xml.close();
    start_section(section.landscape);
  }

  // A box has no fixed text of its own; the paragraph before it carries its bookmark.
  void announce_box() {
    if (!is<report::Box>(next_)) return;
    const auto& slot = std::get<report::Box>(*next_).slot;
    canvas_.pending_bookmarks.push_back(results::bookmark_name(slot.id, 0));
  }

  // What introduces a table stays with it, and so does the last line above a signature.
  ParagraphShape before_next() const {
    ParagraphShape shape;
    if (is_ruled(next_) || is<report::SignatureBlock>(next_)) {
      shape.keep_next = true;
      shape.after = kRoomBeforeTable;
    }
    return shape;
  }

  void start_section(bool landscape) {
    landscape_ = landscape;
    const auto& page = canvas_.format.page;
    canvas_.text_width = dxa_of_mm(landscape ? page.height_mm : page.width_mm) -
                         dxa_of_mm(page.left_mm) - dxa_of_mm(page.right_mm);
  }

  void write_header_reference(std::string_view type, std::string_view relation) {
    canvas_.xml.open("w:headerReference")
        .attribute("w:type", type)
        .attribute("r:id", relation)
        .close();
  }

  void write_section_properties() {
    auto& xml = canvas_.xml;
    const auto& page = canvas_.format.page;
    xml.open("w:sectPr");
    write_header_reference("default", kHeaderRelation);
    write_header_reference("first", kFirstHeaderRelation);
    xml.open("w:pgSz");
    xml.attribute("w:w", dxa_of_mm(landscape_ ? page.height_mm : page.width_mm));
    xml.attribute("w:h", dxa_of_mm(landscape_ ? page.width_mm : page.height_mm));
    if (landscape_) xml.attribute("w:orient", "landscape");
    xml.close();
    xml.open("w:pgMar")
        .attribute("w:top", dxa_of_mm(page.top_mm))
        .attribute("w:right", dxa_of_mm(page.right_mm))
        .attribute("w:bottom", dxa_of_mm(page.bottom_mm))
        .attribute("w:left", dxa_of_mm(page.left_mm))
        .attribute("w:header", dxa_of_mm(page.header_mm))
        .attribute("w:footer", dxa_of_mm(page.header_mm))
        .attribute("w:gutter", 0)
        .close();
    xml.empty("w:pgNumType", "w:start", 1);
    xml.empty("w:titlePg");
    xml.close();
  }

  Canvas canvas_;
  const Block* next_ = nullptr;
  bool landscape_ = false;
};

}  // namespace

std::string document_xml(const report::Document& document, const PaperFormat& format) {
  return BodyWriter(format).write(document);
}

}  // namespace dinhky::emit
