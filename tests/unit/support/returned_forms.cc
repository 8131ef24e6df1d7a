#include "support/returned_forms.h"

#include <string_view>

#include <doctest/doctest.h>

namespace dinhky::test {
namespace {

constexpr std::string_view kEnd = "\n<!-- /dinhky -->";

std::string mark(const std::string& place) {
  return "<!-- dinhky:" + place + " -->\n";
}

}  // namespace

std::string filled_markdown(std::string text, const Answers& answers) {
  for (const auto& entry : answers) {
    const auto& place = entry.first;
    const auto& answer = entry.second;
    CAPTURE(place);
    const size_t at = text.find(mark(place));
    REQUIRE(at != std::string::npos);
    const size_t begin = at + mark(place).size();
    const size_t end = text.find(kEnd, begin);
    REQUIRE(end != std::string::npos);
    text.replace(begin, end - begin, answer);
  }
  return text;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

Office office_with_forms(const std::string& period) {
  Office office;
  office.put_real_plan();
  REQUIRE(office.run({"stub", "--period", period, "--format", "md"}).code == 0);
  return office;
}

std::string returned_form(const Office& office, const std::string& unit, const Answers& answers,
                          const std::string& period) {
  auto text = office.disk.text("/office/out/" + period + "/" + unit + ".md").value();
  Answers usual;
  constexpr std::string_view kBegin = "<!-- dinhky:";
  for (size_t at = text.find(kBegin); at != std::string::npos; at = text.find(kBegin, at + 1)) {
    const size_t begin = at + kBegin.size();
    const auto id = text.substr(begin, text.find(" -->", begin) - begin);
    if (id.ends_with("/status")) usual.emplace_back(id, "Đang thực hiện");
    if (id.ends_with("/result") && !id.starts_with("extra-")) usual.emplace_back(id, "Đã làm");
  }
  return filled_markdown(filled_markdown(std::move(text), usual), answers);
}

Said collect(Office& office, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"--lang", "en", "collect", "plan.yaml"});
  return office.run(arguments);
}

}  // namespace dinhky::test
