// Letterheads: what a letter is about, by lines; a letter in front of a plan.
#include <doctest/doctest.h>

#include "support/doctest_strings.h"
#include "support/office.h"

namespace dinhky::imports {
namespace {

std::string imported(const std::string& about) {
  test::Office office;
  office.disk.put(
      "cong-van.txt",
      test::small_paper("ỦY BAN NHÂN DÂN XÃ SƠN HẠ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                        "Số: 08/UBND-VP\n" +
                        about + "\nSơn Hạ, ngày 20 tháng 01 năm 2026\nCÔNG VĂN\n"));
  const auto said = office.run({"import", "cong-van.txt"});
  REQUIRE(said.code == 0);
  return said.out;
}

TEST_CASE("what a letter is about becomes the title, over one line or several") {
  // Short ones lie within the string itself, where a view of a temporary would read the stack.
  CHECK(imported("V/v II").find("  title: II\n") != std::string::npos);
  CHECK(imported("V/v tổ chức thực hiện cải cách hành chính\nnăm 2026")
            .find("  title: tổ chức thực hiện cải cách hành chính năm 2026\n") !=
        std::string::npos);
}

TEST_CASE("recipients of a letter in front of the plan's type name") {
  test::Office office;
  office.disk.put(
      "cong-van.txt",
      test::small_paper(
          "ỦY BAN NHÂN DÂN XÃ SƠN HẠ\nSố: 08/UBND-VP\nKính gửi: các đơn vị\n"
          "Ủy ban nhân dân xã gửi kế hoạch kèm theo.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
          "KẾ HOẠCH\nCải cách hành chính năm 2026\n"));
  const auto said = office.run({"import", "cong-van.txt"});
  CAPTURE(said.out);
  CHECK(said.code == 0);
  CHECK(said.out.find("  title: Cải cách hành chính năm 2026\n") != std::string::npos);
  for (const char* kept : {"Kính gửi: các đơn vị", "gửi kế hoạch kèm theo", "Như trên"}) {
    CHECK(said.out.find(kept) != std::string::npos);
  }
}

}  // namespace
}  // namespace dinhky::imports
