#include "yaml/escapes.h"

#include "base/text.h"
#include "diag/catalogue.h"

namespace dinhky::yaml {
namespace {

void check_scalar(const Node& node, std::string_view text, diag::Findings& findings) {
  const auto written = text.substr(node.span.begin, node.span.end - node.span.begin);
  if (written.find('\\') == std::string_view::npos) return;
  for (size_t at = 0; at < node.text.size();) {
    const char32_t c = base::decode(node.text, at);
    if (!base::is_unsafe(c) || c == '\n' || c == '\t' || c == '\r') continue;
    findings.add(diag::rules::suspicious_character, node.span, "invisible")
        .with("character", base::code_point_name(c));
    return;
  }
}

void check_below(const Node& node, std::string_view text, diag::Findings& findings) {
  if (node.kind == Kind::scalar && node.quoted) check_scalar(node, text, findings);
  for (const auto& item : node.items) check_below(item, text, findings);
  for (const auto& entry : node.entries) check_below(entry.value, text, findings);
}

}  // namespace

void check_escapes(const Node& node, std::string_view text, diag::Findings& findings) {
  // Hardly any document has one, and looking for it costs less than a walk over all values.
  if (text.find('\\') != std::string_view::npos) check_below(node, text, findings);
}

}  // namespace dinhky::yaml
