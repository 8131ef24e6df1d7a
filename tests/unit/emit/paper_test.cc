#include "emit/paper.h"

#include <doctest/doctest.h>

#include "emit/sample_report.h"
#include "support/findings.h"
#include "support/memory_file_system.h"

namespace dinhky::emit {
namespace {

using dinhky::test::MemoryFileSystem;
using dinhky::test::Strings;

// What the decree prescribes for a part (Nghị định 30/2020/NĐ-CP, Phụ lục I).
struct Rule {
  Part part;
  int least_pt;
  int most_pt;
  bool bold;
  bool italic;
  bool caps;
};

constexpr Rule kRules[] = {
    {Part::national_title, 12, 13, true, false, true},
    {Part::motto, 13, 14, true, false, false},
    {Part::superior, 12, 13, false, false, true},
    {Part::issuer, 12, 13, true, false, true},
    {Part::number, 13, 13, false, false, false},
    {Part::letter_abstract, 12, 13, false, false, false},
    {Part::place_date, 13, 14, false, true, false},
    {Part::type_name, 13, 14, true, false, true},
    {Part::abstract, 13, 14, true, false, false},
    {Part::addressee, 13, 14, false, false, false},
    {Part::heading_1, 13, 14, true, false, false},
    {Part::heading_2, 13, 14, true, false, false},
    {Part::heading_3, 13, 14, false, false, false},
    {Part::body, 13, 14, false, false, false},
    {Part::recipients_head, 12, 12, true, true, false},
    {Part::recipients, 11, 11, false, false, false},
    {Part::authority, 13, 14, true, false, true},
    {Part::signer, 13, 14, true, false, false},
    {Part::page_number, 13, 14, false, false, false},
};

// The data file with one piece replaced, under --data.
Strings told_of(const std::string& from, const std::string& to) {
  base::DataStore built_in;
  const auto bytes = built_in.read("paper/nd30-2020.yaml");
  REQUIRE(bytes);
  std::string text(*bytes);
  const size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
  MemoryFileSystem disk;
  disk.put("/office/data/paper/nd30-2020.yaml", text);
  base::DataStore data(&disk, "/office/data");
  REQUIRE(data.load());
  diag::Sources sources;
  diag::Findings findings;
  const bool loaded = load_paper_format(data, sources, findings).has_value();
  CHECK(loaded == findings.all().empty());
  Strings told;
  for (const auto& finding : findings.all()) told.push_back(finding.message.key);
  return told;
}

}  // namespace

TEST_CASE("sizes, weights and capitals are within the decree") {
  for (const auto& rule : kRules) {
    CAPTURE(std::string(key_of(rule.part)));
    const auto& style = test::paper().style(rule.part);
    CHECK(style.pt >= rule.least_pt);
    CHECK(style.pt <= rule.most_pt);
    CHECK(style.bold == rule.bold);
    CHECK(style.italic == rule.italic);
    CHECK(style.caps == rule.caps);
  }
}

TEST_CASE("page, indents and lines are within the decree") {
  const auto& format = test::paper();
  CHECK(format.page.width_mm == 210);
  CHECK(format.page.height_mm == 297);
  CHECK((format.page.top_mm >= 20 && format.page.top_mm <= 25));
  CHECK((format.page.bottom_mm >= 20 && format.page.bottom_mm <= 25));
  CHECK((format.page.left_mm >= 30 && format.page.left_mm <= 35));
  CHECK((format.page.right_mm >= 15 && format.page.right_mm <= 20));
  CHECK(format.page.header_mm < format.page.top_mm);
  CHECK(format.font == "Times New Roman");
  CHECK(format.first_line_mm == 10);
  CHECK(format.style(Part::body).before_pt >= 6);
  CHECK(format.style(Part::body).align == Justify::both);
  CHECK((format.underline_percent >= 34 && format.underline_percent <= 50));
  CHECK(format.motto_underline_percent == 100);
  CHECK(format.texts.national_title == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  CHECK(format.texts.motto == "Độc lập - Tự do - Hạnh phúc");
}

TEST_CASE("an office may change the data") {
  CHECK(told_of("number: {name: Số ký hiệu, pt: 13", "number: {name: Số ký hiệu, pt: 14").empty());
}

TEST_CASE("what is wrong with changed data is told, and nothing is loaded") {
  CHECK(told_of("  left_mm: 30", "  left_mm: 90") == Strings{"wrong-type.choice"});
  CHECK(told_of("  left_mm: 30", "  left_mm: rộng") == Strings{"wrong-type.integer"});
  CHECK(told_of("  left_mm: 30\n", "") == Strings{"missing-key"});
  CHECK(told_of("first_line_mm", "thut_dong") == Strings{"unknown-key", "missing-key"});
  CHECK(told_of("{name: Tiêu ngữ, pt: 13", "{name: Tiêu ngữ, pt: 0") ==
        Strings{"wrong-type.choice"});
}

TEST_CASE("an empty file of changed data is told") {
  MemoryFileSystem disk;
  disk.put("/office/data/paper/nd30-2020.yaml", "");
  base::DataStore data(&disk, "/office/data");
  REQUIRE(data.load());
  diag::Sources sources;
  diag::Findings findings;
  CHECK_FALSE(load_paper_format(data, sources, findings));
  REQUIRE(findings.all().size() == 1);
  CHECK(findings.all().front().message.key == "wrong-type.empty-file");
}

}  // namespace dinhky::emit
