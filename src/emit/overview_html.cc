#include "emit/overview_html.h"

#include <variant>

#include "emit/gantt_html.h"
#include "emit/html_head.h"
#include "emit/html_table.h"
#include "emit/html_writer.h"
#include "emit/mark_html.h"
#include "emit/matrix_html.h"

namespace dinhky::emit {
namespace {

class OverviewPage {
 public:
  explicit OverviewPage(std::string_view style) : style_(style) {}

  std::string write(const report::Overview& overview) {
    html_.open("html").attribute("lang", "vi").line();
    write_html_head(html_, overview.title, overview.identity, style_);
    html_.open("body").line();
    html_.open("a", "skip").attribute("href", "#noi-dung").text(overview.skip).end();
    write_top(overview);
    write_contents(overview);
    html_.open("main").attribute("id", "noi-dung").attribute("tabindex", "-1").line();
    for (const auto& section : overview.sections) write_section(section);
    html_.end().end().close();
    return html_.take();
  }

 private:
  void write_top(const report::Overview& overview) {
    html_.open("header", "top").line();
    html_.open("p", "kind").text(overview.kind).end();
    html_.open("h1").text(overview.heading).end();
    for (const auto& detail : overview.details) html_.open("p", "details").text(detail).end();
    html_.end();
  }

  void write_contents(const report::Overview& overview) {
    html_.open("nav", "contents").attribute("aria-label", overview.contents).open("ul").line();
    for (const auto& section : overview.sections) {
      html_.open("li").open("a").attribute("href", "#" + section.id).text(section.title);
      html_.close().end();
    }
    html_.end().end();
  }

  void write_section(const report::OverviewSection& section) {
    const auto heading = section.id + "-h";
    html_.open("section", "part").attribute("id", section.id);
    html_.attribute("aria-labelledby", heading).line();
    html_.open("h2").attribute("id", heading).text(section.title).end();
    for (const auto& block : section.blocks) {
      std::visit([this](const auto& b) { write_block(b); }, block);
    }
    html_.end();
  }

  // ---- blocks ----

  void write_block(const report::Figures& figures) {
    html_.open("dl", "figures").line();
    for (const auto& figure : figures.items) {
      html_.open("div", "figure").open("dt").text(figure.label);
      if (!figure.note.empty()) {
        html_.text(" ").void_element("br").void_end();
        html_.open("span", "small").text(figure.note).close();
      }
      html_.close().open("dd").text(figure.value).close().end();
    }
    html_.end();
  }

  void write_block(const report::Shares& shares) {
    size_t all = 0;
    for (const auto& part : shares.parts) all += part.count;
    html_.open("div", "shares").line();
    html_.open("svg", "stack").attribute("aria-hidden", "true");
    size_t before = 0;
    for (const auto& part : shares.parts) {
      if (part.count == 0) continue;
      const auto whole = static_cast<double>(all);
      html_.void_element("rect").attribute("class", class_of(part.mark));
      html_.attribute("x", percent_text(static_cast<double>(before), whole));
      html_.attribute("width", percent_text(static_cast<double>(part.count), whole));
      html_.attribute("height", "100%").void_end();
      before += part.count;
    }
    html_.end();
    html_.open("ul", "legend").attribute("aria-label", shares.name).line();
    for (const auto& part : shares.parts) {
      write_mark_item(html_, part.mark, part.name + ": " + std::to_string(part.count));
    }
    html_.end().end();
  }

  void write_block(const report::Targets& targets) {
    html_.open("ul", "targets").line();
    for (const auto& target : targets.items) {
      html_.open("li").open("div", "line").open("span");
      html_.open("span", "id").text(target.task).close().text(" " + target.label).close();
      html_.text(" ").open("strong").text(target.value).close().close();
      if (target.permille) write_gauge(*target.permille);
      if (!target.note.empty()) html_.open("span", "when").text(target.note).close();
      html_.end();
    }
    html_.end();
  }

  void write_gauge(int permille) {
    html_.open("svg", "gauge").attribute("aria-hidden", "true");
    html_.void_element("rect").attribute("class", "room").attribute("width", "100%");
    html_.attribute("height", "100%").attribute("rx", "2").void_end();
    html_.void_element("rect").attribute("class", "part-done").attribute("rx", "2");
    html_.attribute("width", percent_text(permille, 1000)).attribute("height", "100%").void_end();
    html_.close();
  }

  void write_block(const report::Gantt& chart) { write_gantt(html_, chart); }
  void write_block(const report::Matrix& matrix) { write_matrix(html_, matrix); }
  void write_block(const report::Table& table) { write_html_table(html_, table); }
  void write_block(const report::Paragraph& paragraph) {
    const bool note = paragraph.role == report::ParagraphRole::note;
    html_.open("p", note ? "note" : "body").runs(paragraph.runs).end();
  }

  std::string_view style_;
  HtmlWriter html_;
};

}  // namespace

std::string to_html(const report::Overview& overview, std::string_view style) {
  return OverviewPage(style).write(overview);
}

}  // namespace dinhky::emit
