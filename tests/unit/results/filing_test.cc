#include "results/filing.h"

#include <doctest/doctest.h>

#include "support/doctest_strings.h"

namespace dinhky::results {
namespace {

using Strings = std::vector<std::string>;

plan::Text text(const std::string& value) {
  return {value, {}};
}

UnitReport report() {
  UnitReport report;
  report.plan = text("p");
  report.unit = text("u");
  report.period = text("2025-Q1");
  report.source = {text("a.docx"), text("00"), text("kstthc/1")};
  TaskResult result;
  result.task = text("I.01");
  result.status = Status::done;
  result.status_text = text("Hoàn thành");
  result.result = text("Đã in 500 tờ rơi");
  result.indicators.push_back({text("tin-bai"), text("12")});
  result.evidence = {text("Ảnh"), text("Biên bản")};
  report.results.push_back(result);
  report.extra.push_back({text("Việc khác"), text("")});
  report.sections.push_back({text("chi-dao"), text("Kế hoạch số 5")});
  report.next = text("Tiếp tục");
  return report;
}

Strings told(const UnitReport& before, const UnitReport& after) {
  Strings lines;
  for (const auto& change : changes_between(before, after)) {
    lines.push_back(change.place + ": " + change.before + " -> " + change.after);
  }
  return lines;
}

TEST_CASE("the same answers are no change, whatever file they came in") {
  auto again = report();
  again.source = {text("b.md"), text("ff"), text("")};
  again.results[0].status_text = text("done");
  CHECK(told(report(), again) == Strings());
}

TEST_CASE("changes are told in the terms of the record, in its order") {
  auto now = report();
  now.own_plan.number = text("05/KH-VP");
  now.results[0].status = Status::ongoing;
  now.results[0].indicators[0].value = text("13");
  now.results[0].evidence.pop_back();
  now.results.push_back({});
  now.results[1].task = text("I.02");
  now.results[1].status_text = text("không rõ");
  now.extra.clear();
  now.stray.push_back(text("Ghi chú"));
  CHECK(told(report(), now) ==
        Strings{"own-plan/number:  -> 05/KH-VP", "I.01/status: done -> ongoing",
                "I.01/indicators.tin-bai: 12 -> 13", "I.01/evidence: Ảnh\nBiên bản -> Ảnh",
                "I.02/status:  -> không rõ", "stray-1:  -> Ghi chú",
                "extra-1/content: Việc khác -> "});
}

TEST_CASE("a report without any value says nothing") {
  CHECK_FALSE(says_nothing(report()));
  UnitReport empty;
  empty.plan = text("p");
  empty.source = report().source;
  empty.results.push_back({});
  empty.results[0].task = text("I.01");
  CHECK(says_nothing(empty));
  empty.stray.push_back(text("Đơn vị không phát sinh"));
  CHECK_FALSE(says_nothing(empty));
}

TEST_CASE("where a record stands") {
  CHECK(record_path(*schedule::parse_period("2025-Q2"), "van-phong") == "2025-Q2/van-phong.yaml");
}

}  // namespace
}  // namespace dinhky::results
