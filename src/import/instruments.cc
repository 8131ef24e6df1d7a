#include "import/instruments.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/text.h"
#include "base/text_table.h"
#include "import/date_in_text.h"
#include "import/text_marks.h"

namespace dinhky::imports {
namespace {

// Instruments that have numbers but no abbreviation of their own in data/lexicon.
constexpr std::array<std::string_view, 7> kFurtherTypes{
    "Công văn", "Kết luận", "Văn bản", "Luật", "Bộ luật", "Pháp lệnh", "Nghị quyết liên tịch"};
// Where the name of the issuer ends and what the instrument is about begins.
constexpr std::array<std::string_view, 18> kAboutWords{
    " về ",         " ban hành ",   " quy định ", " phê duyệt ", " sửa đổi",    " hướng dẫn ",
    " triển khai ", " thực hiện ",  " giao ",     " công bố ",   " phân công ", " ủy quyền ",
    " tổ chức ",    " tăng cường ", " đẩy mạnh ", " kèm theo ",  " bãi bỏ ",    " thành lập "};
// Where the title of an instrument is over.
constexpr std::array<std::string_view, 6> kAfterAbout{" (sau đây",     " (gọi tắt",
                                                      " được sửa đổi", " đã được sửa đổi",
                                                      "(được sửa đổi", "(đã được sửa đổi"};
// Behind a comma these begin what the plan says itself.
constexpr std::array<std::string_view, 20> kOwnWords{
    "Chủ tịch", "UBND",      "Ủy ban",  "Uỷ ban",  "Phòng",       "Văn phòng",   "Sở",
    "Bộ",       "Hội",       "Ban",     "HĐND",    "Giám đốc",    "Hiệu trưởng", "Trưởng",
    "Trường",   "Trung tâm", "Công an", "Đảng ủy", "Thường trực", "Cục"};

size_t first_of(std::string_view text, std::string_view marks, size_t from) {
  return std::min(text.find_first_of(marks, from), text.size());
}

// Where a sentence's full stop, not that of "TP. Hồ Chí Minh", or a semicolon ends the citation.
size_t clause_end(std::string_view text, size_t from) {
  const size_t end = std::min(text.size(), from + base::kMaxCitationBytes);
  for (size_t at = from; at < end; ++at) {
    if (text[at] == ';' || text[at] == '\n') return at;
    if (text[at] == '.' && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '/'))
      return at;
    if (text[at] != ',') continue;
    const auto rest = base::trimmed(text.substr(at + 1));
    for (const auto word : kOwnWords) {
      if (rest.starts_with(word)) return at;
    }
  }
  return base::boundary_behind(text, end);  // no letter is cut
}

// "Luật số 10/2022/QH15", "Quyết định số …", not "một số điều".
bool has_number(std::string_view clause) {
  constexpr std::string_view kNumber = "số ";
  for (size_t at = clause.find(kNumber); at != std::string_view::npos;
       at = clause.find(kNumber, at + 1)) {
    const auto rest = clause.substr(at + kNumber.size());
    if (rest.starts_with("…") || rest.starts_with(".") || rest.starts_with("/")) return true;
    if (!rest.empty() && base::is_digit(rest.front())) return true;
  }
  return false;
}

// What an instrument is about, without what is told of the instrument behind it.
std::string title_of(std::string_view about) {
  size_t end = about.size();
  for (const auto word : kAfterAbout) end = std::min(end, about.find(word));
  return base::collapsed(without_end(about.substr(0, end), ".,("));
}

std::string issuer_at(std::string_view text, size_t& at, size_t limit) {
  constexpr std::string_view kOf = "của ";
  if (!text.substr(at).starts_with(kOf)) return {};
  at += kOf.size();
  const auto clause = text.substr(at, limit - at);
  size_t end = first_of(clause, ",()", 0);
  // A minister who heads the Government's office is one issuer.
  if (clause.substr(0, end) == "Bộ trưởng") end = first_of(clause, ",()", end + 1);
  for (const auto word : kAboutWords) end = std::min(end, clause.find(word));
  std::string issuer(base::trimmed(clause.substr(0, end)));
  at += end;
  return issuer;
}

}  // namespace

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
  if (found.number.empty() || !base::is_digit(found.number.front()) ||
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
      found.about = title_of(about);
    }
  }
  return found;
}

// "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025; Luật …;", "Căn cứ Nghị quyết Đại hội
// Đảng bộ xã lần thứ I": by type and name, without number.
void InstrumentReader::read_named(std::string_view text) {
  constexpr std::string_view kBasis = "Căn cứ ";
  if (!text.starts_with(kBasis)) return;
  for (const auto piece : base::split(text.substr(kBasis.size()), ';')) {
    const auto clause = without_end(piece.substr(0, clause_end(piece, 0)), ".,");
    if (has_number(clause)) continue;
    if (auto named = named_at(clause)) found_.push_back(std::move(*named));
  }
}

std::optional<Instrument> InstrumentReader::named_at(std::string_view clause) const {
  const auto type = std::find_if(types_.begin(), types_.end(), [clause](const auto& each) {
    return clause.starts_with(each + " ");
  });
  if (type == types_.end()) return std::nullopt;
  Instrument named;
  named.type = *type;
  auto rest = base::trimmed(clause.substr(type->size()));
  constexpr std::string_view kDay = " ngày ";
  const size_t day = rest.find(kDay);
  if (day != std::string_view::npos) {
    const auto date = read_date(base::trimmed(rest.substr(day + kDay.size())));
    if (date) named.date = date->date;
    rest = rest.substr(0, day);
  }
  // A law's name may say "của"; what is not a law tells who issued it.
  constexpr std::string_view kOf = " của ";
  const size_t of = rest.rfind(kOf);
  if (!type->ends_with("uật") && of != std::string_view::npos) {
    named.issuer = base::collapsed(rest.substr(of + kOf.size()));
    rest = rest.substr(0, of);
  }
  named.about = title_of(rest);
  // "Kế hoạch này", "Quyết định trên" name nothing.
  const bool itself = named.about.starts_with("này") || named.about.starts_with("trên");
  const bool again = std::any_of(found_.begin(), found_.end(), [&named](const auto& other) {
    return other.number.empty() && other.type == named.type && other.about == named.about;
  });
  if (named.about.empty() || itself || again) return std::nullopt;
  return named;
}

void InstrumentReader::read(std::string_view text) {
  read_named(text);
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
