// Short ways to put a text into a run's sources and to say what was found in it.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "diag/source.h"
#include "support/doctest_strings.h"

namespace dinhky::test {

using Strings = std::vector<std::string>;

// "3:7-3:12 error unit-unknown" (from the first character to behind the last), the message's key
// instead of the rule where it is a variant.
std::string told(const diag::Sources& sources, const diag::Diagnostic& finding);
// All findings, in order.
Strings told(const diag::Sources& sources, const diag::Findings& findings);
// "3:7": the begin of a span.
std::string place(const diag::Sources& sources, diag::Span span);
// The value of a message's argument; "(none)" when it has none of that name.
std::string argument(const diag::Message& message, std::string_view name);
// The span of the n-th occurrence (from 1) of a piece of text in a source.
diag::Span span_of(const diag::Sources& sources, std::string_view piece, int n = 1,
                   uint32_t file = 0);

}  // namespace dinhky::test
