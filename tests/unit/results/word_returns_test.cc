// Forms of the plan of examples/son-tay-2025, filled in and saved by real programs: made by
// tests/roundtrip/fill_docx.py, "resaved" and "decomposed" saved again by LibreOffice 7.4.
#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "results/word_form.h"
#include "support/asked_form.h"
#include "support/doctest_strings.h"
#include "support/source_tree.h"

namespace dinhky::results {
namespace {

constexpr char kFolder[] = "tests/unit/results/returns/";

const std::map<std::string, FoundBy> kWays = {{"mark", FoundBy::mark},
                                              {"alias", FoundBy::alias},
                                              {"bookmark", FoundBy::bookmark},
                                              {"row", FoundBy::row}};

Form asked_form() {
  return test::form_from(test::tree_text(std::string(kFolder) + "form.txt"));
}

ReturnedForm read(const std::string& file) {
  const auto word = read_word(test::tree_text(kFolder + file));
  REQUIRE(word.document.has_value());
  auto reading = read_word_form(*word.document, asked_form());
  REQUIRE(reading.form.has_value());
  return std::move(*reading.form);
}

std::string expected_answer(const nlohmann::json& all, const nlohmann::json& file,
                            const std::string& slot) {
  const std::string changed = file["changed"].value(slot, "\t");
  return changed != "\t" ? changed : all["answers"].value(slot, "");
}

}  // namespace

TEST_CASE("every answer of a returned form comes back, whatever saved it") {
  const auto expected =
      nlohmann::json::parse(test::tree_text(std::string(kFolder) + "expected.json"));
  const auto asked = asked_form();
  REQUIRE(asked.slots.size() == 56);
  for (const auto& entry : expected["files"].items()) {
    const auto name = entry.key();
    const auto& file = entry.value();
    CAPTURE(name);
    const auto form = read(name);
    CHECK(form.identity == asked.identity);

    const auto deleted = file["deleted"].get<std::set<std::string>>();
    CHECK(form.answers.size() == asked.slots.size() - deleted.size());
    for (const auto& slot : asked.slots) {
      CAPTURE(slot.id);
      const bool gone = deleted.contains(slot.id);
      const auto answer = test::answer_to(form, slot.id);
      CHECK(answer == (gone ? "(absent)" : expected_answer(expected, file, slot.id)));
    }
    for (const auto& answer : form.answers) CHECK(answer.by == kWays.at(file["by"]));

    REQUIRE(form.added.size() == file["added"].size());
    for (size_t i = 0; i < form.added.size(); ++i) {
      CHECK(form.added[i].content == file["added"][i]["content"].get<std::string>());
      CHECK(form.added[i].result == file["added"][i]["result"].get<std::string>());
    }
    CHECK(form.stray == file["stray"].get<std::vector<std::string>>());
    std::vector<std::string> remarks;
    for (const auto& remark : form.remarks) remarks.push_back(remark.key);
    CHECK(remarks == file["remarks"].get<std::vector<std::string>>());
  }
}

}  // namespace dinhky::results
