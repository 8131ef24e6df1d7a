#include "cli/import_errors.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "diag/catalogue.h"

namespace dinhky::cli {
namespace {

using RulesByLine = std::map<size_t, std::vector<std::string>>;

// What can be wrong in the document itself; anything else would be a fault of the import.
bool is_documents_own(std::string_view rule) {
  return rule == diag::rules::schedule_reversed.id || rule == diag::rules::date_form.id ||
         rule == diag::rules::task_empty.id;
}

RulesByLine rules_to_ignore(const Workspace& checked) {
  RulesByLine rules;
  for (const auto& finding : checked.findings.all()) {
    if (finding.severity != diag::Severity::error || !is_documents_own(finding.rule)) continue;
    auto& at = rules[checked.sources[0].position(finding.span.begin).line];
    const std::string id(finding.rule);
    if (std::find(at.begin(), at.end(), id) == at.end()) at.push_back(id);
  }
  return rules;
}

}  // namespace

std::string with_errors_set_aside(const std::string& text, const Workspace& checked,
                                  const report::Texts& texts) {
  const auto rules = rules_to_ignore(checked);
  std::string out;
  size_t number = 0;
  for (const auto line : base::split(text, '\n')) {
    const auto found = rules.find(++number);
    if (found != rules.end()) {
      const size_t indent = std::min(line.find_first_not_of(' '), line.size());
      out.append(indent, ' ');
      out += "# dinhky: ignore[" + base::joined(found->second, ", ") + "] " +
             texts("import.ignored") + "\n";
    }
    out.append(line).append("\n");
  }
  out.pop_back();  // of the empty piece behind the last line end
  return out;
}

}  // namespace dinhky::cli
