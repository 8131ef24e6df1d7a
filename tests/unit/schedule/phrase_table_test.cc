// What phrases of annexes mean in a plan of 2025 under nd09-2019, whose quarters of 2025 run from
// 15/12/2024, 15/3, 15/6 and 15/9 and close on 14/3, 14/6, 14/9 and 14/12.
//
// The rows stand in phrases/*.txt, each with the reason for its reading:
//
//   phrase | kind or kind:every | first | last | active quarters | reason
//
// "\n" is a line break, "~" behind the quarters a day outside the plan's year, which is queried.
// "@heading …" is the head of the column, "@plan …" the plan's own day, for the rows below it.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "schedule/schedule.h"
#include "support/source_tree.h"

namespace dinhky::schedule {
namespace {

std::string iso(const std::optional<base::Date>& date) {
  return date ? base::to_iso(*date) : "";
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (const auto cell : base::split(line, '|')) cells.emplace_back(base::trimmed(cell));
  return cells;
}

std::string with_line_breaks(std::string text) {
  for (size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at)) {
    text.replace(at, 2, "\n");
  }
  return text;
}

std::string kind_of(const Schedule& schedule) {
  std::string kind(to_string(schedule.kind));
  if (schedule.every != Every::none) kind.append(":").append(to_string(schedule.every));
  return kind;
}

std::string activity_of(const Schedule& schedule, const Regime& regime) {
  std::string text;
  for (const auto& quarter : active_quarters(schedule, regime, 2025)) {
    text += std::to_string(quarter.index);
  }
  // Where a schedule is known, only far years may be queried.
  if (schedule.kind != ScheduleKind::unknown && !schedule.doubts.empty()) text += " ~";
  return text;
}

class Table {
 public:
  Table() : reader_(data_), regime_(load_regime(data_, "nd09-2019").value()) {}

  void check_file(const std::filesystem::path& path) {
    context_ = {2025, Heading::active, {}};
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with("@heading ")) {
        context_.heading = reader_.heading(line.substr(9));
      } else if (line.starts_with("@plan ")) {
        context_.plan_date = base::parse_iso_date(line.substr(6));
        REQUIRE(context_.plan_date.has_value());
      } else if (!line.empty() && line[0] != '#') {
        check_row(line, path.filename().string());
      }
    }
  }

  size_t rows() const { return rows_; }
  size_t with_reasons() const { return with_reasons_; }

 private:
  void check_row(const std::string& line, const std::string& file) {
    CAPTURE(file);
    CAPTURE(line);
    const auto cells = cells_of(line);
    REQUIRE((cells.size() == 4 || cells.size() == 6));
    ++rows_;
    const auto schedule = reader_.read(with_line_breaks(cells[0]), context_);
    CHECK(kind_of(schedule) == cells[1]);
    CHECK(iso(schedule.first) == cells[2]);
    CHECK(iso(schedule.last) == cells[3]);
    CHECK((schedule.kind == ScheduleKind::unknown) == schedule.parts.empty());
    if (schedule.kind == ScheduleKind::unknown) CHECK_FALSE(schedule.doubts.empty());
    if (cells.size() < 6) return;
    ++with_reasons_;
    CHECK(activity_of(schedule, regime_) == cells[4]);
    CHECK_FALSE(cells[5].empty());
  }

  base::DataStore data_;
  PhraseReader reader_;
  Regime regime_;
  Context context_;
  size_t rows_ = 0;
  size_t with_reasons_ = 0;
};

TEST_CASE("the table of phrases") {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(
           test::tree_root() / "tests/unit/schedule/phrases")) {
    files.insert(entry.path());
  }
  Table table;
  for (const auto& file : files) table.check_file(file);
  CHECK(table.rows() >= 1000);
  CHECK(table.with_reasons() >= 500);
}

TEST_CASE("the days of a phrase do not depend on the regime, its quarters do") {
  base::DataStore data;
  const PhraseReader reader(data);
  const auto calendar = load_regime(data, "calendar").value();
  const std::vector<std::pair<const char*, size_t>> rows = {
      {"Trước ngày 30/6", 2}, {"Từ 01/3 đến 30/6/2025", 2}, {"14/6 - 15/6/2025", 1},
      {"Tháng 3", 1},         {"Từ ngày 20/12/2025", 1},
  };
  for (const auto& row : rows) {
    CAPTURE(row.first);
    const auto schedule = reader.read(row.first, {2025, Heading::active, {}});
    CHECK(active_quarters(schedule, calendar, 2025).size() == row.second);
  }
}

}  // namespace
}  // namespace dinhky::schedule
