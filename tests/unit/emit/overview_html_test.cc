#include "emit/overview_html.h"

#include <doctest/doctest.h>

#include <pugixml.hpp>
#include <set>

#include "support/doctest_strings.h"

namespace dinhky::emit {
namespace {

using report::Mark;
using Strings = std::vector<std::string>;

base::Date day(int month, int of_month) {
  return *base::make_date(2025, month, of_month);
}

report::Gantt chart() {
  report::Gantt chart;
  chart.name = "Tiến độ";
  chart.task_head = "Nhiệm vụ";
  chart.time_head = "Thời gian";
  chart.first = day(1, 1);
  chart.last = day(12, 31);
  chart.quarters = {{"Quý I", day(1, 1), day(3, 31)}};
  chart.months = {{"T1", day(1, 1), day(1, 31)}};
  chart.cutoffs = {{"14/3", day(3, 14)}};
  chart.cutoffs_name = "Chốt số liệu: 14/3";
  chart.today = {"Hôm nay 10/4", day(4, 10)};
  report::GanttRow row;
  row.id = "I.01";
  row.content = "Tuyên truyền";
  row.when = "Thường xuyên";
  row.mark = Mark::overdue;
  row.mark_name = "Quá hạn";
  row.bars = {{report::BarKind::ongoing, day(1, 1), day(12, 31)},
              {report::BarKind::dated, day(7, 2), day(7, 2)}};
  row.points = {{day(7, 2), false}};
  row.described = "Từ 01/01 đến 31/12; hạn 02/7";
  chart.groups = {{"I. Truyền thông", {row}}};
  return chart;
}

report::Matrix matrix(size_t columns) {
  report::Matrix matrix;
  matrix.name = "Tình trạng";
  matrix.corner = "Đơn vị";
  report::MatrixRow row{"Phòng A", {}, false};
  for (size_t i = 0; i < columns; ++i) {
    matrix.columns.push_back({"I." + std::to_string(i + 1), "Việc", i % 10 == 0});
    row.cells.emplace_back(Mark::done);
  }
  report::MatrixRow last{"Phòng B", {}, false};
  last.cells.resize(columns);
  last.cells.back() = Mark::unreported;
  matrix.rows = {row, last};
  matrix.legend = {{Mark::done, "Hoàn thành"}, {Mark::unreported, "Chưa báo cáo"}};
  return matrix;
}

report::Overview overview(size_t columns = 3) {
  report::Overview page;
  page.title = "Tổng quan";
  page.kind = "Tổng quan kế hoạch";
  page.heading = "Kế hoạch <truyền thông> & \"tuyên truyền\"";
  page.details = {"Kế hoạch số 5/KH-UBND"};
  page.skip = "Đến nội dung chính";
  page.contents = "Mục lục";
  page.identity = {{"dinhky-plan", "thu"}};
  report::Shares shares{"Theo tình trạng",
                        {{Mark::done, "Hoàn thành", 1}, {Mark::not_met, "Chưa đạt", 3}}};
  page.sections = {
      {"so-lieu", "Số liệu", {report::Figures{{{"12/22", "đã gửi", "còn 10"}}}, shares}},
      {"bieu-do", "Biểu đồ", {chart()}},
      {"bang", "Bảng", {matrix(columns)}},
      {"chi-tieu", "Chỉ tiêu", {report::Targets{{{"I.01", "Số tin", "12/24", "", 500}}}}}};
  return page;
}

std::string html(const report::Overview& page) {
  return to_html(page, ":root { color: black; }\n");
}

pugi::xml_document tree_of(const std::string& page) {
  pugi::xml_document tree;
  const auto result = tree.load_buffer(page.data(), page.size());
  REQUIRE_MESSAGE(result, result.description() << " at byte " << result.offset);
  return tree;
}

size_t count(const pugi::xml_document& tree, const char* path) {
  return tree.select_nodes(path).size();
}

Strings values(const pugi::xml_document& tree, const char* path) {
  Strings list;
  for (const auto& found : tree.select_nodes(path)) {
    list.emplace_back(found.attribute() ? found.attribute().value() : found.node().text().get());
  }
  return list;
}

}  // namespace

TEST_CASE("an overview stands alone: no script, no network, its language and letters told") {
  const auto page = html(overview());
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"vi\">\n"));
  const auto tree = tree_of(page);
  CHECK(count(tree, "//script | //link | //img | //iframe | //@src | //@style") == 0);
  CHECK(count(tree, "//@*[starts-with(name(), 'on')]") == 0);
  CHECK(count(tree, "//a[not(starts-with(@href, '#'))]") == 0);
  CHECK(page.find("http") == page.find("http-equiv"));
  CHECK(count(tree, "//meta[@http-equiv='Content-Security-Policy']") == 1);
  CHECK(values(tree, "//meta[@name='dinhky-plan']/@content") == Strings{"thu"});
  CHECK(values(tree, "//h1") == Strings{overview().heading});
}

