// What single lines of a paper are, by their words and their place on it. Internal to the reading
// of papers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/paper.h"

namespace dinhky::imports {

bool is_national_title(std::string_view line);   // Quốc hiệu, Tiêu ngữ
bool is_rule(std::string_view line);             // a line drawn with characters
bool is_recipients_head(std::string_view line);  // "Nơi nhận:"
bool is_signing_line(std::string_view line);     // "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"
bool is_post(std::string_view line);             // "CHỦ TỊCH" alone
bool is_annex_head(std::string_view line);       // "PHỤ LỤC I", "DANH MỤC"

// The type that the line names: "KẾ HOẠCH" alone or before its title.
struct TypeLine {
  std::string type;
  std::string rest;
};
std::optional<TypeLine> type_line(std::string_view line, const std::vector<std::string>& types);

// "Số: 12/KH-UBND" into the paper; false where the line is something else.
bool take_number(std::string_view line, Paper& paper);
// "Sơn Tây, ngày 05 tháng 3 năm 2025", with the day or the month left open or not.
bool take_place_and_date(std::string_view line, Paper& paper);

}  // namespace dinhky::imports
