// Every sentence exists in both languages, and every sentence that the sources name exists.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <utility>

#include "cli/command.h"
#include "diag/catalogue.h"
#include "support/source_tree.h"

namespace dinhky::diag {
namespace {

using Keys = std::set<std::string>;

const std::regex kLiteral("\"([^\"\\\\\n]*)\"");

nlohmann::json table(const std::string& path) {
  return nlohmann::json::parse(test::tree_text(path));
}

Keys message_keys() {
  Keys keys;
  for (const auto& path : test::tree_files("data/messages", ".json")) {
    const auto json = table(path);
    for (const auto& entry : json.items()) {
      const auto key = entry.key();
      CAPTURE(key);
      CHECK(keys.insert(key).second);  // in one table only
    }
  }
  return keys;
}

// The names of places, "{name}", and of counts that choose between forms, "{name?day|days}".
Keys places(const std::string& text) {
  static const std::regex form("\\{([a-z_]+)(?:\\?[^|{}]*\\|[^|{}]*)?\\}");
  Keys names;
  for (std::sregex_iterator at(text.begin(), text.end(), form), end; at != end; ++at) {
    names.insert((*at)[1]);
  }
  return names;
}

Keys literals(const std::string& text) {
  Keys found;
  for (std::sregex_iterator at(text.begin(), text.end(), kLiteral), end; at != end; ++at) {
    found.insert((*at)[1]);
  }
  return found;
}

TEST_CASE("every message has both languages, with the same places to fill") {
  const auto files = test::tree_files("data/messages");
  REQUIRE_FALSE(files.empty());
  for (const auto& path : files) {
    CAPTURE(path);
    REQUIRE(path.ends_with(".json"));
    const auto json = table(path);
    for (const auto& entry : json.items()) {
      const auto key = entry.key();
      const auto& texts = entry.value();
      CAPTURE(key);
      REQUIRE(texts.is_object());
      CHECK(texts.size() == 2);
      REQUIRE((texts.contains("vi") && texts["vi"].is_string()));
      REQUIRE((texts.contains("en") && texts["en"].is_string()));
      const auto vi = texts["vi"].get<std::string>();
      const auto en = texts["en"].get<std::string>();
      CHECK_FALSE(vi.empty());
      CHECK_FALSE(en.empty());
      // One may leave something out, such as a Vietnamese name; neither may name what the other
      // does not know.
      const auto in_vi = places(vi);
      const auto in_en = places(en);
      const bool same = std::includes(in_vi.begin(), in_vi.end(), in_en.begin(), in_en.end()) ||
                        std::includes(in_en.begin(), in_en.end(), in_vi.begin(), in_vi.end());
      CHECK(same);
    }
  }
}

// "1 errors" and "1 units have": where a count stands before a word in the plural, that word has
// two forms, unless the sentence is only said of several.
TEST_CASE("English counts agree with their words") {
  static const Keys several = {"unit-abolished.several", "unit-no-successor.several",
                               "render.many-columns"};
  static const std::regex choice("\\{([a-z_]+)\\?([^|{}]*)\\|([^|{}]*)\\}");
  static const std::regex plural("\\{([a-z_]+)\\} (?:(?:more|working|data|unknown) )?[a-z]+s\\b");
  Keys counts;
  std::vector<std::pair<std::string, std::string>> texts;
  for (const auto& path : test::tree_files("data/messages", ".json")) {
    const auto json = table(path);
    for (const auto& entry : json.items()) {
      texts.emplace_back(entry.key(), entry.value()["en"].get<std::string>());
      // Vietnamese words have no forms of number.
      CHECK_FALSE(std::regex_search(entry.value()["vi"].get<std::string>(), choice));
    }
  }
  for (const auto& entry : texts) {
    const auto& key = entry.first;
    const auto& text = entry.second;
    CAPTURE(key);
    for (std::sregex_iterator at(text.begin(), text.end(), choice), end; at != end; ++at) {
      counts.insert((*at)[1]);
      CHECK((*at)[2] != (*at)[3]);
      CHECK(text.find("{" + (*at)[1].str() + "}") != std::string::npos);
    }
  }
  CHECK(counts.size() > 5);
  for (const auto& entry : texts) {
    const auto& key = entry.first;
    const auto& text = entry.second;
    CAPTURE(key);
    for (std::sregex_iterator at(text.begin(), text.end(), plural), end; at != end; ++at) {
      if (counts.contains((*at)[1])) CHECK(several.contains(key));
    }
  }
}

// Keys written out: "hint.meant", "lead-several.groups.hint". What looks like a key is one, or the
// name of a file, or a text of the forms, which are documents and Vietnamese only.
TEST_CASE("every key that a source names exists") {
  auto known = message_keys();
  for (const auto& path : test::tree_files("data/forms", ".json")) {
    const auto json = table(path);
    for (const auto& entry : json.items()) known.insert(entry.key());
  }
  static const std::regex key_form("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)+");
  static const std::regex file_form(".*\\.(yaml|json|md|txt|docx|xml|csv|html|ics)");
  size_t found = 0;
  for (const auto& path : test::tree_files("src", ".cc")) {
    CAPTURE(path);
    for (const auto& literal : literals(test::without_comments(test::tree_text(path)))) {
      if (!std::regex_match(literal, key_form) || std::regex_match(literal, file_form)) continue;
      ++found;
      CAPTURE(literal);
      CHECK(known.contains(literal));
    }
  }
  CHECK(found > 50);
}

TEST_CASE("keys made of a command's or a severity's name exist") {
  const auto known = message_keys();
  for (const auto& command : cli::commands()) {
    CAPTURE(command.name);
    CHECK(known.contains(std::string("help.") + command.name));
  }
  for (const char* severity : {"error", "warning", "note"}) {
    CHECK(known.contains(std::string("severity.") + severity));
  }
}

// ---- findings.add(rule, span, "variant") ----

struct Call {
  std::string rule;     // "" where a variable stands
  std::string variant;  // the third argument as written; "" where there is none
};

std::vector<std::string> split_arguments(const std::string& text, size_t open) {
  std::vector<std::string> arguments(1);
  int depth = 0;
  for (size_t at = open; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"') {
      const size_t close = text.find('"', at + 1);
      arguments.back() += text.substr(at, close + 1 - at);
      at = close;
      continue;
    }
    if (c == ')' || c == '}' || c == ']') --depth;
    if (depth == 0 && c == ')') return arguments;
    if (depth == 1 && c == ',') {
      arguments.emplace_back();
    } else if (depth > 0) {
      arguments.back() += c;
    }
    if (c == '(' || c == '{' || c == '[') ++depth;
  }
  return arguments;
}

std::vector<Call> calls_of(const std::string& source) {
  static const std::regex form("findings_?\\s*\\.add\\(");
  std::vector<Call> calls;
  for (std::sregex_iterator at(source.begin(), source.end(), form), end; at != end; ++at) {
    const auto open = static_cast<size_t>(at->position() + at->length() - 1);
    const auto arguments = split_arguments(source, open);
    auto rule = arguments[0].substr(arguments[0].rfind(':') + 1);
    std::replace(rule.begin(), rule.end(), '_', '-');
    const bool known = std::any_of(all_rules().begin(), all_rules().end(),
                                   [&](const Rule& r) { return r.id == rule; });
    calls.push_back({known ? rule : "", arguments.size() > 2 ? arguments[2] : "\"\""});
  }
  return calls;
}

// Where the rule or the variant is a variable: the places from which it comes.
struct Source {
  std::string file;
  std::string rule;
  std::string form;  // its first group holds the variants, as literals
};
const Source kSources[] = {
    {"src/yaml/builder.cc", "yaml-syntax", "stop\\((\"[a-z-]+\")"},
    {"src/yaml/parse.cc", "yaml-syntax", "return (\"[a-z-]+\");"},
    {"src/yaml/prescan.cc", "suspicious-character", "add\\([a-z, ]+0?x?[A-Z0-9]*, (\"[a-z-]+\")"},
    {"src/yaml/shape.cc", "wrong-type", "variant = (\"[a-z-]+\");"},
    {"src/yaml/shape.cc", "wrong-type", "report_value\\(node, (\"[a-z-]+\")"},
    {"src/yaml/shape.cc", "date-form", "report_date\\(node, (\"[a-z-]*\")"},
    {"src/plan/load.cc", "file-unreadable", "unreadable\\((\"[a-z-]*\")"},
    {"src/schedule/structured.cc", "schedule-unreadable",
     "refuse\\([^\"]*(?:\"[a-z]+\", )?(\"[a-z-]+\")\\)"},
    {"src/check/document.cc", "plan-not-issued", "variant = ([^;]+);"},
    {"src/check/reorganisation.cc", "unit-abolished", "add\\(rule, [^\"]*(\"[^;]*)\\)"},
    {"src/check/reorganisation.cc", "unit-no-successor", "add\\(rule, [^\"]*(\"[^;]*)\\)"},
    {"src/check/reporting.cc", "line-unknown", "return (line\\.[^;]*\"[^;]*);"},
    {"src/check/schedules.cc", "schedule-day-off", "return holiday \\? (\"[^;]*);"},
    {"src/check/regimes.cc", "regime-out-of-force", "return (\"[a-z-]+\");"},
};

TEST_CASE("every finding that a source can add has its sentence") {
  const auto known = message_keys();
  size_t found = 0;
  for (const auto& path : test::tree_files("src", ".cc")) {
    CAPTURE(path);
    const bool listed = std::any_of(std::begin(kSources), std::end(kSources),
                                    [&](const Source& source) { return path == source.file; });
    for (const auto& call : calls_of(test::without_comments(test::tree_text(path)))) {
      const auto variants = literals(call.variant);
      CAPTURE(call.rule);
      CAPTURE(call.variant);
      if (call.rule.empty() || variants.empty()) {
        CHECK(listed);  // a new one belongs into the table above
        continue;
      }
      for (const auto& variant : variants) {
        ++found;
        CHECK(known.contains(variant.empty() ? call.rule : call.rule + "." + variant));
      }
    }
  }
  CHECK(found > 40);
}

TEST_CASE("so has every finding whose variant comes from elsewhere") {
  const auto known = message_keys();
  for (const auto& source : kSources) {
    CAPTURE(source.file);
    CAPTURE(source.form);
    const auto text = test::without_comments(test::tree_text(source.file));
    const std::regex form(source.form);
    std::sregex_iterator at(text.begin(), text.end(), form);
    const std::sregex_iterator end;
    CHECK(at != end);  // a form that no longer fits anything
    for (; at != end; ++at) {
      for (const auto& variant : literals((*at)[1])) {
        const std::string key = variant.empty() ? "" : "." + variant;
        CAPTURE(variant);
        CHECK(known.contains(source.rule + key));
      }
    }
  }
}

}  // namespace
}  // namespace dinhky::diag
