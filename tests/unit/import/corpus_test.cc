// Annexes as offices write them, made with python-docx (tests/import/make_corpus.py), and what a
// careful clerk says that they hold.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/fold.h"
#include "base/text.h"
#include "plan/assignment.h"
#include "plan/load.h"
#include "plan/registry.h"
#include "plan/section_numbers.h"
#include "support/doctest_strings.h"
#include "support/office.h"
#include "support/source_tree.h"
#include "yaml/parse.h"

namespace dinhky {
namespace {

using Names = std::vector<std::string>;

struct Imported {
  test::Said said;
  test::Said checked;
  diag::Sources sources;
  diag::Findings findings;
  std::optional<plan::Plan> plan;
};

void import_into(Imported& result, const std::string& folder) {
  test::Office office;
  office.disk.put("/office/annex.docx", test::tree_text(folder + "/annex.docx"));
  result.said = office.run({"import", "annex.docx", "-o", "plan.yaml"});
  if (result.said.code != 0) return;
  result.checked = office.run({"check", "plan.yaml"});
  base::DataStore data;
  const auto file =
      result.sources.add("plan.yaml", office.disk.text("/office/plan.yaml").value_or(""));
  plan::LoadContext context{office.disk, data, result.sources, result.findings};
  result.plan = plan::load_plan(context, file);
}

std::string plain(std::string_view text) {
  while (!text.empty() && std::string_view(".;, ").find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  return text == "-" ? std::string() : base::collapsed(base::to_nfc(text));
}

std::string text_under(const yaml::Node& node, std::string_view key) {
  const auto* found = node.find(key);
  return found == nullptr ? std::string() : found->text;
}

bool unsure_of(const yaml::Node& row, std::string_view field) {
  const auto* list = row.find("unsure");
  return list != nullptr && std::any_of(list->items.begin(), list->items.end(),
                                        [&](const auto& item) { return item.text == field; });
}

Names names_under(const plan::Registry& registry, const yaml::Node& row, std::string_view key) {
  Names names;
  const auto* list = row.find(key);
  if (list == nullptr) return names;
  // A name that means a declared unit is as good as the unit's own name.
  for (const auto& item : list->items) {
    const auto found = registry.resolve(item.text);
    const auto& plan = registry.plan();
    if (found.kind == plan::NameKind::unit) names.push_back(plan.units[found.index].name.value);
    if (found.kind == plan::NameKind::group) names.push_back(plan.groups[found.index].name.value);
    if (found.kind == plan::NameKind::unknown) names.push_back(item.text);
  }
  std::sort(names.begin(), names.end());
  return names;
}

Names names_of(const plan::Registry& registry, const std::vector<plan::Text>& list) {
  Names names;
  for (const auto& party : plan::parties_of(registry, list)) names.push_back(party.label);
  std::sort(names.begin(), names.end());
  return names;
}

void compare(const plan::Registry& registry, const plan::Section& section,
             const std::string& number, const plan::Task& task, const yaml::Node& row) {
  CAPTURE(task.id.value);
  CHECK(plain(task.content.value) == plain(text_under(row, "content")));
  if (!unsure_of(row, "lead")) {
    CHECK(names_of(registry, task.lead) == names_under(registry, row, "lead"));
  }
  if (!unsure_of(row, "coordinating")) {
    CHECK(names_of(registry, task.coordinating) == names_under(registry, row, "coordinating"));
  }
  if (!unsure_of(row, "schedule")) {
    CHECK(plain(task.schedule.phrase.value) == plain(text_under(row, "schedule")));
  }
  CHECK(plain(task.deliverable.value) == plain(text_under(row, "deliverable")));
  CHECK(plain(task.responsible.value) == plain(text_under(row, "responsible")));
  CHECK(plain(task.assigned_by.value) == plain(text_under(row, "assigned_by")));
  CHECK(plain(task.budget.value) == plain(text_under(row, "budget")));
  CHECK(plain(task.note.value) == plain(text_under(row, "note")));
  if (unsure_of(row, "section")) return;
  // "A. … / II. …": the innermost names the section.
  auto wanted = text_under(row, "section");
  if (const size_t slash = wanted.rfind(" / "); slash != std::string::npos)
    wanted.erase(0, slash + 3);
  const auto& title = section.title.value;
  const auto full = title.empty() ? std::string() : number + ". " + title;
  CHECK_MESSAGE((plain(wanted) == plain(full) || plain(wanted) == plain(title)), wanted, " / ",
                full);
}

}  // namespace

TEST_CASE("every annex of the corpus is read as a careful clerk reads it") {
  const auto files = test::tree_files("tests/import", "expected.yaml");
  CHECK(files.size() >= 20);
  for (const auto& path : files) {
    CAPTURE(path);
    Imported imported;
    import_into(imported, base::directory_of(path));
    REQUIRE(imported.said.code == 0);
    CHECK_MESSAGE(imported.checked.code == 0, imported.checked.out);
    REQUIRE(imported.plan);
    diag::Sources sources;
    diag::Findings findings;
    const auto root = yaml::parse(sources, sources.add(path, test::tree_text(path)), findings);
    REQUIRE(root);
    const auto* rows = root->find("rows");
    REQUIRE(rows != nullptr);
    base::DataStore data;
    const plan::Registry registry(*imported.plan, plan::load_abbreviations(data));
    plan::SectionNumbers numbers;
    size_t row = 0;
    for (const auto& section : imported.plan->annex.sections) {
      const auto number = numbers.next(section);
      for (const auto& task : section.tasks) {
        REQUIRE(row < rows->items.size());
        compare(registry, section, number, task, rows->items[row++]);
      }
    }
    CHECK(row == rows->items.size());
  }
}

}  // namespace dinhky
