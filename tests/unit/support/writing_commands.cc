#include "support/writing_commands.h"

#include <string_view>

#include <doctest/doctest.h>

#include "support/docx_maker.h"
#include "support/returned_forms.h"
#include "support/source_tree.h"

namespace dinhky::test {
namespace {

using Strings = std::vector<std::string>;

constexpr char kDistrict[] = "examples/son-tay-2025/plan.yaml";
constexpr char kCommune[] = "examples/xa-2026/plan.yaml";  // issued: it may remind and lock
constexpr char kLateRecord[] = R"(dinhky: 1
plan: cchc-chuyen-doi-so-2026
unit: tram-y-te
period: 2026-Q1
results:
  - {task: I.02, status: done, result: Đã ban hành kế hoạch}
)";

Office office_with(const char* plan) {
  Office office;
  office.disk.put("plan.yaml", Office::source_file(plan));
  return office;
}

void put_changed(Office& office, const std::string& file, std::string_view from,
                 std::string_view to) {
  office.disk.put(file, replaced(office.disk.text(file).value(), from, to));
}

// A plan whose papers were written before it changed.
std::function<Office()> after_change(Strings command) {
  return [command = std::move(command)] {
    auto office = office_with(kDistrict);
    REQUIRE(office.run(command).code == 0);
    put_changed(office, "plan.yaml", "title: Truyền thông", "title: Tuyên truyền");
    put_changed(office, "plan.yaml", "schedule: Thường xuyên", "schedule: Quý II");
    return office;
  };
}

// The same, and a person wrote in the paper.
std::function<Office()> after_hand(Strings command, const std::string& file) {
  return [before = after_change(std::move(command)), file] {
    auto office = before();
    office.disk.put(file, office.disk.text(file).value() + "Ghi thêm bằng tay.\n");
    return office;
  };
}

std::function<std::string(const Office&, const Office&)> keeps_by_hand(const std::string& file) {
  return [file](const Office& left, const Office& whole) -> std::string {
    const auto by_hand = whole.disk.text(file + ".bak");
    if (!by_hand) return "no backup in a whole run";
    const bool kept = left.disk.text(file) == by_hand || left.disk.text(file + ".bak") == by_hand;
    return kept ? "" : "what a person wrote is gone";
  };
}

// Two units sent a form; of the first an older text is on record.
Office with_returns(bool zipped) {
  const Strings units = {"van-phong", "trung-tam-truyen-thong"};
  auto office = office_with_forms();
  const auto first = [&](const char* text) {
    return returned_form(office, units[0], {{"general/next", text}});
  };
  office.disk.put("thu/van-phong.md", first("Bản cũ"));
  REQUIRE(office.run({"collect", "plan.yaml", "thu"}).code == 0);
  const auto second = returned_form(office, units[1]);
  if (zipped) {
    office.disk.put("thu.zip", zip_of({{"van-phong.md", first("Bản mới")}, {"tt.md", second}}));
  }
  office.disk.put("thu/van-phong.md", first("Bản mới"));
  office.disk.put("thu/trung-tam.md", second);
  return office;
}

Office with_first_returns() {
  auto office = office_with_forms();
  office.disk.put("thu/van-phong.md", returned_form(office, "van-phong"));
  return office;
}

constexpr char kRecord[] = "/office/results/2025-Q1/van-phong.yaml";

// The report was made, and locked where the command locks, before a late return came.
std::function<Office()> after_report(Strings command) {
  return [command = std::move(command)] {
    auto office = office_with(kCommune);
    REQUIRE(office.run(command).code == 0);
    office.disk.put("results/2026-Q1/tram-y-te.yaml", kLateRecord);
    return office;
  };
}

std::string locks_what_it_reports(const Office& left, const Office& whole) {
  const std::string lock = "/office/results/2026-Q1/.locked";
  const std::string paper = "/office/bao-cao.docx";
  const bool locked = left.disk.text(lock) == whole.disk.text(lock);
  const bool made = left.disk.text(paper) == whole.disk.text(paper);
  return locked && !made ? "a period is locked that no report holds" : "";
}

// Letters written a day ago: they count the days overdue.
std::function<Office()> after_a_day(Strings command) {
  return [command = std::move(command)] {
    auto office = office_with(kCommune);
    office.today = "2026-03-19";
    REQUIRE(office.run(command).code == 0);
    office.today = "2026-03-20";
    return office;
  };
}

std::function<Office()> after_import(Strings command, bool by_hand) {
  return [command = std::move(command), by_hand] {
    Office office;
    const auto text = Office::source_file("examples/son-tay-2025/ke-hoach.txt");
    office.disk.put("units.yaml", Office::source_file("tests/golden/import/units/in/units.yaml"));
    office.disk.put("ke-hoach.txt", replaced(text, "Thường xuyên", "Quý I"));
    REQUIRE(office.run(command).code == 0);
    office.disk.put("ke-hoach.txt", text);
    const char* plan = "moi/plan.yaml";
    if (by_hand) office.disk.put(plan, office.disk.text(plan).value() + "# Ghi thêm bằng tay.\n");
    return office;
  };
}

// Made a year ago and not touched since.
std::function<Office()> after_init(Strings command) {
  return [command = std::move(command)] {
    Office office;
    office.today = "2024-04-01";
    REQUIRE(office.run(command).code == 0);
    office.today = "2025-04-01";
    return office;
  };
}

std::function<Office()> with_two_plans(Strings command) {
  return [command = std::move(command)] {
    auto office = office_with(kDistrict);
    office.disk.put("old.yaml", Office::source_file(kDistrict));
    put_changed(office, "plan.yaml", "schedule: Thường xuyên", "schedule: Quý I");
    REQUIRE(office.run(command).code == 0);
    put_changed(office, "plan.yaml", "schedule: Quý I", "schedule: Quý II");
    return office;
  };
}

// Schemas as another version made them.
std::function<Office()> after_other_schemas(Strings command) {
  return [command = std::move(command)] {
    Office office;
    auto other = command;
    other.insert(other.end(), {"--lang", "en"});
    REQUIRE(office.run(other).code == 0);
    return office;
  };
}

// What goes up to the parent's plan was written before a unit mended its figures.
std::function<Office()> after_going_up(Strings command) {
  return [command = std::move(command)] {
    Office office;
    const std::string from = "tests/golden/report/for-parent/in/";
    for (const auto& file : tree_files(from)) {
      office.disk.put(file.substr(from.size()), Office::source_file(file));
    }
    REQUIRE(office.run(command).code == 0);
    const std::string record = "duoi/results/2026-Q1/van-phong.yaml";
    put_changed(office, record, "result: ", "result: Nói lại, ");
    return office;
  };
}

// A plan of two files, with rules of reporting that the office has changed for itself.
std::function<Office()> with_own_data(Strings command) {
  return [command = std::move(command)] {
    Office office;
    const auto plan = Office::source_file(kDistrict);
    const size_t units = plan.find("\nunits:\n") + 1;
    const size_t annex = plan.find("\nannex:\n") + 1;
    REQUIRE(units > 0);
    REQUIRE(annex > units);
    office.disk.put("units.yaml", "dinhky: 1\n" + plan.substr(units, annex - units));
    office.disk.put("plan.yaml",
                    plan.substr(0, units) + "units: units.yaml\n" + plan.substr(annex));
    office.disk.put("rieng/regimes/nd09-2019.yaml",
                    Office::source_file("data/regimes/nd09-2019.yaml"));
    REQUIRE(office.run(command).code == 0);
    put_changed(office, "plan.yaml", "title: Truyền thông", "title: Tuyên truyền");
    return office;
  };
}

}  // namespace

