#include "results/rules.h"

#include <doctest/doctest.h>

#include "support/findings.h"
#include "support/record_desk.h"

namespace dinhky::results {
namespace {

using test::RecordDesk;
using test::Strings;

constexpr char kUnits[] = R"(  - {id: a, name: Phòng A, level: huyen, kind: phong}
  - {id: b, name: Phòng B, level: huyen, kind: phong}
  - {id: c, name: Phòng C, level: huyen, kind: phong, valid: {until: 2025-03-31}, successors: [d]}
  - {id: d, name: Phòng D, level: huyen, kind: phong, valid: {from: 2025-07-01}}
  - {id: e, name: Phòng E, level: huyen, kind: khac}
  - {id: g, name: Phòng G, level: huyen, kind: phong, valid: {from: 2025-07-01}}
)";
constexpr char kTasks[] =
    R"(        - id: T1
          content: Việc một
          lead: [a]
          coordinating: [b]
          schedule: Thường xuyên
          indicators:
            tin: {label: "Số tin, bài", unit: tin, target: 12, aggregate: sum}
            ty-le: {label: Tỷ lệ, unit: "%", aggregate: ratio}
        - {id: T2, content: Việc hai, lead: [a], schedule: Quý II}
        - {id: T3, content: Việc ba, lead: [a, c], schedule: Thường xuyên}
        - {id: T4, content: Việc bốn, lead: [mo], schedule: Thường xuyên}
)";
constexpr char kGroups[] =
    "  - {id: mo, name: Đơn vị có dịch vụ, members: open, candidates: [b]}\n";

// The whole of a's duties in the first quarter.
constexpr char kAll[] = R"(results:
  - {task: T1, status: done, result: Xong}
  - {task: T3, status: ongoing, result: Đang làm}
)";

RecordDesk& desk_with(RecordDesk& desk, const std::string& body, const std::string& unit = "a",
                      const std::string& period = "2025-Q1") {
  desk.put(period, unit, body);
  desk.open();
  return desk;
}

struct Desk : RecordDesk {
  Desk() : RecordDesk(test::plan_of_2025(kUnits, kTasks, kGroups)) {}
  Strings of(const std::string& body, const std::string& unit = "a",
             const std::string& period = "2025-Q1") {
    return desk_with(*this, body, unit, period).told();
  }
  // A whole file, wherever it lies.
  Strings at(const std::string& path, const std::string& text) {
    disk.put("results/" + path, text);
    open();
    return told();
  }
};

TEST_CASE("a whole report has no finding") {
  Desk desk;
  CHECK(desk.of(kAll) == Strings());
  CHECK(desk.record().returns.all().size() == 1);
}

TEST_CASE("tasks left out, statuses and results left blank: one finding for each kind") {
  Desk desk;
  CHECK(desk.of("next: Tiếp\n") == Strings{"2025-Q1/a.yaml:3:7-3:8 warning results-missing-task"});
  CHECK(desk.of("results: [{task: T1, result: Xong}, {task: T3}]\n") ==
        Strings{"2025-Q1/a.yaml:5:18-5:20 warning results-left-blank"});
  CHECK(desk.of("results: [{task: T1, status: not-due}, {task: T3, status: done}]\n") ==
        Strings{"2025-Q1/a.yaml:5:47-5:49 warning results-left-blank.result"});
}

TEST_CASE("what is not asked need not be answered: helpers, open groups, tasks of other quarters") {
  Desk desk;
  CHECK(desk.of("next: Không\n", "b") == Strings());
}

TEST_CASE("sample text is seen in every text") {
  Desk desk;
  const auto told = desk.of(R"(own_plan: {number: "[Nhập số, ký hiệu]"}
results:
  - {task: T1, status: done, result: "[Nhập kết quả]", evidence: ["[Nhập]"]}
  - {task: T3, status: done, result: Xong, difficulties: "a [Nhập kết quả]"}
extra: [{content: "[Nhập nội dung]"}]
next: "[Nhập nhiệm vụ, giải pháp khác của kỳ tới; không có thì ghi: Không]"
)");
  CHECK(told == Strings{"2025-Q1/a.yaml:5:20-5:40 warning results-left-blank.sample",
                        "2025-Q1/a.yaml:7:38-7:54 warning results-left-blank.sample",
                        "2025-Q1/a.yaml:7:67-7:75 warning results-left-blank.sample",
                        "2025-Q1/a.yaml:8:58-8:76 warning results-left-blank.sample",
                        "2025-Q1/a.yaml:9:19-9:36 warning results-left-blank.sample",
                        "2025-Q1/a.yaml:10:7-10:76 warning results-left-blank.sample"});
}

