#include "import/paper_lines.h"

#include <algorithm>
#include <array>

#include "base/fold.h"
#include "base/text.h"
#include "import/text_marks.h"
#include "yaml/shape.h"

namespace dinhky::imports {
namespace {

constexpr std::array<std::string_view, 10> kAuthorities{"TM.", "KT.", "TL.", "TUQ.", "T/M",
                                                        "K/T", "T/L", "Q.",  "TM",   "KT"};
constexpr std::array<std::string_view, 14> kPosts{
    "CHỦ TỊCH",     "PHÓ CHỦ TỊCH",   "CHÁNH VĂN PHÒNG",  "PHÓ CHÁNH VĂN PHÒNG", "GIÁM ĐỐC",
    "PHÓ GIÁM ĐỐC", "TRƯỞNG PHÒNG",   "PHÓ TRƯỞNG PHÒNG", "TRƯỞNG BAN",          "BÍ THƯ",
    "PHÓ BÍ THƯ",   "CHỈ HUY TRƯỞNG", "HIỆU TRƯỞNG",      "CỤC TRƯỞNG"};
constexpr std::array<std::string_view, 5> kAnnexWords{"phụ lục", "danh mục", "bảng phân công",
                                                      "biểu", "phụ biểu"};
// The whole number at the head, "" where there is none; dots and blanks mean that it is open.
std::string digits_at(std::string_view text) {
  size_t end = 0;
  while (end < text.size() && base::is_digit(text[end])) ++end;
  return std::string(text.substr(0, end));
}

// The text between two words; nullopt where one is missing.
std::optional<std::string_view> between(std::string_view text, std::string_view before,
                                        std::string_view after) {
  const size_t begin = text.find(before);
  if (begin == std::string_view::npos) return std::nullopt;
  const size_t end = after.empty() ? text.size() : text.find(after, begin + before.size());
  if (end == std::string_view::npos) return std::nullopt;
  return base::trimmed(text.substr(begin + before.size(), end - begin - before.size()));
}

}  // namespace

bool is_national_title(std::string_view line) {
  const auto words = base::skeleton(line);
  return words.find("cong hoa xa hoi chu nghia viet nam") != std::string::npos ||
         words == "dang cong san viet nam" ||
         words.find("doc lap tu do hanh phuc") != std::string::npos;
}

bool is_rule(std::string_view line) {
  return base::skeleton(line).empty() && line.find('(') == std::string_view::npos;
}

bool is_recipients_head(std::string_view line) {
  return base::skeleton(line).starts_with("noi nhan");
}

bool is_post(std::string_view line) {
  return std::find(kPosts.begin(), kPosts.end(), line) != kPosts.end();
}

bool is_signing_line(std::string_view line) {
  if (!in_capitals(line)) return false;
  const bool authority = std::any_of(kAuthorities.begin(), kAuthorities.end(), [line](auto word) {
    return line.starts_with(std::string(word) + " ") ||
           (word.back() == '.' && line.starts_with(word));
  });
  return authority || is_post(line);
}

bool is_annex_head(std::string_view line) {
  const auto words = base::to_lower(line);
  const bool named = std::any_of(kAnnexWords.begin(), kAnnexWords.end(),
                                 [&words](auto word) { return words.starts_with(word); });
  constexpr size_t kLongest = 160;  // code points: a sentence may begin with the word too
  return named && base::count_code_points(line) <= kLongest &&
         (in_capitals(line) || base::capitalised(words) == line || !ends_sentence(line));
}

std::optional<TypeLine> type_line(std::string_view line, const std::vector<std::string>& types) {
  const bool capital = in_capitals(line);
  const auto folded = base::fold_words(line);
  for (const auto& type : types) {
    // Most lines are longer than any type: folded, no letter takes twice its bytes.
    if (folded.size() <= 2 * type.size() && folded == base::fold_words(type)) {
      return TypeLine{type, {}};
    }
    if (!capital) continue;
    const auto capitals = base::to_upper(type);
    if (line.starts_with(capitals + " ")) {
      return TypeLine{type, std::string(base::trimmed(line.substr(capitals.size())))};
    }
  }
  return std::nullopt;
}

bool take_number(std::string_view line, Paper& paper) {
  if (!line.starts_with("Số") && !line.starts_with("SỐ")) return false;
  const size_t slash = line.find('/');
  if (slash == std::string_view::npos) return false;
  const size_t first = line.find_first_of("0123456789");
  if (first != std::string_view::npos && first < slash) {
    paper.number = digits_at(line.substr(first));
  }
  // "Số: 12/KH-UBND"; the Party writes "Số 09-CTr/ĐU".
  size_t end = first == std::string_view::npos ? slash : first + paper.number.size();
  if (end >= slash || line[end] != '-') end = slash;
  auto symbol = line.substr(end + 1);
  paper.symbol =
      std::string(base::trimmed(symbol.substr(0, std::min(symbol.find(' '), symbol.size()))));
  return true;
}

bool take_place_and_date(std::string_view line, Paper& paper) {
  const size_t comma = line.find(',');
  const auto small = base::to_lower(line);
  if (small.find("ngày") == std::string::npos || small.find("tháng") == std::string::npos)
    return false;
  constexpr size_t kLongest = 90;  // code points
  if (comma == std::string_view::npos || base::count_code_points(line) > kLongest) return false;
  const auto rest = line.substr(comma + 1);
  if (!base::trimmed(rest).starts_with("ngày") && !base::trimmed(rest).starts_with("Ngày"))
    return false;
  const auto place = base::trimmed(line.substr(0, comma));
  if (!base::skeleton(place).empty()) paper.place = std::string(place);  // not left open
  const auto day = between(rest, "ngày", "tháng");
  const auto month = between(rest, "tháng", "năm");
  const auto year = between(rest, "năm", "");
  PaperDate date;
  if (year) date.year = yaml::read_year(digits_at(*year)).value_or(0);
  if (month) date.month = yaml::read_integer(digits_at(*month)).value_or(0);
  if (day) date.day = yaml::read_integer(digits_at(*day)).value_or(0);
  if (date.year > 0) paper.date = date;
  return true;
}

}  // namespace dinhky::imports
