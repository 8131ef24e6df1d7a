#include "base/text_table.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/data_store.h"

namespace dinhky::base {
namespace {

// What a general reader finds, in the order of the file.
TextTable expected(std::string_view json, const std::string& column) {
  const auto tree = nlohmann::ordered_json::parse(json, nullptr, false);
  TextTable table;
  if (!tree.is_object()) return table;
  for (const auto& [key, value] : tree.items()) {
    if (column.empty() && value.is_string()) table.emplace_back(key, value);
    if (column.empty() || !value.is_object()) continue;
    if (value.contains(column) && value[column].is_string()) table.emplace_back(key, value[column]);
  }
  return table;
}

TEST_CASE("the tables that the program carries") {
  DataStore data;
  size_t texts = 0;
  for (const auto* folder : {"messages/", "forms/", "lexicon/", "encodings/"}) {
    for (const auto& name : data.names(folder)) {
      CAPTURE(name);
      const auto bytes = data.read(name);
      REQUIRE(bytes);
      CHECK(read_text_table(*bytes) == expected(*bytes, ""));
      CHECK(read_table_column(*bytes, "vi") == expected(*bytes, "vi"));
      texts += read_text_table(*bytes).size() + read_table_column(*bytes, "vi").size();
    }
  }
  CHECK(texts > 500);
}

TEST_CASE("texts are unescaped; what is no text is left out") {
  const std::string json =
      R"( {"a": "x\n\t\"\\\/\u0111\ud83d\ude00\u00C0", "n": -1.5e3, "l": ["x", {"vi": "y"}, []],
          "o": {"vi": "z", "en": {"vi": "deep"}}, "t": true, "e": "", "v": null, "p": {}} )";
  const TextTable texts{{"a", "x\n\t\"\\/đ😀À"}, {"e", ""}};
  CHECK(read_text_table(json) == texts);
  CHECK(read_text_table(json) == expected(json, ""));
  CHECK(read_table_column(json, "vi") == TextTable{{"o", "z"}});
}

TEST_CASE("what is no JSON is no table, wherever it ends") {
  const std::string json =
      R"({"a": "x\u0111\ud83d\ude00", "n": [1, {"k": true}], "o": {"vi": "z"}})";
  for (size_t size = 0; size < json.size(); ++size) {
    CAPTURE(size);
    CHECK(read_text_table(json.substr(0, size)).empty());
    CHECK(read_table_column(json.substr(0, size), "vi").empty());
  }
  CHECK(read_text_table(json) == expected(json, ""));
  for (const char* wrong :
       {"", "[]", "\"a\"", R"(["a"])", R"({"a": "b"} x)", R"({"a": "b",})", R"({"a" "b"})",
        R"({a: "b"})", R"({"a": "b" "c"})", R"({"a": "b", "c": 1-2})", R"({"a": "b", "c": nul})",
        R"({"a": "\x"})", R"({"a": "\u12g4"})", R"({"a": "\udc00"})", R"({"a": "\ud800"})",
        R"({"a": "\ud800\u0041"})", "{\"a\": \"line\nbreak\"}", "{\"a\": \"\xff\"}"}) {
    CAPTURE(wrong);
    CHECK(read_text_table(wrong).empty());
    CHECK(expected(wrong, "").empty());
  }
  // As deep as it likes, it ends.
  CHECK(read_text_table(R"({"a": "b", "c": )" + std::string(100'000, '[')).empty());
}

}  // namespace
}  // namespace dinhky::base