std::vector<WritingCommand> writing_commands() {
  std::vector<WritingCommand> list;
  const auto add = [&](const char* name, Strings command, const auto& before) -> WritingCommand& {
    list.push_back({name, command, before(command)});
    return list.back();
  };
  const auto from = [](Office (*make)()) {
    return [make](const Strings&) -> std::function<Office()> { return make; };
  };
  const Strings stub = {"stub", "plan.yaml", "--period", "2025-Q1", "--unit", "van-phong"};
  const auto stub_with = [&](const Strings& more) {
    auto all = stub;
    all.insert(all.end(), more.begin(), more.end());
    return all;
  };
  add("stub", stub_with({"--format", "docx,md,txt,yaml"}), after_change);
  add("stub --data, units in a file", stub_with({"--format", "md", "--data", "rieng"}),
      with_own_data);
  const std::string form = "/office/out/2025-Q1/van-phong.md";
  add("stub --force", stub_with({"--format", "md", "--force"}), [&](const Strings& command) {
    return after_hand(command, form);
  }).beside = keeps_by_hand(form);

  add("collect", {"collect", "plan.yaml", "thu"}, from(with_first_returns));
  add("collect --replace", {"collect", "plan.yaml", "thu", "--replace"},
      from([] { return with_returns(false); }))
      .beside = keeps_by_hand(kRecord);
  add("collect --replace, a ZIP", {"collect", "plan.yaml", "thu.zip", "--replace"},
      from([] { return with_returns(true); }))
      .beside = keeps_by_hand(kRecord);

  add("report -o", {"report", "plan.yaml", "--period", "2026-Q1", "-o", "bao-cao.md"},
      after_report);
  add("report -o --lock",
      {"report", "plan.yaml", "--period", "2026-Q1", "-o", "bao-cao.docx", "--lock"}, after_report)
      .beside = locks_what_it_reports;
  add("remind", {"remind", "plan.yaml", "--unit", "tram-y-te", "--format", "docx,md"}, after_a_day);
  add("remind --together", {"remind", "plan.yaml", "--together", "--format", "md"}, after_a_day);
  add("init", {"init", "moi"}, after_init);
  add("schema --out", {"schema", "--out", "luoc-do"}, after_other_schemas);
  add("report --for-parent -o",
      {"report", "duoi/plan.yaml", "--period", "2026-Q1", "--for-parent", "-o", "gui/len.yaml"},
      after_going_up);
  add("export -o", {"export", "plan.yaml", "-o", "lich.ics"}, after_change);
  add("export -o, HTML", {"export", "plan.yaml", "-o", "tong-quan.html"}, after_change);
  const Strings import = {"import", "ke-hoach.txt",  "--units", "units.yaml",
                          "-o",     "moi/plan.yaml", "--quiet"};
  add("import -o", import, [](const Strings& command) { return after_import(command, false); });
  auto forced = import;
  forced.emplace_back("--force");
  add("import -o --force", forced, [](const Strings& command) {
    return after_import(command, true);
  }).beside = keeps_by_hand("/office/moi/plan.yaml");
  add("render -o", {"render", "plan.yaml", "-o", "giay/ke-hoach.docx"}, after_change);
  add("render --as-plan -o",
      {"render", "plan.yaml", "--unit", "van-phong", "--as-plan", "-o", "rieng.yaml"},
      after_change);
  add("diff -o", {"diff", "old.yaml", "plan.yaml", "-o", "dieu-chinh.docx"}, with_two_plans);
  add("diff -o, JSON", {"diff", "old.yaml", "plan.yaml", "-o", "dieu-chinh.json"}, with_two_plans);
  return list;
}

std::vector<WritingCommand> printing_commands() {
  const auto office = [] {
    auto made = office_with(kDistrict);
    made.disk.put("old.yaml", Office::source_file(kCommune));
    made.disk.put("ke-hoach.txt", Office::source_file("examples/son-tay-2025/ke-hoach.txt"));
    return made;
  };
  return {{"import", {"import", "ke-hoach.txt", "--quiet"}, office},
          {"render", {"render", "plan.yaml", "--format", "txt"}, office},
          {"report", {"report", "plan.yaml", "--period", "2025-Q1"}, office},
          {"diff", {"diff", "old.yaml", "plan.yaml"}, office},
          {"export", {"export", "plan.yaml"}, office},
          {"show", {"show", "plan.yaml"}, office},
          {"check", {"check", "plan.yaml"}, office, {}, true}};
}

}  // namespace dinhky::test
