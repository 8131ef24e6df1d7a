// Text as documents store it → text as data keep it. Internal to the reading of documents.
#pragma once

#include <string>
#include <string_view>

namespace dinhky::results {

// NFC; blanks as they are; control characters other than '\n' and '\t', ill-formed bytes and
// invisible marks that editors leave (byte order mark, direction marks) go.
std::string clean_text(std::string_view text);

// A character of a symbol font (w:sym) as its nearest Unicode character. `code` is hexadecimal.
std::string symbol_text(std::string_view font, std::string_view code);

}  // namespace dinhky::results
