// The renderers for hosting services: SARIF, workflow commands of GitHub.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "diag/catalogue.h"
#include "diag/render.h"
#include "support/findings.h"

namespace dinhky::diag {
namespace {

using nlohmann::json;
using test::span_of;

struct Fixture {
  Sources sources;
  Findings findings;
  base::DataStore data;
  Messages vi{data, Language::vi};
  Messages en{data, Language::en};

  json run(const Messages& messages, std::function<std::string(const Span&)> place) {
    const auto text =
        render_sarif(sources, findings, messages, data, {"1.2.3", true, std::move(place)});
    const auto log = json::parse(text);
    CHECK(log["version"] == "2.1.0");
    REQUIRE(log["runs"].size() == 1);
    return log["runs"][0];
  }
};

std::string nowhere(const Span&) {
  return {};
}

Fixture example() {
  Fixture f;
  f.sources.add("kế hoạch/a b.yaml", "title: Đề án\nlead: [ubnd-xa]\n");
  f.sources.add("/units.yaml", "id: ubnd\n");
  f.findings.add(rules::unit_unknown, span_of(f.sources, "ubnd-xa"))
      .with("name", "ubnd-xa")
      .also(span_of(f.sources, "ubnd", 1, 1), {"related.first", {}})
      .hint({"hint.meant", {{"name", "ubnd"}}});
  f.findings.add(rules::unit_unused, span_of(f.sources, "Đề án")).with("name", "100%, a\r\nb");
  return f;
}

TEST_CASE("SARIF: places in code points, paths as URIs, rules with their pages") {
  auto f = example();
  const auto run = f.run(f.vi, nowhere);
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["invocations"][0]["executionSuccessful"] == true);
  const auto& driver = run["tool"]["driver"];
  CHECK(driver["semanticVersion"] == "1.2.3");
  CHECK(driver["language"] == "vi");
  REQUIRE(driver["rules"].size() == 2);
  const auto& result = run["results"][0];
  CHECK(result["ruleId"] == "unit-unknown");
  CHECK(result["level"] == "error");
  const auto& rule = driver["rules"][result["ruleIndex"].get<size_t>()];
  CHECK(rule["id"] == "unit-unknown");
  CHECK(rule["name"] == "UnitUnknown");
  CHECK(rule["help"]["markdown"] == std::string(*f.data.read("rules/vi/unit-unknown.md")));
  CHECK(rule["shortDescription"]["text"] == "Không có đơn vị mang mã hoặc tên này");
  CHECK(rule["fullDescription"]["text"].get<std::string>().starts_with("Mã hoặc tên ở đây không"));
  CHECK(result["message"]["text"] == f.vi.text(f.findings.all()[0].message) + "\n" +
                                         f.vi.text("label.hint") + ": " +
                                         f.vi.text("hint.meant", {{"name", "ubnd"}}));
  const auto& place = result["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "k%E1%BA%BF%20ho%E1%BA%A1ch/a%20b.yaml");
  CHECK(place["region"]["startLine"] == 2);
  CHECK(place["region"]["startColumn"] == 8);
  CHECK(place["region"]["endColumn"] == 15);
  CHECK(place["region"]["snippet"]["text"] == "ubnd-xa");
  const auto& related = result["relatedLocations"][0];
  CHECK(related["physicalLocation"]["artifactLocation"]["uri"] == "file:///units.yaml");
  CHECK(related["message"]["text"] == f.vi.text("related.first"));
  const auto& second = run["results"][1]["locations"][0]["physicalLocation"]["region"];
  CHECK(second["endColumn"] == 13);  // five letters, eight bytes
  CHECK(f.run(f.en, nowhere)["tool"]["driver"]["language"] == "en");
}

TEST_CASE("SARIF: fingerprints are of rule and place, repeats are counted") {
  Fixture f;
  f.sources.add("a.yaml", "one two three\n");
  for (const char* word : {"one", "two", "three"}) {
    f.findings.add(rules::unit_unknown, span_of(f.sources, word)).with("name", word);
  }
  f.findings.add(rules::unit_unused, span_of(f.sources, "one")).with("name", "one");
  const auto fingerprints = [&] {
    const auto run =
        f.run(f.en, [](const Span& span) { return span.begin < 5 ? "tasks[I.01]" : "units[a]"; });
    std::vector<std::string> list;
    for (const auto& result : run["results"]) {
      list.push_back(result["partialFingerprints"]["ruleAndPlace/v1"]);
    }
    return list;
  };
  const auto before = fingerprints();
  CHECK(before[0] == before[0].substr(0, 32));
  CHECK(before[0] != before[1]);  // one and two: one place, counted
  CHECK(before[1] != before[2]);
  CHECK(before[0] != before[3]);  // another rule
  f.findings.all()[0].message.arguments[0].second = "other words";
  CHECK(fingerprints() == before);
}

TEST_CASE("SARIF: no findings, and a run that could not read everything") {
  Fixture f;
  const auto log =
      json::parse(render_sarif(f.sources, f.findings, f.vi, f.data, {"1.2.3", false, nowhere}));
  const auto& run = log["runs"][0];
  CHECK(run["results"].is_array());
  CHECK(run["results"].empty());
  CHECK(run["tool"]["driver"]["rules"].empty());
  CHECK(run["invocations"][0]["executionSuccessful"] == false);
}

TEST_CASE("GitHub: what parts commands and properties is escaped") {
  const auto f = example();
  const auto text = render_github(f.sources, f.findings, f.en);
  const auto& all = f.findings.all();
  CHECK(text ==
        "::error file=kế hoạch/a b.yaml,line=2,endLine=2,col=8,endColumn=15,title=unit-unknown::" +
            f.en.text(all[0].message) + "%0A/units.yaml:1:5: " + f.en.text("related.first") +
            "%0A" + f.en.text("label.hint") + ": " +
            f.en.text("hint.meant", {{"name", "ubnd"}}) +
            "\n"
            "::notice file=kế hoạch/a b.yaml,line=1,endLine=1,col=8,endColumn=13,"
            "title=unit-unused::" +
            f.en.text("unit-unused", {{"name", "100%25, a b"}}) + "\n");
}

TEST_CASE("GitHub: a path with commas and colons, a place of several lines") {
  Fixture f;
  f.sources.add("a,b:c%.yaml", "x: 1\ny: 2\n");
  auto span = span_of(f.sources, "x");
  span.end += 7;
  f.findings.add(rules::unit_unused, span).with("name", "x");
  const auto text = render_github(f.sources, f.findings, f.vi);
  CHECK(text.starts_with("::notice file=a%2Cb%3Ac%25.yaml,line=1,endLine=2,title=unit-unused::"));
}

}  // namespace
}  // namespace dinhky::diag
