// Nothing of a document is lost: what no reader of it took stands at the plan's end.
#include "import/left_out.h"

#include <doctest/doctest.h>

#include "import/text_source.h"
#include "support/doctest_strings.h"
#include "support/office.h"

namespace dinhky::imports {
namespace {

using Strings = std::vector<std::string>;

Strings left_out(const std::string& text, const std::string& plan) {
  base::DataStore data;
  return LeftOut(data).lines(from_text(text), plan);
}

TEST_CASE("a line with a word that the plan does not hold is left out") {
  CHECK(left_out("Rà soát thủ tục\nTập huấn", "content: Rà soát thủ tục") == Strings{"Tập huấn"});
  CHECK(left_out("Rà soát thủ tục", "content: Rà soát\n  thủ tục") == Strings{});
}

TEST_CASE("spelling, numbering and what papers print anyway are not missed") {
  CHECK(left_out("XÃ HOÀ BÌNH", "name: Xã Hòa Bình") == Strings{});
  CHECK(left_out("II. 03) Việc", "content: Việc") == Strings{});
  CHECK(left_out("Sơn Hạ, ngày 05 tháng 01 năm 2026", "place: Sơn Hạ\ndate: 2026-01-05") ==
        Strings{});
  CHECK(left_out("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nNơi nhận:",
                 "x") == Strings{});
  CHECK(left_out("a\nb", "text: \"a\\nb\"") == Strings{});
}

TEST_CASE("words beside a number or a signature's mark are kept by import") {
  test::Office office;
  office.disk.put("ke-hoach.txt",
                  test::small_paper(
                      "ỦY BAN NHÂN DÂN XÃ SƠN HẠ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                      "Số: 08/KH-UBND (bản dự thảo)\nSơn Hạ, ngày 20 tháng 01 năm 2026\nKẾ HOẠCH\n"
                      "Cải cách hành chính năm 2026\n",
                      "Nơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Quyền nhân "
                      "danh)\nNguyễn Văn An\n"));
  const auto said = office.run({"import", "ke-hoach.txt"});
  CAPTURE(said.out);
  CHECK(said.code == 0);
  CHECK(said.out.find("# Số: 08/KH-UBND (bản dự thảo)\n") != std::string::npos);
  CHECK(said.out.find("# (Quyền nhân danh)\n") != std::string::npos);
  CHECK(said.out.find("# Nơi nhận") == std::string::npos);
}

TEST_CASE("two columns of one head are both kept") {
  test::Office office;
  office.disk.put("bang.csv",
                  "STT,Nội dung công việc,Đơn vị chủ trì,Tỷ lệ,Tỷ lệ\n"
                  "1,Rà soát thủ tục,Văn phòng,đạt 50%,đạt 70%\n");
  const auto said = office.run({"import", "bang.csv"});
  CAPTURE(said.out);
  CHECK(said.out.find("Tỷ lệ: đạt 50%\n") != std::string::npos);
  CHECK(said.out.find("Tỷ lệ (2): đạt 70%\n") != std::string::npos);
}

}  // namespace
}  // namespace dinhky::imports
