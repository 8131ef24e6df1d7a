#include <variant>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/text.h"
#include "report/plan_overview.h"
#include "report/status_overview.h"
#include "results/standing.h"
#include "support/record_desk.h"

namespace dinhky::report {
namespace {

using test::RecordDesk;
using Strings = std::vector<std::string>;

constexpr char kUnits[] = R"(  - {id: a, name: Phòng A, level: huyen}
  - {id: b, name: Phòng B, level: huyen, valid: {until: 2025-06-30}, successors: [c]}
  - {id: c, name: Phòng C, level: huyen, valid: {from: 2025-07-01}}
)";
constexpr char kTasks[] =
    R"(        - {id: T1, content: Thường xuyên, lead: [a], coordinating: [b], schedule: Thường xuyên}
        - id: T2
          content: Có hạn
          lead: [b, a]
          schedule: Chậm nhất ngày 31/3/2025
          indicators: {tin: {label: Số tin, unit: tin, target: 10, aggregate: sum}}
        - {id: T3, content: Khoảng, lead: [a], schedule: Từ tháng 3 đến tháng 9/2025}
        - {id: T4, content: Định kỳ, lead: [a], schedule: Ngày 20 hằng tháng}
        - {id: T5, content: Chờ, lead: [a], schedule: Theo kế hoạch kiểm tra}
)";

std::string plan_text() {
  return test::plan_of_2025(kUnits, kTasks);
}

struct Desk : RecordDesk {
  explicit Desk(const std::string& plan = plan_text()) : RecordDesk(plan) {}

  Overview plan(base::Date today) {
    auto& made = maker();
    return plan_overview(made.basis(), *workspace().assignments, today);
  }
  Overview status(std::string_view word, base::Date today) {
    auto& made = maker();
    const auto paper = plan::paper_of(period(word));
    const auto standing =
        results::standing_of(record().scope, record().words, record().returns, paper.period);
    const auto basis = made.basis_of(paper);
    return status_overview({basis, record().scope, record().returns, std::nullopt}, standing,
                           today);
  }

 private:
  // Reads plan and record anew.
  cli::PaperMaker& maker() {
    open();
    maker_.emplace(*session_, workspace());
    REQUIRE(maker_->load());
    return *maker_;
  }

  test::DeskSession session_{disk};
  std::optional<cli::PaperMaker> maker_;
};

base::Date day(int month, int of_month, int year = 2025) {
  return *base::make_date(year, month, of_month);
}

template <class Block>
const Block& only(const Overview& page, std::string_view section) {
  const Block* found = nullptr;
  for (const auto& one : page.sections) {
    if (one.id != section) continue;
    for (const auto& block : one.blocks) {
      if (const auto* wanted = std::get_if<Block>(&block)) found = wanted;
    }
  }
  REQUIRE(found != nullptr);
  return *found;
}

std::string span_of(const GanttBar& bar) {
  constexpr const char* kKinds[] = {"dated", "ongoing", "recurring", "waiting"};
  return fmt::format("{} {}..{}", kKinds[static_cast<size_t>(bar.kind)], base::to_iso(bar.first),
                     base::to_iso(bar.last));
}

// "T2: dated 2025-01-05..2025-03-31 <2025-03-31>"
Strings lanes(const Gantt& chart) {
  Strings list;
  for (const auto& group : chart.groups) {
    for (const auto& row : group.rows) {
      auto text = (row.id.empty() ? row.content : row.id) + ":";
      for (const auto& bar : row.bars) text += " " + span_of(bar);
      if (!row.points.empty()) {
        text += fmt::format(" <{}", base::to_iso(row.points.front().day));
        if (row.points.size() > 1) text += " ×" + std::to_string(row.points.size());
        text += row.points.front().repeated ? " repeated>" : ">";
      }
      list.push_back(text);
    }
  }
  return list;
}

// "Phòng A: lead - lead …"
Strings rows(const Matrix& matrix) {
  Strings list;
  for (const auto& row : matrix.rows) {
    auto text = row.name + ":";
    for (const auto& cell : row.cells) {
      text += " " + std::string(cell ? key_of(*cell) : std::string_view("."));
    }
    list.push_back(text);
  }
  return list;
}

std::string kinds_of(const Gantt& chart) {
  std::string text;
  for (const auto& [kind, name] : chart.bars_legend) text += name + "; ";
  return text;
}

}  // namespace

TEST_CASE("the chart: every kind of schedule as its own bar, days by which something is due") {
  Desk desk;
  const auto page = desk.plan(day(4, 10));
  const auto& chart = only<Gantt>(page, "bieu-do");
  CHECK(lanes(chart) == Strings{"T1: ongoing 2025-01-05..2025-12-31",
                                "T2: dated 2025-01-05..2025-03-31 <2025-03-31>",
                                "T3: dated 2025-03-01..2025-09-30 <2025-09-30>",
                                "T4: recurring 2025-01-05..2025-12-31 <2025-01-20 ×12 repeated>",
                                "T5: waiting 2025-01-05..2025-12-31",
                                "Các đơn vị gửi báo cáo: <2025-03-18 ×4>"});
  CHECK(kinds_of(chart) == "Có ngày bắt đầu, kết thúc; Thường xuyên; Định kỳ; Chưa có ngày; ");
  CHECK(chart.groups[0].rows[1].described == "Từ 05/01 đến 31/3; hạn 31/3");
  CHECK(chart.groups[0].rows[3].described == "Từ 05/01 đến 31/12; 12 lần, từ 20/01 đến 20/12");
}

