#include "plan/changes.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "plan/matching.h"
#include "plan/words_diff.h"
#include "support/apply_changes.h"
#include "support/doctest_strings.h"
#include "support/plan_editor.h"

namespace dinhky::plan {
namespace {

using Strings = std::vector<std::string>;

// Two tasks in a section, one in another, of two units.
struct Pair {
  base::DataStore data;
  Plan before = test::plan_of_tree(data, "tests/docs/amended/plan-cu.yaml");
  Plan after = before;

  std::vector<Task>& tasks(size_t section) { return after.annex.sections[section].tasks; }
  std::vector<Change> changes() {
    const auto abbreviations = load_abbreviations(data);
    return compare_plans(Registry(before, abbreviations), Registry(after, abbreviations));
  }
  Strings told() {
    Strings lines;
    for (const auto& change : changes()) lines.push_back(test::described(change));
    return lines;
  }
};

TEST_CASE("a row put in shifts the ids below it, and that is one line") {
  Pair pair;
  Task task = pair.tasks(0)[0];
  task.content.value = "Công bố danh mục dịch vụ công trực tuyến toàn trình";
  pair.tasks(0).insert(pair.tasks(0).begin(), task);
  test::renumber(pair.after);
  CHECK(pair.told() ==
        Strings{"added task > I.01", "renumbered task I.01>I.02 I.02>I.03 I.03>I.04"});
}

TEST_CASE("the same id with quite other content is another task") {
  Pair pair;
  pair.tasks(0)[1].content.value = "Kiểm tra việc chấp hành kỷ luật, kỷ cương";
  CHECK(pair.told() == Strings{"dropped task I.02", "added task > I.02"});
}

TEST_CASE("a task that moves with a new id is a move") {
  Pair pair;
  auto task = pair.tasks(0)[2];
  pair.tasks(0).pop_back();
  task.id.value = "II.03";
  task.content.value += " xã";
  pair.tasks(1).push_back(task);
  CHECK(pair.told() == Strings{"moved task I.03 > II.03", "changed task I.03 > II.03 content",
                               "renumbered task I.03>II.03"});
}

TEST_CASE("tasks that change places: as few moves as possible") {
  Pair pair;
  auto& tasks = pair.tasks(0);
  std::rotate(tasks.begin(), tasks.begin() + 1, tasks.end());
  CHECK(pair.told() == Strings{"moved task I.01"});
}

TEST_CASE("a section retitled and moved is known by its tasks") {
  Pair pair;
  auto& sections = pair.after.annex.sections;
  std::swap(sections[0], sections[1]);
  sections[1].title.value = "Một tên hoàn toàn khác";
  const auto told = pair.told();
  CHECK(std::count(told.begin(), told.end(), "changed section I > II title") == 1);
  CHECK(std::none_of(told.begin(), told.end(), [](const std::string& line) {
    return line.starts_with("added") || line.starts_with("dropped");
  }));
}

TEST_CASE("a new id of a unit changes nothing that refers to it") {
  Pair pair;
  pair.after.units[0].id.value = "vp";
  for (auto& section : pair.after.annex.sections) {
    for (auto& task : section.tasks) {
      for (auto* list : {&task.lead, &task.coordinating}) {
        for (auto& name : *list) {
          if (name.value == "van-phong") name.value = "vp";
        }
      }
    }
  }
  pair.after.reporting.lines[0].compiler.value = "vp";
  const auto changes = pair.changes();
  REQUIRE(changes.size() == 1);
  CHECK(test::described(changes[0]) == "changed unit van-phong > vp id");
  CHECK(changes[0].touched == Strings{"I.01", "I.02", "I.03"});
}

TEST_CASE("a unit that ends names the tasks that it leaves") {
  Pair pair;
  pair.after.units[1].until = base::make_date(2026, 6, 30);
  const auto changes = pair.changes();
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].fact == "valid.until");
  CHECK(changes[0].touched == Strings{"I.01", "I.02", "II.01"});
}

TEST_CASE("words of a schedule without new days are only words") {
  Pair pair;
  auto& schedule = pair.tasks(0)[1].schedule;
  const schedule::PhraseReader reader(pair.data);
  const auto write = [&](const std::string& phrase) {
    schedule.phrase.value = phrase;
    schedule.value = reader.read(phrase, {2026, schedule::Heading::active, std::nullopt});
    return pair.changes();
  };
  auto changes = write("Chậm nhất ngày 29/9/2026");
  REQUIRE(changes.size() == 1);
  CHECK(is_only_reworded(changes[0]));
  changes = write("Chậm nhất ngày 30/9/2026");
  REQUIRE(changes.size() == 1);
  CHECK_FALSE(is_only_reworded(changes[0]));
}

TEST_CASE("the order of leads counts, that of members does not") {
  Pair pair;
  auto& names = pair.tasks(0)[1].coordinating;
  std::swap(names[0], names[1]);
  std::swap(pair.after.units[0], pair.after.units[2]);
  CHECK(pair.told() == Strings{"changed task I.02 coordinating"});
}

Strings marked(std::string_view before, std::string_view after) {
  Strings runs;
  for (const auto& run : compare_words(before, after)) {
    static constexpr const char* kSigns[] = {"=", "-", "+"};
    runs.push_back(kSigns[static_cast<size_t>(run.fate)] + run.text);
  }
  return runs;
}

TEST_CASE("changed words") {
  CHECK(marked("của huyện Sơn Tây.", "của xã Sơn Tây.") ==
        Strings{"=của", "-huyện", "+xã", "=Sơn Tây."});
  // A comma is a word of its own.
  CHECK(marked("xã, thôn", "xã thôn") == Strings{"=xã", "-,", "=thôn"});
  // A word that stayed alone between two changes goes with them.
  CHECK(marked("a b c d e", "a x c y e") == Strings{"=a", "-b c d", "+x c y", "=e"});
  CHECK(marked("", "mới") == Strings{"+mới"});
  CHECK(marked("như  cũ\n", "như cũ") == Strings{"=như cũ"});
}

TEST_CASE("similar texts") {
  CHECK(similarity("Rà soát thủ tục", "rà soát THỦ TỤC.") == 1);
  CHECK(similarity("Rà soát thủ tục hành chính", "Kiểm tra kỷ luật, kỷ cương") == 0);
  CHECK(similarity("Tổ chức tập huấn nghiệp vụ kiểm soát thủ tục hành chính",
                   "Rà soát, đơn giản hóa thủ tục hành chính") < 0.45);
}

TEST_CASE("what keeps its order") {
  CHECK(kept_in_order({2, 0, 1}) == std::vector<bool>{false, true, true});
  CHECK(kept_in_order({}) == std::vector<bool>{});
}

}  // namespace
}  // namespace dinhky::plan
