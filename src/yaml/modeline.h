// The comment by which editors find the schema of a YAML file: read by yaml-language-server, which
// VS Code, Vim and others run. A relative path is taken from the file's own folder.
#pragma once

#include <string>
#include <string_view>

namespace dinhky::yaml {

// Beside a plan, and on top of a folder of forms: where the schemas lie that modelines name.
inline constexpr std::string_view kSchemaFolder = ".dinhky";

// "# yaml-language-server: $schema=.dinhky/plan.schema.json" and a line end: the first line of a
// file that stands so many folders below the one that holds .dinhky.
std::string modeline(std::string_view kind, size_t folders_below);

}  // namespace dinhky::yaml
