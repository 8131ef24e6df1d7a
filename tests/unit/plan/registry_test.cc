#include "plan/registry.h"

#include <doctest/doctest.h>

#include "support/doctest_strings.h"
#include "support/plans.h"

namespace dinhky::plan {
namespace {

using test::day;
using test::Names;

const base::Abbreviations kShort = {
    {base::fold_words("UBND"), base::fold_words("Ủy ban nhân dân")},
    {base::fold_words("HĐND"), base::fold_words("Hội đồng nhân dân")}};
const base::Date kMarch = day(2025, 3, 16);
const base::Date kJuly = day(2025, 7, 16);
const base::Date kDecember = day(2025, 12, 16);

// A district that ends on 30/6/2025: its two communes become one, an office moves twice.
Plan district() {
  Plan plan;
  plan.units = {
      test::unit("van-phong", "Văn phòng HĐND và UBND huyện"),
      test::unit("tu-phap", "Phòng Tư pháp", "", "2025-06-30", {"phong-moi"}),
      test::unit("xa-a", "UBND xã Sơn Dung", "", "2025-06-30", {"UBND xã Sơn Tây"}),
      test::unit("xa-b", "UBND xã Sơn Mùa", "", "2025-06-30", {"xa-x"}),
      test::unit("xa-x", "Ủy ban nhân dân xã Sơn Tây", "2025-07-01", ""),
      test::unit("phong-moi", "Phòng mới", "2025-07-01", "2025-09-30", {"phong-cuoi"}),
      test::unit("phong-cuoi", "Phòng cuối", "2025-10-01", ""),
  };
  for (const size_t i : {2u, 3u, 4u}) {
    plan.units[i].level.value = "xa";
    plan.units[i].kind.value = "ubnd";
  }
  plan.units[0].aliases = test::texts({"Văn phòng huyện", "Văn phòng HĐND&UBND huyện"});
  plan.groups = {
      test::list_group("phong-ban", "Các phòng, ban huyện", {"van-phong", "Phòng Tư pháp"}),
      test::predicate_group("cac-xa", "UBND các xã", "xa", "ubnd"),
      test::list_group("tat-ca", "Mọi đơn vị", {"phong-ban", "UBND các xã"}),
      test::open_group("mo", "Đơn vị có dịch vụ công", {"xa-a", "xa-b"}),
      test::open_group("mo-ca", "Đơn vị có liên quan", {}),
      test::list_group("vong-1", "Vòng 1", {"vong-2"}),
      test::list_group("vong-2", "Vòng 2", {"vong-1", "van-phong"}),
      test::list_group("chua-mo", "Nhóm chứa nhóm mở", {"van-phong", "mo"}),
  };
  return plan;
}

struct Fixture {
  Plan plan = district();
  Registry registry{plan, kShort};

  // "unit van-phong", "group cac-xa", "ambiguous xa-a xa-b", "unknown".
  std::string resolve(std::string_view name) const {
    const auto found = registry.resolve(name);
    switch (found.kind) {
      case NameKind::unit:
        return "unit " + plan.units[found.index].id.value;
      case NameKind::group:
        return "group " + plan.groups[found.index].id.value;
      case NameKind::unknown:
        return "unknown";
      case NameKind::ambiguous:
        break;
    }
    std::string text = "ambiguous";
    for (const size_t unit : found.units) text += " " + plan.units[unit].id.value;
    return text;
  }

