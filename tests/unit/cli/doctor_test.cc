// dinhky doctor on machines made up for the purpose.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/version.h"
#include "cli/doctor_checks.h"
#include "support/office.h"

namespace {

using dinhky::test::MemoryFileSystem;
using dinhky::test::Office;
using nlohmann::json;

// A machine that has everything, and the real plan.
Office healthy() {
  Office office;
  office.put_real_plan();
  office.variables = {{"LANG", "vi_VN.UTF-8"}, {"PATH", "/usr/bin:/bin"}, {"HOME", "/an"}};
  office.disk.put("/usr/bin/git", "");
  office.disk.put("/usr/bin/soffice", "");
  office.disk.put("/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf", "");
  return office;
}

json checks(Office& office, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments = {"doctor", "--format", "json", "--lang", "en"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const auto said = office.run(arguments);
  CHECK(said.err.empty());
  const auto document = json::parse(said.out);
  CHECK(document["version"] == 1);
  return document["checks"];
}

// The checkups of that name: their states, their messages and hints.
struct Seen {
  std::string states;
  std::string text;
};

Seen seen(Office& office, const std::string& check) {
  Seen found;
  for (const auto& entry : checks(office)) {
    if (entry["check"] != check) continue;
    found.states += (found.states.empty() ? "" : " ") + entry["state"].get<std::string>();
    found.text += entry["message"].get<std::string>() + "\n";
    for (const auto& hint : entry["hints"]) found.text += hint.get<std::string>() + "\n";
  }
  return found;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("doctor: the whole of what it says where all is well") {
  auto office = healthy();
  const auto said = office.run({"doctor", "--lang", "en"});
  CHECK(said.code == 0);
  CHECK(said.err.empty());
  CHECK(said.out ==
        std::string("ok        program         dinhky ") + dinhky::base::kVersion +
            ", data built in\n"
            "note      days off        days off are known up to the end of 2026 "
            "(12729/VPCP-KGVX; 9441/TB-BNV; 3383/BNV-CVL); no notice for 2027 yet; undecided: "
            "21/11/2026 - 28/11/2026\n"
            "ok        clock           today is 01/4/2025\n"
            "ok        locale          vi_VN.UTF-8\n"
            "ok        LibreOffice     /usr/bin/soffice\n"
            "ok        fonts           "
            "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf\n"
            "ok        libzip          found; Word files can be read and written\n"
            "ok        libical         found; export can write calendars\n"
            "ok        git             /usr/bin/git\n"
            "ok        plan            plan.yaml, year 2025, no errors\n"
            "ok        folders         1 folder writable\n"
            "ok        leftovers       none\n");
  CHECK(office.run({"doctor", "--quiet"}).out.empty());
}

TEST_CASE("doctor: days off beyond the last notice") {
  auto office = healthy();
  office.today = "2026-10-31";
  CHECK_FALSE(has(seen(office, "holidays").text, "once the notice"));
  office.today = "2026-12-01";
  CHECK(seen(office, "holidays").states == "note");
  CHECK(has(seen(office, "holidays").text, "once the notice for 2027 is out"));
  office.today = "2027-01-04";
  CHECK(seen(office, "holidays").states == "warning");
  CHECK(has(seen(office, "holidays").text, "end of 2026"));
  // A folder of the office's own brings the notice.
  office.disk.put("/office/rieng/calendars/vn-2027.yaml",
                  "year: 2027\ncomplete: true\nworked: []\nunknown: []\noff:\n"
                  "  - {days: 2027-01-01, name: Tết Dương lịch, source: \"1/TB-BNV\"}\n");
  const auto all = checks(office, {"--data", "rieng"});
  CHECK(all[0]["message"].get<std::string>() == std::string("dinhky ") + dinhky::base::kVersion +
                                                    "; 1 data file from rieng, the rest built in");
  CHECK(all[1]["state"] == "ok");
  CHECK(has(all[1]["message"], "end of 2027 (1/TB-BNV); no notice for 2028 yet"));
}

TEST_CASE("doctor: the clock") {
  auto office = healthy();
  office.variables["SOURCE_DATE_EPOCH"] = "1742000000";
  CHECK(seen(office, "clock").states == "note");
  CHECK(has(seen(office, "clock").text, "15/3/2025"));
  // Another day beats it, and what is no time is ignored; neither is told as if it counted.
  CHECK(checks(office, {"--today", "2025-05-05"}).dump().find("SOURCE_DATE_EPOCH") ==
        std::string::npos);
  for (const char* odd : {"abc", "99999999999999", "-1"}) {
    office.variables["SOURCE_DATE_EPOCH"] = odd;
    CHECK(seen(office, "clock").states == "warning");
    CHECK(has(seen(office, "clock").text, odd));
  }
  // What is fixed does not hide a clock that lost its battery.
  office.today = "1970-01-01";
  CHECK(seen(office, "clock").states == "error");
  CHECK(office.run({"doctor"}).code == 1);
}

TEST_CASE("doctor: locale, by the variable that counts") {
  auto office = healthy();
  office.variables["LC_ALL"] = "C";
  CHECK(seen(office, "locale").states == "warning");
  CHECK(has(seen(office, "locale").text, "LC_ALL=C.UTF-8"));
  office.variables["LC_ALL"] = "";
  office.variables["LC_CTYPE"] = "C.utf8";
  CHECK(seen(office, "locale").states == "ok");
  office.variables.erase("LANG");
  office.variables.erase("LC_CTYPE");
  CHECK(seen(office, "locale").states == "warning");
  office.variables["LC_ALL"] = office.missing_locale = "vi_VN.UTF-8";
  CHECK(seen(office, "locale").states == "warning");
  CHECK(has(seen(office, "locale").text, "vi_VN.UTF-8 is not installed"));
  CHECK(has(seen(office, "locale").text, "LC_ALL=C.UTF-8"));
  // A warning is told, and fails the run only where that is asked for.
  CHECK(office.run({"doctor"}).code == 0);
  CHECK(office.run({"doctor", "--strict"}).code == 1);
}

TEST_CASE("doctor: fonts, where LibreOffice would look for them") {
  auto office = healthy();
  office.disk.erase("/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf");
  CHECK(seen(office, "fonts").states == "warning");
  CHECK(has(seen(office, "fonts").text, "fonts-liberation"));
  office.disk.put("/an/.local/share/fonts/Times New Roman.ttf", "");
  CHECK(seen(office, "fonts").states == "ok");
  office.disk.erase("/an/.local/share/fonts/Times New Roman.ttf");
  office.disk.put("/elsewhere/fonts/TIMES.TTF", "");
  office.variables["XDG_DATA_HOME"] = "/elsewhere";
  CHECK(seen(office, "fonts").states == "ok");
  office.variables.erase("XDG_DATA_HOME");
  // Without LibreOffice nothing here lays papers out.
  office.disk.erase("/usr/bin/soffice");
  CHECK(seen(office, "libreoffice").states == "note");
  CHECK(seen(office, "fonts").states == "note");
}

TEST_CASE("doctor: git is a wish, not a need; libical is needed by one command, libzip by most") {
  auto office = healthy();
  office.disk.erase("/usr/bin/git");
  CHECK(seen(office, "git").states == "note");
  MemoryFileSystem disk;
  dinhky::base::DataStore data(&disk);
  const auto day = *dinhky::base::parse_iso_date("2025-04-01");
  const auto none = [](const std::string&) { return std::optional<std::string>(); };
  const dinhky::cli::Surroundings bare{disk, data, none, day, day, "", false, false, false};
  CHECK(check_calendar_library(bare).health == dinhky::cli::Health::warning);
  CHECK(check_archive_library(bare).health == dinhky::cli::Health::error);
}

TEST_CASE("doctor: the plan") {
  auto office = healthy();
  office.disk.erase("/office/plan.yaml");
  CHECK(seen(office, "plan").states == "note");
  CHECK(seen(office, "folders").states.empty());
  CHECK(office.run({"doctor"}).code == 0);
  CHECK(office.run({"doctor", "khong-co.yaml"}).code == 1);
  CHECK(has(office.run({"doctor", "khong-co.yaml"}).out, "khong-co.yaml"));
  office.disk.put("lon.yaml", std::string((16u << 20) + 1, 'a'));
  CHECK(has(office.run({"doctor", "lon.yaml", "--lang", "en"}).out, "larger than 16 MB"));
  office.disk.put("/office/plan.yaml", "dinhky: 1\nplan: {}\n");
  CHECK(seen(office, "plan").states == "error");
  CHECK(has(seen(office, "plan").text, "dinhky check plan.yaml"));
  CHECK(office.run({"doctor", "--quiet", "--lang", "en"}).out.find("error") == 0);
}

TEST_CASE("doctor: folders that cannot be written to, on a disk that fails at any call") {
  const auto before = healthy();
  auto whole = before;
  whole.disk.put("/office/out/2025-Q1/van-phong.md", "");
  whole.disk.put("/office/results/2025-Q1/van-phong.yaml", "");
  const auto start = whole.disk.calls();
  CHECK(has(seen(whole, "folders").text, "5 folders writable"));
  const auto calls = whole.disk.calls() - start;
  size_t told = 0;
  for (size_t n = 1; n <= calls; ++n) {
    auto office = whole;
    office.disk.fail_at(n, MemoryFileSystem::Fault::once);
    const auto said = office.run({"doctor", "--lang", "en"});
    office.disk.heal();
    if (has(said.out, "cannot be written to")) {
      ++told;
      CHECK(said.code == 1);
    }
    // Nothing stays behind but what could not be removed, and the next run does that.
    office.run({"doctor"});
    CHECK(office.disk.files() == whole.disk.files());
  }
  CHECK(told >= 5);
}

TEST_CASE("doctor: something else where a folder has to be made") {
  for (const char* name : {"out", "results"}) {
    auto office = healthy();
    office.disk.put(std::string("/office/") + name, "x");
    CHECK(seen(office, "folders").states == "error");
    CHECK(has(seen(office, "folders").text, name));
    CHECK(office.run({"doctor"}).code == 1);
    office = healthy();
    office.disk.put_link(std::string("/office/") + name, "/nowhere");
    CHECK(seen(office, "folders").states == "error");
  }
}

TEST_CASE("doctor: what a run that was killed left") {
  auto office = healthy();
  office.disk.put("/office/out/2025-Q1/.van-phong.docx.dinhky-tmp", "PK");
  const auto left = seen(office, "leftovers");
  CHECK(left.states == "warning");
  CHECK(has(left.text, "out/2025-Q1/.van-phong.docx.dinhky-tmp"));
}
