#include <doctest/doctest.h>

#include <algorithm>

#include "support/office.h"

namespace {

using dinhky::test::Office;
using dinhky::test::Said;
using Strings = std::vector<std::string>;

// Three units report: the compiler, one that leads, one that coordinates. Units are due on
// 18/3/2025, the consolidated report on 21/3/2025.
constexpr char kPlan[] = R"(dinhky: 1
plan:
  id: ke-hoach
  type: Kế hoạch
  title: Truyền thông năm 2025
  year: 2025
  number: 12
  symbol: KH-UBND
  place: Sơn Tây
  date: 2025-01-06
  issuer: {name: Chủ tịch UBND huyện, body: Ủy ban nhân dân huyện Sơn Tây}
  signer: {title: Chủ tịch, name: Trần Hoài Thu}
  body: [{heading: Nội dung, paragraphs: [Theo Phụ lục kèm theo.]}]
units:
  - {id: van-phong, name: Văn phòng HĐND và UBND, abbr: VP, level: huyen, kind: van-phong}
  - {id: phong-noi-vu, name: Phòng Nội vụ, level: huyen, kind: phong}
  - {id: phong-y-te, name: Phòng Y tế, level: huyen, kind: phong}
annex:
  sections:
    - title: Mục một
      tasks:
        - {id: I.01, content: Tập huấn nghiệp vụ, lead: [phong-noi-vu], coordinating: [van-phong, phong-y-te], schedule: Thường xuyên}
reporting:
  regime: nd09-2019
  reports: [quarterly, six-month]
  lines: [{compiler: van-phong, addressee: Chủ tịch UBND huyện, superior: UBND tỉnh}]
)";

constexpr char kDeadlines[] =
    "  deadlines: {units: {working_days_after_cutoff: 2}, superior: "
    "{working_days_after_cutoff: 5}}\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

Office office_on(const std::string& today,
                 const std::string& plan = std::string(kPlan) + kDeadlines) {
  Office office;
  office.disk.put("plan.yaml", plan);
  office.today = today;
  return office;
}

void put_report(Office& office, const std::string& period, const std::string& unit,
                const std::string& plan = "ke-hoach") {
  office.disk.put(
      "results/" + period + "/" + unit + ".yaml",
      "dinhky: 1\nplan: " + plan + "\nunit: " + unit + "\nperiod: " + period + "\nresults: []\n");
}

Said remind(Office& office, Strings more = {}) {
  more.insert(more.begin(), {"remind", "--format", "txt"});
  return office.run(more);
}

bool contains(const std::string& text, const std::string& piece) {
  return text.find(piece) != std::string::npos;
}

// The file's text in one line.
std::string letter(const Office& office, const std::string& path) {
  auto text = office.disk.text("/office/out/" + path);
  REQUIRE(text);
  std::replace(text->begin(), text->end(), '\n', ' ');
  return *text;
}

TEST_CASE("while a record of the period has errors nobody is reminded") {
  auto office = office_on("2025-03-19");
  const std::string sound = "dinhky: 1\nplan: ke-hoach\nunit: phong-y-te\nperiod: 2025-Q1\n";
  office.disk.put("results/2025-Q1/phong-y-te.yaml", "<<<<<<< HEAD\n" + sound);
  const auto said = office.run({"remind", "--period", "2025-Q1"});
  CHECK(said.code == 1);
  CHECK(said.err.find("results/2025-Q1/phong-y-te.yaml:") != std::string::npos);
  CHECK_FALSE(office.disk.text("out/2025-Q1/don-doc/phong-noi-vu.docx"));
  // Of another period it hinders nothing.
  office.disk.put("results/2025-Q1/phong-y-te.yaml", sound);
  office.disk.put("results/2025-Q2/phong-y-te.yaml", "<<<<<<< HEAD\n" + sound);
  CHECK(office.run({"remind", "--period", "2025-Q1"}).code == 0);
  CHECK(office.disk.text("out/2025-Q1/don-doc/phong-noi-vu.docx"));
  CHECK_FALSE(office.disk.text("out/2025-Q1/don-doc/phong-y-te.docx"));
}

}  // namespace

TEST_CASE("nobody is late on the day itself; the day after everybody who has not reported is") {
  auto office = office_on("2025-03-18");
  const auto before = office.disk.files();
  auto said = remind(office);
  CHECK(said.code == 0);
  CHECK(said.out.empty());
  CHECK(said.err.empty());
  CHECK(office.disk.files() == before);

  office.today = "2025-03-19";
  put_report(office, "2025-Q1", "van-phong");
  put_report(office, "2025-Q1", "phong-y-te");
  said = remind(office);
  CHECK(said.code == 0);
  CHECK(said.out == "out/2025-Q1/don-doc/phong-noi-vu.txt\n");
  CHECK(said.err.empty());
  const auto text = letter(office, "2025-Q1/don-doc/phong-noi-vu.txt");
  CHECK(contains(text, "Kính gửi: Phòng Nội vụ"));
  CHECK(contains(text, "quá hạn 01 ngày làm việc"));

  put_report(office, "2025-Q1", "phong-noi-vu");
  const auto after = office.disk.files();
  said = remind(office);
  CHECK(said.code == 0);
  CHECK(said.out.empty());
  CHECK(office.disk.files() == after);
}

