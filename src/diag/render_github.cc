#include <fmt/format.h>

#include "base/text.h"
#include "diag/render.h"

namespace dinhky::diag {
namespace {

std::string_view command_of(Severity severity) {
  return severity == Severity::note ? "notice" : severity_word(severity);
}

// As the runner reads them back: "%" and line ends everywhere, in a property what parts it from the
// next as well (github.com/actions/toolkit, packages/core/src/command.ts).
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool escape = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    if (escape) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

class Annotation {
 public:
  Annotation(const Sources& sources, const Messages& messages)
      : sources_(sources), messages_(messages) {}

  std::string operator()(const Diagnostic& finding) const {
    const auto& source = sources_[finding.span.file];
    const auto begin = source.position(finding.span.begin);
    const auto end = source.position(finding.span.end);
    std::string out =
        fmt::format("::{} file={},line={},endLine={}", command_of(finding.severity),
                    escaped(base::made_safe(source.path()), true), begin.line, end.line);
    // The runner drops columns of different lines, and says so in the log.
    if (begin.line == end.line) {
      out += fmt::format(",col={},endColumn={}", begin.column, end.column);
    }
    return out + fmt::format(",title={}::{}\n", escaped(finding.rule, true),
                             escaped(message_of(finding), false));
  }

 private:
  std::string message_of(const Diagnostic& finding) const {
    auto out = safe(finding.message);
    for (const auto& related : finding.related) {
      const auto& source = sources_[related.span.file];
      const auto at = source.position(related.span.begin);
      out += fmt::format("\n{}:{}:{}: {}", base::made_safe(source.path()), at.line, at.column,
                         safe(related.message));
    }
    for (const auto& hint : finding.hints) {
      out += fmt::format("\n{}: {}", messages_.text("label.hint"), safe(hint));
    }
    return out;
  }

  std::string safe(const Message& message) const {
    return base::made_safe(messages_.text(message));
  }

  const Sources& sources_;
  const Messages& messages_;
};

}  // namespace

std::string render_github(const Sources& sources, const Findings& findings,
                          const Messages& messages) {
  const Annotation annotation(sources, messages);
  std::string out;
  for (const auto& finding : findings.all()) out += annotation(finding);
  return out;
}

}  // namespace dinhky::diag
