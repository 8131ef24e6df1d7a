// Hostile text in every field of a plan and of what its units report, through every command and
// every format: nothing reaches a terminal, a paper, a sheet or a calendar as anything but text.
#include <doctest/doctest.h>
#include <libical/ical.h>

#include <map>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "base/text.h"
#include "support/docx_maker.h"
#include "support/docx_reader.h"
#include "support/returned_forms.h"

namespace dinhky {
namespace {

using test::Office;
using Strings = std::vector<std::string>;

struct Payload {
  std::string name;
  std::string yaml;  // inside double quotes
};

const Payload kPayloads[] = {
    {"control characters", R"(\e[31m\a\b\0\x9b2J)"},
    {"bidirectional", R"(\u202Etrước\u2066sau\u200F\uFEFF)"},
    {"HTML", R"(<script>alert(1)</script><img src=x onerror=alert(1)>&amp;]]><!--)"},
    {"formula", R"(=HYPERLINK(\"http://x\",\"y\")|cmd)"},
    {"formula, other signs", R"(@SUM(1)+1-2)"},
    {"minus", R"(-1+cmd|' /C calc'!A0)"},
    {"Markdown", R"(# a | b [x](javascript:alert(1)) `c` ***d*** <!-- /dinhky -->)"},
    {"calendar", R"(x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nx;y,z\\)"},
    {"front matter", R"(x\n---\ndinhky-plan: y\n---\n{name} {0} %n%s)"},
};

// Every key of text there is; "%" stands for the payload with a number of its own.
constexpr char kPlan[] = R"(dinhky: 1
plan:
  id: ke-hoach
  type: "%"
  title: "%"
  year: 2026
  number: "%"
  symbol: "%"
  place: "%"
  date: 2026-01-20
  issuer: {name: "%", body: "%", superior: "%"}
  signer: {authority: "TM. %", title: "%", name: "%"}
  preamble: "%"
  bases: [{type: "%", number: "%", issuer: "%", about: "%"}]
  body:
    - number: "%"
      heading: "%"
      paragraphs: ["%"]
      sections: [{number: "%", heading: "%", paragraphs: ["%"]}]
  closing: "%"
  recipients: ["%"]
units:
  - {id: a, name: "%", aliases: ["%"], abbr: "%", place: "%", code: "%", level: xa, kind: phong,
     head: {authority: "KT. %", title: "%", name: "%"}}
  - {id: b, name: "%", level: xa, kind: phong}
groups:
  - {id: c, name: "%", members: {level: xa, kind: phong}}
calendars:
  d: {title: "%", dates: ["2026-02-10"]}
annex:
  type: "%"
  time_heading: "%"
  title: "%"
  headings: {content: "%", Kinh tế: "%"}
  sections:
    - part: "%"
      number: "%"
      title: "%"
      tasks:
        - {id: T1, content: "%", lead: [a], coordinating: [c], schedule: Quý I,
           deliverable: "%", responsible: "%", assigned_by: "%", budget: "%", note: "%",
           indicators: {so: {label: "%", unit: "%", target: 3, aggregate: sum}},
           extra: {Kinh tế: "%"}}
        - {id: T2, content: "%", lead: [c], schedule: {phrase: "%", calendar: d}}
        - {id: T3, content: "%", lead: [b], schedule: "%"}
reporting:
  regime: nd09-2019
  reports: [quarterly, six-month, annual]
  outline: plan-progress
  lines: [{compiler: a, addressee: "%", via: "%", superior: "%"}]
  deadlines: {units: {working_days_after_cutoff: 2}, superior: {working_days_after_cutoff: 5}}
)";

constexpr char kResults[] = R"(dinhky: 1
plan: ke-hoach
unit: a
period: 2026-Q1
own_plan: {number: "%", date: "%"}
results:
  - {task: T1, status: ongoing, result: "%", difficulties: "%", proposals: "%", evidence: ["%"],
     indicators: {so: 2}}
extra: [{content: "%", result: "%"}]
sections: {chi-dao: "%"}
difficulties: "%"
proposals: "%"
next: "%"
stray: ["%"]
)";

std::string with_payload(std::string_view text, const std::string& payload) {
  std::string out;
  int number = 0;
  for (const char c : text) {
    if (c == '%') {
      out.append(payload).append(" ").append(std::to_string(++number));
    } else {
      out += c;
    }
  }
  return out;
}

// What no output may hold, beside line ends and tabs.
std::string unsafe_in(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = base::decode(text, at);
    if (c == '\n' || c == '\t' || c == '\r' || !base::is_unsafe(c)) continue;
    const size_t from = begin < 60 ? 0 : begin - 60;
    return std::to_string(static_cast<unsigned>(c)) + " behind " +
           std::string(text.substr(from, begin - from));
  }
  return {};
}

std::string wrong_in_html(std::string_view html) {
  for (const auto* bad : {"<script", "<img", "onerror=alert(1)>", "href=\"javascript", "]]>"}) {
    if (html.find(bad) != std::string_view::npos) return bad;
  }
  return {};
}

