// The order in which files are named, and how they are gathered, changes nothing in results/.
#include <doctest/doctest.h>

#include <map>

#include "support/phrase_generator.h"
#include "support/returned_forms.h"

namespace dinhky {
namespace {

using test::Office;
using test::returned_form;
using Strings = std::vector<std::string>;

const Strings kUnits = {"van-phong", "trung-tam-truyen-thong", "phong-van-hoa-khoa-hoc-thong-tin",
                        "ubnd-xa-son-dung", "ubnd-xa-son-tinh"};

// Of every unit a form; of the second the same under two names, of the third two that differ, of
// the fourth a text that differs from the one on record.
Office office_of_returns(Strings& names) {
  auto office = test::office_with_forms();
  office.disk.put("cu.md", returned_form(office, kUnits[3], {{"general/next", "Cũ"}}));
  REQUIRE(test::collect(office, {"cu.md"}).code == 0);
  office.disk.erase("/office/cu.md");
  for (const auto& unit : kUnits) names.push_back("thu/" + unit + ".md");
  for (const auto& name : names) {
    const auto unit = name.substr(4, name.size() - 7);
    office.disk.put(name, returned_form(office, unit));
  }
  office.disk.put("thu/lai/a.md", returned_form(office, kUnits[1]));
  office.disk.put("thu/lai/b.md", returned_form(office, kUnits[2], {{"general/next", "Khác"}}));
  office.disk.put("thu/lai/c.pdf", "%PDF-1.4");
  for (const char* name : {"thu/lai/a.md", "thu/lai/b.md", "thu/lai/c.pdf"}) names.push_back(name);
  return office;
}

std::map<std::string, std::string> records(const Office& office) {
  std::map<std::string, std::string> texts;
  for (const auto& path : office.disk.files()) {
    if (path.starts_with("/office/results/")) texts[path] = office.disk.text(path).value();
  }
  return texts;
}

TEST_CASE("the order of the files changes nothing") {
  Strings names;
  const Office start = office_of_returns(names);
  Office in_order = start;
  const auto said = test::collect(in_order, {"thu"});
  CHECK(said.code == 1);
  const auto wanted = records(in_order);
  CHECK(wanted.size() == 4);  // three new ones and the old one
  test::Random random(7);
  for (int round = 0; round < 30; ++round) {
    CAPTURE(round);
    auto shuffled = names;
    for (size_t i = shuffled.size(); i > 1; --i)
      std::swap(shuffled[i - 1], shuffled[random.below(i)]);
    if (round % 3 == 0) shuffled.push_back("thu");
    Office office = start;
    const auto again = test::collect(office, shuffled);
    CHECK(again.out == said.out);
    CHECK(again.err == said.err);
    CHECK(again.code == said.code);
    CHECK(records(office) == wanted);
  }
}

}  // namespace
}  // namespace dinhky
