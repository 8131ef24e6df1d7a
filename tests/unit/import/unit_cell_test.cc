#include <utility>

#include "import/unit_cell.h"

#include <doctest/doctest.h>

#include "import/parties.h"
#include "support/doctest_strings.h"

namespace dinhky::imports {
namespace {

using Names = std::vector<std::string>;

Names names(
    std::string_view cell, bool* unsure = nullptr,
    const KnownName& known = [](const auto&) { return false; }) {
  static base::DataStore data;
  static const UnitWords words(data);
  auto found = names_in_cell(cell, words, known);
  if (unsure != nullptr) *unsure = found.unsure;
  return std::move(found.names);
}

}  // namespace

TEST_CASE("bullets, semicolons, line breaks part names") {
  CHECK(names("- Các phòng, ban, ngành huyện; - UBND các xã;") ==
        Names{"Các phòng, ban, ngành huyện", "UBND các xã"});
  CHECK(names("-Phòng Nội vụ\n+ Công an xã.\n• Trạm Y tế") ==
        Names{"Phòng Nội vụ", "Công an xã", "Trạm Y tế"});
  CHECK(names("1. Phòng Nội vụ\n2. Phòng Tư pháp") == Names{"Phòng Nội vụ", "Phòng Tư pháp"});
  CHECK(names("Phòng Nội vụ - Phòng Tư pháp") == Names{"Phòng Nội vụ", "Phòng Tư pháp"});
  CHECK(names("") == Names{});
  CHECK(names(" - ;\n;") == Names{});
}

TEST_CASE("names with commas, dashes and và of their own stay whole") {
  for (const auto* name :
       {"Trung tâm Truyền thông - Văn hóa - Thể thao huyện", "Phòng Văn hóa, Khoa học và Thông tin",
        "UBND xã, phường, đặc khu", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã",
        "Văn phòng HĐND&UBND huyện", "Sở Văn hóa, Thể thao và Du lịch",
        "Phòng Kinh tế, Hạ tầng và Đô thị",
        "Các cơ quan, đơn vị, địa phương có dịch vụ công thiết yếu",
        "Sở Lao động - Thương binh và Xã hội"}) {
    CHECK(names(name) == Names{name});
  }
  CHECK(names("Văn phòng HĐND và\nUBND xã") == Names{"Văn phòng HĐND và UBND xã"});
}

TEST_CASE("commas and và part where a name begins behind them") {
  CHECK(names("Phòng Nội vụ, Phòng Văn hóa, Khoa học và Thông tin, Công an xã") ==
        Names{"Phòng Nội vụ", "Phòng Văn hóa, Khoa học và Thông tin", "Công an xã"});
  CHECK(names("Phòng Nội vụ và Văn phòng HĐND và UBND huyện") ==
        Names{"Phòng Nội vụ", "Văn phòng HĐND và UBND huyện"});
  CHECK(names("Công an huyện, Huyện Đoàn") == Names{"Công an huyện", "Huyện Đoàn"});
  CHECK(names("Phòng Nội vụ, công an xã") == Names{"Phòng Nội vụ", "Công an xã"});
}

TEST_CASE("a head that several names share stands before each") {
  CHECK(names("Các sở: Nội vụ, Tài chính, Văn hóa, Thể thao và Du lịch") ==
        Names{"Sở Nội vụ", "Sở Tài chính", "Sở Văn hóa, Thể thao và Du lịch"});
  CHECK(names("Phòng Nội vụ, Tư pháp") == Names{"Phòng Nội vụ", "Phòng Tư pháp"});
  CHECK(names("Sở Nội vụ và Tài chính") == Names{"Sở Nội vụ", "Sở Tài chính"});
  CHECK(names("UBND các xã: Sơn Bua, Sơn Dung") == Names{"UBND xã Sơn Bua", "UBND xã Sơn Dung"});
  CHECK(names("UBND xã Sơn Bua, Sơn Dung") == Names{"UBND xã Sơn Bua", "UBND xã Sơn Dung"});
}

TEST_CASE("what could be cut otherwise is told") {
  bool unsure = false;
  CHECK(names("Phòng Nội vụPhòng Tư pháp", &unsure) == Names{"Phòng Nội vụ", "Phòng Tư pháp"});
  CHECK(unsure);
  CHECK(names("Phòng Nội vụ Phòng Tư pháp", &unsure) == Names{"Phòng Nội vụ", "Phòng Tư pháp"});
  CHECK(unsure);
  CHECK(names("Phòng Cây xanh, Chiếu sáng và Thoát nước", &unsure) ==
        Names{"Phòng Cây xanh, Chiếu sáng và Thoát nước"});
  CHECK(unsure);
  CHECK(names("Phòng Nội vụ; Phòng Tư pháp", &unsure).size() == 2);
  CHECK_FALSE(unsure);
}

TEST_CASE("scope in brackets is kept, and nothing is cut in it") {
  CHECK(names("UBND các xã (trừ xã Sơn Dung, Sơn Bua); Công an xã") ==
        Names{"UBND các xã (trừ xã Sơn Dung, Sơn Bua)", "Công an xã"});
}

TEST_CASE("a name that is known is never cut") {
  base::DataStore data;
  const UnitWords words(data);
  const auto whole = words.fold("Cây Xanh, Phòng Nội vụ");
  const auto known = [&whole](const std::string& folded) { return folded == whole; };
  CHECK(names("Cây Xanh, Phòng Nội vụ", nullptr, known) == Names{"Cây Xanh, Phòng Nội vụ"});
  CHECK(names("Cây Xanh, Phòng Nội vụ") == Names{"Cây Xanh", "Phòng Nội vụ"});
}

TEST_CASE("one cell for who leads and who helps") {
  auto parties = parties_in_cell("Chủ trì: Phòng Nội vụ; Phối hợp: Phòng Tư pháp");
  CHECK(names(parties.lead) == Names{"Phòng Nội vụ"});
  CHECK(names(parties.coordinating) == Names{"Phòng Tư pháp"});
  parties = parties_in_cell("Phòng Nội vụ chủ trì, phối hợp với Công an xã");
  CHECK(names(parties.lead) == Names{"Phòng Nội vụ"});
  CHECK(names(parties.coordinating) == Names{"Công an xã"});
  parties = parties_in_cell("Phòng Nội vụ");
  CHECK(parties.lead == "Phòng Nội vụ");
  CHECK(parties.coordinating.empty());
}

}  // namespace dinhky::imports
