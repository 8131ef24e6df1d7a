#include "report/annex_widths.h"

#include <doctest/doctest.h>

#include <numeric>
#include <string>
#include <utility>

namespace dinhky::report {
namespace {

Table table_of(const std::vector<std::string>& cells) {
  Table table;
  Row row;
  for (const auto& text : cells) {
    Cell cell;
    cell.runs.push_back({text, false, false});
    row.cells.push_back(std::move(cell));
  }
  table.rows.push_back(std::move(row));
  return table;
}

double sum(const std::vector<double>& widths) {
  return std::accumulate(widths.begin(), widths.end(), 0.0);
}

TEST_CASE("columns divide the width by weight where every word has room") {
  const auto widths = annex_widths({1, 3}, table_of({"một", "hai"}), false);
  CHECK(widths[0] == doctest::Approx(0.25));
  CHECK(widths[1] == doctest::Approx(0.75));
}

TEST_CASE("a narrow column grows to its longest word, in any line and run of a cell") {
  const auto table = table_of({"x\n15/12/2026 y", "hai"});
  const auto widths = annex_widths({1, 20}, table, false);
  CHECK(widths[0] * 78 >= 10);
  CHECK(widths[0] * 78 <= 13);
  CHECK(sum(widths) == doctest::Approx(1));
  CHECK(annex_widths({1, 20}, table, true)[0] < widths[0]);
}

TEST_CASE("capitals take more room than small letters") {
  const auto widths = annex_widths({1, 1, 20}, table_of({"STTT", "sttt", ""}), false);
  CHECK(widths[0] > widths[1]);
}

TEST_CASE("where there is too little room for all the longest words decide") {
  const auto widths = annex_widths(std::vector<double>(12, 1.0),
                                   table_of(std::vector<std::string>(12, "chuyển-đổi")), false);
  CHECK(sum(widths) == doctest::Approx(1));
  for (const double width : widths) CHECK(width == doctest::Approx(1.0 / 12));
}

TEST_CASE("the column of the text is not squeezed to a word by many others") {
  std::vector<double> weights(12, 1.0);
  weights[1] = 4;
  const auto table = table_of(std::vector<std::string>(12, "chuyển-đổi"));
  const auto widths = annex_widths(weights, table, false);
  CHECK(sum(widths) == doctest::Approx(1));
  CHECK(widths[1] > 1.3 * widths[0]);
}

TEST_CASE("a word without end does not take the page") {
  const auto widths = annex_widths({1, 1}, table_of({std::string(500, 'a'), "b"}), false);
  CHECK(widths[0] == doctest::Approx(0.5));
}

TEST_CASE("rows over several columns say nothing of their widths") {
  auto table = table_of({"a", "b"});
  table.rows.insert(table.rows.begin(), table_of({"mộtđầuđềrấtdài"}).rows.front());
  CHECK(annex_widths({1, 1}, table, false)[0] == doctest::Approx(0.5));
}

}  // namespace
}  // namespace dinhky::report