TEST_CASE("nobody writes to himself") {
  auto office = office_on("2025-03-20");
  const auto said = remind(office);
  CHECK(said.code == 0);
  CHECK(said.out == "out/2025-Q1/don-doc/phong-noi-vu.txt\nout/2025-Q1/don-doc/phong-y-te.txt\n");
  CHECK(contains(said.err, "van-phong"));
  CHECK(remind(office, {"--quiet"}).err.empty());
}

TEST_CASE("one letter to all") {
  auto office = office_on("2025-03-20");
  put_report(office, "2025-Q1", "van-phong");
  const auto said = remind(office, {"--together"});
  CHECK(said.out == "out/2025-Q1/don-doc/don-doc.txt\n");
  const auto text = letter(office, "2025-Q1/don-doc/don-doc.txt");
  CHECK(contains(text, "- Phòng Nội vụ;"));
  CHECK(contains(text, "- Phòng Y tế."));
  CHECK(contains(text, "các cơ quan, đơn vị nêu trên, quá hạn 02 ngày làm việc"));
}

TEST_CASE("one unit only, in several formats") {
  auto office = office_on("2025-03-20");
  auto said = office.run({"remind", "--unit", "Phòng Y tế", "--format", "docx,md"});
  CHECK(said.out == "out/2025-Q1/don-doc/phong-y-te.docx\nout/2025-Q1/don-doc/phong-y-te.md\n");
  CHECK(said.err.empty());
  said = office.run({"remind", "--unit", "phong-te"});
  CHECK(said.code == 2);
  CHECK(contains(said.err, "phong-y-te"));
  said = office.run({"remind", "--format", "pdf"});
  CHECK(said.code == 2);
  CHECK(contains(said.err, "docx, md, txt"));
}

TEST_CASE("a plan without deadlines asks for one") {
  auto office = office_on("2025-03-20", kPlan);
  const auto before = office.disk.files();
  auto said = remind(office, {"--period", "2025-Q1"});
  CHECK(said.code == 2);
  CHECK(contains(said.err, "--deadline"));
  CHECK(office.disk.files() == before);
  said = remind(office, {"--period", "2025-Q1", "--deadline", "19/3/2025"});
  CHECK(said.code == 0);
  const auto text = letter(office, "2025-Q1/don-doc/phong-y-te.txt");
  CHECK(contains(text, "chậm nhất ngày 19/3/2025"));
  CHECK(contains(text, "quá hạn 01 ngày làm việc"));
}

TEST_CASE("a deadline given beats the plan's, but must fit the period") {
  auto office = office_on("2025-03-20");
  CHECK(remind(office, {"--deadline", "2025-03-20"}).out.empty());
  CHECK(remind(office, {"--deadline", "2025-03-13"}).code == 2);
  CHECK(remind(office, {"--deadline", "hôm qua"}).code == 2);
  const auto several = remind(office, {"--period", "all", "--deadline", "2025-12-19"});
  CHECK(several.code == 2);
  CHECK(contains(several.err, "--period"));
  CHECK_FALSE(contains(remind(office, {"--deadline", "2025-03-17"}).out, "van-phong"));
}

TEST_CASE("days off behind the deadline are no days overdue") {
  auto office = office_on("2025-03-22");  // a Saturday
  put_report(office, "2025-Q1", "van-phong");
  CHECK(remind(office, {"--deadline", "2025-03-21"}).code == 0);
  const auto text = letter(office, "2025-Q1/don-doc/phong-y-te.txt");
  CHECK(contains(text, "quá thời hạn nêu trên"));
  CHECK_FALSE(contains(text, "ngày làm việc"));
}

TEST_CASE("the period is the one that closed last, unless it is named") {
  auto office = office_on("2025-02-10");
  CHECK(remind(office).code == 0);
  CHECK(office.disk.files().size() == 1);
  office.today = "2026-05-04";
  CHECK(contains(remind(office).out, "out/2025-Q4/don-doc/phong-y-te.txt"));
  CHECK(contains(remind(office, {"--period", "2025-Q1"}).out, "out/2025-Q1/don-doc/"));
  CHECK(remind(office, {"--period", "2024-Q1"}).code == 2);
}

