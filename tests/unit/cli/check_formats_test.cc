// `check` ends with the same code in every format: what a plan is does not depend on how it is
// told.
#include <utility>

#include <doctest/doctest.h>

#include "support/doctest_strings.h"
#include "support/office.h"

namespace dinhky::cli {
namespace {

TEST_CASE("exit codes are the same for every format") {
  test::Office office;
  const auto sound = test::Office::source_file("examples/xa-2026/plan.yaml");
  auto broken = sound;
  broken.replace(broken.find("lead: [van-phong]"), 17, "lead: [van-phogn]");
  office.disk.put("warned.yaml", test::Office::source_file("examples/son-tay-2025/plan.yaml"));
  office.disk.put("sound.yaml", sound);
  office.disk.put("broken.yaml", broken);
  const std::vector<std::pair<std::vector<std::string>, int>> cases = {
      {{"sound.yaml"}, 0},
      {{"warned.yaml"}, 0},
      {{"warned.yaml", "--strict"}, 1},
      {{"warned.yaml", "--strict", "--quiet"}, 1},
      {{"broken.yaml"}, 1},
      {{"broken.yaml", "--quiet"}, 1},
      {{"sound.yaml", "none.yaml"}, 3},
      {{"broken.yaml", "none.yaml"}, 3}};
  for (const auto& [arguments, code] : cases) {
    for (const char* format : {"text", "line", "json", "sarif", "github"}) {
      auto command = arguments;
      command.insert(command.begin(), {"check", "--format", format});
      CAPTURE(command);
      CHECK(office.run(command).code == code);
    }
  }
}

TEST_CASE("SARIF says when not everything could be read") {
  test::Office office;
  const auto said = office.run({"check", "--format", "sarif", "none.yaml"});
  CHECK(said.out.find("\"executionSuccessful\": false") != std::string::npos);
  CHECK_FALSE(said.err.empty());
}

}  // namespace
}  // namespace dinhky::cli
