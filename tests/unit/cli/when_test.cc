#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "support/office.h"

namespace {

using dinhky::test::Office;
using nlohmann::json;

json when(std::vector<std::string> arguments) {
  Office office;
  arguments.insert(arguments.begin(), "when");
  arguments.insert(arguments.end(), {"--format", "json"});
  return json::parse(office.run(arguments).out);
}

}  // namespace

TEST_CASE("when: one object a line, in the words of the contract") {
  const auto line = when({"Quý II, III/2025", "--year", "2025"});
  CHECK(line["phrase"] == "Quý II, III/2025");
  CHECK(line["kind"] == "range");
  CHECK(line["every"].is_null());
  CHECK(line["first"] == "2025-04-01");
  CHECK(line["last"] == "2025-09-30");
  CHECK(line["active"] == json({"2025-Q2", "2025-Q3"}));
  CHECK(line["structured"] == "{from: 2025-Q2, until: 2025-Q3}");
}

TEST_CASE("when: the year is today's, the heading and the plan's date count") {
  CHECK(when({"Quý II"})["first"] == "2025-04-01");
  CHECK(when({"Quý II", "--heading", "Thời hạn hoàn thành"})["kind"] == "deadline");
  CHECK(when({"Trước ngày 15/6", "--year", "2027"})["last"] == "2027-06-14");
}

TEST_CASE("when: cut-offs place days, names place themselves") {
  CHECK(when({"Ngày 20/3/2025"})["active"] == json({"2025-Q1", "2025-Q2"}));
  CHECK(when({"Ngày 20/3/2025", "--regime", "calendar"})["active"] == json({"2025-Q1"}));
  CHECK(when({"Tháng 6"})["active"] == json({"2025-Q2"}));
}

TEST_CASE("when: what is not understood is pointed at") {
  Office office;
  const auto said = office.run({"when", "Trước ngày 31/4/2025", "--format", "json"});
  CHECK(said.code == 1);
  const auto line = json::parse(said.out);
  CHECK(line["kind"] == "unknown");
  CHECK(line["doubts"][0]["trouble"] == "impossible");
  CHECK(line["doubts"][0]["text"] == "ngày 31/4/2025");
  CHECK(line["doubts"][0]["column"] == 7);
}

TEST_CASE("when: a phrase a line from standard input") {
  Office office;
  office.standard_input = "Thường xuyên\r\nQuý II\n\nHehe\n";
  const auto said = office.run({"when", "-", "--year", "2025"});
  CHECK(said.code == 1);
  const auto lines = dinhky::base::split(said.out, '\n');
  REQUIRE(lines.size() == 5);
  CHECK(json::parse(lines[0])["kind"] == "ongoing");
  CHECK(json::parse(lines[1])["kind"] == "range");
  CHECK(json::parse(lines[2])["phrase"] == "");
  CHECK(json::parse(lines[3])["kind"] == "unknown");
}

TEST_CASE("when: decomposed input is read, and given back composed") {
  CHECK(when({"Qu\u0079\u0301 II"})["phrase"] == "Quý II");
}

TEST_CASE("when: wrong use") {
  Office office;
  CHECK(office.run({"when"}).code == 2);
  CHECK(office.run({"when", "Quý II", "--year", "25"}).code == 2);
  CHECK(office.run({"when", "Quý II", "--regime", "khong-co"}).code == 2);
  CHECK(office.run({"when", "Quý II", "--plan-date", "31/4/2025"}).code == 2);
}
