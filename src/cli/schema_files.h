// The schemas for editors as files, in .dinhky beside what names them (yaml/modeline.h).
#pragma once

#include <string>
#include <string_view>

#include "cli/command.h"

namespace dinhky::cli {

// Sees to it that FOLDER/.dinhky holds the schema of this kind ("plan", "results"), in Vietnamese
// like all that offices share unless another language is given. It is replaced when this version
// makes another; one that a person changed is kept, and that is no trouble. False, and said, where
// the disk refuses.
bool lay_schema(const Session& session, const std::string& folder, std::string_view kind,
                diag::Language language = diag::Language::vi);

// A plan for a file begins with its modeline; what goes to standard output has none, since nobody
// knows where it will stand.
std::string plan_for_file(const std::string& file, std::string yaml);

// Writes a file that begins with the modeline of this kind, and the schema beside it; or to
// standard output. The exit code.
int write_with_schema(const Session& session, const std::string& file, bool force, std::string yaml,
                      std::string_view kind);

}  // namespace dinhky::cli
