#include "results/load.h"

#include <doctest/doctest.h>

#include "support/findings.h"
#include "support/memory_file_system.h"

namespace dinhky::results {
namespace {

using test::Strings;

struct Loaded {
  diag::Sources sources;
  diag::Findings findings;
  std::optional<UnitReport> report;

  explicit Loaded(const std::string& text) {
    test::MemoryFileSystem disk;
    base::DataStore data(&disk, "");
    const Words words(data);
    const auto file = sources.add("a.yaml", text);
    report = load_report(words, sources, file, findings);
  }
  Strings told() const { return test::told(sources, findings); }
};

constexpr char kWhole[] = R"(dinhky: 1
plan: thu
unit: a
period: 2025-Q1
source: {file: a.docx, sha256: 00ff, template: kstthc/1}
own_plan: {number: 05/KH-A, date: 14/3/2025}
results:
  - task: I.01
    status: ongoing
    result: |-
      Đã in 500 tờ rơi
      - phát tại thôn
    indicators:
      tin-bai: 12
      ty-le: 23/39
      trong:
    evidence:
      - Ảnh
      - Biên bản
    difficulties: Thiếu kinh phí
    proposals: Cấp kinh phí
  - {task: I.02}
extra:
  - {content: Việc khác, result: Xong}
  - {content: , result: }
sections: {chi-dao: Văn bản số 7, mot-cua: }
difficulties: Không
proposals: Không
next: Tiếp tục
stray: [Ghi lạc]
)";

TEST_CASE("every key is read, with its place") {
  const Loaded f(kWhole);
  CHECK(f.told() == Strings());
  REQUIRE(f.report.has_value());
  const auto& report = *f.report;
  CHECK(report.plan.value == "thu");
  CHECK(report.unit.value == "a");
  CHECK(report.period.value == "2025-Q1");
  CHECK(report.source.file.value == "a.docx");
  CHECK(report.source.sha256.value == "00ff");
  CHECK(report.source.form_template.value == "kstthc/1");
  CHECK(report.own_plan.number.value == "05/KH-A");
  CHECK(report.own_plan.date.value == "14/3/2025");
  REQUIRE(report.results.size() == 2);
  const auto& result = report.results[0];
  CHECK(result.status == Status::ongoing);
  CHECK(result.result.value == "Đã in 500 tờ rơi\n- phát tại thôn");
  REQUIRE(result.indicators.size() == 2);
  CHECK(result.indicators[1].id.value == "ty-le");
  CHECK(result.indicators[1].value.value == "23/39");
  CHECK(result.evidence.size() == 2);
  CHECK(result.difficulties.value == "Thiếu kinh phí");
  CHECK(result.proposals.value == "Cấp kinh phí");
  CHECK(test::place(f.sources, result.task.span) == "8:11");
  CHECK(test::place(f.sources, result.indicators[1].value.span) == "15:14");
  CHECK(report.results[1].status_text.empty());
  CHECK(report.extra.size() == 1);
  REQUIRE(report.sections.size() == 1);
  CHECK(report.sections[0].name.value == "chi-dao");
  CHECK(report.difficulties.value == "Không");
  CHECK(report.next.value == "Tiếp tục");
  REQUIRE(report.stray.size() == 1);
  CHECK(report.find("I.02") == &report.results[1]);
  CHECK(report.find("I.03") == nullptr);
}

TEST_CASE("statuses in words; what is none is told at its place") {
  const Loaded f(R"(dinhky: 1
plan: thu
unit: a
period: 2025-Q1
results:
  - {task: I.01, status: Đã hoàn thành}
  - {task: I.02, status: gần xong}
)");
  CHECK(f.told() == Strings{"7:26-7:34 error results-status"});
  CHECK(f.report->results[0].status == Status::done);
  CHECK_FALSE(f.report->results[1].status.has_value());
  CHECK(f.report->results[1].status_text.value == "gần xong");
  CHECK(test::argument(f.findings.all()[0].message, "choices") ==
        "done, ongoing, not-due, not-met, overdue");
}

TEST_CASE("a task that stands twice is told at the second, with the first") {
  const Loaded f(R"(dinhky: 1
plan: thu
unit: a
period: 2025-Q1
results:
  - {task: I.01, status: done}
  - {task: I.02, status: done}
  - {task: I.01, status: overdue}
)");
  CHECK(f.told() == Strings{"8:12-8:16 error results-repeated"});
  REQUIRE(f.findings.all()[0].related.size() == 1);
  CHECK(test::place(f.sources, f.findings.all()[0].related[0].span) == "6:12");
  CHECK(f.report->results.size() == 3);
  CHECK(f.report->find("I.01")->status == Status::done);
}

TEST_CASE("a file of another kind or version is one finding") {
  CHECK(Loaded("").told() == Strings{"1:1-1:1 error wrong-type.empty-file"});
  CHECK(Loaded("- 1\n").told() == Strings{"1:1-1:4 error wrong-type.mapping"});
  const Loaded later("dinhky: 2\nplan: thu\nkhac: 1\n");
  CHECK(later.told() == Strings{"1:9-1:10 error wrong-type.version"});
  CHECK_FALSE(later.report.has_value());
  CHECK_FALSE(Loaded("a: [").report.has_value());
}

TEST_CASE("slips of keys, and what is missing") {
  Loaded f("dinhky: 1\nplan: thu\nperiod: 2025-Q1\nresult: []\nkhac: 1\n");
  REQUIRE(f.report.has_value());
  f.findings.sort();
  REQUIRE(f.told().size() == 3);
  CHECK(f.told()[0] == "1:1-1:7 error missing-key");
  CHECK(f.told()[1] == "4:1-4:7 error unknown-key");
  CHECK(f.told()[2] == "5:1-5:5 error unknown-key");
  const Loaded no_task(
      "dinhky: 1\nplan: thu\nunit: a\nperiod: 2025-Q1\nresults: [{status: done}]\n");
  CHECK(no_task.report->results.empty());
  REQUIRE(no_task.told().size() == 1);
  CHECK(no_task.told()[0].ends_with("error missing-key"));
}

TEST_CASE("a hundred thousand rows are read in one go") {
  std::string text = "dinhky: 1\nplan: thu\nunit: a\nperiod: 2025-Q1\nresults:\n";
  for (int i = 0; i < 100'000; ++i) text += "  - task: T" + std::to_string(i % 99'999) + "\n";
  const Loaded f(text);
  CHECK(f.report->results.size() == 100'000);
  CHECK(f.told().size() == 1);
}

}  // namespace
}  // namespace dinhky::results
