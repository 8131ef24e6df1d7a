// A plan broken in many ways, each with its mark behind it: "!rule@text". Every mistake must be
// found in one run, at its own characters, none twice, and nothing else may be said.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "base/text.h"
#include "cli/environment.h"
#include "support/source_tree.h"

namespace {

using dinhky::base::count_code_points;
using Found = std::tuple<size_t, size_t, std::string>;  // line, column (0: anywhere), rule

std::string source_path(const std::string& name) {
  return (dinhky::test::tree_root() / name).string();
}

// The marks of a file: behind the last " # !" of a line, separated by " !".
std::multiset<Found> marks_of(const std::string& text) {
  std::multiset<Found> marks;
  size_t number = 0;
  for (const auto line : dinhky::base::split(text, '\n')) {
    ++number;
    const size_t comment = line.find("# !");
    if (comment == std::string_view::npos) continue;
    auto rest = line.substr(comment + 3);
    while (!rest.empty()) {
      const size_t end = std::min(rest.find(" !"), rest.size());
      const auto mark = dinhky::base::trimmed(rest.substr(0, end));
      rest = end == rest.size() ? std::string_view() : rest.substr(end + 2);
      const size_t at = mark.find('@');
      size_t column = 0;
      if (at != std::string_view::npos) {
        const auto wanted = mark.substr(at + 1);
        const size_t place = line.substr(0, comment).rfind(wanted);
        REQUIRE_MESSAGE(place != std::string_view::npos, std::string(line));
        column = count_code_points(line.substr(0, place)) + 1;
      }
      marks.emplace(number, column, std::string(mark.substr(0, at)));
    }
  }
  return marks;
}

std::multiset<Found> findings_of(const std::string& path, int& code) {
  dinhky::base::RealFileSystem disk;
  dinhky::cli::Environment environment{disk,
                                       [](const std::string&) { return std::nullopt; },
                                       [] { return std::string(); },
                                       [] { return dinhky::base::Date(); },
                                       false,
                                       {},
                                       {}};
  code = dinhky::cli::run({"check", path, "--format", "json"}, environment);
  std::multiset<Found> found;
  const auto document = nlohmann::json::parse(environment.out);
  CHECK(document["version"] == 1);
  for (const auto& finding : document["findings"]) {
    CHECK(finding["file"] == path);
    found.emplace(finding["line"], finding["column"], finding["rule"].get<std::string>());
  }
  return found;
}

void compare(const std::string& name) {
  const auto path = source_path(name);
  dinhky::base::RealFileSystem disk;
  const auto text = disk.read(path, 1 << 20);
  REQUIRE(text.ok());
  int code = 0;
  auto found = findings_of(path, code);
  CHECK(code == dinhky::cli::kFindings);
  auto expected = marks_of(text.value());
  CHECK(expected.size() >= 40);
  for (const auto& mark : expected) {
    // Not bound by name: clang 14 lets no lambda, so no CHECK_MESSAGE, see such names.
    const auto line = std::get<0>(mark);
    const auto column = std::get<1>(mark);
    const auto rule = std::get<2>(mark);
    bool matched = false;
    for (auto at = found.begin(); at != found.end() && !matched; ++at) {
      if (std::get<0>(*at) != line || std::get<2>(*at) != rule) continue;
      if (column != 0 && std::get<1>(*at) != column) continue;
      found.erase(at);
      matched = true;
      break;
    }
    CHECK_MESSAGE(matched, "not found: line ", line, " column ", column, " ", rule);
  }
  for (const auto& [line, column, rule] : found) {
    FAIL_CHECK("not expected: line ", line, " column ", column, " ", rule);
  }
}

}  // namespace

TEST_CASE("every mistake of a broken plan is found at its place, once, and nothing else") {
  compare("tests/golden/check/broken-plan/in/plan.yaml");
}
