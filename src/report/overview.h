// A page for the leader's screen as neutral values: figures, the year as a chart, the table units ×
// tasks. Builders fill it (plan_overview.h, status_overview.h); emit/overview_html.h draws it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "report/document.h"
#include "report/gantt.h"
#include "report/mark.h"

namespace dinhky::report {

// A few numbers to begin with.
struct Figure {
  std::string value;  // "12/22"
  std::string label;
  std::string note;  // below it, smaller; may be empty
};
struct Figures {
  std::vector<Figure> items;
};

// Parts of a whole: drawn as a bar, and listed.
struct Share {
  Mark mark = Mark::done;
  std::string name;
  size_t count = 0;
};
struct Shares {
  std::string name;  // what is parted
  std::vector<Share> parts;
};

// How far an indicator is from its target.
struct Target {
  std::string task;             // its id
  std::string label;            // "Số tin, bài (tin); chỉ tiêu: 24"
  std::string value;            // "Từ đầu năm: 12/24 (50%)"
  std::string note;             // "Trong kỳ: 5 tin"
  std::optional<int> permille;  // of the target; may be above 1000
};
struct Targets {
  std::vector<Target> items;
};

// The table units × tasks. A cell without a mark: the unit has no part in the task.
struct MatrixColumn {
  std::string id;
  std::string content;
  bool begins_section = false;
};
struct MatrixRow {
  std::string name;
  std::vector<std::optional<Mark>> cells;  // one a column
  bool summary = false;                    // of all units
};
struct Matrix {
  std::string name;
  std::string corner;  // head of the rows' names
  std::vector<MatrixColumn> columns;
  std::vector<MatrixRow> rows;
  std::vector<MarkName> legend;
};

using OverviewBlock = std::variant<Figures, Shares, Targets, Gantt, Matrix, Table, Paragraph>;

struct OverviewSection {
  std::string id;  // within the page's address: "so-lieu"
  std::string title;
  std::vector<OverviewBlock> blocks;
};

struct Overview {
  std::string title;    // of the window
  std::string kind;     // "Tổng quan kế hoạch"
  std::string heading;  // what the page is about
  std::vector<std::string>
      details;           // below it: the plan's number and day, who issued it, as of when
  std::string skip;      // "Đến nội dung chính": the first thing a keyboard reaches
  std::string contents;  // "Mục lục"
  std::vector<std::pair<std::string, std::string>> identity;
  std::vector<OverviewSection> sections;
};

}  // namespace dinhky::report
