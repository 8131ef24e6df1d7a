#include "emit/docx_frame.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "emit/docx_units.h"
#include "emit/frame_lines.h"
#include "emit/text_width.h"

namespace dinhky::emit {
namespace {

// The text as printed, broken evenly where it does not fit, with a newline at each break.
std::vector<std::string> printed_lines(const PaperFormat& format, Part part, std::string_view text,
                                       int room) {
  const auto shown = format.style(part).caps ? base::to_upper(text) : std::string(text);
  return base::balanced(shown, room / 20.0, measure_of(format, part));
}

// Text in the middle of the room and below it a line of that share of the text's last line.
void write_underlined(Canvas& canvas, Part part, std::string_view text, int room, int percent) {
  const auto lines = printed_lines(canvas.format, part, text, room);
  write_paragraph(canvas, part, base::joined(lines, "\n"));
  const double width = text_width_pt(canvas.format, part, lines.back());
  write_rule(canvas, percent_of(dxa_of_pt(width), percent), room);
}

void write_issuer(Canvas& canvas, const report::Letterhead& head, int room) {
  const auto& format = canvas.format;
  if (!head.superior.empty()) {
    const auto lines = printed_lines(format, Part::superior, head.superior, room);
    write_paragraph(canvas, Part::superior, base::joined(lines, "\n"));
  }
  const auto& body = head.body.empty() ? format.texts.blank : head.body;
  write_underlined(canvas, Part::issuer, body, room, format.underline_percent);
}

void write_national_title(Canvas& canvas, int room) {
  const auto& format = canvas.format;
  write_paragraph(canvas, Part::national_title, format.texts.national_title);
  write_underlined(canvas, Part::motto, format.texts.motto, room, format.motto_underline_percent);
}

std::vector<int> two_columns(const Canvas& canvas, int left_percent) {
  const int left = percent_of(canvas.text_width, left_percent);
  return {left, canvas.text_width - left};
}

}  // namespace

void write_letterhead(Canvas& canvas, const report::Letterhead& head) {
  auto& xml = canvas.xml;
  const auto widths = two_columns(canvas, canvas.format.letterhead_left_percent);
  open_layout_table(canvas, widths);
  open_row(canvas);
  open_cell(canvas, {widths[0]});
  write_issuer(canvas, head, widths[0]);
  xml.close();
  open_cell(canvas, {widths[1]});
  write_national_title(canvas, widths[1]);
  xml.close().close();
  open_row(canvas);
  open_cell(canvas, {widths[0]});
  write_paragraph(canvas, Part::number, head.number);
  if (!head.abstract.empty()) {
    const auto lines =
        printed_lines(canvas.format, Part::letter_abstract, head.abstract, widths[0]);
    write_paragraph(canvas, Part::letter_abstract, base::joined(lines, "\n"));
  }
  xml.close();
  open_cell(canvas, {widths[1]});
  write_paragraph(canvas, Part::place_date, head.place_date);
  xml.close().close().close();
}

void write_title(Canvas& canvas, const report::Title& title) {
  write_paragraph(canvas, Part::type_name, title.type);
  if (title.abstract.empty()) return;
  write_underlined(canvas, Part::abstract, title.abstract, canvas.text_width,
                   canvas.format.underline_percent);
}

void write_annex_head(Canvas& canvas, const report::AnnexHead& head) {
  const auto parts = annex_parts(head);
  const auto lines = [&](Part part, std::string_view text) {
    const auto broken = printed_lines(canvas.format, part, text, canvas.text_width);
    write_paragraph(canvas, part, base::joined(broken, "\n"));
  };
  lines(parts.type, head.type);
  if (!head.title.empty()) lines(parts.title, head.title);
  if (!head.attached.empty()) lines(Part::attached, head.attached);
}

void write_addressees(Canvas& canvas, const report::Addressees& addressees) {
  const auto& format = canvas.format;
  const auto lines = addressee_lines(addressees, format);
  if (lines.size() == 1) {
    ParagraphShape centred;
    centred.align = Justify::centre;
    const auto line = format.texts.addressee + " " + lines.front();
    return write_paragraph(canvas, Part::addressee, line, centred);
  }
  // The dashes stand below the colon; the whole is moved towards the middle as far as it goes.
  const auto width = [&](std::string_view text) {
    return dxa_of_pt(text_width_pt(format, Part::addressee, text));
  };
  const int dash = width("- ");
  int longest = 0;
  for (const auto& line : lines) longest = std::max(longest, width(line));
  const int label = width(format.texts.addressee) - width(":");
  ParagraphShape head;
  head.left = std::max(dxa_of_mm(format.first_line_mm), (canvas.text_width - label - longest) / 2);
  head.keep_next = true;
  write_paragraph(canvas, Part::addressee, format.texts.addressee, head);
  ParagraphShape item;
  item.left = head.left + label + dash;
  item.hanging = dash;
  for (const auto& line : lines) write_paragraph(canvas, Part::addressee_item, line, item);
}

void write_signature(Canvas& canvas, const report::SignatureBlock& block) {
  auto& xml = canvas.xml;
  const auto& format = canvas.format;
  const auto widths = two_columns(canvas, format.signature_left_percent);
  open_layout_table(canvas, widths);
  open_row(canvas);
  open_cell(canvas, {widths[0]});
  const auto recipients = recipient_lines(block);
  write_paragraph(canvas, Part::recipients_head,
                  recipients.empty() ? std::string_view() : format.texts.recipients);
  for (const auto& line : recipients) write_paragraph(canvas, Part::recipients, line);
  xml.close();
  open_cell(canvas, {widths[1]});
  for (const auto& line : block.authority) {
    const auto lines = printed_lines(format, Part::authority, line, widths[1]);
    write_paragraph(canvas, Part::authority, base::joined(lines, "\n"));
  }
  ParagraphShape name;
  name.before = format.signature_lines * format.style(Part::signer).pt * kSingleLine / 12;
  write_paragraph(canvas, Part::signer, block.name, name);
  xml.close().close().close();
}

}  // namespace dinhky::emit
