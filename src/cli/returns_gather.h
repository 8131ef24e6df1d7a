// Which files the arguments of `collect` lead to.
#pragma once

#include <string>
#include <vector>

#include "base/file_system.h"
#include "diag/diagnostic.h"

namespace dinhky::cli {

// Something that cannot be taken, and what to do about it.
struct Refused {
  std::string name;
  diag::Message message;
};

struct GatheredFiles {
  std::vector<std::string> paths;  // sorted, each file once whatever its names
  std::vector<Refused> refused;
  std::vector<base::Failure> failures;
};

// A file stands for itself, a folder for all files in it and below, except hidden ones, what word
// processors and systems leave there, and what lies in `except` (files and folders, whether they
// are there or not). A link in a folder that leads out of it is refused; one that is named outright
// is followed.
GatheredFiles gather_files(base::FileSystem& disk, const std::vector<std::string>& arguments,
                           const std::vector<std::string>& except);

// A name that no person gave: "~$mau.docx", "Thumbs.db", "__MACOSX", anything hidden.
bool is_left_behind(std::string_view name);

}  // namespace dinhky::cli
