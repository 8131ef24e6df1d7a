// `import`, `render` and `diff` on a disk that fails at call N, for every N: the file that was
// there stays whole until the new one is, and what is printed without a file is never half a
// document.
#include <doctest/doctest.h>

#include "support/every_fault.h"

namespace dinhky {
namespace {

using test::Office;
using test::Said;
using Strings = std::vector<std::string>;

struct Case {
  std::string name;
  Strings command;
  std::string file;  // that it writes
};

// An office in which each of the commands has written its file from an earlier plan.
Office office_of_yesterday(const std::vector<Case>& cases) {
  Office office;
  const auto plan = Office::source_file("examples/son-tay-2025/plan.yaml");
  const auto text = Office::source_file("examples/son-tay-2025/ke-hoach.txt");
  office.disk.put("old.yaml", plan);
  office.disk.put("units.yaml", Office::source_file("tests/golden/import/units/in/units.yaml"));
  const auto put = [&office](const std::string& of_plan, const std::string& of_text) {
    office.disk.put("plan.yaml", of_plan);
    office.disk.put("ke-hoach.txt", of_text);
  };
  const auto replaced = [](std::string in, const std::string& from, const std::string& to) {
    const size_t at = in.find(from);
    REQUIRE(at != std::string::npos);
    return in.replace(at, from.size(), to);
  };
  put(replaced(plan, "schedule: Thường xuyên", "schedule: Quý I"),
      replaced(text, "Thường xuyên", "Quý I"));
  for (const auto& each : cases) REQUIRE(office.run(each.command).code == 0);
  put(replaced(plan, "schedule: Thường xuyên", "schedule: Quý II"),
      replaced(text, "Thường xuyên", "Quý II"));
  return office;
}

TEST_CASE("import, render and diff on a failing disk") {
  const std::vector<Case> cases{
      {"import",
       {"import", "ke-hoach.txt", "--units", "units.yaml", "-o", "moi/plan.yaml", "--quiet"},
       "/office/moi/plan.yaml"},
      {"render", {"render", "plan.yaml", "-o", "ke-hoach.md"}, "/office/ke-hoach.md"},
      {"own plan",
       {"render", "plan.yaml", "--unit", "van-phong", "--as-plan", "-o", "rieng.yaml"},
       "/office/rieng.yaml"},
      {"diff", {"diff", "old.yaml", "plan.yaml", "-o", "dieu-chinh.md"}, "/office/dieu-chinh.md"},
  };
  const Office start = office_of_yesterday(cases);
  for (const auto& each : cases) {
    CAPTURE(each.name);
    const auto old_file = start.disk.text(each.file);
    REQUIRE(old_file.has_value());
    test::every_fault(start, each.command,
                      [&](const Office& left, const Office& whole, const Said& said) {
                        const auto new_file = whole.disk.text(each.file);
                        REQUIRE(new_file != old_file);
                        const auto file = left.disk.text(each.file);
                        CHECK((file == old_file || file == new_file));
                        if (said.code == 0) CHECK(file == new_file);
                        CHECK((said.code == 0) == said.err.empty());
                      });
  }
}

// What goes to standard output is whole, or nothing.
TEST_CASE("a document that is printed on a failing disk") {
  const std::vector<Case> cases{{"import", {"import", "ke-hoach.txt", "--quiet"}, ""},
                                {"render", {"render", "plan.yaml", "--format", "txt"}, ""},
                                {"diff", {"diff", "old.yaml", "plan.yaml"}, ""}};
  Office start;
  start.disk.put("plan.yaml", Office::source_file("examples/son-tay-2025/plan.yaml"));
  start.disk.put("old.yaml", Office::source_file("examples/xa-2026/plan.yaml"));
  start.disk.put("ke-hoach.txt", Office::source_file("examples/son-tay-2025/ke-hoach.txt"));
  for (const auto& each : cases) {
    CAPTURE(each.name);
    Office whole = start;
    const size_t first = whole.disk.calls();
    const auto all = whole.run(each.command);
    REQUIRE(all.code == 0);
    REQUIRE(!all.out.empty());
    const size_t calls = whole.disk.calls() - first;
    for (size_t n = 1; n <= calls; ++n) {
      CAPTURE(n);
      Office office = start;
      office.disk.fail_at(n, test::MemoryFileSystem::Fault::cut_off);
      const auto said = office.run(each.command);
      CHECK((said.code == 0 || said.code == 3));
      if (said.code == 0) CHECK(said.out == all.out);
      if (said.code == 3) {
        CHECK(said.out.empty());
        CHECK(!said.err.empty());
      }
    }
  }
}

}  // namespace
}  // namespace dinhky
