// Phrases as they come out of damaged files: whatever stands there, reading ends soon, says
// something of it, and points only into it.
#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "schedule/schedule.h"

namespace dinhky::schedule {
namespace {

const std::vector<std::string> kSeeds = {
    "Thường xuyên, liên tục; báo cáo trước ngày 15/12/2025",
    "Từ ngày 01/3/2025 đến hết ngày 30/6/2025",
    "Định kỳ quý, 06 tháng và năm (trước ngày 20 tháng cuối quý)",
    "Theo kế hoạch kiểm tra, trước ngày 30/6; sau khi có hướng dẫn của Bộ",
    "Quý II, III/2025\n- Tháng 9 - 12\n- 6 tháng đầu năm",
    "Hằng quý báo cáo trước ngày 15, khi có yêu cầu của tỉnh",
    "Trước 17h00 ngày 30.6.2025./.",
};

// The sequence is the same on every machine.
class Random {
 public:
  explicit Random(uint32_t seed) : state_(seed) {}
  size_t below(size_t n) {
    state_ = state_ * 1664525 + 1013904223;
    return (state_ >> 8) % n;
  }

 private:
  uint32_t state_;
};

std::string mutated(Random& random) {
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
                                                   "khi có yêu cầu ",
                                                   "định kỳ ",
                                                   "hoàn thành ",
                                                   "lần",
                                                   std::string(1, '\0')};
  std::string text = kSeeds[random.below(kSeeds.size())];
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
        text.insert(at, kSeeds[random.below(kSeeds.size())].substr(0, length * 3));
    }
    if (text.empty()) text = "x";
  }
  return text;
}

void check_sane(const Schedule& schedule, std::string_view phrase) {
  bool doubtful = false;
  for (const auto& doubt : schedule.doubts) {
    CHECK(doubt.begin < doubt.end);
    CHECK(doubt.end <= phrase.size());
    doubtful = doubtful || doubt.trouble != Trouble::outside_year;
  }
  CHECK((schedule.kind == ScheduleKind::unknown) == schedule.parts.empty());
  if (!base::trimmed(phrase).empty()) CHECK(doubtful == schedule.parts.empty());
  for (const auto& part : schedule.parts) {
    CHECK(part.kind != ScheduleKind::unknown);
    if (part.first && part.last) CHECK(*part.first <= *part.last);
    if (part.kind == ScheduleKind::deadline) {
      CHECK_FALSE(part.first.has_value());
      CHECK(part.last.has_value());
    }
    if (part.kind == ScheduleKind::dependent) CHECK_FALSE(part.awaits.empty());
  }
}

TEST_CASE("mutated phrases") {
  base::DataStore data;
  const PhraseReader reader(data);
  const auto regime = load_regime(data, "nd09-2019").value();
  Random random(20250318);
  size_t understood = 0;
  for (int i = 0; i < 6000; ++i) {
    const auto phrase = mutated(random);
    CAPTURE(phrase);
    const auto schedule = reader.read(phrase, {2025, Heading::active, {}});
    check_sane(schedule, phrase);
    CHECK(active_quarters(schedule, regime, 2025).size() <= 4);
    understood += schedule.kind == ScheduleKind::unknown ? 0 : 1;
  }
  // Else the checks above looked at nothing but unknown schedules.
  CHECK(understood > 300);
}

TEST_CASE("every beginning and every end of a phrase") {
  base::DataStore data;
  const PhraseReader reader(data);
  for (const auto& seed : kSeeds) {
    for (size_t cut = 0; cut <= seed.size(); ++cut) {
      for (const auto& phrase : {seed.substr(0, cut), seed.substr(cut)}) {
        CAPTURE(phrase);
        check_sane(reader.read(phrase, {2025, Heading::due, {}}), phrase);
      }
    }
  }
}

TEST_CASE("phrases made to be slow end soon") {
  base::DataStore data;
  const PhraseReader reader(data);
  const auto started = std::chrono::steady_clock::now();
  for (const std::string piece :
       {"theo a, ", "theo a và ", "khi có yêu cầu ", "hoàn thành ", "trước ", "1 - ", "quý, ", "(",
        "\n1", "tháng 1\n", "theo\n", "từ ngày a đến ", "định kỳ ", "1 lần ", "a; ", "15, "}) {
    std::string phrase;
    while (phrase.size() < 1900) phrase += piece;
    check_sane(reader.read(phrase, {2025, Heading::active, {}}), phrase);
    phrase += phrase + phrase;
    const auto too_long = reader.read(phrase, {2025, Heading::active, {}});
    CHECK(too_long.kind == ScheduleKind::unknown);
    CHECK(too_long.doubts.size() == 1);
  }
  CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds(10));
}

}  // namespace
}  // namespace dinhky::schedule
