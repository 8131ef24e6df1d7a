// Comma-separated values (RFC 4180) that a spreadsheet opens without running anything.
#pragma once

#include <string>
#include <vector>

namespace dinhky::emit {

// U+FEFF at the beginning of a file, by which Excel knows that it is UTF-8 (RFC 3629, 6).
inline constexpr char kCsvMark[] = "\xEF\xBB\xBF";

// One record and its line end (CRLF). Cells that begin like a formula (=, +, -, @) get an
// apostrophe in front, so that a spreadsheet shows them as text. What is unsafe is shown as text,
// and tabs become blanks (see emit/safe.h).
std::string csv_record(const std::vector<std::string>& cells);

}  // namespace dinhky::emit