// A sheet takes a cell that begins with one of these for a formula.
std::string wrong_in_csv(std::string_view csv) {
  bool quoted = false;
  bool at_cell = true;
  for (size_t at = 0; at < csv.size(); ++at) {
    const char c = csv[at];
    if (at_cell && c != '"' && std::string_view("=+-@\t\r").find(c) != std::string_view::npos) {
      return std::string(csv.substr(at, 40));
    }
    at_cell = (!quoted && (c == ',' || c == '\n')) || (at_cell && c == '"');
    if (c == '"') quoted = !quoted;
  }
  return {};
}

std::string wrong_in_docx(const std::string& docx) {
  const auto parts = test::zip_parts(docx);
  if (parts.empty()) return "no ZIP";
  for (const auto& [name, bytes] : parts) {
    if (auto wrong = unsafe_in(bytes); !wrong.empty()) return name + ": " + wrong;
    pugi::xml_document document;
    if (!document.load_buffer(bytes.data(), bytes.size())) return name + " is no XML";
  }
  return {};
}

// "VEVENT VALARM VEVENT …"
std::string components_of(icalcomponent* outer) {
  std::string names;
  for (auto* inner = icalcomponent_get_first_component(outer, ICAL_ANY_COMPONENT); inner != nullptr;
       inner = icalcomponent_get_next_component(outer, ICAL_ANY_COMPONENT)) {
    names.append(icalcomponent_kind_to_string(icalcomponent_isa(inner))).append(" ");
    names += components_of(inner);
  }
  return names;
}

std::string components_in(const std::string& text) {
  icalcomponent* calendar = icalparser_parse_string(text.c_str());
  REQUIRE(calendar != nullptr);
  auto names = components_of(calendar);
  icalcomponent_free(calendar);
  return names;
}

std::string wrong_in_json(const std::string& text) {
  return nlohmann::json::accept(text) ? "" : "no JSON";
}

std::string wrong_in(const std::string& format, const std::string& bytes) {
  if (format == "docx") return wrong_in_docx(bytes);
  if (auto wrong = unsafe_in(bytes); !wrong.empty()) return wrong;
  if (format == "html") return wrong_in_html(bytes);
  if (format == "csv") return wrong_in_csv(bytes);
  if (format == "json") return wrong_in_json(bytes);
  return {};
}

Office office_with(const Payload& payload) {
  Office office;
  office.today = "2026-04-01";
  office.disk.put("plan.yaml", with_payload(kPlan, payload.yaml));
  // The same with other numbers behind the payloads: every text of it was changed.
  office.disk.put("old.yaml", with_payload(std::string("# %\n") + kPlan, payload.yaml));
  // The same with units and periods that are not there.
  office.disk.put("bad.yaml", test::replaced(with_payload(kPlan, payload.yaml), "lead: [c]",
                                             "lead: [\"" + payload.yaml + "\"]"));
  office.disk.put("results/2026-Q1/a.yaml", with_payload(kResults, payload.yaml));
  // The same as the own plan of one of its units.
  office.disk.put(
      "duoi/plan.yaml",
      test::replaced(
          test::replaced(with_payload(kPlan, payload.yaml), "  year: 2026",
                         "  year: 2026\n  parent: {file: ../plan.yaml, id: ke-hoach, unit: a}"),
          "id: T1,", "id: T1, parent: T1,"));
  office.disk.put("duoi/results/2026-Q1/a.yaml", with_payload(kResults, payload.yaml));
  return office;
}

constexpr char kPaper[] = "/office/giay.docx";
const Payload kHarmless = {"harmless", "x"};

std::vector<Strings> printing_commands() {
  std::vector<Strings> all;
  const auto add = [&](const Strings& command, const Strings& formats) {
    for (const auto& format : formats) {
      all.push_back(command);
      all.back().insert(all.back().end(), {"--format", format});
    }
  };
  const Strings papers = {"txt", "md", "html", "docx"};
  add({"check", "plan.yaml"}, {"text", "line", "json"});
  add({"check", "bad.yaml"}, {"text", "line", "json"});
  for (const auto* by : {"unit", "task", "period"}) {
    add({"show", "plan.yaml", "--by", by}, {"text", "csv", "json"});
  }
  add({"due", "plan.yaml"}, {"text", "json"});
  add({"status", "plan.yaml", "--period", "2026-Q1"}, {"text", "json", "html"});
  add({"export", "plan.yaml"}, {"ics", "html"});
  add({"diff", "old.yaml", "plan.yaml"}, {"text", "json", "md", "txt", "html", "docx"});
  add({"render", "plan.yaml"}, papers);
  add({"render", "plan.yaml", "--unit", "a"}, papers);
  all.push_back({"render", "plan.yaml", "--unit", "a", "--as-plan"});
  add({"report", "plan.yaml", "--period", "2026-Q1"}, papers);
  add({"report", "plan.yaml", "--period", "2026-Q1", "--unit", "a"}, papers);
  all.push_back({"report", "duoi/plan.yaml", "--period", "2026-Q1", "--for-parent"});
  return all;
}

