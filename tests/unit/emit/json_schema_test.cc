// Schemas for editors: every key that a loader knows has its words in both languages, no words are
// left over, and what lies in data/schema is what the tables give today.
#include "emit/json_schema.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "results/unit_report.h"
#include "support/source_tree.h"

namespace dinhky::emit {
namespace {

using nlohmann::json;
using yaml::Shape;
using Keys = std::set<std::string>;

// Types whose values have a form that a pattern tells.
const std::map<yaml::Type, std::string> kForms = {{yaml::Type::id, "~id"},
                                                  {yaml::Type::token, "~token"},
                                                  {yaml::Type::integer, "~integer"},
                                                  {yaml::Type::year, "~year"},
                                                  {yaml::Type::boolean, "~boolean"},
                                                  {yaml::Type::date, "~date"},
                                                  {yaml::Type::date_or_month, "~date-or-month"}};

// What the tables of keys need words for; lists, tables and alternatives have those of their key.
void collect(const Shape& shape, const std::string& path, Keys& keys) {
  if (const auto form = kForms.find(shape.type); form != kForms.end()) keys.insert(form->second);
  if (shape.item != nullptr) collect(*shape.item, path, keys);
  for (const auto* alternative : shape.alternatives) collect(*alternative, path, keys);
  for (const auto choice : shape.choices) {
    keys.insert(path.substr(path.rfind('.') + 1) + "=" + std::string(choice));
  }
  for (const auto& field : shape.fields) {
    const auto below = path.empty() ? std::string(field.key) : path + "." + std::string(field.key);
    keys.insert(below);
    collect(*field.shape, below, keys);
  }
}

std::map<std::string, Keys> wanted() {
  std::map<std::string, Keys> wanted;
  for (const auto& kind : schema_kinds()) {
    auto& keys = wanted[std::string(kind.words)];
    keys.insert("#" + std::string(kind.name));
    collect(*kind.shape, {}, keys);
    if (kind.name == "plan") keys.insert("=");  // an optional choice that is left empty
  }
  return wanted;
}

TEST_CASE("every key has words in both languages, and none are left over") {
  for (const auto& [file, keys] : wanted()) {
    const auto words = json::parse(test::tree_text("data/" + file));
    for (const auto& key : keys) {
      CAPTURE(key);
      REQUIRE(words.contains(key));
      for (const char* language : {"vi", "en"}) {
        const auto text = words[key].value(language, "");
        CHECK_FALSE(text.empty());
        CHECK(text.find('\n') != 0);
        CHECK(text.back() != '\n');
      }
      const auto lines = [&](const char* language) {
        const auto text = words[key].value(language, "");
        return std::count(text.begin(), text.end(), '\n');
      };
      CHECK(lines("vi") <= 1);
      CHECK(lines("en") <= 1);
      for (const auto& snippet : words[key].value("snippets", json::array())) {
        CHECK(snippet.size() == 3);
        for (const char* part : {"vi", "en", "body"}) CHECK(snippet.contains(part));
      }
    }
    for (const auto& entry : words.items()) {
      CAPTURE(entry.key());
      CHECK(keys.contains(entry.key()));
    }
  }
}

TEST_CASE(
    "data/schema is what the program makes: dinhky schema plan >data/schema/plan.schema.json") {
  const base::DataStore data;
  size_t files = 0;
  for (const auto& kind : schema_kinds()) {
    const auto path = "data/schema/" + schema_file(kind);
    CAPTURE(path);
    CHECK(test::tree_text(path) == json_schema(kind, data, diag::Language::vi));
    ++files;
  }
  CHECK(test::tree_files("data/schema").size() == files);
}

TEST_CASE("what is offered for a value are the data and words that the program has") {
  const auto plan = json::parse(test::tree_text("data/keys/plan.json"));
  const auto stems = [](const std::string& folder) {
    Keys names;
    for (const auto& path : test::tree_files(folder, ".yaml")) {
      const size_t slash = path.rfind('/');
      names.insert(path.substr(slash + 1, path.size() - slash - 6));
    }
    return names;
  };
  auto regimes = stems("data/regimes");
  regimes.insert("auto");
  CHECK(plan["reporting.regime"]["examples"].get<Keys>() == regimes);
  CHECK(plan["reporting.outline"]["examples"].get<Keys>() == stems("data/outlines"));
  Keys statuses;
  for (const auto status : results::kStatuses) statuses.emplace(results::key_of(status));
  const auto words = json::parse(test::tree_text("data/keys/results.json"));
  CHECK(words["results.status"]["examples"].get<Keys>() == statuses);
}

TEST_CASE("the words of the other language") {
  const base::DataStore data;
  const auto& kind = schema_kinds().front();
  const auto english = json::parse(json_schema(kind, data, diag::Language::en));
  const auto& lead = english["properties"]["annex"]["properties"]["sections"]["items"]["properties"]
                            ["tasks"]["items"]["properties"]["lead"];
  CHECK(lead["title"] == "Lead");
  CHECK(lead["type"] == json::array({"array", "null"}));
  CHECK(english["required"] == json::array({"dinhky", "plan", "units", "annex", "reporting"}));
}

}  // namespace
}  // namespace dinhky::emit
