// `status` as a terminal shows it, and the pages of `status` and `export`.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/text.h"
#include "support/office.h"
#include "support/record_desk.h"

namespace dinhky {
namespace {

using test::Office;
using Strings = std::vector<std::string>;

constexpr char kUnits[] = R"(  - {id: a, name: Phòng A, level: huyen}
  - {id: b, name: Phòng B, level: huyen}
)";
constexpr char kTasks[] = R"(        - {id: T1, content: Một, lead: [a], schedule: Thường xuyên}
        - {id: T2, content: Hai, lead: [a, b], schedule: Thường xuyên}
)";
const Strings kStatus = {"status", "plan.yaml", "--period", "2025-Q1"};

Office office() {
  Office office;
  office.disk.put("plan.yaml", test::plan_of_2025(kUnits, kTasks));
  office.disk.put("results/2025-Q1/a.yaml",
                  test::report_head("a", "2025-Q1") +
                      "results:\n  - {task: T1, status: done, result: Xong}\n"
                      "  - {task: T2, status: overdue, result: Chậm}\n");
  return office;
}

Office on_terminal(const std::map<std::string, std::string>& variables) {
  auto made = office();
  made.stdout_is_terminal = true;
  made.variables = variables;
  return made;
}

std::string line_of(const std::string& text, std::string_view begin) {
  for (const auto line : base::split(text, '\n')) {
    if (line.starts_with(begin)) return std::string(line);
  }
  return {};
}

// What the eye sees of it: colours take no room.
std::string without_colours(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\x1b') {
      at = text.find('m', at);
    } else {
      out += text[at];
    }
  }
  return out;
}

// Lines of more than 80 columns.
Strings too_wide(const std::string& text) {
  Strings wide;
  const auto plain = without_colours(text);
  for (const auto line : base::split(plain, '\n')) {
    if (base::count_cells(line) > 80) wide.emplace_back(line);
  }
  return wide;
}

}  // namespace

TEST_CASE("status in a pipe: letters, no colour, whatever the locale") {
  auto desk = office();
  desk.variables = {{"LC_ALL", "vi_VN.UTF-8"}, {"TERM", "xterm-256color"}};
  const auto said = desk.run(kStatus);
  CHECK(said.code == 0);
  CHECK(said.out.find('\x1b') == std::string::npos);
  CHECK(line_of(said.out, "Phòng A") == "Phòng A                     x #");
  CHECK(line_of(said.out, "Phòng B") == "Phòng B                       ?");
  CHECK(line_of(said.out, "Chung") == "Chung                       x #");
}

TEST_CASE("status on a terminal: a colour and a shape each") {
  auto desk = on_terminal({{"LANG", "vi_VN.UTF-8"}, {"TERM", "xterm"}});
  const auto said = desk.run(kStatus);
  CHECK(line_of(said.out, "Phòng A") ==
        "Phòng A                     \x1b[32m●\x1b[0m \x1b[1;31m■\x1b[0m");
  CHECK(said.out.find("\x1b[1;31m■\x1b[0m quá hạn") != std::string::npos);
}

TEST_CASE("status without colour keeps shapes, without Unicode letters, on a dumb terminal both") {
  struct Case {
    std::map<std::string, std::string> variables;
    std::string row;
  };
  const std::string name = "Phòng A                     ";
  const Case cases[] = {
      {{{"LANG", "vi_VN.UTF-8"}, {"NO_COLOR", "1"}}, name + "● ■"},
      {{{"LANG", "vi_VN.UTF-8"}, {"LC_ALL", "C"}}, name + "\x1b[32mx\x1b[0m \x1b[1;31m#\x1b[0m"},
      {{{"LANG", "vi_VN.UTF-8"}, {"TERM", "dumb"}}, name + "x #"},
      {{}, name + "\x1b[32mx\x1b[0m \x1b[1;31m#\x1b[0m"},
  };
  for (const auto& [variables, row] : cases) {
    auto desk = on_terminal(variables);
    CHECK(line_of(desk.run(kStatus).out, "Phòng A") == row);
  }
}

TEST_CASE("status fits 80 columns, however many tasks and long names there are") {
  std::string units;
  std::string tasks;
  const std::string name =
      "Phòng Nông nghiệp, Môi trường, Tài nguyên và Phát triển nông thôn khu vực số ";
  for (int i = 1; i <= 30; ++i) {
    units += fmt::format(
        "  - {{id: phong-nong-nghiep-moi-truong-{}, name: \"{}{}\", level: huyen}}\n", i, name, i);
  }
  for (int i = 1; i <= 60; ++i) {
    tasks += fmt::format(
        "        - {{id: VIII.{:02}, content: Việc {}, lead: [cac-phong], schedule: Thường "
        "xuyên}}\n",
        i, i);
  }
  Office desk;
  desk.disk.put(
      "plan.yaml",
      test::plan_of_2025(units, tasks,
                         "  - {id: cac-phong, name: Các phòng, members: {level: huyen}}\n"));
  desk.disk.put("results/2025-Q1/phong-nong-nghiep-moi-truong-1.yaml",
                test::report_head("phong-nong-nghiep-moi-truong-1", "2025-Q1") +
                    "results:\n  - {task: VIII.01, status: done}\n");
  desk.stdout_is_terminal = true;
  desk.variables = {{"LANG", "vi_VN.UTF-8"}};
  const auto said = desk.run(kStatus);
  CHECK(said.code == 0);
  CHECK(too_wide(said.out) == Strings{});
  size_t blocks = 0;
  const auto plain = without_colours(said.out);
  for (const auto line : base::split(plain, '\n')) blocks += line.starts_with("Chung ");
  CHECK(blocks == 3);  // of 25 tasks at most
  const auto english = desk.run({"status", "plan.yaml", "--period", "2025-Q1", "--lang", "en"});
  CHECK(too_wide(english.out) == Strings{});
}

TEST_CASE("export writes the plan at a glance where the file's name or --format says so") {
  auto desk = office();
  const auto named = desk.run({"export", "plan.yaml", "-o", "tong-quan.HTML"});
  CHECK(named.code == 0);
  const auto page = desk.disk.text("/office/tong-quan.HTML").value();
  CHECK(page.starts_with("<!DOCTYPE html>\n"));
  CHECK(page.find("Xem ngày 01/4/2025") != std::string::npos);
  CHECK(desk.run({"export", "plan.yaml", "--format", "html"}).out == page);
  CHECK(desk.run({"export", "plan.yaml", "--format", "html", "--today", "2025-04-02"}).out != page);
  CHECK(desk.run({"export", "plan.yaml", "--format", "ics", "-o", "lich.html"}).code == 0);
  CHECK(desk.disk.text("/office/lich.html").value().starts_with("BEGIN:VCALENDAR"));
}

TEST_CASE("to-dos are a calendar's") {
  auto desk = office();
  const auto said = desk.run({"export", "plan.yaml", "--format", "html", "--todo", "--lang", "en"});
  CHECK(said.code == 2);
  CHECK(said.out.empty());
  CHECK(said.err == "dinhky: --todo can only be used with a calendar (--format ics)\n");
}

}  // namespace dinhky
