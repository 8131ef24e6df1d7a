// The data that is compiled into the program (regimes, calendars, outlines, messages, rule pages,
// vocabulary), with an optional folder that overrides it file by file (--data DIR).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"

namespace dinhky::base {

struct EmbeddedFile {
  std::string_view name;  // "regimes/nd09-2019.yaml"
  std::string_view bytes;
};

// Defined in the source that the build generates from data/; sorted by name.
extern const EmbeddedFile kEmbeddedFiles[];
extern const size_t kEmbeddedFileCount;

class DataStore {
 public:
  // `disk` and `folder` may be absent: then only what is compiled in is seen.
  explicit DataStore(FileSystem* disk = nullptr, std::string folder = {});

  // Reads all that overrides at once, from the folders that the compiled-in data has; the disk is
  // not asked again. A folder that is not there and a file that cannot be read are failures: with
  // the compiled-in data in their place papers would be made by other rules, and nobody told.
  Outcome load();

  // The file's bytes, from the override folder when it has the file, else compiled in; nullopt when
  // neither has it. The view lives as long as the store.
  std::optional<std::string_view> read(std::string_view name) const;
  // Names below a folder ("regimes/"), compiled-in and overriding ones together, sorted.
  std::vector<std::string> names(std::string_view folder) const;

 private:
  Outcome load_file(const std::string& name);

  FileSystem* disk_;
  std::string folder_;
  std::map<std::string, std::string, std::less<>> loaded_;
};

}  // namespace dinhky::base