TEST_CASE("the answers to a combined form are kept with the quarter") {
  auto office = office_on("2025-06-20");
  for (const char* unit : {"van-phong", "phong-noi-vu"}) put_report(office, "2025-Q2", unit);
  for (const char* period : {"previous", "2025-H1"}) {
    const auto said = remind(office, {"--period", period});
    CHECK(said.code == 0);
    CHECK(said.out == "out/2025-H1/don-doc/phong-y-te.txt\n");
  }
}

TEST_CASE("no letter cites a plan that is not issued") {
  for (const char* ignored : {"", " # dinhky: ignore[plan-not-issued] bản lưu không ghi số"}) {
    auto office = office_on("2025-03-20", replaced(std::string(kPlan) + kDeadlines, "  number: 12",
                                                   "  number:" + std::string(ignored)));
    const auto before = office.disk.files();
    const auto said = remind(office);
    CHECK(said.code == 1);
    CHECK(said.out.empty());
    CHECK(contains(said.err, "[plan-not-issued]") == (*ignored == '\0'));
    CHECK(contains(said.err, "chưa ghi gì"));
    CHECK(office.disk.files() == before);
  }
  auto office = office_on(
      "2025-03-20", replaced(std::string(kPlan) + kDeadlines, "date: 2025-01-06", "date: 2025-01"));
  CHECK(remind(office).code == 1);
}

TEST_CASE("who follows a unit that ended is asked, and answers for it") {
  auto plan = replaced(Office::source_file("examples/son-tay-2025/plan.yaml"), "\n  number:\n",
                       "\n  number: 15\n");
  plan = replaced(plan, "\n  date: 2025-03\n", "\n  date: 2025-03-10\n");
  auto office = office_on("2025-07-04", plan);
  auto said = remind(office, {"--unit", "ubnd-xa-son-bua"});
  CHECK(said.code == 0);
  CHECK(said.out == "out/2025-H1/don-doc/ubnd-xa-son-tay-thuong.txt\n");
  CHECK(contains(said.err, "2025-H1"));  // nobody compiles any more
  const auto text = letter(office, "2025-H1/don-doc/ubnd-xa-son-tay-thuong.txt");
  CHECK(contains(text, "Kính gửi: UBND xã Sơn Tây Thượng"));
  CHECK(contains(text, "UBND xã Sơn Bua (đến 30/6/2025)"));
  CHECK_FALSE(contains(text, "CỘNG HÒA"));

  put_report(office, "2025-Q2", "ubnd-xa-son-tay-thuong", "truyen-thong-kstthc-2025");
  said = remind(office, {"--unit", "ubnd-xa-son-bua"});
  CHECK(said.code == 0);
  CHECK(said.out.empty());

  // The rooms of the district are followed by nobody: told in one line.
  said = remind(office);
  CHECK(said.out ==
        "out/2025-H1/don-doc/ubnd-xa-son-tay.txt\nout/2025-H1/don-doc/ubnd-xa-son-tay-ha.txt\n");
  CHECK(contains(said.err, "phong-noi-vu, phong-tu-phap"));
  CHECK(std::count(said.err.begin(), said.err.end(), '\n') == 2);
}

TEST_CASE("days that nobody knows yet are told") {
  auto plan = replaced(std::string(kPlan) + kDeadlines, "year: 2025", "year: 2026");
  plan = replaced(plan, "date: 2025-01-06", "date: 2026-01-06");
  auto office = office_on("2026-11-25", plan);
  const Strings late = {"--period", "2026-Q3", "--unit", "phong-y-te", "--deadline", "2026-11-20"};
  auto said = remind(office, late);
  CHECK(said.code == 0);
  CHECK(contains(said.err, "chưa rõ lịch nghỉ"));
  office.today = "2026-10-01";
  said = remind(office, {"--period", "2026-Q3", "--unit", "phong-y-te"});
  CHECK(said.err.empty());
}

TEST_CASE("a letter that a person changed is refused by name") {
  auto office = office_on("2025-03-20");
  put_report(office, "2025-Q1", "van-phong");
  REQUIRE(remind(office).code == 0);
  const std::string path = "/office/out/2025-Q1/don-doc/phong-y-te.txt";
  office.disk.put(path, "Đã gọi điện");
  office.today = "2025-03-21";
  auto said = remind(office);
  CHECK(said.code == 3);
  CHECK(contains(said.err, "out/2025-Q1/don-doc/phong-y-te.txt"));
  CHECK(office.disk.text(path) == "Đã gọi điện");
  CHECK(contains(letter(office, "2025-Q1/don-doc/phong-noi-vu.txt"), "quá hạn 03 ngày"));
  CHECK(remind(office, {"--force"}).code == 0);
  CHECK(office.disk.text(path + ".bak") == "Đã gọi điện");
}
