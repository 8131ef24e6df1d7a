// Whatever the bytes: no exception, no crash, and every place inside the text.
#include <doctest/doctest.h>

#include <random>

#include "support/source_tree.h"
#include "yaml/parse.h"

namespace dinhky::yaml {
namespace {

std::string example() {
  return test::tree_text("examples/son-tay-2025/plan.yaml");
}

bool inside(diag::Span span, size_t size) {
  return span.begin <= span.end && span.end <= size;
}

bool inside(const Node& node, size_t size) {
  if (!inside(node.span, size)) return false;
  for (const auto& item : node.items) {
    if (!inside(item, size)) return false;
  }
  for (const auto& entry : node.entries) {
    if (!inside(entry.key, size) || !inside(entry.value, size)) return false;
  }
  return true;
}

void check_places(const std::string& text) {
  diag::Sources sources;
  diag::Findings findings;
  sources.add("plan.yaml", text);
  const auto root = parse(sources, 0, findings);
  bool good = !root || inside(*root, text.size());
  for (const auto& finding : findings.all()) {
    good = good && inside(finding.span, text.size());
    for (const auto& related : finding.related) good = good && inside(related.span, text.size());
  }
  CHECK(good);
  // What cannot be used must have been told.
  CHECK((root || findings.has_errors()));
}

TEST_CASE("a plan cut off anywhere") {
  const auto text = example();
  REQUIRE(text.size() > 10'000);
  for (size_t size = 0; size < 3'000; size += 7) check_places(text.substr(0, size));
  for (size_t size = 3'000; size < text.size(); size += 997) check_places(text.substr(0, size));
}

TEST_CASE("a plan with some bytes changed") {
  const auto text = example().substr(0, 8'000);
  const std::string odd = "\"'[]{}:,#&*!|>%@`-?\n\t \\\x01\x80\xFF~=";
  std::mt19937 random(20250314);
  for (int round = 0; round < 400; ++round) {
    auto changed = text;
    for (int i = 0; i < 3; ++i) {
      changed[random() % changed.size()] = odd[random() % odd.size()];
    }
    CAPTURE(round);
    check_places(changed);
  }
}

TEST_CASE("any short text of the characters that mean something to YAML") {
  const std::string odd = "a-:,[]{}\"'#&*!|> \n?%";
  std::mt19937 random(20250930);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (size_t size = random() % 12; text.size() < size;) text += odd[random() % odd.size()];
    CAPTURE(text);
    check_places(text);
  }
}

}  // namespace
}  // namespace dinhky::yaml
