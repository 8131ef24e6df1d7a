// The file that `import` reads → its lines and tables, whatever kind it is.
#pragma once

#include <optional>
#include <string>

#include "cli/command.h"
#include "import/encoding.h"
#include "import/source_document.h"

namespace dinhky::cli {

// nullopt after saying why the file is not read; `code` is then the exit code.
std::optional<imports::SourceDocument> read_import_source(const Session& session,
                                                          const std::string& file,
                                                          std::optional<imports::Legacy> asked,
                                                          int& code);

}  // namespace dinhky::cli
