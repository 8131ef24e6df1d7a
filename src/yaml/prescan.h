// What can be said of the bytes before YAML reads them: characters that a word processor leaves
// behind and that YAML would silently take as text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "diag/diagnostic.h"
#include "diag/source.h"

namespace dinhky::yaml {

// False when the bytes must not go to the parser (not UTF-8, control characters, too large).
// `plain` is base::is_plain of the source.
bool prescan(const diag::Source& source, uint32_t file, bool plain, diag::Findings& findings);

// “a” → a: what stands in a word processor's quotes around the whole value, which YAML takes as
// part of the text. nullopt for anything else; “a” và “b” is prose.
std::optional<std::string_view> inside_curly_quotes(std::string_view value);

}  // namespace dinhky::yaml
