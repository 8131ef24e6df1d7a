// `dinhky collect` on a disk that fails at call N, for every N: every record is the old or the new
// one, whole; and the next run makes what a run without failure makes and leaves no temporary.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/file_system.h"
#include "support/every_fault.h"
#include "support/returned_forms.h"

namespace dinhky {
namespace {

using test::MemoryFileSystem;
using test::Office;
using test::returned_form;
using test::Said;
using Strings = std::vector<std::string>;

const Strings kUnits = {"van-phong", "trung-tam-truyen-thong"};
const Strings kCommand = {"collect", "plan.yaml", "thu", "--replace"};

std::string record(const std::string& unit) {
  return "/office/results/2025-Q1/" + unit + ".yaml";
}

std::string backup(const std::string& unit) {
  return record(unit) + ".bak";
}

// Both units sent a new text; the first one's old text is on record.
Office office_of_yesterday() {
  auto office = test::office_with_forms();
  office.disk.put("thu/van-phong.md",
                  returned_form(office, kUnits[0], {{"general/next", "Bản cũ"}}));
  REQUIRE(office.run(kCommand).code == 0);
  office.disk.put("thu/van-phong.md",
                  returned_form(office, kUnits[0], {{"general/next", "Bản mới"}}));
  office.disk.put("thu/trung-tam.md", returned_form(office, kUnits[1]));
  return office;
}

bool has_temporary(const MemoryFileSystem& disk) {
  const auto files = disk.files();
  return std::any_of(files.begin(), files.end(), [](const std::string& path) {
    return base::is_temporary_name(base::file_name_of(path));
  });
}

TEST_CASE("collect on a failing disk") {
  const Office yesterday = office_of_yesterday();
  const auto old_text = yesterday.disk.text(record(kUnits[0]));
  test::every_fault(yesterday, kCommand, [&](const Office& left, const Office& whole, const Said&) {
    REQUIRE(whole.disk.text(record(kUnits[0])) != old_text);
    REQUIRE(whole.disk.text(backup(kUnits[0])) == old_text);
    REQUIRE_FALSE(has_temporary(whole.disk));
    const auto first = left.disk.text(record(kUnits[0]));
    CHECK((first == old_text || first == whole.disk.text(record(kUnits[0]))));
    const auto second = left.disk.text(record(kUnits[1]));
    CHECK((!second || second == whole.disk.text(record(kUnits[1]))));
    const auto kept = left.disk.text(backup(kUnits[0]));
    CHECK((!kept || kept == old_text));
    // The old text is never gone before its copy stands.
    CHECK((first == old_text || kept == old_text));
  });
}

}  // namespace
}  // namespace dinhky
