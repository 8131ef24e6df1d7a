#include "import/instruments.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/text_table.h"
#include "import/text_marks.h"
#include "yaml/shape.h"

namespace dinhky::imports {
namespace {

// Instruments that have numbers but no abbreviation of their own in data/lexicon.
constexpr std::array<std::string_view, 5> kFurtherTypes{"Công văn", "Kết luận", "Văn bản", "Luật",
                                                        "Nghị quyết liên tịch"};
// Where the name of the issuer ends and what the instrument is about begins.
constexpr std::array<std::string_view, 18> kAboutWords{
    " về ",         " ban hành ",   " quy định ", " phê duyệt ", " sửa đổi",    " hướng dẫn ",
    " triển khai ", " thực hiện ",  " giao ",     " công bố ",   " phân công ", " ủy quyền ",
    " tổ chức ",    " tăng cường ", " đẩy mạnh ", " kèm theo ",  " bãi bỏ ",    " thành lập "};
// Behind a comma these begin what the plan says itself.
constexpr std::array<std::string_view, 9> kOwnWords{
    "Chủ tịch", "UBND", "Ủy ban", "Phòng", "Văn phòng", "Sở", "Bộ", "Hội", "Ban"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

size_t digits(std::string_view text, size_t from) {
  size_t end = from;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - from;
}

size_t blanks(std::string_view text, size_t from) {
  size_t end = from;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\n')) ++end;
  return end - from;
}

std::optional<base::Date> made(std::string_view day, std::string_view month,
                               std::string_view year) {
  const auto d = yaml::read_integer(day);
  const auto m = yaml::read_integer(month);
  const auto y = yaml::read_integer(year);
  if (!d || !m || !y) return std::nullopt;
  return base::make_date(*y, *m, *d);
}

size_t first_of(std::string_view text, std::string_view marks, size_t from) {
  return std::min(text.find_first_of(marks, from), text.size());
}

// Where a sentence's full stop, not that of "TP. Hồ Chí Minh", or a semicolon ends the citation.
size_t clause_end(std::string_view text, size_t from) {
  for (size_t at = from; at < text.size(); ++at) {
    if (text[at] == ';' || text[at] == '\n') return at;
    if (text[at] == '.' && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '/'))
      return at;
    if (text[at] != ',') continue;
    const auto rest = base::trimmed(text.substr(at + 1));
    for (const auto word : kOwnWords) {
      if (rest.starts_with(word)) return at;
    }
  }
  return text.size();
}

std::string issuer_at(std::string_view text, size_t& at, size_t limit) {
  constexpr std::string_view kOf = "của ";
  if (!text.substr(at).starts_with(kOf)) return {};
  at += kOf.size();
  const auto clause = text.substr(at, limit - at);
  size_t end = first_of(clause, ",()", 0);
  for (const auto word : kAboutWords) end = std::min(end, clause.find(word));
  std::string issuer(base::trimmed(clause.substr(0, end)));
  at += end;
  return issuer;
}

}  // namespace

std::optional<DateInText> read_date(std::string_view text) {
  const size_t day = digits(text, 0);
  if (day == 0 || day > 2) return std::nullopt;
  constexpr std::string_view kMonth = "tháng";
  constexpr std::string_view kYear = "năm";
  size_t at = day;
  if (at < text.size() && (text[at] == '/' || text[at] == '-')) {
    const size_t month = digits(text, at + 1);
    const size_t second = at + 1 + month;
    if (month == 0 || month > 2 || second >= text.size() || text[second] != text[at])
      return std::nullopt;
    const size_t year = digits(text, second + 1);
    if (year != 4) return std::nullopt;
    const auto date =
        made(text.substr(0, day), text.substr(at + 1, month), text.substr(second + 1, year));
    if (!date) return std::nullopt;
    return DateInText{*date, second + 1 + year};
  }
  at += blanks(text, at);
  if (!text.substr(at).starts_with(kMonth)) return std::nullopt;
  at += kMonth.size();
  at += blanks(text, at);
  const size_t month_at = at;
  const size_t month = digits(text, at);
  at += month;
  at += blanks(text, at);
  if (!text.substr(at).starts_with(kYear)) return std::nullopt;
  at += kYear.size();
  at += blanks(text, at);
  const size_t year = digits(text, at);
  const auto date = made(text.substr(0, day), text.substr(month_at, month), text.substr(at, year));
  if (!date || year != 4) return std::nullopt;
  return DateInText{*date, at + year};
}

InstrumentReader::InstrumentReader(base::DataStore& data) {
  types_.assign(kFurtherTypes.begin(), kFurtherTypes.end());
  if (const auto bytes = data.read("lexicon/document-types.json")) {
    for (const auto& [type, abbreviation] : base::read_text_table(*bytes)) types_.push_back(type);
  }
  std::stable_sort(types_.begin(), types_.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

// `end` is where "số" begins; set behind the citation.
std::optional<Instrument> InstrumentReader::at(std::string_view text, size_t& end) const {
  Instrument found;
  const auto before = base::trimmed(text.substr(0, end));
  for (const auto& type : types_) {
    if (before.size() < type.size()) continue;
    const auto tail = before.substr(before.size() - type.size());
    if (tail != type && base::capitalised(tail) != type) continue;
    found.type = type;
    break;
  }
  constexpr std::string_view kNumber = "số";
  size_t at = end + kNumber.size();
  end = at;
  if (found.type.empty()) return std::nullopt;
  if (at < text.size() && text[at] == ':') ++at;
  at += blanks(text, at);
  const size_t stop = first_of(text, " ,;()\n", at);
  found.number = std::string(text.substr(at, stop - at));
  while (!found.number.empty() && found.number.back() == '.') found.number.pop_back();
  if (found.number.empty() || !is_digit(found.number.front()) ||
      found.number.find('/') == std::string::npos) {
    return std::nullopt;
  }
  at = stop;
  if (at < text.size() && text[at] == ',') ++at;
  at += blanks(text, at);
  constexpr std::string_view kDay = "ngày";
  if (text.substr(at).starts_with(kDay)) {
    size_t day = at + kDay.size();
    day += blanks(text, day);
    if (const auto date = read_date(text.substr(day))) {
      found.date = date->date;
      at = day + date->length;
      if (at < text.size() && text[at] == ',') ++at;
      at += blanks(text, at);
    }
  }
  const size_t limit = clause_end(text, at);
  found.issuer = issuer_at(text, at, limit);
  end = at;
  if (at < limit) {
    auto about = base::trimmed(text.substr(at, limit - at));
    // What the plan says of it in brackets or behind a comma is not its title.
    const bool titled =
        !about.empty() && about.front() != ',' && about.front() != '(' && about.front() != ')';
    if (titled) {
      const size_t bracket = about.find(" (sau đây");
      found.about = base::collapsed(about.substr(0, bracket));
    }
  }
  return found;
}

// Laws are cited by type and name: "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025".
void InstrumentReader::read_law(std::string_view text) {
  constexpr std::string_view kLaw = "Căn cứ Luật ";
  if (!text.starts_with(kLaw)) return;
  auto clause = text.substr(kLaw.size());
  clause = clause.substr(0, std::min(clause.find_first_of(";\n"), clause.size()));
  if (clause.find("số ") != std::string_view::npos) return;
  Instrument law;
  law.type = "Luật";
  constexpr std::string_view kDay = " ngày ";
  const size_t day = clause.find(kDay);
  if (day != std::string_view::npos) {
    if (const auto date = read_date(base::trimmed(clause.substr(day + kDay.size()))))
      law.date = date->date;
  }
  law.about = base::collapsed(without_end(clause.substr(0, day), ".,"));
  found_.push_back(std::move(law));
}

void InstrumentReader::read(std::string_view text) {
  read_law(text);
  constexpr std::string_view kNumber = "số";
  for (size_t position = text.find(kNumber); position != std::string_view::npos;
       position = text.find(kNumber, position)) {
    size_t end = position;
    auto instrument = at(text, end);
    position = std::max(end, position + kNumber.size());
    if (!instrument) continue;
    // What one instrument is about may cite another: reading goes on behind its issuer.
    const auto same = std::find_if(found_.begin(), found_.end(), [&](const auto& other) {
      return other.number == instrument->number && other.type == instrument->type;
    });
    if (same == found_.end()) {
      found_.push_back(std::move(*instrument));
    } else if (!same->date && instrument->date) {
      *same = std::move(*instrument);
    }
  }
}

}  // namespace dinhky::imports