TEST_CASE("unknown tasks, others' tasks, a status where it does not count") {
  Desk desk;
  const std::string all = kAll;
  CHECK(desk.of(all + "  - {task: T11, status: done}\n") ==
        Strings{"2025-Q1/a.yaml:8:12-8:15 error results-unknown-task"});
  CHECK(desk.of(all + "  - {task: t1, status: done}\n") ==
        Strings{"2025-Q1/a.yaml:8:12-8:14 error results-unknown-task"});
  CHECK(desk.of(all + "  - {task: T4, result: Có làm}\n") ==
        Strings{"2025-Q1/a.yaml:8:12-8:14 warning results-unknown-task.not-yours"});
  desk.disk.erase("/office/results/2025-Q1/a.yaml");
  CHECK(desk.of("results: [{task: T1, status: done, result: Giúp}]\n", "b") ==
        Strings{"2025-Q1/b.yaml:5:30-5:34 note results-status.coordinating"});
}

Strings with_figure(Desk& desk, const std::string& id, const std::string& value) {
  auto told = desk.of("results:\n  - {task: T1, status: done, result: Xong, indicators: {" + id +
                      ": " + value + "}}\n  - {task: T3, status: done, result: Xong}\n");
  return told;
}

TEST_CASE("figures") {
  Desk desk;
  CHECK(with_figure(desk, "tin", "12") == Strings());
  CHECK(with_figure(desk, "tin", "12 tin") == Strings());
  CHECK(with_figure(desk, "ty-le", "23/39") == Strings());
  CHECK(with_figure(desk, "ty-le", "85%") == Strings());
  CHECK(with_figure(desk, "tin", "khoảng 12") ==
        Strings{"2025-Q1/a.yaml:6:62-6:71 error results-figure"});
  CHECK(with_figure(desk, "tin", "123456789012345") ==
        Strings{"2025-Q1/a.yaml:6:62-6:77 error results-figure.long"});
  CHECK(with_figure(desk, "tin", "12.5") ==
        Strings{"2025-Q1/a.yaml:6:62-6:66 note results-figure.point"});
  CHECK(with_figure(desk, "tin", "-3") ==
        Strings{"2025-Q1/a.yaml:6:62-6:64 error results-negative"});
  CHECK(with_figure(desk, "ty-le", "25/-23") ==
        Strings{"2025-Q1/a.yaml:6:64-6:70 error results-negative"});
  CHECK(with_figure(desk, "ty-le", "25/23") ==
        Strings{"2025-Q1/a.yaml:6:64-6:69 error results-over-total"});
  CHECK(with_figure(desk, "ty-le", "120%") ==
        Strings{"2025-Q1/a.yaml:6:64-6:68 error results-over-total"});
  CHECK(with_figure(desk, "ty-le", "0/0") == Strings());
  CHECK(with_figure(desk, "tinn", "12") ==
        Strings{"2025-Q1/a.yaml:6:57-6:61 note results-undeclared-indicator"});
}

TEST_CASE("a file that is another plan's is one finding") {
  Desk desk;
  CHECK(desk.at("2025-Q1/a.yaml", "dinhky: 1\nplan: khac\nunit: zz\nperiod: 2024-Q1\n") ==
        Strings{"2025-Q1/a.yaml:2:7-2:11 error results-wrong-unit.plan"});
  CHECK(desk.record().returns.all().empty());
}

