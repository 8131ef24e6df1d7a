#include "import/encoding.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/text.h"
#include "base/text_table.h"

namespace dinhky::imports {
namespace {

constexpr std::string_view kLetters =
    "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";

const LegacyDecoder& decoder() {
  static base::DataStore data;
  static const LegacyDecoder kDecoder(data);
  return kDecoder;
}

std::vector<std::string> letters_of(std::string_view text) {
  std::vector<std::string> letters;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    base::decode(text, at);
    letters.emplace_back(text.substr(begin, at - begin));
  }
  return letters;
}

// The shortest way to write a letter in the encoding; itself where the table has none.
std::string encoded(std::string_view file, std::string_view text) {
  base::DataStore data;
  const auto table = base::read_text_table(data.read(file).value());
  std::string out;
  for (const auto& letter : letters_of(text)) {
    std::string best;
    for (const auto& [source, target] : table) {
      const bool shorter = best.empty() || source.size() < best.size();
      if (target == letter && shorter) best = source;
    }
    out += best.empty() ? letter : best;
  }
  return out;
}

std::string tcvn3(std::string_view text) {
  return encoded("encodings/tcvn3.json", text);
}
std::string vni(std::string_view text) {
  return encoded("encodings/vni.json", text);
}

std::string bytes_of(std::string_view latin1) {
  std::string bytes;
  for (size_t at = 0; at < latin1.size();) {
    const char32_t each = base::decode(latin1, at);
    REQUIRE(each < 0x100);
    bytes += static_cast<char>(each);
  }
  return bytes;
}

// What decode_text made of it, as "encoding: text"; "?tcvn3", "?vni", "?" where it did not.
std::string read(std::string_view bytes, std::optional<Legacy> asked = {}) {
  const auto result = decode_text(bytes, asked, decoder());
  if (const auto* text = std::get_if<DecodedText>(&result)) {
    return text->encoding + ": " + text->text;
  }
  const auto legacy = std::get<Undecodable>(result).recognised;
  if (!legacy) return "?";
  return *legacy == Legacy::tcvn3 ? "?tcvn3" : "?vni";
}

const std::string kSentence =
    "Ủy ban nhân dân huyện Sơn Tây ban hành Kế hoạch truyền thông về hoạt động kiểm soát thủ tục "
    "hành "
    "chính; Phòng Văn hóa, Khoa học và Thông tin chủ trì, phối hợp với các xã thực hiện thường "
    "xuyên.";

TEST_CASE("all letters of both cases come back from both encodings") {
  const std::string all = std::string(kLetters) + base::to_upper(kLetters);
  CHECK(letters_of(all).size() == 2 * 73);
  for (const auto& letter : letters_of(all)) {
    CAPTURE(letter);
    CHECK(decoder().decode(tcvn3(letter), Legacy::tcvn3, false) == letter);
    CHECK(decoder().decode(vni(letter), Legacy::vni, false) == letter);
    if (letter.size() > 1 && letter != "ý") {  // the only one that TCVN3 has where Latin-1 has it
      CHECK(tcvn3(letter) != letter);
    }
  }
  CHECK(decoder().decode(tcvn3(kSentence), Legacy::tcvn3, false) == kSentence);
  CHECK(decoder().decode(vni(kSentence), Legacy::vni, false) == kSentence);
}

TEST_CASE("text as it was typed, not made with the tables") {
  const auto from = [](std::string_view text, Legacy legacy) {
    return decoder().decode(text, legacy, false);
  };
  CHECK(from("Phßng Néi vô", Legacy::tcvn3) == "Phòng Nội vụ");
  CHECK(from("§iÒu 12. ¤ng NguyÔn V¨n ¸nh, QuÝ II/2025", Legacy::tcvn3) ==
        "Điều 12. Ông Nguyễn Văn ánh, Quí II/2025");
  CHECK(from("th\u00ADêng xuyªn", Legacy::tcvn3) == "thường xuyên");
  CHECK(from("uû ban nh©n d©n x·", Legacy::tcvn3) == "uỷ ban nhân dân xã");
  CHECK(from("Xin chaøo caùc baïn", Legacy::vni) == "Xin chào các bạn");
  CHECK(from("Phoøng Noäi vuï, UÛy ban nhaân daân tænh Quaûng Ngaõi", Legacy::vni) ==
        "Phòng Nội vụ, Ủy ban nhân dân tỉnh Quảng Ngãi");
  CHECK(from("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", Legacy::vni) ==
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  CHECK(from("Aùnh, Ñöôøng, kyõ, kyù, ngöôøi", Legacy::vni) == "Ánh, Đường, kỹ, ký, người");
}

TEST_CASE("the fonts that draw capitals") {
  CHECK(decoder().decode("kÕ ho¹ch", Legacy::tcvn3, true) == "KẾ HOẠCH");
  CHECK(capitals_font(".VnTimeH"));
  CHECK(capitals_font(" .VnArial NarrowH"));
  CHECK(!capitals_font(".VnTime"));
  CHECK(!capitals_font("VNI-TimesH"));
  CHECK(!capitals_font("Times New Roman"));
}

TEST_CASE("fonts by name") {
  CHECK(legacy_of_font(".VnTime") == Legacy::tcvn3);
  CHECK(legacy_of_font(".vnarial") == Legacy::tcvn3);
  CHECK(legacy_of_font("VNI-Times") == Legacy::vni);
  CHECK(legacy_of_font("VNI Helve") == Legacy::vni);
  for (const auto* font : {"Times New Roman", "Verdana", "VnTopia Sans", "Universal", ""}) {
    CAPTURE(font);
    CHECK(legacy_of_font(font) == std::nullopt);
  }
}

TEST_CASE("legacy text is recognised, whole and in short cells") {
  CHECK(recognise(tcvn3(kSentence)) == Legacy::tcvn3);
  CHECK(recognise(vni(kSentence)) == Legacy::vni);
  CHECK(recognise("Phßng Néi vô") == Legacy::tcvn3);
  CHECK(recognise("Néi vô") == std::nullopt);  // one word that is none is too little
  CHECK(recognise("Phßng V¨n hãa") == Legacy::tcvn3);
  CHECK(recognise("®iÒu hµnh") == Legacy::tcvn3);
  CHECK(recognise("UÛy ban nhaân daân xaõ") == Legacy::vni);
  CHECK(recognise("Thöôøng xuyeân, moãi quyù") == Legacy::vni);
  // Abbreviations and names of other languages do not hide it.
  CHECK(recognise("Ban QLDA §TXD vµ PTQ§ huyÖn") == Legacy::tcvn3);
  CHECK(recognise("Vaên phoøng HÑND vaø UBND huyeän") == Legacy::vni);
  CHECK(recognise("Cæng Web, Zalo, VNeID cña huyÖn") == Legacy::tcvn3);
  // The soft hyphens that were "ư" are often lost on the way.
  CHECK(recognise("Th\u00EAng xuyªn kiÓm tra c¸c x·") == Legacy::tcvn3);
}

TEST_CASE("other languages and proper Vietnamese are no legacy text") {
  for (const auto* text :
       {"", "Plan of work 2026 (Q1)",
        "Le naïf a goûté où l'été commence; une forêt très âgée, Noël à l'hôtel, ça m'a plu déjà.",
        "Où est né le café? Là, où la fête a été gâchée, près d'Orléans.",
        "Größe über alles: schöne Mädchen hören täglich Müller, Köln, Straße, für König Jürgen.",
        "El niño pequeño comió piña mañana en España; qué acción, según él, más allá.",
        "Não há ações; a informação é só à noite, pão e avó.",
        "Blåbær og rødgrød på øen; æble, fjord, år, kødgryde.",
        "È già così: perché non può più andare là?", "Datei »an« in »tin«",
        "Flaggan -L given mer än en gång", "Può essere", "© 2026 ®, 25 °C, «mot», § 5, 3 × 4 ÷ 2",
        "Kế hoạch của Ủy ban nhân dân xã, hoá toán, Phòng Nội vụ", "hoá hoà toán quê thôn",
        "An Giang, Gia Lai, Ba Vì, hoà bình", "các thôn và xã", "số"}) {
    CAPTURE(text);
    CHECK(recognise(text) == std::nullopt);
    CHECK(read(text) == "utf-8: " + std::string(text));
  }
  CHECK(recognise(kSentence) == std::nullopt);
  CHECK(recognise(base::to_nfd(kSentence)) == std::nullopt);
  // A quotation does not make a Vietnamese text a legacy one.
  CHECK(recognise(kSentence + " Xin chaøo caùc baïn") == std::nullopt);
}

TEST_CASE("UTF-8 and UTF-16 become form C without a mark") {
  CHECK(read(kSentence) == "utf-8: " + kSentence);
  CHECK(read("\xEF\xBB\xBF" + base::to_nfd(kSentence)) == "utf-8: " + kSentence);
  CHECK(read("") == "utf-8: ");
  CHECK(read(std::string("\xFF\xFEP\0h\0\xF2\0n\0g\0", 12)) == "utf-16le: Phòng");
  CHECK(read(std::string("\xFE\xFF\0P\0h\0\xF2\0n\0g", 12)) == "utf-16be: Phòng");
  CHECK(read(std::string("\xFF\xFE\x3D\xD8\x00\xDE", 6)) == "utf-16le: 😀");
}

TEST_CASE("Windows-1258 is read by itself") {
  CHECK(read("V\xE3n pho\xCCng H\xD0ND v\xE0 UBND huy\xEA\xF2n") ==
        "windows-1258: Văn phòng HĐND và UBND huyện");
  // "Ủy ban nhân dân xã", "Phòng Nội vụ": base letter and mark.
  const std::string unit = "U\xD2y ban nh\xE2n d\xE2n x\xE3\xDE";
  CHECK(read("Pho\xCCng N\xF4\xF2i vu\xF2") == "windows-1258: Phòng Nội vụ");
  CHECK(read("\xD0i\xEA\xCCu h\xE0nh th\xFD\xF5\xCCng xuy\xEAn \x96 \x93quy\xEC\x94") ==
        "windows-1258: Điều hành thường xuyên – “quý”");
  CHECK(read(unit.substr(0, unit.size() - 2) + "a\xDE") == "windows-1258: Ủy ban nhân dân xã");
}

TEST_CASE("8-bit text in a legacy font is told, and converted when asked") {
  const std::string text = "Phòng Văn hóa và Thông tin chủ trì, phối hợp với các xã điều hành";
  CHECK(read(bytes_of(tcvn3(text))) == "?tcvn3");
  CHECK(read(bytes_of(vni(text))) == "?vni");
  CHECK(read(bytes_of(tcvn3(text)), Legacy::tcvn3) == "tcvn3: " + text);
  CHECK(read(bytes_of(vni(text)), Legacy::vni) == "vni: " + text);
  CHECK(read("\x93" + bytes_of(vni("Ngày")) + "\x94 \x96", Legacy::vni) == "vni: “Ngày” –");
  CHECK(read("\xB5\xB8\xFF\xC0\xC1", {}) == "?");
}

TEST_CASE("legacy letters pasted into UTF-8 are told, and converted when asked") {
  CHECK(read(tcvn3(kSentence)) == "?tcvn3");
  CHECK(read(vni(kSentence)) == "?vni");
  CHECK(read(tcvn3(kSentence), Legacy::tcvn3) == "tcvn3: " + kSentence);
  CHECK(read("Phßng Néi vô", Legacy::tcvn3) == "tcvn3: Phòng Nội vụ");
  CHECK(read(kSentence, Legacy::vni) == "utf-8: " + kSentence);
  CHECK(read(base::to_nfd(kSentence), Legacy::vni) == "utf-8: " + kSentence);
}

TEST_CASE("Western 8-bit text is neither read nor called legacy") {
  CHECK(read("Caf\xE9 d\xE9j\xE0 fran\xE7"
             "ais, o\xF9 \xEAtre \xE0 l'h\xF4tel") == "?");
  CHECK(read("Gr\xF6\xDF"
             "e f\xFCr K\xF6ln, sch\xF6n") == "?");
  CHECK(read("Perch\xE9 non pu\xF2 essere pi\xF9 alto") == "?");
  CHECK(read("N\xE3o h\xE1 a\xE7\xF5"
             "es; p\xE3o") == "?");
}

TEST_CASE("truncated and hostile bytes give an answer") {
  const std::string zeros = std::string("PK\x03\x04\0\0\x14\0", 8);
  CHECK(read(zeros) == "?");
  CHECK(read(zeros, Legacy::tcvn3) == "?");
  CHECK(read("\xFF\xFE") == "utf-16le: ");
  CHECK(read(std::string("\xFF\xFE"
                         "a\0\x3D",
                         5)) == "utf-16le: a\uFFFD");
  CHECK(read(std::string("\xFF\xFE\x3D\xD8", 4)) == "utf-16le: \uFFFD");
  CHECK(read(std::string("\xFE\xFF\xDC\x00\0a", 6)) == "utf-16be: \uFFFDa");
  const std::string whole = "Phòng Nội vụ";
  for (size_t cut = 0; cut <= whole.size(); ++cut) {
    for (const auto asked :
         {std::optional<Legacy>{}, std::optional(Legacy::tcvn3), std::optional(Legacy::vni)}) {
      const auto result = decode_text(whole.substr(0, cut), asked, decoder());
      if (const auto* text = std::get_if<DecodedText>(&result)) {
        CHECK(base::find_invalid_utf8(text->text) == std::nullopt);
        CHECK(base::is_nfc(text->text));
      }
    }
  }
  for (int byte = 1; byte < 256; ++byte) {
    const std::string run(5, static_cast<char>(byte));
    const auto result = decode_text(run + "a" + run, Legacy::vni, decoder());
    REQUIRE(std::holds_alternative<DecodedText>(result));
    CHECK(base::find_invalid_utf8(std::get<DecodedText>(result).text) == std::nullopt);
  }
}

}  // namespace
}  // namespace dinhky::imports