TEST_CASE("the chart's axis: quarters, cut-offs of the regime, today where it lies within") {
  Desk desk;
  const auto page = desk.plan(day(4, 10));
  const auto& chart = only<Gantt>(page, "bieu-do");
  CHECK(chart.first == day(1, 1));
  CHECK(chart.last == day(12, 31));
  CHECK(chart.months.size() == 12);
  REQUIRE(chart.quarters.size() == 4);
  CHECK(chart.quarters[1].name == "Quý II");
  CHECK(chart.quarters[1].last == day(6, 30));
  Strings cutoffs;
  for (const auto& cutoff : chart.cutoffs) cutoffs.push_back(base::to_iso(cutoff.day));
  CHECK(cutoffs == Strings{"2025-03-14", "2025-06-14", "2025-09-14", "2025-12-14"});
  REQUIRE(chart.today);
  CHECK(chart.today->name == "Hôm nay 10/4");
  const auto later = desk.plan(day(1, 2, 2027));
  CHECK_FALSE(only<Gantt>(later, "bieu-do").today);
}

TEST_CASE("where reports fall due after the year the chart reaches as far") {
  auto text = plan_text();
  const size_t at = text.find("nd09-2019");
  text.replace(at, std::string_view("nd09-2019").size(), "calendar");
  Desk desk(text);
  const auto page = desk.plan(day(4, 10));
  const auto& chart = only<Gantt>(page, "bieu-do");
  CHECK(chart.last == day(1, 31, 2026));
  CHECK(chart.months.size() == 13);
  CHECK(chart.cutoffs.back().day == day(12, 31));
}

TEST_CASE("who does what over the year: the stronger part counts, ended and new units say so") {
  Desk desk;
  const auto page = desk.plan(day(4, 10));
  CHECK(rows(only<Matrix>(page, "phan-cong")) ==
        Strings{"Phòng A: lead joint-lead lead lead lead",
                "Phòng B (đến 30/6/2025): coordinating joint-lead . . .",
                "Phòng C (từ 01/7/2025): coordinating joint-lead . . ."});
}

TEST_CASE("the next day on which something is due; none is left after the last") {
  Desk desk;
  const auto next = [&](base::Date today) {
    const auto page = desk.plan(today);
    const auto& figure = only<Figures>(page, "so-lieu").items.back();
    return figure.value + ", " + figure.note;
  };
  CHECK(next(day(3, 15)) == "18/3/2025, Các đơn vị gửi báo cáo quý I năm 2025");
  CHECK(next(day(3, 31)) == "31/3/2025, Nhiệm vụ T2");
  CHECK(next(day(12, 31)) == "–, Không còn thời hạn nào trong năm.");
}

TEST_CASE("a period: what is missing, where each task stands, figures against the target") {
  Desk desk;
  desk.put("2025-Q1", "a",
           "results:\n"
           "  - {task: T1, status: ongoing, result: Đã làm}\n"
           "  - {task: T2, status: done, result: Xong, indicators: {tin: 2}}\n"
           "  - {task: T3, status: not-met, result: Chậm, difficulties: Thiếu người}\n"
           "difficulties: Thiếu kinh phí\n");
  const auto page = desk.status("2025-Q1", day(4, 10));
  const auto& figures = only<Figures>(page, "so-lieu").items;
  CHECK(figures[0].value == "1/2");
  CHECK(figures[0].note == "Còn thiếu 1");
  CHECK(figures[1].value == "1/5");
  CHECK(figures[2].value == "1");
  size_t all = 0;
  for (const auto& part : only<Shares>(page, "so-lieu").parts) all += part.count;
  CHECK(all == 5);
  CHECK(rows(only<Matrix>(page, "bang-tinh-trang")) ==
        Strings{"Chung: ongoing unreported not-met unreported unreported",
                "Phòng A: ongoing done not-met unreported unreported",
                "Phòng B: . unreported . . ."});
  const auto& chart = only<Gantt>(page, "bieu-do");
  REQUIRE(chart.highlight);
  CHECK(chart.highlight->first == day(1, 1));  // the quarter begins in December: cut off
  CHECK(chart.highlight->last == day(3, 14));
  CHECK(chart.groups[0].rows[2].mark == Mark::not_met);
  CHECK(chart.groups[0].rows[2].mark_name == "Chưa đạt");
  const auto& target = only<Targets>(page, "chi-tieu").items.at(0);
  CHECK(target.task == "T2");
  CHECK(target.note.find("1 số liệu không cộng được") != std::string::npos);  // not the first lead
  const auto& said = only<Paragraph>(page, "kho-khan");
  CHECK(said.runs.front().text.find("Thiếu") != std::string::npos);
}

TEST_CASE("figures that count are told with their share of the target") {
  Desk desk;
  desk.put("2025-Q1", "b",
           "results: [{task: T2, status: done, result: Xong, indicators: {tin: 4}}]\n");
  const auto page = desk.status("2025-Q1", day(4, 10));
  const auto& target = only<Targets>(page, "chi-tieu").items.at(0);
  CHECK(target.value == "Từ đầu năm: 4/10 (40%)");
  CHECK(target.note == "Trong kỳ: 4 tin");
  CHECK(target.permille == 400);
}

}  // namespace dinhky::report