TEST_CASE("hostile text in every field, printed") {
  auto calm = office_with(kHarmless);
  // What stops at an error would say nothing of the results.
  REQUIRE(calm.run({"report", "plan.yaml", "--period", "2026-Q1"}).code == 0);
  REQUIRE(calm.run({"report", "duoi/plan.yaml", "--period", "2026-Q1", "--for-parent"}).code == 0);
  for (const auto& payload : kPayloads) {
    CAPTURE(payload.name);
    auto office = office_with(payload);
    for (const auto& command : printing_commands()) {
      const auto line = base::joined(command, " ");
      CAPTURE(line);
      auto to_file = command;
      if (command.back() == "docx") to_file.insert(to_file.end(), {"-o", kPaper});
      const auto said = office.run(to_file);
      CHECK(said.code == calm.run(to_file).code);
      CHECK(unsafe_in(said.err) == "");
      const bool printed = to_file == command;
      CHECK(wrong_in(command.back(), printed ? said.out : office.disk.text(kPaper).value()) == "");
    }
  }
}

TEST_CASE("hostile text in every field, written to files") {
  const Strings commands[] = {
      {"stub", "plan.yaml", "--period", "2026-Q2", "--format", "docx,md,txt,yaml"},
      {"remind", "plan.yaml", "--format", "docx,md,txt"}};
  for (const auto& payload : kPayloads) {
    CAPTURE(payload.name);
    for (const auto& command : commands) {
      auto office = office_with(payload);
      auto calm = office_with(kHarmless);
      const auto said = office.run(command);
      CHECK(said.code == calm.run(command).code);
      CHECK(unsafe_in(said.err) == "");
      // The names of files come from ids alone.
      CHECK(office.disk.files() == calm.disk.files());
      for (const auto& path : office.disk.files()) {
        if (path.find("/out/") == std::string::npos) continue;
        CAPTURE(path);
        CHECK(wrong_in(path.substr(path.rfind('.') + 1), office.disk.text(path).value()) == "");
      }
    }
  }
}

TEST_CASE("hostile text adds nothing to a calendar") {
  auto calm = office_with(kHarmless);
  const auto components = components_in(calm.run({"export", "plan.yaml"}).out);
  REQUIRE(components.find("VEVENT") != std::string::npos);
  for (const auto& payload : kPayloads) {
    CAPTURE(payload.name);
    auto office = office_with(payload);
    CHECK(components_in(office.run({"export", "plan.yaml"}).out) == components);
  }
}

// Types into the place "general/next" of a Word form, as Word would.
std::string filled_docx(const std::string& docx, const std::string& answer) {
  const auto read = test::zip_parts(docx);
  test::DocxParts parts(read.begin(), read.end());
  for (auto& [name, bytes] : parts) {
    if (name != "word/document.xml") continue;
    const size_t tag = bytes.find("w:tag w:val=\"general/next\"");
    REQUIRE(tag != std::string::npos);
    const size_t mark = bytes.find("<w:showingPlcHdr/>", tag);
    REQUIRE(mark != std::string::npos);
    bytes.erase(mark, std::string_view("<w:showingPlcHdr/>").size());
    const size_t end = bytes.find("</w:t>", mark);
    const size_t begin = bytes.rfind('>', end) + 1;
    bytes.replace(begin, end - begin, answer);
  }
  return test::zip_of(parts);
}

// Reads the form of unit a as it was made, and gives the record that it becomes.
std::string record_of_form(const Payload& payload, const std::string& format) {
  auto office = office_with(payload);
  office.disk.erase("/office/results/2026-Q1/a.yaml");
  const Strings stub = {"stub", "plan.yaml", "--period", "2026-Q1", "--format", format};
  REQUIRE(office.run(stub).code == 0);
  const auto form = office.disk.text("/office/out/2026-Q1/a." + format).value();
  const std::string answered = format == "md"
                                   ? test::filled_markdown(form, {{"general/next", "Tiếp tục"}})
                                   : filled_docx(form, "Tiếp tục");
  office.disk.put("thu/x." + format, answered);
  const auto said = office.run({"collect", "plan.yaml", "thu", "--lang", "en"});
  CAPTURE(said.err);
  CHECK(unsafe_in(said.err + said.out) == "");
  CHECK(said.code < 2);
  const auto record = office.disk.text("/office/results/2026-Q1/a.yaml").value();
  return record.substr(record.find("results:"));  // what stands before is about the file
}

// A form that a hostile plan made is read as the form of the unit it was made for, with the answers
// and nothing else.
TEST_CASE("hostile text adds nothing to a form that comes back") {
  for (const std::string format : {"docx", "md"}) {
    CAPTURE(format);
    const auto calm = record_of_form(kHarmless, format);
    for (const auto& payload : kPayloads) {
      CAPTURE(payload.name);
      CHECK(record_of_form(payload, format) == calm);
    }
  }
}

}  // namespace
}  // namespace dinhky
