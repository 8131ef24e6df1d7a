// Whatever is edited: what diff says, done to the old plan, gives the new one, and a plan never
// differs from itself.
#include <doctest/doctest.h>
#include <algorithm>
#include <cstdint>
#include <variant>
#include <nlohmann/json.hpp>

#include "base/fold.h"
#include "base/text.h"
#include "cli/diff_json.h"
#include "cli/diff_text.h"
#include "plan/changes.h"
#include "plan/words_diff.h"
#include "report/amendment.h"
#include "support/apply_changes.h"
#include "support/desk_session.h"
#include "support/doctest_strings.h"
#include "support/office.h"
#include "support/plan_editor.h"
#include "support/source_tree.h"

namespace dinhky {
namespace {

using test::PlanEditor;
using test::Random;

constexpr const char* kPlans[] = {"examples/son-tay-2025/plan.yaml", "examples/xa-2026/plan.yaml",
                                  "tests/docs/small/plan.yaml"};

struct Desk {
  base::DataStore data;
  base::Abbreviations abbreviations = plan::load_abbreviations(data);
  std::vector<plan::Plan> plans;

  Desk() {
    for (const auto* path : kPlans) plans.push_back(test::plan_of_tree(data, path));
  }
  plan::Registry registry(const plan::Plan& plan) const { return {plan, abbreviations}; }
};

std::string all(const std::vector<plan::Change>& changes) {
  std::string text;
  for (const auto& change : changes) text += test::described(change) + "\n";
  return text;
}

// The first line in which the two differ.
std::string difference(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  for (size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
    const auto left = i < a.size() ? a[i] : "(nothing)";
    const auto right = i < b.size() ? b[i] : "(nothing)";
    if (left != right) return left + "\n" + right;
  }
  return {};
}

void check_pair(const Desk& desk, const plan::Plan& old_plan, const plan::Plan& new_plan) {
  const auto before = desk.registry(old_plan);
  const auto after = desk.registry(new_plan);
  const auto changes = plan::compare_plans(before, after);
  const auto old_facts = test::described(plan::facts_of(before));
  const auto new_facts = test::described(plan::facts_of(after));
  const auto made = test::described(test::applied(plan::facts_of(before), changes));
  CAPTURE(all(changes));
  REQUIRE(difference(made, new_facts) == "");
  REQUIRE(changes.empty() == (difference(old_facts, new_facts).empty()));
}

TEST_CASE("the changes done to the old plan give the new one") {
  const Desk desk;
  base::DataStore data;
  size_t cases = 0;
  for (uint32_t seed = 1; seed <= 3000; ++seed) {
    Random random(seed);
    const auto& first = desk.plans[seed % desk.plans.size()];
    auto old_plan = first;
    PlanEditor editor(data, random);
    if (seed % 3 == 0) editor.edit(old_plan, random.below(10));
    auto new_plan = old_plan;
    editor.edit(new_plan, 1 + random.below(8));
    if (seed % 5 == 0) test::renumber(new_plan);
    CAPTURE(seed);
    check_pair(desk, old_plan, new_plan);
    check_pair(desk, new_plan, old_plan);
    ++cases;
  }
  CHECK(cases == 3000);
}

// A sentence a change: only a renumbering can be told by the moves already.
TEST_CASE("every change is on every paper and in every listing") {
  const Desk desk;
  base::DataStore data;
  const report::Texts texts(data);
  test::MemoryFileSystem disk;
  test::DeskSession session(disk);
  for (uint32_t seed = 1; seed <= 500; ++seed) {
    Random random(seed);
    const auto& first = desk.plans[seed % desk.plans.size()];
    auto edited = first;
    PlanEditor(data, random).edit(edited, 1 + random.below(12));
    const auto changes = plan::compare_plans(desk.registry(first), desk.registry(edited));
    CAPTURE(seed);
    CAPTURE(all(changes));
    size_t sentences = 0;
    for (const auto& block : report::amendment_list(first, changes, texts).blocks) {
      const auto* paragraph = std::get_if<report::Paragraph>(&block);
      if (paragraph == nullptr) continue;
      ++sentences;
      for (const auto& run : paragraph->runs) REQUIRE(run.text.find("«") == std::string::npos);
    }
    const auto renumbered = static_cast<size_t>(std::count_if(
        changes.begin(), changes.end(),
        [](const plan::Change& change) { return change.kind == plan::ChangeKind::renumbered; }));
    // The line of the instrument and the opening.
    const size_t fixed = 2;
    REQUIRE(sentences >= fixed + changes.size() - renumbered);
    const auto text = cli::diff_text(*session, changes, false);
    REQUIRE(text.find("«") == std::string::npos);
    REQUIRE(nlohmann::json::parse(cli::diff_json(changes))["changes"].size() == changes.size());
    for (const auto line : base::split(text, '\n')) {
      const bool one_word = base::trimmed(line).find(' ') == std::string_view::npos;
      REQUIRE((one_word || base::count_cells(line) <= 80));
    }
  }
}

TEST_CASE("quite other plans are told too") {
  const Desk desk;
  for (const auto& a : desk.plans) {
    for (const auto& b : desk.plans) check_pair(desk, a, b);
  }
}

TEST_CASE("no plan differs from itself") {
  size_t plans = 0;
  std::vector<std::string> paths;
  for (const char* folder : {"examples", "tests/golden", "tests/docs"}) {
    for (auto& path : test::tree_files(folder, ".yaml")) paths.push_back(std::move(path));
  }
  for (const auto& path : paths) {
    const auto text = test::tree_text(path);
    if (text.find("\nannex:") == std::string::npos) continue;
    CAPTURE(path);
    base::DataStore data;
    const auto abbreviations = plan::load_abbreviations(data);
    test::MemoryFileSystem disk;
    test::Office office;
    office.disk.put("/office/old.yaml", text);
    office.disk.put("/office/new.yaml", "# Một chú thích\n" + text);
    const auto said = office.run({"diff", "--git", "p/plan.yaml", "old.yaml", "0", "100644",
                                  "new.yaml", "1", "100644", "--lang", "en"});
    CHECK(said.code == 0);
    const bool no_plan = said.out.find("cannot be read as a plan") != std::string::npos;
    const bool same = said.out.find("the plan says the same") != std::string::npos;
    CHECK((same || no_plan));
    if (same) ++plans;
  }
  CHECK(plans >= 10);
}

TEST_CASE("renumbering is one change, whatever the plan") {
  const Desk desk;
  for (const auto& first : desk.plans) {
    auto shifted = first;
    for (auto& section : shifted.annex.sections) {
      for (auto& task : section.tasks) {
        task.id.value = "N" + task.id.value;
        for (auto& id : task.schedule.after) id.value = "N" + id.value;
      }
    }
    const auto changes = plan::compare_plans(desk.registry(first), desk.registry(shifted));
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].kind == plan::ChangeKind::renumbered);
    CHECK(changes[0].numbers.size() == first.tasks().size());
  }
}