  // "xa-x (xa-a xa-b)": the members, with what they inherit from.
  Names members(std::string_view name, base::Date when) const {
    Names list;
    for (const auto& member : registry.members_on(registry.resolve(name), when)) {
      std::string text = plan.units[member.unit].id.value;
      for (const size_t old : member.inherited_from) text += " <" + plan.units[old].id.value;
      list.push_back(text);
    }
    return list;
  }
};

TEST_CASE("ids, official names and aliases in any spelling") {
  const Fixture f;
  CHECK(f.resolve("van-phong") == "unit van-phong");
  CHECK(f.resolve("Văn phòng HĐND và UBND huyện") == "unit van-phong");
  CHECK(f.resolve("VĂN PHÒNG HĐND&UBND HUYỆN.") == "unit van-phong");
  CHECK(f.resolve("Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân huyện") == "unit van-phong");
  CHECK(f.resolve("Văn phòng huyện") == "unit van-phong");
  CHECK(f.resolve("UBND xã Sơn Tây") == "unit xa-x");
  CHECK(f.resolve("cac-xa") == "group cac-xa");
  CHECK(f.resolve("UBND  các xã") == "group cac-xa");
  CHECK(f.resolve("Văn-phong") == "unknown");  // ids are exact
  CHECK(f.resolve("UBND xã Sơn Tinh") == "unknown");
  CHECK(f.resolve("") == "unknown");
  CHECK(f.resolve("…") == "unknown");
}

TEST_CASE("a name that several bear is ambiguous, an id never is") {
  Fixture f;
  f.plan.units.push_back(test::unit("xa-c", "Uỷ ban nhân dân xã Sơn Dung"));
  f.plan.units.push_back(test::unit("xa-d", "UBND xã Sơn Dung"));
  f.plan.groups.push_back(test::list_group("trung-ten", "Phòng Tư pháp", {}));
  f.registry = Registry(f.plan, kShort);
  CHECK(f.resolve("UBND xã Sơn Dung") == "ambiguous xa-a xa-c xa-d");
  CHECK(f.resolve("xa-a") == "unit xa-a");
  CHECK(f.resolve("Phòng Tư pháp") == "ambiguous tu-phap");
  CHECK(f.members("UBND xã Sơn Dung", kMarch).empty());
}

TEST_CASE("the first of two with one id counts") {
  Fixture f;
  f.plan.units.push_back(test::unit("xa-a", "Một xã khác"));
  f.registry = Registry(f.plan, kShort);
  CHECK(f.registry.resolve("xa-a").index == 2);
}

TEST_CASE("a unit, then who follows it") {
  const Fixture f;
  CHECK(f.members("xa-a", kMarch) == Names{"xa-a"});
  CHECK(f.members("xa-a", day(2025, 6, 30)) == Names{"xa-a"});  // the last day counts
  CHECK(f.members("xa-a", day(2025, 7, 1)) == Names{"xa-x <xa-a"});
  CHECK(f.members("xa-x", kMarch).empty());  // not begun yet
  CHECK(f.members("xa-x", kJuly) == Names{"xa-x"});
  CHECK(f.members("tu-phap", kJuly) == Names{"phong-moi <tu-phap"});
  CHECK(f.members("tu-phap", kDecember) == Names{"phong-cuoi <tu-phap"});  // two steps
}

TEST_CASE("a unit that is split, one without successor, a gap, a circle") {
  Fixture f;
  f.plan.units.push_back(
      test::unit("chia", "Đơn vị chia", "", "2025-06-30", {"xa-x", "phong-moi"}));
  f.plan.units.push_back(test::unit("het", "Đơn vị hết", "", "2025-06-30"));
  f.plan.units.push_back(test::unit("cho", "Đơn vị chờ", "", "2025-06-30", {"phong-cuoi"}));
  f.plan.units.push_back(test::unit("tron-1", "Vòng tròn 1", "", "2025-06-30", {"tron-2"}));
  f.plan.units.push_back(test::unit("tron-2", "Vòng tròn 2", "", "2025-06-30", {"tron-1"}));
  f.plan.units.push_back(test::unit("sai", "Đơn vị sai", "", "2025-06-30", {"không-có", "cac-xa"}));
  f.registry = Registry(f.plan, kShort);
  CHECK(f.members("chia", kJuly) == Names{"xa-x <chia", "phong-moi <chia"});
  CHECK(f.members("het", kJuly).empty());
  CHECK(f.members("cho", kJuly).empty());
  CHECK(f.members("cho", kDecember) == Names{"phong-cuoi <cho"});
  CHECK(f.members("tron-1", kJuly).empty());
  CHECK(f.members("sai", kJuly).empty());
}

TEST_CASE("groups by list, by predicate, nested, on different days") {
  const Fixture f;
  CHECK(f.members("phong-ban", kMarch) == Names{"van-phong", "tu-phap"});
  CHECK(f.members("phong-ban", kJuly) == Names{"van-phong", "phong-moi <tu-phap"});
  CHECK(f.members("cac-xa", kMarch) == Names{"xa-a", "xa-b"});
  CHECK(f.members("cac-xa", kJuly) == Names{"xa-x <xa-a <xa-b"});
  CHECK(f.members("tat-ca", kMarch) == Names{"van-phong", "tu-phap", "xa-a", "xa-b"});
  CHECK(f.members("tat-ca", kJuly) == Names{"van-phong", "xa-x <xa-a <xa-b", "phong-moi <tu-phap"});
  CHECK(f.members("tat-ca", kDecember) ==
        Names{"van-phong", "xa-x <xa-a <xa-b", "phong-cuoi <tu-phap"});
}

TEST_CASE("a predicate asks for whatever it names") {
  Fixture f;
  f.plan.units[2].parent.value = "van-phong";
  f.plan.groups.push_back(test::predicate_group("chi-cap", "Cấp xã", "xa", ""));
  f.plan.groups.push_back(test::predicate_group("khong-ai", "Không ai", "xa", "phong"));
  auto with_parent = test::predicate_group("truc-thuoc", "Trực thuộc", "xa", "");
  with_parent.parent.value = "Văn phòng huyện";
  f.plan.groups.push_back(with_parent);
  f.registry = Registry(f.plan, kShort);
  CHECK(f.members("chi-cap", kMarch) == Names{"xa-a", "xa-b"});
  CHECK(f.members("khong-ai", kMarch).empty());
  CHECK(f.members("truc-thuoc", kMarch) == Names{"xa-a"});
}

TEST_CASE("open groups: who may belong") {
  const Fixture f;
  CHECK(f.members("mo", kMarch) == Names{"xa-a", "xa-b"});
  CHECK(f.members("mo", kJuly) == Names{"xa-x <xa-a <xa-b"});
  CHECK(f.members("mo-ca", kMarch) == Names{"van-phong", "tu-phap", "xa-a", "xa-b"});
  CHECK(f.registry.is_open(f.registry.resolve("mo").index));
  CHECK(f.registry.is_open(f.registry.resolve("mo-ca").index));
  CHECK(f.registry.is_open(f.registry.resolve("chua-mo").index));
  CHECK_FALSE(f.registry.is_open(f.registry.resolve("tat-ca").index));
  CHECK_FALSE(f.registry.is_open(f.registry.resolve("cac-xa").index));
}

TEST_CASE("groups that hold themselves do not go round for ever") {
  const Fixture f;
  CHECK(f.members("vong-1", kMarch) == Names{"van-phong"});
  CHECK(f.members("vong-2", kMarch) == Names{"van-phong"});
  CHECK_FALSE(f.registry.is_open(f.registry.resolve("vong-1").index));
}

TEST_CASE("names for suggestions: ids first") {
  const Fixture f;
  const auto names = f.registry.known_names();
  REQUIRE(names.size() == 2 * (7 + 8));
  CHECK(names[0] == "van-phong");
  CHECK(names[7] == "phong-ban");
  CHECK(names[15] == "Văn phòng HĐND và UBND huyện");
}

TEST_CASE("the short forms that come with the program") {
  base::DataStore data;
  const Registry registry(district(), load_abbreviations(data));
  CHECK(registry.fold("Trung tâm PVHCC") == registry.fold("Trung tâm Phục vụ hành chính công"));
  CHECK(registry.fold("UBMTTQ Việt Nam huyện") ==
        registry.fold("Uỷ ban Mặt trận Tổ quốc Việt Nam huyện"));
}

}  // namespace
}  // namespace dinhky::plan
