// Fill-in places of a DOCX: each can be found again, whatever program saved the file.
#include "emit/docx_control.h"

#include <doctest/doctest.h>

#include <set>

#include "base/text.h"
#include "emit/docx_tree.h"
#include "results/form_marks.h"
#include "support/doctest_strings.h"

namespace dinhky::emit {
namespace {

using test::all_of;
using test::DocxTree;
using test::text_of;
using test::value_of;

// Controls around cells, by tag.
std::map<std::string, pugi::xml_node> cell_controls(const DocxTree& docx) {
  std::map<std::string, pugi::xml_node> controls;
  for (const auto& control : all_of(docx.body(), "w:sdt")) {
    const auto tag = control.child("w:sdtPr").child("w:tag");
    if (tag) controls[value_of(tag)] = control;
  }
  return controls;
}

pugi::xml_node cell_of(pugi::xml_node control) {
  return control.child("w:sdtContent").child("w:tc");
}

// The cell that a bookmark means, as docx_control.h tells.
pugi::xml_node cell_beside(const DocxTree& docx, const std::string& prefix) {
  for (const auto& bookmark : all_of(docx.body(), "w:bookmarkStart")) {
    const std::string name = bookmark.attribute("w:name").value();
    if (!name.starts_with(prefix)) continue;
    const auto cell = static_cast<size_t>(std::stoi(name.substr(prefix.size())));
    pugi::xml_node row = bookmark;
    while (row && std::string(row.name()) != "w:tr") row = row.parent();
    if (!row) {
      auto paragraph = bookmark.parent();
      while (std::string(paragraph.name()) != "w:tbl") paragraph = paragraph.next_sibling();
      row = paragraph.child("w:tr");
    }
    return all_of(row, "w:tc").at(cell);
  }
  return {};
}

}  // namespace

TEST_CASE("every slot has one control around its cell, named by its id") {
  const auto report = test::sample_report();
  const DocxTree docx(report);
  const auto controls = cell_controls(docx);
  const auto slots = test::slots_of(report);
  REQUIRE(slots.size() > 40);
  CHECK(controls.size() == slots.size());
  for (const auto& slot : slots) {
    CAPTURE(slot.id);
    REQUIRE(controls.contains(slot.id));
    const auto control = controls.at(slot.id);
    CHECK(value_of(control.child("w:sdtPr").child("w:alias")) == slot.id);
    CHECK(std::string(control.parent().name()) == "w:tr");
    REQUIRE(cell_of(control));
    const auto whole = text_of(cell_of(control));
    const std::string text(base::trimmed(whole));
    CHECK(text == (slot.value.empty() ? slot.placeholder : slot.value));
  }
}

TEST_CASE("numbers of controls are positive, unique and the same in every run") {
  const auto numbers = [](const DocxTree& docx) {
    std::vector<long long> ids;
    for (const auto& control : all_of(docx.body(), "w:sdt")) {
      ids.push_back(control.child("w:sdtPr").child("w:id").attribute("w:val").as_llong());
    }
    return ids;
  };
  const DocxTree docx(test::sample_report());
  const auto ids = numbers(docx);
  std::set<long long> unique(ids.begin(), ids.end());
  CHECK(unique.size() == ids.size());
  CHECK(*unique.begin() > 0);
  CHECK(*unique.rbegin() <= 0x7FFFFFFF);
  CHECK(numbers(DocxTree(test::sample_report())) == ids);
}

TEST_CASE("a name that comes twice gets the next free number") {
  ControlIds ids;
  const int first = ids.id_for("I.01/result");
  CHECK(ids.id_for("I.01/result") == first + 1);
  CHECK(ids.id_for("I.01/result") == first + 2);
  ControlIds again;
  CHECK(again.id_for("I.01/result") == first);
}

TEST_CASE("the placeholder is marked as one only while nothing is filled in") {
  const DocxTree docx(test::sample_report());
  const auto controls = cell_controls(docx);
  const auto shows = [](pugi::xml_node control) {
    return !control.child("w:sdtPr").child("w:showingPlcHdr").empty();
  };
  const auto styled = [](pugi::xml_node control) {
    const auto styles = all_of(control, "w:rStyle");
    return styles.size() == 1 && value_of(styles.front()) == "PlaceholderText";
  };
  CHECK(shows(controls.at("I.01/result")));
  CHECK(styled(controls.at("I.01/result")));
  CHECK_FALSE(shows(controls.at("own-plan/date")));
  CHECK_FALSE(styled(controls.at("own-plan/date")));
}

TEST_CASE("a closed list is a menu inside the cell's control") {
  const DocxTree docx(test::sample_report());
  const auto control = cell_controls(docx).at("I.01/status");
  CHECK(control.child("w:sdtPr").child("w:showingPlcHdr").empty());
  const auto paragraph = cell_of(control).child("w:p");
  // LibreOffice keeps the outer alias only when some text stands before the menu.
  CHECK(std::string(paragraph.child("w:r").child("w:t").child_value()) == " ");
  const auto menu = paragraph.child("w:sdt");
  REQUIRE(menu);
  CHECK(menu.child("w:sdtPr").child("w:showingPlcHdr"));
  std::vector<std::string> values;
  for (const auto& item : all_of(menu.child("w:sdtPr").child("w:dropDownList"), "w:listItem")) {
    values.emplace_back(item.attribute("w:value").value());
    CHECK(item.attribute("w:displayText").value() == values.back());
  }
  CHECK(values == test::status_choices());
}

TEST_CASE("a chosen answer stands in the menu") {
  auto table = test::task_table();
  table.rows[1].cells[4].slot->value = "Hoàn thành";
  const DocxTree docx(test::document_of({table}));
  const auto menu = cell_of(cell_controls(docx).at("I.01/status")).child("w:p").child("w:sdt");
  CHECK(text_of(menu) == "Hoàn thành");
  CHECK(menu.child("w:sdtPr").child("w:showingPlcHdr").empty());
}

TEST_CASE("an answer of several lines is a paragraph a line") {
  const DocxTree docx(test::sample_report());
  const auto cell = cell_of(cell_controls(docx).at("general/difficulties"));
  CHECK(all_of(cell, "w:p").size() == 2);
  CHECK(all_of(cell, "w:br").empty());
}

TEST_CASE("a bookmark in fixed text leads to each answer") {
  const auto report = test::sample_report();
  const DocxTree docx(report);
  for (const auto& slot : test::slots_of(report)) {
    CAPTURE(slot.id);
    const auto cell = cell_beside(docx, results::bookmark_prefix(slot.id));
    REQUIRE(cell);
    const auto control = cell.parent().parent();
    CHECK(value_of(control.child("w:sdtPr").child("w:tag")) == slot.id);
    CHECK(results::bookmark_name(slot.id, 12).size() <= 40);  // Word's limit
  }
  std::set<std::string> ids;
  for (const auto& bookmark : all_of(docx.body(), "w:bookmarkStart")) {
    CHECK(ids.insert(bookmark.attribute("w:id").value()).second);
    CHECK(std::string(bookmark.next_sibling().name()) == "w:bookmarkEnd");
  }
}

TEST_CASE("names longer than Word bears are cut and stay different") {
  const std::string longest(64, 'a');
  CHECK(results::control_name(longest) == longest);
  const auto first = results::control_name(longest + "/x");
  const auto second = results::control_name(longest + "/y");
  CHECK(base::count_code_points(first) == 64);
  CHECK(first != second);
  CHECK(results::control_name("Nhiệm-vụ.01/result") == "Nhiệm-vụ.01/result");
}

}  // namespace dinhky::emit