TEST_CASE("an overview is read in order: skip link, head, contents, sections by their headings") {
  const auto tree = tree_of(html(overview()));
  const auto body = tree.select_node("//body").node();
  Strings names;
  for (const auto child : body.children()) names.emplace_back(child.name());
  CHECK(names == Strings{"a", "header", "nav", "main"});
  CHECK(count(tree, "//h1") == 1);
  CHECK(count(tree, "//h3 | //h4") == 0);
  std::set<std::string> ids;
  for (const auto& id : values(tree, "//@id")) CHECK(ids.insert(id).second);
  for (const auto& link : values(tree, "//@href")) CHECK(ids.contains(link.substr(1)));
  for (const auto& name : values(tree, "//@aria-labelledby")) CHECK(ids.contains(name));
  CHECK(count(tree, "//main/section[not(@aria-labelledby)]") == 0);
}

TEST_CASE(
    "an overview for who cannot see it: heads of tables, names of drawings, frames to reach") {
  const auto tree = tree_of(html(overview()));
  CHECK(count(tree, "//th") > 0);
  CHECK(count(tree, "//th[not(@scope)]") == 0);
  // The outermost drawings only: what stands in them is part of them.
  CHECK(count(tree, "//svg[not(ancestor::svg)][not(@aria-hidden='true') and not(@role='img')]") ==
        0);
  CHECK(count(tree, "//svg[@role='img'][not(title)]") == 0);
  CHECK(values(tree, "//svg[@role='img']/title") == Strings{"Từ 01/01 đến 31/12; hạn 02/7"});
  CHECK(count(tree, "//i[not(@aria-hidden='true') and not(@role='img' and @title)]") == 0);
  CHECK(count(tree, "//*[@role='region']") == 1);
  CHECK(count(tree, "//*[@role='region'][@tabindex='0' and @aria-label]") == 1);
  CHECK(values(tree, "//table[@class='matrix']/tbody/tr[1]/td/i/@title") ==
        Strings{"Hoàn thành", "Hoàn thành", "Hoàn thành"});
  // Laid out as blocks a table is one by its roles alone.
  CHECK(count(tree, "//table[@class='chart']//*[self::tr or self::th or self::td][not(@role)]") ==
        0);
}

TEST_CASE(
    "a table of many tasks is written in blocks of equal width; rows without a mark fall out") {
  CHECK(count(tree_of(html(overview(30))), "//table[@class='matrix']") == 1);
  const auto tree = tree_of(html(overview(31)));
  CHECK(count(tree, "//table[@class='matrix']") == 2);
  CHECK(count(tree, "//table[@class='matrix'][1]/thead/tr/th") == 16 + 17);
  CHECK(values(tree, "//*[@role='region']/@aria-label") ==
        Strings{"Tình trạng: I.1 – I.15", "Tình trạng: I.16 – I.31"});
  CHECK(values(tree, "//table[@class='matrix']/tbody/tr/th") ==
        Strings{"Phòng A", "Phòng A", "Phòng B"});
}

TEST_CASE("the chart is drawn in percent of its width, a day long or a year") {
  const auto tree = tree_of(html(overview()));
  const auto ongoing = tree.select_node("//td//line[@class='ongoing']").node();
  CHECK(ongoing.attribute("x1").value() == std::string("0.00%"));
  CHECK(ongoing.attribute("x2").value() == std::string("100.00%"));
  const auto dated = tree.select_node("//td//rect[@class='dated']").node();
  CHECK(dated.attribute("x").value() == std::string("49.86%"));     // 182 of 365 days
  CHECK(dated.attribute("width").value() == std::string("0.82%"));  // three days at least
  CHECK(values(tree, "//td//line[@class='cutoff']/@x1") == Strings{"20.00%"});  // behind day 73
  const auto parts = values(tree, "//svg[@class='stack']/rect/@width");
  CHECK(parts == Strings{"25.00%", "75.00%"});
}

}  // namespace dinhky::emit
