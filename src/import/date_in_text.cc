#include "import/date_in_text.h"

#include "base/text.h"
#include "import/text_marks.h"
#include "yaml/shape.h"

namespace dinhky::imports {
namespace {

size_t digits(std::string_view text, size_t from) {
  size_t end = from;
  while (end < text.size() && base::is_digit(text[end])) ++end;
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

}  // namespace dinhky::imports
