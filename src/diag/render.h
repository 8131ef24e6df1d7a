// Findings as text for people and as data for programs. One renderer a file; each returns what is
// to be written and writes nothing.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/data_store.h"
#include "diag/diagnostic.h"
#include "diag/messages.h"
#include "diag/source.h"

namespace dinhky::diag {

// "plan.yaml:41:18: lỗi: … [unit-unknown]", the line itself with the place underlined, related
// places with theirs, hints. Carets are counted in terminal cells. Every line but the first of a
// finding begins with a blank, so that matchers skip it.
std::string render_text(const Sources& sources, const Findings& findings, const Messages& messages,
                        bool colour);

// One line a finding: "plan.yaml:41:18: lỗi: … [unit-unknown]".
std::string render_line(const Sources& sources, const Findings& findings, const Messages& messages);

// {"version":1,"findings":[{rule, severity, message, file, line, column, end_line, end_column,
// related, hints}]}: lines and columns from 1, columns in code points, the end exclusive.
std::string render_json(const Sources& sources, const Findings& findings, const Messages& messages);

// What a SARIF log tells beside the findings.
struct SarifRun {
  std::string_view version;  // of the program
  bool complete = true;      // everything that was to be checked could be read
  // The finding's place in words that outlast edits elsewhere in the file, empty where there are
  // none: what its fingerprint is made from, with the rule.
  std::function<std::string(const Span&)> place;
};

// SARIF 2.1.0 (OASIS), one run: the findings with the pages of their rules as help. Columns in code
// points; fingerprints that do not change when lines move.
std::string render_sarif(const Sources& sources, const Findings& findings, const Messages& messages,
                         const base::DataStore& data, const SarifRun& run);

// Workflow commands of GitHub Actions, one line a finding: "::error file=plan.yaml,line=41,…::…".
// Related places and hints are further lines of the message.
std::string render_github(const Sources& sources, const Findings& findings,
                          const Messages& messages);

}  // namespace dinhky::diag
