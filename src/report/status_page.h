// How a period stands, as a page to be looked at: the same as `status` prints.
#pragma once

#include "report/paper_parts.h"
#include "results/standing.h"

namespace dinhky::report {

Document status_page(const PaperBasis& paper, const results::Standing& standing);

}  // namespace dinhky::report
