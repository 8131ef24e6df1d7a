// How an administrative paper looks: sizes, margins, fonts and fixed words, all of them data
// (data/paper/nd30-2020.yaml, after Nghị định 30/2020/NĐ-CP). No emitter knows a measure by itself.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/data_store.h"
#include "diag/diagnostic.h"
#include "diag/source.h"

namespace dinhky::emit {

// What a stretch of text is on the paper. The order is that of the names in paper.cc.
enum class Part : size_t {
  national_title,
  motto,
  superior,
  issuer,
  number,
  letter_abstract,
  place_date,
  type_name,
  abstract,
  appendix_name,
  appendix_title,
  attached,
  addressee,
  addressee_item,
  heading_1,
  heading_2,
  heading_3,
  body,
  basis,
  note,
  centred,
  table_head,
  table_text,
  section_row,
  box_text,
  recipients_head,
  recipients,
  authority,
  signer,
  page_number,
};
inline constexpr size_t kPartCount = 30;

enum class Justify { left, centre, right, both };

struct TextStyle {
  std::string name;  // as word processors list it
  int pt = 0;
  bool bold = false;
  bool italic = false;
  bool caps = false;
  Justify align = Justify::left;
  int before_pt = 0;
  bool first_line = false;  // indented
  bool keep_next = false;   // on one page with what follows
};

struct Page {
  int width_mm = 0;
  int height_mm = 0;
  int top_mm = 0;
  int bottom_mm = 0;
  int left_mm = 0;
  int right_mm = 0;
  int header_mm = 0;  // from the paper's edge to the page number
};

// Advance widths of letters without marks, in thousandths of the font size.
struct GlyphWidths {
  std::map<char32_t, int> regular;
  std::map<char32_t, int> bold;
  int other = 0;
};

struct FixedTexts {
  std::string national_title;
  std::string motto;
  std::string addressee;   // "Kính gửi:"
  std::string recipients;  // "Nơi nhận:"
  std::string blank;       // dots, where something is not known yet
  std::string choose_one;  // in forms of plain text, before the answers to choose from
};

struct PaperFormat {
  Page page;
  std::string font;
  std::string language;
  int first_line_mm = 0;
  int letterhead_left_percent = 0;
  int underline_percent = 0;
  int motto_underline_percent = 0;
  int rule_eighths_pt = 0;
  int signature_left_percent = 0;
  int signature_lines = 0;
  int table_border_eighths_pt = 0;
  int cell_padding_pt = 0;        // left and right
  int cell_padding_above_pt = 0;  // and below
  int box_height_mm = 0;
  std::string placeholder_colour;  // RRGGBB
  FixedTexts texts;
  GlyphWidths glyph_widths;
  std::array<TextStyle, kPartCount> styles;

  const TextStyle& style(Part part) const { return styles[static_cast<size_t>(part)]; }
};

// "national_title", …: the key under `styles`.
std::string_view key_of(Part part);

// Reads data/paper/nd30-2020.yaml, or the file that overrides it. nullopt when it has errors; they
// have been added to the findings then.
std::optional<PaperFormat> load_paper_format(base::DataStore& data, diag::Sources& sources,
                                             diag::Findings& findings);

}  // namespace dinhky::emit
