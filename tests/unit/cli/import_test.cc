// The real document through `import`, and what is refused.
#include <doctest/doctest.h>

#include "support/doctest_strings.h"
#include "support/office.h"

namespace dinhky {
namespace {

constexpr const char* kHeads = "STT\tNội dung\tĐơn vị chủ trì\tThời gian\n";

}  // namespace

TEST_CASE("the real plan's text: sections, tasks, instruments, recipients, no error") {
  test::Office office;
  office.disk.put("/office/ke-hoach.txt",
                  test::Office::source_file("examples/son-tay-2025/ke-hoach.txt"));
  const auto said = office.run({"import", "ke-hoach.txt", "-o", "moi/plan.yaml", "--lang", "en"});
  CHECK(said.code == 0);
  CHECK(said.err.find("5 sections, 15 tasks, 3 units, 3 groups, 6 instruments cited, 10 "
                      "recipients") != std::string::npos);
  CHECK(office.run({"check", "moi/plan.yaml"}).code == 0);
  const auto text = office.disk.text("/office/moi/plan.yaml").value_or("");
  CHECK(text.find("name: Trần Hoài Thu") != std::string::npos);
  CHECK(text.find("schedule: Theo kế hoạch kiểm tra") != std::string::npos);
}

TEST_CASE("what has no tasks, or is in an old encoding, is refused with the reason") {
  test::Office office;
  office.disk.put("/office/thu.txt", "Kính gửi: Phòng Nội vụ\nĐề nghị cho biết ý kiến.\n");
  auto said = office.run({"import", "thu.txt"});
  CHECK(said.code == 1);
  CHECK(said.out.empty());
  CHECK(said.err.find("không tìm thấy bảng nhiệm vụ") != std::string::npos);
  said = office.run({"import", "khong-co.docx"});
  CHECK(said.code == 3);
  office.disk.put("/office/cu.txt",
                  std::string(kHeads) +
                      "1\tT\xC2\xA8ng c\xC2\xAD\xC3\xAA"
                      "ng ®iÒu tra, Uû ban nh©n d©n x· tæ chøc\tUû ban nh©n d©n\tQuý I\n");
  said = office.run({"import", "cu.txt", "--from", "sai"});
  CHECK(said.code == 2);
}

TEST_CASE("a lead that the document leaves open is told, and check stays without errors") {
  test::Office office;
  office.disk.put(
      "/office/a.txt",
      std::string(kHeads) + "1\tRà soát văn bản\t\tQuý I\n2\tTập huấn\tPhòng Nội vụ\tQuý II\n");
  CHECK(office.run({"import", "a.txt", "-o", "plan.yaml"}).code == 0);
  const auto text = office.disk.text("/office/plan.yaml").value_or("");
  CHECK(text.find("# cần xem lại: văn bản không ghi đơn vị chủ trì") != std::string::npos);
  CHECK(office.run({"check", "plan.yaml"}).code == 0);
}

}  // namespace dinhky
