#include "plan/assignment.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/doctest_strings.h"
#include "support/plans.h"

namespace dinhky::plan {
namespace {

using test::day;
using test::Names;

const base::Date kMarch = day(2025, 3, 16);
const base::Date kJuly = day(2025, 7, 16);

Plan people() {
  Plan plan;
  plan.units = {
      test::unit("van-phong", "Văn phòng"),
      test::unit("tu-phap", "Phòng Tư pháp"),
      test::unit("xa-a", "UBND xã A", "", "2025-06-30", {"xa-x"}),
      test::unit("xa-b", "UBND xã B", "", "2025-06-30", {"xa-x"}),
      test::unit("xa-x", "UBND xã X", "2025-07-01", ""),
  };
  plan.groups = {
      test::list_group("phong-ban", "Các phòng, ban", {"van-phong", "tu-phap"}),
      test::list_group("cac-xa", "UBND các xã", {"xa-a", "xa-b"}),
      test::list_group("tat-ca", "Mọi đơn vị", {"phong-ban", "cac-xa"}),
      test::open_group("mo", "Đơn vị có dịch vụ công", {"xa-a", "xa-b"}),
  };
  return plan;
}

// The parts of one unit in a plan of one task, or of several.
struct Fixture {
  Plan plan = people();

  Fixture(const Names& lead, const Names& coordinating = {}) {
    test::add_task(plan, lead, coordinating);
  }

