#include "emit/markdown.h"

#include <algorithm>
#include <functional>
#include <variant>
#include <vector>

#include "base/text.h"
#include "emit/frame_lines.h"
#include "emit/front_matter.h"
#include "emit/labelled_rows.h"
#include "emit/markdown_escape.h"
#include "emit/markdown_runs.h"
#include "emit/safe.h"

namespace dinhky::emit {
namespace {

constexpr int kDeepestHeading = 6;
constexpr char kLineBreak[] = "\\\n";

std::string strong(std::string_view text) {
  return markdown_runs({{std::string(text), true, false}}, kLineBreak);
}

class MarkdownWriter {
 public:
  MarkdownWriter(const report::Document& document, const PaperFormat& format)
      : format_(format), out_(front_matter(document)) {}

  std::string write(const report::Document& document) {
    for (const auto& block : document.blocks) {
      std::visit([this](const auto& b) { write_block(b); }, block);
    }
    while (out_.ends_with("\n\n")) out_.pop_back();
    return std::move(out_);
  }

 private:
  // ---- blocks ----

  void write_block(const report::Letterhead& head) {
    const auto upper = [&](Part part, const std::string& text) {
      return format_.style(part).caps ? base::to_upper(text) : text;
    };
    std::string issuer;
    if (!head.superior.empty()) {
      issuer = markdown_inline(upper(Part::superior, head.superior)) + kLineBreak;
    }
    issuer += strong(upper(Part::issuer, head.body.empty() ? format_.texts.blank : head.body));
    if (!head.number.empty()) issuer += kLineBreak + markdown_inline(head.number);
    if (!head.abstract.empty()) issuer += kLineBreak + markdown_inline(head.abstract);
    open_division("center");
    paragraph(strong(format_.texts.national_title) + kLineBreak + strong(format_.texts.motto));
    paragraph(issuer);
    if (!head.place_date.empty()) {
      paragraph(markdown_runs({{head.place_date, false, true}}, kLineBreak));
    }
    close_division();
  }

  void write_block(const report::Title& title) {
    open_division("center");
    heading(1, base::to_upper(title.type));
    if (!title.abstract.empty()) paragraph(strong(title.abstract));
    close_division();
  }

  void write_block(const report::AnnexHead& head) {
    const auto parts = annex_parts(head);
    const auto shown = [&](Part part, const std::string& text) {
      return format_.style(part).caps ? base::to_upper(text) : text;
    };
    open_division("center");
    heading(1, shown(parts.type, head.type));
    if (!head.title.empty()) paragraph(strong(shown(parts.title, head.title)));
    if (!head.attached.empty()) {
      paragraph(markdown_runs({{head.attached, false, true}}, kLineBreak));
    }
    close_division();
  }

  void write_block(const report::Addressees& addressees) {
    const auto lines = addressee_lines(addressees, format_);
    if (lines.size() == 1) {
      return paragraph(markdown_inline(format_.texts.addressee + " " + lines.front()));
    }
    paragraph(markdown_inline(format_.texts.addressee));
    list(lines);
  }

  void write_block(const report::Heading& block) {
    depth_ = std::min(1 + std::max(block.level, 1), kDeepestHeading);
    heading(depth_, block.text);
  }

  void write_block(const report::Paragraph& block) {
    auto runs = block.runs;
    const bool italic =
        block.role == report::ParagraphRole::note || block.role == report::ParagraphRole::basis;
    for (auto& run : runs) run.italic = run.italic || italic;
    const bool centred = block.role == report::ParagraphRole::centred;
    if (centred) open_division("center");
    paragraph(markdown_guarded(markdown_runs(runs, kLineBreak)));
    if (centred) close_division();
  }

  void write_block(const report::Table& table) {
    has_slots(table) ? write_rows(table) : write_grid(table);
  }

  void write_block(const report::Box& box) {
    write_answer(box.slot);
    out_ += "\n";
  }

  void write_block(const report::SignatureBlock& block) {
    const auto recipients = recipient_lines(block);
    if (!recipients.empty()) {
      paragraph(markdown_runs({{format_.texts.recipients, true, true}}, kLineBreak));
      list(recipients);
    }
    open_division("right");
    std::string authority;
    for (const auto& line : block.authority) {
      if (!authority.empty()) authority += kLineBreak;
      authority += strong(base::to_upper(line));
    }
    if (!authority.empty()) paragraph(authority);
    if (!block.name.empty()) paragraph(strong(block.name));
    close_division();
  }

  void write_block(const report::NewSection&) { paragraph("---"); }

  // ---- fill-in places ----

  void write_answer(const report::Slot& slot) {
    out_.append("<!-- dinhky:").append(safe(slot.id)).append(" -->\n");
    out_ += slot.value.empty() ? placeholder(slot) : markdown_paragraph(slot.value);
    out_ += "\n<!-- /dinhky -->\n";
  }

