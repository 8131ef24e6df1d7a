#include "base/fold.h"

#include <doctest/doctest.h>

#include "base/text.h"

namespace dinhky::base {
namespace {

const Abbreviations kShort = {{fold_words("UBND"), fold_words("Ủy ban nhân dân")},
                              {fold_words("HĐND"), fold_words("Hội đồng nhân dân")}};

bool same_words(std::string_view a, std::string_view b) {
  return fold_words(a) == fold_words(b);
}

bool same_name(std::string_view a, std::string_view b) {
  return fold_name(a, kShort) == fold_name(b, kShort);
}

TEST_CASE("words are lower case, the tone at their end, joined by one blank") {
  CHECK(fold_words("UBND  huyện.") == "ubnd huye\u0302n\u0323");
  CHECK(fold_words("") == "");
  CHECK(fold_words(" – & . ") == "");
}

TEST_CASE("spellings of one word") {
  CHECK(same_words("Văn hoá", "VĂN HÓA"));
  CHECK(same_words("Uỷ ban", "Ủy ban"));
  CHECK(same_words("tuỳ", "tùy"));
  CHECK(same_words("thuý", "thúy"));
  CHECK(same_words("hoà giải", "hòa giải"));
  CHECK(same_words("quý", "quí"));
  CHECK(same_words("Quý II", "QUÍ II"));
  CHECK(same_words("kỹ thuật", "kĩ thuật"));
  CHECK(same_words("Lý Thường Kiệt", "Lí Thường Kiệt"));
  CHECK(same_words("mỹ", "mĩ"));
  CHECK(same_words("Sơn\u00A0Dung", "sơn dung"));
  CHECK(same_words("Sơn Dung", to_nfd("Sơn Dung")));
}

TEST_CASE("different words stay different") {
  CHECK_FALSE(same_words("tay", "tai"));
  CHECK_FALSE(same_words("Sơn Tây", "Sơn Tâi"));
  CHECK_FALSE(same_words("túy", "túi"));
  CHECK_FALSE(same_words("ngày", "ngài"));
  CHECK_FALSE(same_words("đ", "d"));
  CHECK_FALSE(same_words("Sơn Tây", "Son Tay"));
  CHECK_FALSE(same_words("ma", "má"));
  CHECK_FALSE(same_words("mã", "má"));
  CHECK_FALSE(same_words("Sơn Mùa", "Sơn Mua"));
  CHECK_FALSE(same_words("o", "ơ"));
  CHECK_FALSE(same_words("xã 1", "xã 2"));
}

TEST_CASE("spellings of one name") {
  const char* name = "Văn phòng HĐND và UBND huyện";
  CHECK(same_name(name, "Văn phòng HĐND&UBND huyện."));
  CHECK(same_name(name, "Văn phòng HĐND - UBND huyện"));
  CHECK(same_name(name, "Văn phòng HĐND – UBND huyện"));
  CHECK(same_name(name, "VĂN PHÒNG HĐND VÀ UBND HUYỆN"));
  CHECK(same_name(name, "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện"));
  CHECK(same_name(name, "Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân huyện"));
  CHECK(same_name(name, to_nfd(name)));
  CHECK_FALSE(same_name(name, "Văn phòng UBND huyện"));
  CHECK_FALSE(same_name("UBND xã Sơn Dung", "UBND xã Sơn Mùa"));
  CHECK_FALSE(same_name("UBND huyện", "HĐND huyện"));
}

TEST_CASE("skeletons have no marks") {
  CHECK(skeleton("Sơn Dung") == "son dung");
  CHECK(skeleton("Đề án 06") == "de an 06");
  CHECK(skeleton("--UBND xã--Sơn Mùa.") == "ubnd xa son mua");
  CHECK(skeleton("…") == "");
}

std::string near(std::string_view word, const std::vector<std::string>& candidates) {
  return nearest(word, candidates).value_or("nothing");
}

TEST_CASE("the nearest spelling") {
  const std::vector<std::string> ids = {"van-phong", "ubnd-xa-son-mua", "ubnd-xa-son-dung"};
  CHECK(near("ubnd-xa-son-dumg", ids) == "ubnd-xa-son-dung");
  CHECK(near("UBND xã Sơn Dung", ids) == "ubnd-xa-son-dung");
  CHECK(near("vanphong", ids) == "van-phong");
  CHECK(near("van-phòng", ids) == "van-phong");
  CHECK(near("phong-tu-phap", ids) == "nothing");
  CHECK(near("", ids) == "nothing");
  CHECK(near("…", ids) == "nothing");
  CHECK(near("van-phong", {}) == "nothing");
}

TEST_CASE("how far the nearest spelling may be") {
  CHECK(near("abc", {"abd"}) == "abd");                        // one of three
  CHECK(near("abcd", {"abxy"}) == "nothing");                  // two of four
  CHECK(near("abcdef", {"abcdxy"}) == "abcdxy");               // two of six
  CHECK(near("abcdefghi", {"abcdefxyz"}) == "abcdefxyz");      // three of nine
  CHECK(near("abcdefghijkl", {"abcdefghwxyz"}) == "nothing");  // four of twelve
  CHECK(near("son-ta", {"son-tb", "son-tc"}) == "son-tb");     // a tie: the earlier
  CHECK(near("son-tc", {"son-tb", "son-tc"}) == "son-tc");     // the nearer
  CHECK(near(std::string(300, 'a'), {std::string(300, 'a')}) == "nothing");
}

}  // namespace
}  // namespace dinhky::base
