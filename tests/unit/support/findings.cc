#include "support/findings.h"

#include <cstdint>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "diag/messages.h"

namespace dinhky::test {

std::string place(const diag::Sources& sources, diag::Span span) {
  const auto at = sources[span.file].position(span.begin);
  return fmt::format("{}:{}", at.line, at.column);
}

std::string told(const diag::Sources& sources, const diag::Diagnostic& finding) {
  const auto end = sources[finding.span.file].position(finding.span.end);
  return fmt::format("{}-{}:{} {} {}", place(sources, finding.span), end.line, end.column,
                     diag::severity_word(finding.severity), finding.message.key);
}

Strings told(const diag::Sources& sources, const diag::Findings& findings) {
  Strings list;
  for (const auto& finding : findings.all()) list.push_back(told(sources, finding));
  return list;
}

std::string argument(const diag::Message& message, std::string_view name) {
  for (const auto& [known, value] : message.arguments) {
    if (known == name) return value;
  }
  return "(none)";
}

diag::Span span_of(const diag::Sources& sources, std::string_view piece, int n, uint32_t file) {
  size_t at = std::string_view::npos;
  for (int i = 0; i < n; ++i) at = sources[file].text().find(piece, at + 1);
  REQUIRE(at != std::string_view::npos);
  return {file, static_cast<uint32_t>(at), static_cast<uint32_t>(at + piece.size())};
}

}  // namespace dinhky::test
