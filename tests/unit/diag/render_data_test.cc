// The renderers for programs: a line a finding, JSON.
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

}  // namespace
}  // namespace dinhky::diag
