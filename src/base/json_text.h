// JSON as commands print it.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace dinhky::base {

// The document and a newline; `indent` as in nlohmann's dump, -1 for one line. Ill-formed UTF-8
// becomes U+FFFD. What could act on a terminal (see is_unsafe) is escaped as \uXXXX, so that it is
// shown as text and a program reads it as it was (RFC 8259, section 7).
std::string json_text(const nlohmann::ordered_json& document, int indent);

}  // namespace dinhky::base
