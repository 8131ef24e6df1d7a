#include "results/said.h"

#include <doctest/doctest.h>

#include "support/doctest_strings.h"

namespace dinhky::results {
namespace {

using Strings = std::vector<std::string>;

constexpr schedule::Period kFirst{2025, schedule::PeriodKind::quarter, 1};
constexpr schedule::Period kSecond{2025, schedule::PeriodKind::quarter, 2};

Text text(const std::string& value) {
  return {value, {}};
}

Strings told(const std::vector<Word>& words) {
  Strings list;
  for (const auto& said : merged(words)) {
    auto line = schedule::to_string(said.record);
    if (said.task != nullptr) line += " " + said.task->value;
    for (const size_t unit : said.units) line += " " + std::to_string(unit);
    list.push_back(line + ": " + said.text);
  }
  return list;
}

TEST_CASE("the same text once, with all who said it, at the place of the first") {
  const auto none = text("Không");
  const auto again = text("Không");
  const auto more = text("Thiếu kinh phí");
  const auto empty = text("");
  CHECK(told({{{0, kFirst}, &none, nullptr},
              {{1, kFirst}, &more, nullptr},
              {{2, kFirst}, &again, nullptr},
              {{3, kFirst}, &empty, nullptr},
              {{4, kFirst}, nullptr, nullptr}}) ==
        Strings{"2025-Q1 0 2: Không", "2025-Q1 1: Thiếu kinh phí"});
}

TEST_CASE("of different quarters and different tasks they stay apart") {
  const auto none = text("Không");
  const auto one = text("I.01");
  const auto two = text("I.02");
  CHECK(told({{{0, kFirst}, &none, nullptr},
              {{0, kFirst}, &none, &one},
              {{1, kFirst}, &none, &two},
              {{2, kFirst}, &none, &one},
              {{0, kSecond}, &none, nullptr}}) ==
        Strings{"2025-Q1 0: Không", "2025-Q1 I.01 0 2: Không", "2025-Q1 I.02 1: Không",
                "2025-Q2 0: Không"});
}

}  // namespace
}  // namespace dinhky::results
