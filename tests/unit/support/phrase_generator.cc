#include "support/phrase_generator.h"

#include <initializer_list>
#include <utility>

namespace dinhky::test {
namespace {

using Texts = std::initializer_list<const char*>;

std::string one_of(Random& random, Texts texts) {
  return *(texts.begin() + random.below(texts.size()));
}

std::string number(Random& random, size_t most) {
  return std::to_string(1 + random.below(most));
}

std::string year(Random& random) {
  return one_of(random, {"", "", "", "/2025", " năm 2025", "/2025", "/2026", ", năm 2025"});
}

std::string quarter(Random& random) {
  return one_of(random, {"quý ", "Quý ", "quí ", "Q"}) +
         one_of(random, {"I", "II", "III", "IV", "1", "2", "3", "4"}) + year(random);
}

std::string month(Random& random) {
  return one_of(random, {"tháng ", "tháng ", "Tháng ", "T"}) + number(random, 12) + year(random);
}

std::string day(Random& random) {
  const auto text = number(random, 28) + one_of(random, {"/", "/", ".", "-"}) + number(random, 12);
  const auto written = one_of(random, {"", "", "/2025"});
  if (random.below(3) > 0) return "ngày " + number(random, 28) + "/" + number(random, 12) + written;
  return random.below(2) == 0 ? "ngày " + text : number(random, 28) + "/" + number(random, 12);
}

std::string part_of_month(Random& random) {
  return one_of(random, {"đầu ", "giữa ", "cuối ", "nửa đầu ", "nửa cuối ", "tuần 2 ", "tuần đầu ",
                         "tuần cuối ", "10 ngày đầu ", "15 ngày cuối "}) +
         "tháng " + number(random, 12) + year(random);
}

std::string period(Random& random) {
  switch (random.below(5)) {
    case 0:
      return month(random);
    case 1:
      return part_of_month(random);
    case 2:
      return one_of(random, {"6 tháng đầu năm", "06 tháng cuối năm 2025", "9 tháng đầu năm",
                             "nửa đầu năm 2025", "năm 2025", "cuối năm", "đầu quý II",
                             "giai đoạn 2025 - 2030", "tháng cuối quý III"});
    default:
      return quarter(random);
  }
}

std::string end(Random& random) {
  return random.below(2) == 0 ? day(random) : period(random);
}

std::string window(Random& random) {
  switch (random.below(6)) {
    case 0:
      return "từ " + end(random) + one_of(random, {" đến ", " đến hết ", " - "}) + end(random);
    case 1:
      return "từ " + end(random);
    case 2:
      return period(random) + one_of(random, {", ", " và ", " - "}) + period(random);
    case 3:
      return "từ nay đến " + end(random);
    default:
      return one_of(random, {"", "trong ", "vào "}) + period(random);
  }
}

std::string deadline(Random& random) {
  return one_of(random, {"trước ", "chậm nhất ", "hoàn thành trước ", "đến ", "hoàn thành trong ",
                         "không quá ", "hết ", "xong trước "}) +
         end(random);
}

std::string host(Random& random) {
  return one_of(
      random,
      {"thường xuyên", "hằng tháng", "hằng quý", "định kỳ 6 tháng", "hàng năm", "thứ sáu hằng tuần",
       "02 lần/năm", "ngày 20 hằng tháng", "quý, 6 tháng, năm", "trước ngày 15 của tháng cuối quý",
       "theo kế hoạch kiểm tra", "khi có yêu cầu", "sau khi có hướng dẫn của tỉnh", "đột xuất",
       "trong 30 ngày kể từ ngày ban hành", "trước Tết Nguyên đán", "01 tin/tháng"});
}

std::string statement(Random& random) {
  switch (random.below(5)) {
    case 0:
      return host(random);
    case 1:
      return host(random) + one_of(random, {" ", ", "}) + window(random);
    case 2:
      return deadline(random);
    case 3:
      return window(random) + one_of(random, {", ", " (", " và "}) + deadline(random);
    default:
      return one_of(random, {"", "", "ban hành kế hoạch ", "báo cáo: ", "rà soát, cập nhật "}) +
             window(random);
  }
}

}  // namespace

const std::vector<std::string>& phrase_seeds() {
  static const std::vector<std::string> seeds = {
      "Thường xuyên, liên tục; báo cáo trước ngày 15/12/2025",
      "Từ ngày 01/3/2025 đến hết ngày 30/6/2025",
      "Định kỳ quý, 06 tháng và năm (trước ngày 20 tháng cuối quý)",
      "Theo kế hoạch kiểm tra, trước ngày 30/6; sau khi có hướng dẫn của Bộ",
      "Quý II, III/2025\n- Tháng 9 - 12\n- 6 tháng đầu năm",
      "Hằng quý báo cáo trước ngày 15, khi có yêu cầu của tỉnh",
      "Trước 17h00 ngày 30.6.2025./.",
      "1) Quý II ban hành; 2) triển khai, quý IV: tổng kết năm 2025",
      "Trong 30 ngày, kể từ ngày ban hành Kế hoạch này",
      "Tuần 2 tháng 5, 02 tin, bài/tháng; trước, trong và sau Tết",
  };
  return seeds;
}

std::string random_phrase(Random& random) {
  std::string text = statement(random);
  while (random.below(4) == 0) text += one_of(random, {"; ", "\n- ", ", "}) + statement(random);
  return text;
}

std::string mutated_phrase(Random& random) {
  static const std::vector<std::string> kPieces = {";",
                                                   "\n",
                                                   "\n- ",
                                                   "(",
                                                   ")",
                                                   "/",
                                                   "-",
                                                   " – ",
                                                   "99999",
                                                   "0",
                                                   "năm",
                                                   "tháng",
                                                   "ngày ",
                                                   "trước ",
                                                   "theo ",
                                                   "và ",
                                                   ", ",
                                                   "quý ",
                                                   "\x80",
                                                   "\xF0",
                                                   "\u0301",
                                                   "XX",
                                                   "từ ",
                                                   "đến ",
                                                   "tuần ",
                                                   "cuối ",
                                                   "1) ",
                                                   "…",
                                                   "ban hành ",
                                                   "tổng kết ",
                                                   "định kỳ ",
                                                   "lần",
                                                   "không ",
                                                   ": ",
                                                   "hoàn thành ",
                                                   "nay",
                                                   "trong ",
                                                   "kể từ ",
                                                   "khi có yêu cầu ",
                                                   std::string(1, '\0')};
  const auto& seeds = phrase_seeds();
  std::string text =
      random.below(3) == 0 ? random_phrase(random) : seeds[random.below(seeds.size())];
  const size_t changes = 1 + random.below(12);
  for (size_t i = 0; i < changes; ++i) {
    const size_t at = random.below(text.size() + 1);
    const size_t length = random.below(9);
    switch (random.below(4)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, kPieces[random.below(kPieces.size())]);
        break;
      case 2:
        text += text.substr(at, length * 4);
        break;
      default:
        text.insert(at, seeds[random.below(seeds.size())].substr(0, length * 3));
    }
    if (text.empty()) text = "x";
  }
  return text;
}

std::vector<std::string> hostile_phrases() {
  constexpr size_t kNearlyTooLong = 1900;  // bytes
  std::vector<std::string> phrases;
  for (const std::string piece : {"theo a, ",
                                  "theo a và ",
                                  "khi có yêu cầu ",
                                  "hoàn thành ",
                                  "trước ",
                                  "1 - ",
                                  "quý, ",
                                  "(",
                                  "\n1",
                                  "tháng 1\n",
                                  "theo\n",
                                  "từ ngày a đến ",
                                  "định kỳ ",
                                  "1 lần ",
                                  "a; ",
                                  "15, ",
                                  "ban hành a, ",
                                  "trong 5 ngày, kể từ a, ",
                                  "trước tết, ",
                                  "1 tin, ",
                                  "tuần 1 - ",
                                  "1) ",
                                  "đợt 1: ",
                                  "quý II "}) {
    std::string phrase;
    while (phrase.size() < kNearlyTooLong) phrase += piece;
    phrases.push_back(std::move(phrase));
  }
  return phrases;
}

}  // namespace dinhky::test
