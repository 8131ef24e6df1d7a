// Findings as text for people and as data for programs. One renderer a file; each returns what is
// to be written and writes nothing.
#pragma once

#include <string>

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

}  // namespace dinhky::diag
