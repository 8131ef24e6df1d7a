#include "support/desk_session.h"

#include <optional>
#include <string>

namespace dinhky::test {

DeskSession::DeskSession(MemoryFileSystem& disk)
    : data_(&disk, ""),
      environment_{disk,
                   [](const std::string&) -> std::optional<std::string> { return std::nullopt; },
                   [] { return std::string(); },
                   [] { return *base::parse_iso_date("2025-04-01"); },
                   false,
                   {},
                   {},
                   {}},
      messages_(data_, diag::Language::en),
      session_{environment_, data_, messages_, globals_} {}

}  // namespace dinhky::test
