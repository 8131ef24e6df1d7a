// An overview as one HTML page that needs nothing else: no network, no script.
//
// It follows the reader's choice of a dark screen, folds on a narrow one, prints on A4, and is read
// in the order in which it stands. It is well-formed XML as well. Same overview, same bytes.
#pragma once

#include <string>

#include "emit/overview_look.h"
#include "report/overview.h"

namespace dinhky::emit {

std::string to_html(const report::Overview& overview, const OverviewLook& look);

}  // namespace dinhky::emit