  // "lead joint optional via cac-xa with tu-phap <xa-a": one line a task.
  Names parts(std::string_view unit, base::Date when = kMarch) const {
    const Registry registry(plan, {});
    const Assignments assignments(registry, when);
    Names list;
    for (const auto& part : assignments.of_unit(registry.resolve(unit).index)) {
      std::string text = part.role == Role::lead ? "lead" : "coordinating";
      if (part.joint) text += " joint";
      if (part.optional) text += " optional";
      if (!part.via().empty()) text += " via " + part.via();
      if (!part.with().empty()) text += " with";
      for (const auto* party : part.with()) text += " " + party->id;
      for (const size_t old : part.inherited_from) text += " <" + plan.units[old].id.value;
      list.push_back(text);
    }
    return list;
  }
};

TEST_CASE("a unit alone, and one that takes no part") {
  const Fixture f({"van-phong"});
  CHECK(f.parts("van-phong") == Names{"lead"});
  CHECK(f.parts("tu-phap").empty());
}

TEST_CASE("names as the document writes them") {
  const Fixture f({"VĂN PHÒNG."}, {"Phòng Tư Pháp"});
  CHECK(f.parts("van-phong") == Names{"lead with tu-phap"});
  CHECK(f.parts("tu-phap") == Names{"coordinating with van-phong"});
}

TEST_CASE("outright beats a group, on either side") {
  const Fixture leads({"van-phong"}, {"phong-ban"});
  CHECK(leads.parts("van-phong") == Names{"lead with phong-ban"});
  CHECK(leads.parts("tu-phap") == Names{"coordinating via phong-ban with van-phong"});
  const Fixture helps({"phong-ban"}, {"van-phong"});
  CHECK(helps.parts("van-phong") == Names{"coordinating with phong-ban"});
  CHECK(helps.parts("tu-phap") == Names{"lead via phong-ban with van-phong"});
}

TEST_CASE("of two groups, lead beats coordinating") {
  const Fixture f({"cac-xa"}, {"tat-ca"});
  CHECK(f.parts("xa-a") == Names{"lead via cac-xa with tat-ca"});
  CHECK(f.parts("van-phong") == Names{"coordinating via tat-ca with cac-xa"});
  const Fixture same({"cac-xa"}, {"cac-xa"});
  CHECK(same.parts("xa-a") == Names{"lead via cac-xa with cac-xa"});
}

TEST_CASE("named outright on both sides: lead") {
  const Fixture f({"van-phong"}, {"van-phong"});
  CHECK(f.parts("van-phong").size() == 1);
  CHECK(f.parts("van-phong").front().starts_with("lead"));
}

TEST_CASE("two named outright lead jointly") {
  const Fixture f({"van-phong", "tu-phap"}, {"cac-xa"});
  CHECK(f.parts("van-phong") == Names{"lead joint with tu-phap cac-xa"});
  CHECK(f.parts("tu-phap") == Names{"lead joint with van-phong cac-xa"});
  CHECK(f.parts("xa-a") == Names{"coordinating via cac-xa with van-phong tu-phap"});
}

TEST_CASE("a group leads severally, the unit named beside it jointly") {
  const Fixture f({"van-phong", "cac-xa"});
  CHECK(f.parts("van-phong") == Names{"lead joint with cac-xa"});
  CHECK(f.parts("xa-a") == Names{"lead via cac-xa with van-phong"});
  const Fixture groups({"phong-ban", "cac-xa"});
  CHECK(groups.parts("xa-a") == Names{"lead via cac-xa"});
  CHECK(groups.parts("tu-phap") == Names{"lead via phong-ban"});
}

TEST_CASE("one unit under two spellings, and a name that means nobody, make nothing joint") {
  const Fixture twice({"van-phong", "Văn phòng"});
  CHECK(twice.parts("van-phong") == Names{"lead"});
  const Fixture nobody({"không có", "van-phong"});
  CHECK(nobody.parts("van-phong") == Names{"lead"});
}

TEST_CASE("members of an open group have optional rows") {
  const Fixture f({"mo"});
  CHECK(f.parts("xa-a") == Names{"lead optional via mo"});
  CHECK(f.parts("van-phong").empty());
  const Fixture beside({"van-phong"}, {"mo"});
  CHECK(beside.parts("xa-a") == Names{"coordinating optional via mo with van-phong"});
}

TEST_CASE("a closed group beats an open one in the same list, outright beats both") {
  const Fixture closed({"mo", "cac-xa"});
  CHECK(closed.parts("xa-a") == Names{"lead via cac-xa"});
  const Fixture outright({"mo"}, {"xa-a"});
  CHECK(outright.parts("xa-a") == Names{"coordinating with mo"});
  CHECK(outright.parts("xa-b") == Names{"lead optional via mo with xa-a"});
}

TEST_CASE("successors take over, once, whatever they inherit") {
  const Fixture f({"xa-a"}, {"van-phong"});
  CHECK(f.parts("xa-a", kMarch) == Names{"lead with van-phong"});
  CHECK(f.parts("xa-x", kMarch).empty());
  CHECK(f.parts("xa-a", kJuly).empty());
  CHECK(f.parts("xa-x", kJuly) == Names{"lead with van-phong <xa-a"});
  const Fixture group({"cac-xa"});
  CHECK(group.parts("xa-x", kJuly) == Names{"lead via cac-xa <xa-a <xa-b"});
}

TEST_CASE("two units that became one do not lead jointly with themselves") {
  const Fixture f({"xa-a", "xa-b"});
  CHECK(f.parts("xa-a", kMarch) == Names{"lead joint with xa-b"});
  const auto after = f.parts("xa-x", kJuly);
  REQUIRE(after.size() == 1);
  CHECK(after[0] == "lead <xa-a <xa-b");
}

TEST_CASE("an inherited coordinating role takes no lead away") {
  const Fixture f({"cac-xa"}, {"xa-a"});
  CHECK(f.parts("xa-a", kMarch) == Names{"coordinating with cac-xa"});
  CHECK(f.parts("xa-x", kJuly) == Names{"lead via cac-xa <xa-a <xa-b"});
}

TEST_CASE("a partner that has ended without successor makes nothing joint") {
  Fixture f({"van-phong", "het"});
  f.plan.units.push_back(test::unit("het", "Đơn vị hết", "", "2025-06-30"));
  CHECK(f.parts("van-phong", kMarch) == Names{"lead joint with het"});
  CHECK(f.parts("van-phong", kJuly).front().starts_with("lead"));
  CHECK(f.parts("van-phong", kJuly).front().find("joint") == std::string::npos);
}

TEST_CASE("parts come in the order of the annex") {
  Fixture f({"van-phong"});
  test::add_task(f.plan, {"tu-phap"}, {"phong-ban"});
  test::add_task(f.plan, {"cac-xa"});
  test::add_task(f.plan, {"phong-ban"});
  CHECK(f.parts("van-phong") ==
        Names{"lead", "coordinating via phong-ban with tu-phap", "lead via phong-ban"});
  const Registry registry(f.plan, {});
  const Assignments assignments(registry, kMarch);
  CHECK(assignments.tasks().size() == 4);
  CHECK(assignments.of_unit(0)[2].task().id.value == "T4");
}

TEST_CASE("a unit's part in one task") {
  Fixture f({"van-phong"});
  test::add_task(f.plan, {"tu-phap"}, {"phong-ban"});
  test::add_task(f.plan, {"cac-xa"});
  test::add_task(f.plan, {"phong-ban"});
  const Registry registry(f.plan, {});
  const Assignments assignments(registry, kMarch);
  const auto tasks = f.plan.tasks();
  for (size_t unit = 0; unit < f.plan.units.size(); ++unit) {
    const auto& parts = assignments.of_unit(unit);
    for (const auto* task : tasks) {
      const auto found = std::find_if(parts.begin(), parts.end(),
                                      [&](const Assignment& p) { return &p.task() == task; });
      CHECK(assignments.part_of(unit, *task) == (found == parts.end() ? nullptr : &*found));
    }
  }
  CHECK(assignments.part_of(0, *tasks[2]) == nullptr);  // not of the communes
  CHECK(assignments.part_of(0, Task{}) == nullptr);     // of no task of the plan
}

}  // namespace
}  // namespace dinhky::plan
