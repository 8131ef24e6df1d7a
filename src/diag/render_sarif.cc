#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/json_text.h"
#include "base/sha256.h"
#include "base/text.h"
#include "diag/catalogue.h"
#include "diag/render.h"
#include "diag/rule_page.h"

namespace dinhky::diag {
namespace {

using Json = nlohmann::ordered_json;

constexpr char kSchema[] = "https://json.schemastore.org/sarif-2.1.0.json";
constexpr char kManual[] = "man:dinhky(1)";  // the project has no site of its own
constexpr size_t kFingerprint = 32;          // digits of the hash
constexpr uint32_t kLongestSnippet = 400;    // bytes

// RFC 3986: what is no letter, digit or mark of a path is percent-encoded, byte by byte.
std::string uri_of(const std::string& path) {
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

// "unit-unknown" → "UnitUnknown".
std::string pascal_case(std::string_view id) {
  std::string out;
  bool capital = true;
  for (const char c : id) {
    if (c != '-') out += capital && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    capital = c == '-';
  }
  return out;
}

class SarifLog {
 public:
  SarifLog(const Sources& sources, const Messages& messages, const base::DataStore& data,
           const SarifRun& run)
      : sources_(sources), messages_(messages), data_(data), run_(run) {}

  Json log(const Findings& findings) {
    const auto rules = rules_of(findings);
    Json results = Json::array();
    for (const auto& finding : findings.all()) results.push_back(result_of(finding));
    Json run = {{"tool", {{"driver", driver(rules)}}},
                {"invocations", Json::array({{{"executionSuccessful", run_.complete}}})},
                {"columnKind", "unicodeCodePoints"},
                {"results", std::move(results)}};
    return {{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}};
  }

 private:
  // Those of the findings, in the order of the catalogue.
  std::vector<Rule> rules_of(const Findings& findings) {
    std::set<std::string_view> found;
    for (const auto& finding : findings.all()) found.insert(finding.rule);
    std::vector<Rule> rules;
    for (const auto& rule : all_rules()) {
      if (!found.contains(rule.id)) continue;
      index_of_.emplace(rule.id, rules.size());
      rules.push_back(rule);
    }
    return rules;
  }

  Json driver(const std::vector<Rule>& rules) const {
    Json descriptors = Json::array();
    for (const auto& rule : rules) descriptors.push_back(descriptor(rule));
    return {{"name", "dinhky"},
            {"fullName", fmt::format("dinhky {}", run_.version)},
            {"version", run_.version},
            {"semanticVersion", run_.version},
            {"informationUri", kManual},
            {"language", messages_.language() == Language::vi ? "vi" : "en"},
            {"rules", std::move(descriptors)}};
  }

  Json descriptor(const Rule& rule) const {
    Json json = {{"id", rule.id}, {"name", pascal_case(rule.id)}};
    if (const auto page = rule_page(data_, messages_.language(), rule.id)) {
      json["shortDescription"] = {{"text", page_title(*page)}};
      json["fullDescription"] = {{"text", page_summary(*page)}};
      json["help"] = {{"text", *page}, {"markdown", *page}};
    }
    json["defaultConfiguration"] = {{"level", severity_word(rule.severity)}};
    return json;
  }

  Json result_of(const Diagnostic& finding) {
    Json json = {{"ruleId", finding.rule},
                 {"ruleIndex", index_of_.at(finding.rule)},
                 {"level", severity_word(finding.severity)},
                 {"message", {{"text", message_of(finding)}}},
                 {"locations", Json::array({{{"physicalLocation", location(finding.span)}}})}};
    if (!finding.related.empty()) json["relatedLocations"] = related_of(finding);
    json["partialFingerprints"] = {{"ruleAndPlace/v1", fingerprint(finding)}};
    return json;
  }

  std::string message_of(const Diagnostic& finding) const {
    auto text = messages_.text(finding.message);
    for (const auto& hint : finding.hints) {
      text += fmt::format("\n{}: {}", messages_.text("label.hint"), messages_.text(hint));
    }
    return text;
  }

  Json location(const Span& span) const {
    const auto& source = sources_[span.file];
    const auto begin = source.position(span.begin);
    const auto end = source.position(span.end);
    Json region = {{"startLine", begin.line},
                   {"startColumn", begin.column},
                   {"endLine", end.line},
                   {"endColumn", end.column}};
    if (span.end > span.begin && span.end - span.begin <= kLongestSnippet) {
      const auto text = source.text().substr(span.begin, span.end - span.begin);
      region["snippet"] = {{"text", text}};
    }
    return {{"artifactLocation", {{"uri", uri_of(source.path())}}}, {"region", std::move(region)}};
  }

  Json related_of(const Diagnostic& finding) const {
    Json list = Json::array();
    for (const auto& related : finding.related) {
      list.push_back({{"id", list.size() + 1},
                      {"physicalLocation", location(related.span)},
                      {"message", {{"text", messages_.text(related.message)}}}});
    }
    return list;
  }

  // Of several findings of a rule at one place the second and later ones are counted.
  std::string fingerprint(const Diagnostic& finding) {
    auto words = fmt::format("{}\n{}", finding.rule, run_.place(finding.span));
    const size_t before = seen_[words]++;
    if (before > 0) words += fmt::format("\n{}", before + 1);
    return base::sha256_hex(words).substr(0, kFingerprint);
  }

  const Sources& sources_;
  const Messages& messages_;
  const base::DataStore& data_;
  const SarifRun& run_;
  std::map<std::string_view, size_t> index_of_;  // by rule
  std::map<std::string, size_t> seen_;           // by rule and place
};

}  // namespace

std::string render_sarif(const Sources& sources, const Findings& findings, const Messages& messages,
                         const base::DataStore& data, const SarifRun& run) {
  return base::json_text(SarifLog(sources, messages, data, run).log(findings), 2);
}

}  // namespace dinhky::diag
