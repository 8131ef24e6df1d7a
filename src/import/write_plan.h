// The draft of an imported plan → plan.yaml, with a comment at each place that was not sure.
#pragma once

#include <string>

#include "import/draft.h"
#include "import/left_out.h"
#include "report/texts.h"

namespace dinhky::imports {

struct WrittenPlan {
  std::string text;
  size_t doubts = 0;  // places to look at again
};

// `source` is the name of the file that was read; empty for the standard input.
// The lines of the document that are not in the plan otherwise stand as comments at its end.
WrittenPlan write_plan(const Draft& draft, const SourceDocument& document, const LeftOut& left_out,
                       const std::string& source, const report::Texts& texts);

// What a remark or a doubt says, in words.
std::string said(const diag::Message& message, const report::Texts& texts);

}  // namespace dinhky::imports
