// Text → a YAML scalar that is read back as the same text.
#pragma once

#include <string>
#include <string_view>

namespace dinhky::yaml {

// In double quotes, on one line, whatever it holds: a value may look like a date, a number or a
// flag. What could not be seen, or would be taken for a slip, stands as an escape.
std::string quoted(std::string_view text);
void append_quoted(std::string& out, std::string_view text);

// A word that no YAML reader takes for a number, a day or a flag: it may go without quotes.
bool is_word(std::string_view text);
// Words as they are, anything else in quotes.
std::string word(std::string_view text);

// As a person would write it: in quotes only where YAML, or the scan for slips, would read it
// otherwise.
std::string scalar(std::string_view text);
// The same between brackets or braces, where commas part.
std::string scalar_in_flow(std::string_view text);

// A line that means itself in a block (| or >).
bool fits_block(std::string_view line);

}  // namespace dinhky::yaml