TEST_CASE("an id or the name of the same unit is no change") {
  const Desk desk;
  for (const auto& first : desk.plans) {
    auto named = first;
    const auto registry = desk.registry(first);
    size_t renamed = 0;
    for (auto& section : named.annex.sections) {
      for (auto& task : section.tasks) {
        for (auto* list : {&task.lead, &task.coordinating}) {
          for (auto& name : *list) {
            const auto found = registry.resolve(name.value);
            if (found.kind == plan::NameKind::unit)
              name.value = first.units[found.index].name.value;
            if (found.kind == plan::NameKind::group)
              name.value = first.groups[found.index].name.value;
            ++renamed;
          }
        }
      }
    }
    CHECK(renamed > 0);
    CHECK(plan::compare_plans(registry, desk.registry(named)).empty());
  }
}

std::string without_blanks(const std::string& given) {
  auto text = base::collapsed(given);
  std::erase(text, ' ');
  return text;
}

TEST_CASE("words removed and kept make the old text, words added and kept the new one") {
  for (uint32_t seed = 1; seed <= 3000; ++seed) {
    Random random(seed);
    const auto before = test::random_phrase(random);
    const auto after = random.below(2) == 0 ? test::random_phrase(random)
                                            : before + ", " + test::random_phrase(random);
    std::string old_text;
    std::string new_text;
    for (const auto& run : plan::compare_words(before, after)) {
      if (run.fate != plan::WordFate::added) old_text += run.text;
      if (run.fate != plan::WordFate::removed) new_text += run.text;
    }
    CAPTURE(seed);
    REQUIRE(without_blanks(old_text) == without_blanks(before));
    REQUIRE(without_blanks(new_text) == without_blanks(after));
  }
}

}  // namespace
}  // namespace dinhky
