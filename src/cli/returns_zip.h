// The files in a ZIP that holds what several units sent.
#pragma once

#include <string>
#include <vector>

#include "cli/returns_gather.h"
#include "cli/returns_reader.h"

namespace dinhky::cli {

struct UnpackedReturns {
  std::vector<ReturnedFile> files;  // in the order of their names
  std::vector<Refused> refused;
};

// Entries are told as "thu.zip: a/van-phong.docx"; their names never become paths. Folders and what
// systems leave behind are passed over; a ZIP in the ZIP is read as a file like any other. An
// archive that is damaged, or larger than the limits of base/limits.h, is refused.
UnpackedReturns unpack_returns(const std::string& name, std::string bytes);

}  // namespace dinhky::cli
