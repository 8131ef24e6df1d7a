// Comma-separated values (RFC 4180) that a spreadsheet opens without running anything.
#pragma once

#include <string>
#include <vector>

namespace dinhky::emit {

// One record and its line end (CRLF). Cells that begin like a formula (=, +, -, @, tab, CR) get an
// apostrophe in front, so that a spreadsheet shows them as text.
std::string csv_record(const std::vector<std::string>& cells);

}  // namespace dinhky::emit
