#include <fmt/format.h>

#include "base/text.h"
#include "diag/render.h"

namespace dinhky::diag {

std::string render_line(const Sources& sources, const Findings& findings,
                        const Messages& messages) {
  std::string out;
  for (const auto& finding : findings.all()) {
    const auto& source = sources[finding.span.file];
    const auto at = source.position(finding.span.begin);
    out += fmt::format("{}:{}:{}: {}: {} [{}]\n", base::made_safe(source.path()), at.line,
                       at.column, messages.severity(finding.severity),
                       base::made_safe(messages.text(finding.message)), finding.rule);
  }
  return out;
}

}  // namespace dinhky::diag
