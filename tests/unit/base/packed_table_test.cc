#include "base/packed_table.h"

#include <doctest/doctest.h>

#include <map>

#include "base/data_table.h"
#include "base/packed_files.h"
#include "support/memory_file_system.h"

namespace dinhky::base {
namespace {

std::map<std::string, std::string> rows_of(const PackedTable& table) {
  std::map<std::string, std::string> rows;
  for (size_t i = 0; i < table.size(); ++i) rows.emplace(table.key(i), table.text(i));
  return rows;
}

TEST_CASE("rows are found by their key, and only by the whole of it") {
  const PackedTable table(TextTable{{"quý", "2"}, {"", "trống"}, {"b", ""}, {"a", "một"}});
  REQUIRE(table.size() == 4);
  CHECK(table.find("a") == "một");
  CHECK(table.find("b") == "");
  CHECK(table.find("") == "trống");
  CHECK(table.find("quý") == "2");
  for (const char* missing : {"A", "aa", "qu", "quý ", "z"}) CHECK_FALSE(table.find(missing));
  CHECK(table.key(0).empty());
  CHECK(table.lower_bound("aa") == 2);
  CHECK(table.lower_bound("z") == 4);
}

TEST_CASE("of rows with one key the last counts") {
  const PackedTable table(TextTable{{"a", "1"}, {"b", "2"}, {"a", "3"}});
  CHECK(rows_of(table) == std::map<std::string, std::string>{{"a", "3"}, {"b", "2"}});
}

TEST_CASE("a table without rows") {
  for (const auto& table : {PackedTable(), PackedTable(TextTable{})}) {
    CHECK(table.size() == 0);
    CHECK_FALSE(table.find("a"));
    CHECK(table.lower_bound("a") == 0);
  }
}

TEST_CASE("a table outlives a copy of itself") {
  PackedTable kept;
  {
    const PackedTable packed(TextTable{{"a", "một"}});
    kept = packed;
  }
  CHECK(kept.find("a") == "một");
}

TEST_CASE("what the build packed says what the files say") {
  DataStore data;
  size_t texts = 0;
  const auto check = [&](const std::string& name, const std::string& column) {
    CAPTURE(name);
    REQUIRE(packed(data, name, column));
    const auto bytes = data.read(name).value();
    const auto table = data_table(data, name, column);
    CHECK(rows_of(table) ==
          rows_of(PackedTable(column.empty() ? read_text_table(bytes)
                                             : read_table_column(bytes, column))));
    texts += table.size();
  };
  for (const auto& name : data.names("messages/")) {
    check(name, "vi");
    check(name, "en");
  }
  for (const auto& name : data.names("forms/")) check(name, "");
  check("lexicon/statuses.json", "");
  CHECK(texts > 1000);
}

TEST_CASE("a file that overrides is read, not what was packed of the other") {
  test::MemoryFileSystem disk;
  disk.put("/office/data/lexicon/statuses.json", R"({"xong": "done"})");
  DataStore data(&disk, "/office/data");
  REQUIRE(data.load());
  CHECK_FALSE(packed(data, "lexicon/statuses.json"));
  CHECK(rows_of(data_table(data, "lexicon/statuses.json")) ==
        std::map<std::string, std::string>{{"xong", "done"}});
  CHECK(packed(data, "forms/report.json"));
  CHECK(data_table(data, "lexicon/no-such-file.json").size() == 0);
}

}  // namespace
}  // namespace dinhky::base