  // The brackets around a placeholder stay as they are: no link can come of them, since no text of
  // ours ever defines one.
  static std::string placeholder(const report::Slot& slot) {
    std::string_view text = slot.placeholder;
    if (text.size() < 2 || !text.starts_with('[') || !text.ends_with(']')) {
      return markdown_paragraph(text);
    }
    return "[" + markdown_paragraph(text.substr(1, text.size() - 2)) + "]";
  }

  void write_rows(const report::Table& table) {
    const auto rows = labelled_rows(table);
    const bool sections = std::any_of(rows.begin(), rows.end(), std::mem_fn(&LabelledRow::section));
    for (const auto& row : rows) {
      const int below = sections && !row.section ? 2 : 1;
      if (!row.title.empty()) heading(depth_ + below, row.title);
      write_fixed(row);
      for (const auto& entry : row.entries) {
        if (entry.slot != nullptr) write_labelled_answer(entry);
      }
    }
  }

  void write_fixed(const LabelledRow& row) {
    bool any = false;
    for (const auto& entry : row.entries) {
      if (entry.slot != nullptr) continue;
      any = true;
      out_ += "- ";
      if (!entry.label.empty()) out_ += markdown_inline(entry.label) + ": ";
      out_ += entry.label.empty() ? markdown_guarded(one_line(entry.text, "; "))
                                  : one_line(entry.text, "; ");
      out_ += "\n";
    }
    if (any) out_ += "\n";
  }

  void write_labelled_answer(const LabelledEntry& entry) {
    if (!entry.label.empty()) out_ += strong(entry.label + ":");
    if (!entry.slot->choices.empty()) {
      const auto choices =
          "(" + format_.texts.choose_one + ": " + base::joined(entry.slot->choices, "; ") + ")";
      out_ += " " + markdown_runs({{choices, false, true}}, kLineBreak);
    }
    if (!entry.label.empty() || !entry.slot->choices.empty()) out_ += "\n";
    write_answer(*entry.slot);
    out_ += "\n";
  }

  // ---- tables without fill-in places ----

  void write_grid(const report::Table& table) {
    const size_t columns = table.widths.size();
    const auto blank_head = std::vector<report::Row>(1);
    const auto& head = table.head.empty() ? blank_head : table.head;
    // GitHub's tables have one head row; of several, the others follow as rows.
    for (size_t i = 0; i < head.size(); ++i) {
      write_grid_row(head[i], columns, i > 0);
      if (i > 0) continue;
      for (size_t c = 0; c < columns; ++c) out_ += "| --- ";
      out_ += "|\n";
    }
    for (const auto& row : table.rows) write_grid_row(row, columns, row.section);
    out_ += "\n";
  }

  void write_grid_row(const report::Row& row, size_t columns, bool bold) {
    size_t column = 0;
    for (const auto& cell : row.cells) {
      auto runs = cell.runs;
      for (auto& run : runs) run.bold = run.bold || bold;
      out_.append("| ").append(markdown_runs(runs, "<br>")).append(" ");
      for (int i = 1; i < cell.columns && column + 1 < columns; ++i, ++column) out_ += "| ";
      ++column;
    }
    for (; column < columns; ++column) out_ += "| ";
    out_ += "|\n";
  }

  // ---- pieces ----

  static std::string one_line(std::string_view text, std::string_view separator) {
    std::string out;
    for (const auto line : base::split(text, '\n')) {
      const auto part = base::trimmed(line);
      if (part.empty()) continue;
      if (!out.empty()) out += separator;
      out += markdown_inline(part);
    }
    return out;
  }

  void heading(int level, std::string_view text) {
    auto line = one_line(text, " ");
    if (line.ends_with('#')) line.insert(line.size() - 1, 1, '\\');
    out_.append(static_cast<size_t>(std::min(level, kDeepestHeading)), '#');
    out_.append(" ").append(line).append("\n\n");
  }

  void paragraph(std::string_view markdown) { out_.append(markdown).append("\n\n"); }

  // Lines that begin with "- ".
  void list(const std::vector<std::string>& lines) {
    for (const auto& line : lines) out_ += "- " + markdown_paragraph(line.substr(2)) + "\n";
    out_ += "\n";
  }

  // Blank lines around the tags make what stands between them Markdown again.
  void open_division(std::string_view align) {
    out_.append("<div align=\"").append(align).append("\">\n\n");
  }
  void close_division() { out_ += "</div>\n\n"; }

  const PaperFormat& format_;
  std::string out_;
  int depth_ = 1;  // of the last heading
};

}  // namespace

std::string to_markdown(const report::Document& document, const PaperFormat& format) {
  return MarkdownWriter(document, format).write(document);
}

}  // namespace dinhky::emit
