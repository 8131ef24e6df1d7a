#include "plan/deadline_phrase.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/fold.h"
#include "base/text.h"
#include "yaml/shape.h"

namespace dinhky::plan {
namespace {

constexpr int kLongestMonth = 31;

// Words without marks that change nothing: "tháng cuối (cùng) (của) (mỗi) quý (báo cáo)".
constexpr std::string_view kFillers[] = {"cham", "nhat", "la",   "vao",  "den", "cua",
                                         "cung", "moi",  "hang", "tung", "bao", "cao"};
constexpr std::string_view kLastMonth[] = {"thang cuoi quy", "thang cuoi ky"};
constexpr std::string_view kMonthAfter[] = {"thang sau",
                                            "thang sau quy",
                                            "thang sau ky",
                                            "thang tiep theo",
                                            "thang ke tiep",
                                            "thang dau quy sau",
                                            "thang dau ky sau",
                                            "thang dau quy tiep theo",
                                            "thang dau quy ke tiep",
                                            "thang dau ky tiep theo",
                                            "thang dau ky ke tiep"};

template <size_t N>
bool holds(const std::string_view (&words)[N], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

std::vector<std::string> words_of(std::string_view phrase) {
  std::vector<std::string> words;
  const auto plain = base::skeleton(phrase);
  for (const auto word : base::split(plain, ' ')) {
    if (!word.empty() && !holds(kFillers, word)) words.emplace_back(word);
  }
  return words;
}

}  // namespace

std::optional<MonthDay> read_deadline_phrase(std::string_view phrase) {
  auto words = words_of(phrase);
  const bool before = !words.empty() && words.front() == "truoc";
  if (before) words.erase(words.begin());
  if (words.size() < 3 || words[0] != "ngay") return std::nullopt;
  auto day = yaml::read_integer(words[1]);
  // "ngày cuối tháng cuối quý"
  if (!day && words[1] == "cuoi" && !before) day = kLongestMonth;
  if (!day || *day > kLongestMonth) return std::nullopt;
  if (before) --*day;
  if (*day < 1) return std::nullopt;
  const auto month = base::joined({words.begin() + 2, words.end()}, " ");
  if (holds(kLastMonth, month)) return MonthDay{*day, false};
  if (holds(kMonthAfter, month)) return MonthDay{*day, true};
  return std::nullopt;
}

}  // namespace dinhky::plan
