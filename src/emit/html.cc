#include "emit/html.h"

#include <fmt/format.h>

#include <variant>

#include "base/text.h"
#include "base/wrap.h"
#include "emit/frame_lines.h"
#include "emit/html_head.h"
#include "emit/html_style.h"
#include "emit/html_table.h"
#include "emit/html_writer.h"
#include "emit/text_width.h"

namespace dinhky::emit {
namespace {

constexpr double kPointsPerMillimetre = 72 / 25.4;

class HtmlPage {
 public:
  explicit HtmlPage(const PaperFormat& format) : format_(format) {}

  std::string write(const report::Document& document) {
    html_.open("html").attribute("lang", language_code(format_)).line();
    write_html_head(html_, document.title, document.identity, html_style(format_));
    html_.open("body").line().open("main").line();
    open_sheet(false);
    for (const auto& block : document.blocks) {
      std::visit([this](const auto& b) { write_block(b); }, block);
    }
    html_.end().end().end().close();
    return html_.take();
  }

 private:
  // ---- the page ----

  void open_sheet(bool landscape) {
    const auto& page = format_.page;
    const int width = landscape ? page.height_mm : page.width_mm;
    text_width_pt_ = (width - page.left_mm - page.right_mm) * kPointsPerMillimetre;
    html_.open("section", landscape ? "sheet wide" : "sheet").line();
  }

  // ---- blocks ----

  void write_block(const report::Letterhead& head) {
    const double left = text_width_pt_ * format_.letterhead_left_percent / 100;
    html_.open("header", "letterhead").line();
    html_.open("div", "issuing");
    if (!head.superior.empty()) paragraph(Part::superior, head.superior);
    const auto& body = head.body.empty() ? format_.texts.blank : head.body;
    underlined("p", Part::issuer, body, left, format_.underline_percent);
    html_.end();
    html_.open("div", "nation");
    paragraph(Part::national_title, format_.texts.national_title);
    underlined("p", Part::motto, format_.texts.motto, text_width_pt_ - left,
               format_.motto_underline_percent);
    html_.end();
    html_.open("div", "numbering");
    paragraph(Part::number, head.number);
    if (!head.abstract.empty()) {  // a letter has no other title
      html_.open("h1", Part::letter_abstract)
          .text(shown(Part::letter_abstract, head.abstract))
          .end();
    }
    html_.end();
    html_.open("div", "dating");
    paragraph(Part::place_date, head.place_date);
    html_.end().end();
  }

  void write_block(const report::Title& title) {
    html_.open("h1").open("span", Part::type_name).text(shown(Part::type_name, title.type)).close();
    if (!title.abstract.empty()) {
      html_.line();
      underlined("span", Part::abstract, title.abstract, text_width_pt_, format_.underline_percent);
    }
    html_.end();
  }

  void write_block(const report::AnnexHead& head) {
    const auto parts = annex_parts(head);
    html_.open("h1").open("span", parts.type).text(shown(parts.type, head.type)).close();
    if (!head.title.empty()) {
      html_.line().open("span", parts.title).text(shown(parts.title, head.title)).close();
    }
    html_.end();
    if (!head.attached.empty()) paragraph(Part::attached, head.attached);
  }

  void write_block(const report::Addressees& addressees) {
    const auto lines = addressee_lines(addressees, format_);
    const auto& label = format_.texts.addressee;
    if (lines.size() == 1) {
      html_.open("p", "addressee alone").text(label + " " + lines.front()).end();
      return;
    }
    html_.open("div", "addressees");
    paragraph(Part::addressee, label);
    list(Part::addressee_item, lines);
    html_.end();
  }

  void write_block(const report::Heading& heading) {
    if (heading.level <= 1) return element("h2", Part::heading_1, heading.text);
    if (heading.level == 2) return element("h3", Part::heading_2, heading.text);
    element("h4", Part::heading_3, heading.text);
  }

  void write_block(const report::Paragraph& paragraph) {
    Part part = Part::body;
    if (paragraph.role == report::ParagraphRole::note) part = Part::note;
    if (paragraph.role == report::ParagraphRole::centred) part = Part::centred;
    if (paragraph.role == report::ParagraphRole::basis) part = Part::basis;
    html_.open("p", part).runs(paragraph.runs).end();
  }

  void write_block(const report::Table& table) { write_html_table(html_, table); }
  void write_block(const report::Box& box) { write_html_box(html_, box); }

  void write_block(const report::SignatureBlock& block) {
    html_.open("footer", "signature").line();
    html_.open("div", "receiving");
    const auto recipients = recipient_lines(block);
    if (!recipients.empty()) {
      paragraph(Part::recipients_head, format_.texts.recipients);
      list(Part::recipients, recipients);
    }
    html_.end();
    html_.open("div", "signing");
    for (const auto& line : block.authority) paragraph(Part::authority, line);
    paragraph(Part::signer, block.name);
    html_.end().end();
  }

  void write_block(const report::NewSection& section) {
    html_.end();
    open_sheet(section.landscape);
  }

  // ---- pieces ----

  std::string shown(Part part, std::string_view text) const {
    return format_.style(part).caps ? base::to_upper(text) : std::string(text);
  }

  void element(std::string_view name, Part part, std::string_view text) {
    html_.open(name, part).text(shown(part, text)).end();
  }
  void paragraph(Part part, std::string_view text) { element("p", part, text); }

  // Lines that begin with "- ": a list whose marks are its own text.
  void list(Part part, const std::vector<std::string>& lines) {
    html_.open("ul");
    for (const auto& line : lines) html_.open("li", part).text(line).close();
    html_.end();
  }

  // Text and below it a drawn line of that share of its last line, as printed.
  void underlined(std::string_view name, Part part, std::string_view text, double room_pt,
                  int percent) {
    const auto printed = shown(part, text);
    const auto lines = base::balanced(safe(printed), room_pt, measure_of(format_, part));
    const double length = text_width_pt(format_, part, lines.back()) * percent / 100;
    html_.open(name, part).text(printed);
    html_.open("span", "rule").attribute("style", fmt::format("width: {:.1f}pt", length)).close();
    html_.end();
  }

  const PaperFormat& format_;
  HtmlWriter html_;
  double text_width_pt_ = 0;
};

}  // namespace

std::string to_html(const report::Document& document, const PaperFormat& format) {
  return HtmlPage(format).write(document);
}

}  // namespace dinhky::emit
