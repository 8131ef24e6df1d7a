#include "emit/gantt_html.h"

#include "emit/mark_html.h"

namespace dinhky::emit {
namespace {

using base::Date;
using report::BarKind;
using report::Gantt;
using report::GanttRow;
using report::GanttSpan;

// In pixels of the lane's middle line.
constexpr int kDatedHeight = 11;
constexpr int kWaitingHeight = 9;
constexpr char kDiamond[] = "M0 -8l8 8-8 8-8-8z";
// A bar of a day or two would not be seen.
constexpr int kLeastDays = 3;

class Writer {
 public:
  Writer(HtmlWriter& html, const Gantt& chart)
      : html_(html), chart_(chart), days_(chart.last.days_since(chart.first) + 1) {}

  void write() {
    write_legend();
    // Where a style sheet lays rows out as blocks, only the roles still say that it is a table.
    html_.open("table", "chart").attribute("role", "table").attribute("aria-label", chart_.name);
    html_.open("colgroup").void_element("col").void_end().void_element("col").void_end().end();
    write_head();
    for (const auto& group : chart_.groups) write_group(group);
    html_.end();
  }

 private:
  // ---- places ----

  std::string at(Date day) const { return percent_text(day.days_since(chart_.first), days_); }
  std::string behind(Date day) const { return at(day.plus_days(1)); }
  std::string width(Date first, Date last) const {
    return percent_text(last.days_since(first) + 1, days_);
  }
  std::string middle(const GanttSpan& span) const {
    const double half = (span.last.days_since(span.first) + 1) / 2.0;
    return percent_text(span.first.days_since(chart_.first) + half, days_);
  }

  // ---- the head ----

  void write_head() {
    html_.open("thead").attribute("role", "rowgroup").open("tr").attribute("role", "row");
    head_cell().text(chart_.task_head).close();
    head_cell().open("span", "hidden").text(chart_.time_head).close();
    html_.open("svg", "axis").attribute("aria-hidden", "true");
    for (const auto& quarter : chart_.quarters) {
      label("quarter", middle(quarter), "1.1em", "middle", quarter.name);
    }
    for (const auto& month : chart_.months) label("", middle(month), "2.3em", "middle", month.name);
    for (const auto& cutoff : chart_.cutoffs) {
      label("", behind(cutoff.day), "3.5em", "middle", cutoff.name);
    }
    if (chart_.today) {
      const bool late = chart_.today->day.days_since(chart_.first) * 2 > days_;
      label("now", at(chart_.today->day), "4.7em", late ? "end" : "start", chart_.today->name);
    }
    html_.close().close().end().end();
  }

  HtmlWriter& head_cell() {
    return html_.open("th").attribute("role", "columnheader").attribute("scope", "col");
  }

  void label(std::string_view name, const std::string& x, std::string_view y,
             std::string_view anchor, std::string_view text) {
    html_.open("text", name).attribute("x", x).attribute("y", y);
    html_.attribute("text-anchor", anchor).text(text).close();
  }

  // ---- rows ----

  void write_group(const report::GanttGroup& group) {
    html_.open("tbody").attribute("role", "rowgroup").line();
    if (!group.title.empty()) {
      html_.open("tr", "group").attribute("role", "row").open("th").attribute("role", "rowheader");
      html_.attribute("scope", "rowgroup").attribute("colspan", "2").text(group.title);
      html_.close().end();
    }
    for (const auto& row : group.rows) write_row(row);
    html_.end();
  }

  void write_row(const GanttRow& row) {
    html_.open("tr").attribute("role", "row");
    html_.open("th").attribute("role", "rowheader").attribute("scope", "row").open("span", "task");
    if (row.mark) {
      html_.open("span", class_of(*row.mark));
      write_mark(html_, row.mark_name);
      html_.close();
    }
    if (!row.id.empty()) html_.open("span", "id").text(row.id).close().text(" ");
    html_.open("span", "words");
    html_.open("span", "clamp").attribute("title", row.content).text(row.content).close();
    if (!row.when.empty()) html_.text(" ").open("span", "when").text(row.when).close();
    html_.close().close().close();
    html_.open("td", "lane").attribute("role", "cell");
    write_lane(row);
    html_.close().end();
  }

  void write_lane(const GanttRow& row) {
    html_.open("svg", "row");
    if (row.described.empty()) {
      html_.attribute("aria-hidden", "true");
    } else {
      html_.attribute("role", "img").open("title").text(row.described).close();
    }
    write_background();
    html_.open("svg", row.mark ? "bars " + class_of(*row.mark) : std::string("bars plain"));
    html_.attribute("y", "50%").attribute("overflow", "visible");
    for (const auto& bar : row.bars) write_bar(bar);
    for (const auto& point : row.points) write_point(point);
    html_.close().close();
  }

