// The renderers for programs: a line a finding, JSON; SARIF and GitHub for hosting services.
#include <utility>

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/data_store.h"
#include "diag/catalogue.h"
#include "diag/render.h"
#include "support/findings.h"

namespace dinhky::diag {
namespace {

using test::span_of;

struct Fixture {
  Sources sources;
  Findings findings;
  base::DataStore data;
  Messages vi{data, Language::vi};
  Messages en{data, Language::en};
};

Fixture example() {
  Fixture f;
  f.sources.add("kế hoạch.yaml", "title: Đề án\nlead: [ubnd-xa]\n");
  f.sources.add("units.yaml", "id: ubnd\n");
  f.findings.add(rules::unit_unknown, span_of(f.sources, "ubnd-xa"))
      .with("name", "ubnd-xa")
      .also(span_of(f.sources, "ubnd", 1, 1), {"related.first", {}})
      .hint({"hint.meant", {{"name", "ubnd"}}});
  f.findings.add(rules::unit_unused, span_of(f.sources, "Đề án")).with("name", "a \"b\"\n\x1b");
  return f;
}

TEST_CASE("one line a finding") {
  const auto f = example();
  CHECK(render_line(f.sources, f.findings, f.en) ==
        "kế hoạch.yaml:2:8: error: " + f.en.text(f.findings.all()[0].message) +
            " [unit-unknown]\n"
            "kế hoạch.yaml:1:8: note: " +
            f.en.text("unit-unused", {{"name", "a \"b\" \\u{001B}"}}) + " [unit-unused]\n");
  CHECK(render_line(f.sources, f.findings, f.vi).find(": lỗi: ") != std::string::npos);
}

TEST_CASE("JSON has the members of the design, places in code points, ends exclusive") {
  const auto f = example();
  const auto text = render_json(f.sources, f.findings, f.vi);
  CHECK(text.ends_with("}\n"));
  const auto json = nlohmann::json::parse(text);
  CHECK(json["version"] == 1);
  REQUIRE(json["findings"].size() == 2);
  const auto& first = json["findings"][0];
  CHECK(first.size() == 10);
  CHECK(first["rule"] == "unit-unknown");
  CHECK(first["severity"] == "error");  // the word of programs, whatever the language
  CHECK(first["message"] == f.vi.text(f.findings.all()[0].message));
  CHECK(first["file"] == "kế hoạch.yaml");
  CHECK(first["line"] == 2);
  CHECK(first["column"] == 8);
  CHECK(first["end_line"] == 2);
  CHECK(first["end_column"] == 15);
  REQUIRE(first["related"].size() == 1);
  CHECK(first["related"][0]["file"] == "units.yaml");
  CHECK(first["related"][0]["line"] == 1);
  CHECK(first["related"][0]["column"] == 5);
  CHECK(first["related"][0]["message"] == f.vi.text("related.first"));
  REQUIRE(first["hints"].size() == 1);
  const auto& second = json["findings"][1];
  CHECK(second["column"] == 8);
  CHECK(second["end_column"] == 13);  // five letters, eight bytes
  CHECK(second["related"].is_array());
  CHECK(second["hints"].empty());
}

TEST_CASE("no findings are an empty list, ill-formed bytes no crash") {
  Fixture f;
  auto json = nlohmann::json::parse(render_json(f.sources, f.findings, f.vi));
  CHECK(json["findings"].is_array());
  CHECK(json["findings"].empty());
  f.sources.add("plan.yaml", "a: \xFF\n");
  f.findings.add(rules::unit_unknown, {0, 3, 4}).with("name", "\xFF");
  json = nlohmann::json::parse(render_json(f.sources, f.findings, f.vi));
  CHECK(json["findings"][0]["column"] == 4);
  CHECK(render_line(f.sources, f.findings, f.vi).find('\xFF') == std::string::npos);
}

std::string nowhere(const Span&) {
  return {};
}

nlohmann::json run_of(const Fixture& f, const Messages& messages,
                      std::function<std::string(const Span&)> place) {
  const auto text =
      render_sarif(f.sources, f.findings, messages, f.data, {"1.2.3", true, std::move(place)});
  const auto log = nlohmann::json::parse(text);
  CHECK(log["version"] == "2.1.0");
  REQUIRE(log["runs"].size() == 1);
  return log["runs"][0];
}

TEST_CASE("SARIF: places in code points, paths as URIs, rules with their pages") {
  const auto f = example();
  const auto run = run_of(f, f.vi, nowhere);
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
  CHECK(place["artifactLocation"]["uri"] == "k%E1%BA%BF%20ho%E1%BA%A1ch.yaml");
  CHECK(place["region"]["startLine"] == 2);
  CHECK(place["region"]["startColumn"] == 8);
  CHECK(place["region"]["endColumn"] == 15);
  CHECK(place["region"]["snippet"]["text"] == "ubnd-xa");
  const auto& related = result["relatedLocations"][0];
  CHECK(related["physicalLocation"]["artifactLocation"]["uri"] == "units.yaml");
  CHECK(related["message"]["text"] == f.vi.text("related.first"));
  const auto& second = run["results"][1]["locations"][0]["physicalLocation"]["region"];
  CHECK(second["endColumn"] == 13);  // five letters, eight bytes
  CHECK(run_of(f, f.en, nowhere)["tool"]["driver"]["language"] == "en");
}

TEST_CASE("SARIF: fingerprints are of rule and place, repeats are counted") {
  Fixture f;
  f.sources.add("a.yaml", "one two three\n");
  for (const char* word : {"one", "two", "three"}) {
    f.findings.add(rules::unit_unknown, span_of(f.sources, word)).with("name", word);
  }
  f.findings.add(rules::unit_unused, span_of(f.sources, "one")).with("name", "one");
  const auto fingerprints = [&] {
    const auto run = run_of(
        f, f.en, [](const Span& span) { return span.begin < 5 ? "tasks[I.01]" : "units[a]"; });
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
  const auto log = nlohmann::json::parse(
      render_sarif(f.sources, f.findings, f.vi, f.data, {"1.2.3", false, nowhere}));
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
        "::error file=kế hoạch.yaml,line=2,endLine=2,col=8,endColumn=15,title=unit-unknown::" +
            f.en.text(all[0].message) + "%0Aunits.yaml:1:5: " + f.en.text("related.first") + "%0A" +
            f.en.text("label.hint") + ": " + f.en.text("hint.meant", {{"name", "ubnd"}}) +
            "\n"
            "::notice file=kế hoạch.yaml,line=1,endLine=1,col=8,endColumn=13,"
            "title=unit-unused::" +
            f.en.text("unit-unused", {{"name", "a \"b\" \\u{001B}"}}) + "\n");
}

TEST_CASE("GitHub and SARIF: a path with commas and colons, a place of several lines") {
  Fixture f;
  f.sources.add("a,b:c%.yaml", "x: 1\ny: 2\n");
  auto span = span_of(f.sources, "x");
  span.end += 7;
  f.findings.add(rules::unit_unused, span).with("name", "100%");
  const auto text = render_github(f.sources, f.findings, f.vi);
  CHECK(text.starts_with("::notice file=a%2Cb%3Ac%25.yaml,line=1,endLine=2,title=unit-unused::"));
  CHECK(text.find("\"100%25\"") != std::string::npos);
  f.sources.add("/a b.yaml", "x");
  f.findings.add(rules::unit_unused, span_of(f.sources, "x", 1, 1)).with("name", "x");
  const auto place = run_of(f, f.vi, nowhere)["results"][1]["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "file:///a%20b.yaml");
}

}  // namespace
}  // namespace dinhky::diag
