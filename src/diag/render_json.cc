#include <utility>

#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "diag/render.h"

namespace dinhky::diag {
namespace {

using Json = nlohmann::ordered_json;

Json related_of(const Diagnostic& finding, const Sources& sources, const Messages& messages) {
  Json list = Json::array();
  for (const auto& related : finding.related) {
    const auto& source = sources[related.span.file];
    const auto at = source.position(related.span.begin);
    list.push_back({{"file", source.path()},
                    {"line", at.line},
                    {"column", at.column},
                    {"message", messages.text(related.message)}});
  }
  return list;
}

}  // namespace

std::string render_json(const Sources& sources, const Findings& findings,
                        const Messages& messages) {
  Json list = Json::array();
  for (const auto& finding : findings.all()) {
    const auto& source = sources[finding.span.file];
    const auto begin = source.position(finding.span.begin);
    const auto end = source.position(finding.span.end);
    Json hints = Json::array();
    for (const auto& hint : finding.hints) hints.push_back(messages.text(hint));
    list.push_back({{"rule", finding.rule},
                    {"severity", severity_word(finding.severity)},
                    {"message", messages.text(finding.message)},
                    {"file", source.path()},
                    {"line", begin.line},
                    {"column", begin.column},
                    {"end_line", end.line},
                    {"end_column", end.column},
                    {"related", related_of(finding, sources, messages)},
                    {"hints", std::move(hints)}});
  }
  const Json document = {{"version", 1}, {"findings", std::move(list)}};
  return base::json_text(document, 2);
}

}  // namespace dinhky::diag