  void write_background() {
    if (chart_.highlight) {
      html_.void_element("rect").attribute("class", "band");
      html_.attribute("x", at(chart_.highlight->first)).attribute("y", "0");
      html_.attribute("width", width(chart_.highlight->first, chart_.highlight->last));
      html_.attribute("height", "100%").void_end();
    }
    for (const auto& quarter : chart_.quarters) vertical("edge", behind(quarter.last));
    for (const auto& cutoff : chart_.cutoffs) vertical("cutoff", behind(cutoff.day));
    if (chart_.today) vertical("now-line", at(chart_.today->day));
  }

  void vertical(std::string_view name, const std::string& x) {
    html_.void_element("line").attribute("class", name).attribute("x1", x).attribute("y1", "0");
    html_.attribute("x2", x).attribute("y2", "100%").void_end();
  }

  void write_bar(const report::GanttBar& bar) {
    auto last = bar.last;
    if (last.days_since(bar.first) + 1 < kLeastDays) last = bar.first.plus_days(kLeastDays - 1);
    switch (bar.kind) {
      case BarKind::dated:
        return block("dated", bar.first, last, kDatedHeight);
      case BarKind::waiting:
        return block("waiting", bar.first, last, kWaitingHeight);
      case BarKind::ongoing:
        return level("ongoing", bar.first, last);
      case BarKind::recurring:
        return level("recurring", bar.first, last);
    }
  }

  void block(std::string_view name, Date first, Date last, int height) {
    html_.void_element("rect").attribute("class", name).attribute("x", at(first));
    html_.attribute("y", std::to_string(-height / 2)).attribute("width", width(first, last));
    html_.attribute("height", std::to_string(height)).attribute("rx", "2").void_end();
  }

  void level(std::string_view name, Date first, Date last) {
    html_.void_element("line").attribute("class", name).attribute("x1", at(first));
    html_.attribute("y1", "0").attribute("x2", behind(last)).attribute("y2", "0").void_end();
  }

  // A diamond; of many a bar across.
  void write_point(const report::GanttPoint& point) {
    html_.open("svg").attribute("x", behind(point.day)).attribute("overflow", "visible");
    html_.void_element("path").attribute("class", point.repeated ? "again" : "due");
    html_.attribute("d", point.repeated ? "M-1.5 -7h3v14h-3z" : kDiamond);
    html_.void_end().close();
  }

  // ---- the legend ----

  void write_legend() {
    html_.open("ul", "legend");
    for (const auto& [kind, name] : chart_.bars_legend) {
      open_sample("bars plain", "50%");
      sample_bar(kind);
      close_sample(name);
    }
    if (!chart_.point_name.empty()) {
      open_sample("bars plain", "50%");
      html_.open("svg").attribute("x", "50%").attribute("overflow", "visible");
      html_.void_element("path").attribute("class", "due").attribute("d", kDiamond);
      html_.void_end().close();
      close_sample(chart_.point_name);
    }
    if (!chart_.cutoffs_name.empty()) sample_line("cutoff", chart_.cutoffs_name);
    if (chart_.today) sample_line("now-line", chart_.today->name);
    if (chart_.highlight) {
      open_sample("lines", "0");
      html_.void_element("rect").attribute("class", "band").attribute("width", "100%");
      html_.attribute("height", "100%").void_end();
      close_sample(chart_.highlight->name);
    }
    html_.end();
  }

  void open_sample(std::string_view name, std::string_view y) {
    html_.open("li").open("svg", "sample").attribute("aria-hidden", "true");
    html_.open("svg", name).attribute("y", y).attribute("overflow", "visible");
  }
  void close_sample(std::string_view text) { html_.close().close().text(text).end(); }

  void sample_bar(BarKind kind) {
    const bool filled = kind == BarKind::dated || kind == BarKind::waiting;
    const int height = kind == BarKind::dated ? kDatedHeight : kWaitingHeight;
    html_.void_element(filled ? "rect" : "line").attribute("class", kind_name(kind));
    if (filled) {
      html_.attribute("y", std::to_string(-height / 2)).attribute("width", "100%");
      html_.attribute("height", std::to_string(height)).attribute("rx", "2");
    } else {
      html_.attribute("x1", "0").attribute("y1", "0").attribute("x2", "100%").attribute("y2", "0");
    }
    html_.void_end();
  }

  static std::string_view kind_name(BarKind kind) {
    constexpr std::string_view kNames[] = {"dated", "ongoing", "recurring", "waiting"};
    return kNames[static_cast<size_t>(kind)];
  }

  void sample_line(std::string_view name, std::string_view text) {
    open_sample("lines", "0");
    vertical(name, "50%");
    close_sample(text);
  }

  HtmlWriter& html_;
  const Gantt& chart_;
  int days_;
};

}  // namespace

void write_gantt(HtmlWriter& html, const Gantt& chart) {
  Writer(html, chart).write();
}

}  // namespace dinhky::emit