TEST_CASE("unit, file name and folder agree") {
  Desk desk;
  CHECK(desk.at("2025-Q1/a.yaml", test::report_head("b", "2025-Q1")) ==
        Strings{"2025-Q1/a.yaml:3:7-3:8 error results-wrong-unit.file"});
  desk.disk.erase("/office/results/2025-Q1/a.yaml");
  CHECK(desk.at("2025-Q1/zz.yaml", test::report_head("zz", "2025-Q1")) ==
        Strings{"2025-Q1/zz.yaml:3:7-3:9 error results-wrong-unit"});
  desk.disk.erase("/office/results/2025-Q1/zz.yaml");
  CHECK(desk.at("2025-Q2/a.yaml", test::report_head("a", "2025-Q1")) ==
        Strings{"2025-Q2/a.yaml:4:9-4:16 error results-wrong-period.folder"});
  CHECK(desk.record().returns.all().empty());
}

TEST_CASE("periods that hold no results of this plan") {
  Desk desk;
  const auto told = [&](const std::string& period) {
    desk.put(period, "a", "");
    desk.open();
    auto list = desk.told();
    desk.disk.erase("/office/results/" + period + "/a.yaml");
    return list;
  };
  CHECK(told("2024-Q1") == Strings{"2024-Q1/a.yaml:4:9-4:16 error results-wrong-period"});
  CHECK(told("2025-Q5") == Strings{"2025-Q5/a.yaml:4:9-4:16 error results-wrong-period"});
  CHECK(told("2025-H1") == Strings{"2025-H1/a.yaml:4:9-4:16 error results-wrong-period.record"});
  CHECK(told("2025") == Strings{"2025/a.yaml:4:9-4:13 error results-wrong-period.record"});
}

TEST_CASE("the periods to choose from are those that hold results") {
  Desk desk;
  desk.put("2025-H1", "a", "");
  desk.open();
  REQUIRE(desk.workspace().findings.all().back().message.key == "results-wrong-period.record");
  CHECK(test::argument(desk.workspace().findings.all().back().message, "periods") ==
        "2025-Q1, 2025-Q2");
}

TEST_CASE("units that have ended, or are yet to begin") {
  Desk desk;
  const std::string body = "results: [{task: T3, status: done, result: Xong}]\n";
  CHECK(desk.of(body, "c", "2025-Q1") == Strings());
  CHECK(desk.of(body, "c", "2025-Q2") == Strings());  // its last day lies in the quarter's span
  CHECK(desk.of(body, "c", "2025-Q3") ==
        Strings{"2025-Q3/c.yaml:4:9-4:16 error results-wrong-period.ended"});
  desk.disk.erase("/office/results/2025-Q3/c.yaml");
  CHECK(desk.of(body, "g", "2025-Q2") ==
        Strings{"2025-Q2/g.yaml:4:9-4:16 error results-wrong-period.not-begun"});
  desk.disk.erase("/office/results/2025-Q2/g.yaml");
  // Who follows a unit may still tell for it.
  CHECK(desk.of(body, "d", "2025-Q2") == Strings());
  CHECK(desk.of(body, "d", "2025-Q3") == Strings());
}

TEST_CASE("a unit without any task, and a date that is none") {
  Desk desk;
  CHECK(desk.of("next: Không\n", "e") ==
        Strings{"2025-Q1/e.yaml:3:7-3:8 error results-wrong-unit.idle"});
  desk.disk.erase("/office/results/2025-Q1/e.yaml");
  CHECK(desk.of(std::string("own_plan: {date: 31/2/2025}\n") + kAll) ==
        Strings{"2025-Q1/a.yaml:5:18-5:27 warning date-form"});
}

TEST_CASE("a comment in the file sets a finding aside") {
  Desk desk;
  CHECK(desk.of(std::string(kAll) + "  # dinhky: ignore[results-unknown-task] việc của năm trước\n"
                                    "  - {task: X9, status: done, result: Xong}\n") == Strings());
  CHECK(desk.record().returns.all().size() == 1);
}

TEST_CASE("a file with an error still counts as sent") {
  Desk desk;
  CHECK(desk.of("results: [{task: T1, status: gần xong, result: X}, {task: T3, status: done, "
                "result: X}]\n") == Strings{"2025-Q1/a.yaml:5:30-5:38 error results-status"});
  CHECK(desk.record().returns.all().size() == 1);
}

}  // namespace
}  // namespace dinhky::results
