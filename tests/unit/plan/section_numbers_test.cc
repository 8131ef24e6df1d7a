#include <utility>

#include "plan/section_numbers.h"

#include <doctest/doctest.h>

namespace dinhky::plan {
namespace {

Section section(std::string title, std::string number = "", std::string part = "") {
  Section made;
  made.title.value = std::move(title);
  made.number.value = std::move(number);
  made.part.value = std::move(part);
  return made;
}

std::string printed(std::string id) {
  Task task;
  task.id.value = std::move(id);
  return printed_number(task);
}

}  // namespace

TEST_CASE("sections are numbered as written, else in Roman numbers that follow") {
  SectionNumbers numbers;
  CHECK(numbers.next(section("Công khai")) == "I");
  CHECK(numbers.next(section("Rà soát")) == "II");
  CHECK(numbers.next(section("Tập huấn", "A")) == "A");
  CHECK(numbers.next(section("Truyền thông")) == "III");
}

TEST_CASE("a section without a title goes by the number before it") {
  SectionNumbers numbers;
  CHECK(numbers.next(section("")) == "I");
  CHECK(numbers.next(section("Công khai")) == "I");
  CHECK(numbers.next(section("")) == "I");
  CHECK(numbers.next(section("Rà soát")) == "II");
}

TEST_CASE("each annex numbers its sections from I") {
  SectionNumbers numbers;
  numbers.next(section("Công khai"));
  CHECK(numbers.next(section("Việc của xã", "", "Nhiệm vụ giao các xã")) == "I");
}

TEST_CASE("a task's printed number is its id without its section's") {
  CHECK(printed("I.01") == "01");
  CHECK(printed("I.1.2") == "1.2");
  CHECK(printed("B.II.3") == "3");
  CHECK(printed("7") == "7");
  CHECK(printed("I.1.a") == "1.a");
  CHECK(printed("I.1.dd") == "1.đ");  // the fifth letter of a list
  CHECK(printed("add") == "add");
  CHECK(printed("PL2.I.4") == "4");
  CHECK(printed("tap-huan") == "tap-huan");
}

}  // namespace dinhky::plan
