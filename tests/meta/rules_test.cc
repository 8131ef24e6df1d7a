// Every rule of the catalogue is listed, has its pages and can speak.
#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "diag/catalogue.h"
#include "support/source_tree.h"

namespace dinhky::diag {
namespace {

std::set<std::string> rule_ids() {
  std::set<std::string> ids;
  for (const auto& rule : all_rules()) ids.emplace(rule.id);
  return ids;
}

TEST_CASE("the list of all rules holds every rule of the header, in its order") {
  const auto header = test::without_comments(test::tree_text("src/diag/catalogue.h"));
  const std::regex form("inline constexpr Rule (\\w+)\\{\"([^\"]+)\", *(error|warning|note)\\}");
  std::vector<std::string> declared;
  for (std::sregex_iterator at(header.begin(), header.end(), form), end; at != end; ++at) {
    declared.push_back((*at)[2]);
    // unit_unknown is "unit-unknown", so that either can be looked for.
    auto name = (*at)[1].str();
    std::replace(name.begin(), name.end(), '_', '-');
    CHECK(name == (*at)[2].str());
  }
  const auto words = std::count(header.begin(), header.end(), '{') - 2;  // less two namespaces
  CHECK(static_cast<long>(declared.size()) == words);
  std::vector<std::string> listed;
  for (const auto& rule : all_rules()) listed.emplace_back(rule.id);
  CHECK(declared == listed);
}

TEST_CASE("the list in the manual holds every rule with its severity, and no other") {
  const auto page = test::tree_text("docs/rules.md");
  const std::regex row("\\| `([a-z0-9-]+)` \\| (error|warning|note) \\|");
  std::set<std::string> told;
  for (std::sregex_iterator at(page.begin(), page.end(), row), end; at != end; ++at) {
    told.insert((*at)[1].str() + " " + (*at)[2].str());
  }
  std::set<std::string> known;
  for (const auto& rule : all_rules()) {
    const std::string severity = rule.severity == Severity::error     ? "error"
                                 : rule.severity == Severity::warning ? "warning"
                                                                      : "note";
    known.insert(std::string(rule.id) + " " + severity);
  }
  CHECK(told == known);
}

TEST_CASE("every rule has a page in both languages, and no page is without its rule") {
  for (const std::string language : {"vi", "en"}) {
    const std::string folder = "data/rules/" + language;
    for (const auto& id : rule_ids()) {
      const auto path = folder + "/" + id + ".md";
      CAPTURE(path);
      REQUIRE(test::tree_has(path));
      const auto page = test::tree_text(path);
      const std::string head = "# " + id + ": ";
      CHECK(page.starts_with(head));
      CHECK(page.find('\n') > head.size());        // a title behind the id
      CHECK(page.size() > page.find('\n') + 100);  // and a text below it
    }
    for (const auto& path : test::tree_files(folder)) {
      CAPTURE(path);
      const auto name = path.substr(folder.size() + 1);
      CHECK(name.ends_with(".md"));
      CHECK(rule_ids().contains(name.substr(0, name.size() - 3)));
    }
  }
}

}  // namespace
}  // namespace dinhky::diag
