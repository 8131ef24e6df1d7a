#include "emit/text.h"

#include <algorithm>
#include <variant>

#include "base/text.h"
#include "emit/frame_lines.h"
#include "emit/front_matter.h"
#include "emit/labelled_rows.h"
#include "emit/safe.h"
#include "emit/text_layout.h"
#include "emit/text_table.h"

namespace dinhky::emit {
namespace {

constexpr size_t kLeftWidth = 40;  // of two things side by side, with the space between them
constexpr size_t kGap = 2;
constexpr size_t kRightWidth = kTextColumns - kLeftWidth;
constexpr size_t kFirstLine = 4;
constexpr size_t kSignatureLines = 4;

void append(Lines& out, const Lines& more) {
  out.insert(out.end(), more.begin(), more.end());
}

class TextWriter {
 public:
  explicit TextWriter(const PaperFormat& format) : format_(format) {}

  std::string write(const report::Document& document) {
    for (const auto& block : document.blocks) {
      std::visit([this](const auto& b) { write_block(b); }, block);
    }
    return front_matter(document) + finished();
  }

 private:
  // ---- blocks ----

  void write_block(const report::Letterhead& head) {
    constexpr size_t kRoom = kLeftWidth - kGap;
    Lines left;
    if (!head.superior.empty()) append(left, centred(shown(Part::superior, head.superior), kRoom));
    const auto& body = head.body.empty() ? format_.texts.blank : head.body;
    append(left, underlined(shown(Part::issuer, body), kRoom, format_.underline_percent));
    Lines right = centred(shown(Part::national_title, format_.texts.national_title), kRightWidth);
    append(right, underlined(shown(Part::motto, format_.texts.motto), kRightWidth,
                             format_.motto_underline_percent));
    add(beside(left, kLeftWidth, right));
    Lines number = centred(shown(Part::number, head.number), kRoom);
    if (!head.abstract.empty()) {
      append(number, centred(shown(Part::letter_abstract, head.abstract), kRoom));
    }
    add(beside(number, kLeftWidth, centred(shown(Part::place_date, head.place_date), kRightWidth)));
  }

  void write_block(const report::Title& title) {
    Lines lines = centred(shown(Part::type_name, title.type), kTextColumns);
    if (!title.abstract.empty()) {
      append(lines, underlined(shown(Part::abstract, title.abstract), kTextColumns,
                               format_.underline_percent));
    }
    add(lines);
  }

  void write_block(const report::AnnexHead& head) {
    const auto parts = annex_parts(head);
    Lines lines = centred(shown(parts.type, head.type), kTextColumns);
    if (!head.title.empty()) append(lines, centred(shown(parts.title, head.title), kTextColumns));
    if (!head.attached.empty()) append(lines, centred(safe(head.attached), kTextColumns));
    add(lines);
  }

  void write_block(const report::Addressees& addressees) {
    const auto names = addressee_lines(addressees, format_);
    const auto& label = format_.texts.addressee;
    if (names.size() == 1) return add(centred(safe(label + " " + names.front()), kTextColumns));
    Lines lines = {std::string(kFirstLine, ' ') + label};
    const size_t indent = kFirstLine + base::count_cells(label) - 1;  // below the colon
    for (const auto& name : names) append(lines, indented(safe(name), indent, indent + 2));
    add(lines);
  }

  void write_block(const report::Heading& heading) { add(indented(safe(heading.text), 0, 0)); }

  void write_block(const report::Paragraph& paragraph) {
    const auto text = safe(plain_text(paragraph.runs));
    const bool middle = paragraph.role == report::ParagraphRole::centred;
    add(middle ? centred(text, kTextColumns) : indented(text, kFirstLine, 0));
  }

  void write_block(const report::Table& table) { add(text_table(table)); }
  void write_block(const report::Box& box) {
    add(indented(text_slot(box.slot), kFirstLine, kFirstLine));
  }
  void write_block(const report::NewSection&) { add({std::string(kTextColumns, '=')}); }

  void write_block(const report::SignatureBlock& block) {
    Lines left;
    const auto recipients = recipient_lines(block);
    if (!recipients.empty()) left.push_back(format_.texts.recipients);
    for (const auto& line : recipients) {
      append(left, indented(safe(line), 0, 2, kLeftWidth - kGap));
    }
    Lines right;
    for (const auto& line : block.authority) {
      append(right, centred(shown(Part::authority, line), kRightWidth));
    }
    right.insert(right.end(), kSignatureLines, std::string());
    append(right, centred(shown(Part::signer, block.name), kRightWidth));
    add(beside(left, kLeftWidth, right));
  }

  // ---- pieces ----

  std::string shown(Part part, std::string_view text) const {
    const auto clean = safe(text);
    return format_.style(part).caps ? base::to_upper(clean) : clean;
  }

  Lines underlined(std::string_view text, size_t width, int percent) const {
    auto lines = centred(text, width);
    const size_t cells = base::count_cells(base::trimmed(lines.back()));
    const size_t stroke = std::max<size_t>(cells * static_cast<size_t>(percent) / 100, 1);
    lines.push_back(centred_line(std::string(stroke, '-'), width));
    return lines;
  }

  // A block of the paper; a blank line stands between blocks.
  void add(const Lines& lines) {
    if (!lines_.empty()) lines_.emplace_back();
    append(lines_, lines);
  }

  std::string finished() const {
    std::string out;
    for (const auto& line : lines_) {
      const size_t end = line.find_last_not_of(' ');
      if (end != std::string::npos) out.append(line, 0, end + 1);
      out += "\n";
    }
    while (out.ends_with("\n\n")) out.pop_back();
    return out;
  }

  const PaperFormat& format_;
  Lines lines_;
};

}  // namespace

std::string to_text(const report::Document& document, const PaperFormat& format) {
  return TextWriter(format).write(document);
}

}  // namespace dinhky::emit
