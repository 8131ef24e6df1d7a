#include "import/syllable.h"

#include <doctest/doctest.h>

namespace dinhky::imports {
namespace {

TEST_CASE("syllables, whatever their capitals and the place of the tone") {
  for (const auto* word :
       {"ban",   "Nghị",  "QUYẾT", "thường", "xuyên", "uỷ",    "Ủy",      "hoà",   "hòa",
        "gì",    "giếng", "giữ",   "quốc",   "quý",   "khuỷu", "nghiêng", "ngoằn", "đưa",
        "yêu",   "ý",     "ơi",    "ốc",     "thuở",  "khuya", "quặng",   "huyện", "oác",
        "xoong", "người", "hươu",  "tuần",   "bình",  "sách"}) {
    CAPTURE(word);
    CHECK(is_syllable(word));
  }
}

TEST_CASE("no syllables") {
  for (const auto* word :
       {"",      "ng",    "fan", "ôtô", "bác\u0301", "hòá",    "cộp\u0323", "côc",
        "kàt",   "schön", "für", "été", "naïf",      "año",    "può",       "Phßng",
        "nhaân", "®iÒu",  "số1", "tr",  "bạr",       "windows"}) {
    CAPTURE(word);
    CHECK_FALSE(is_syllable(word));
  }
}

}  // namespace
}  // namespace dinhky::imports
