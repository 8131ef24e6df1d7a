// What the units have sent so far: results/<period>/<unit>.yaml beside the plan, the data of
// record.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/file_system.h"
#include "schedule/period.h"

namespace dinhky::results {

class Returns {
 public:
  // A folder that is not there, and files that cannot be read, count as nothing sent.
  static Returns load(base::FileSystem& disk, const std::string& folder);

  bool has_reported(const schedule::Period& period, std::string_view unit) const;
  // Some unit has told of the task, and the last word of each that did is `done`.
  bool is_done(std::string_view task) const;

 private:
  void add_file(base::FileSystem& disk, const std::string& path, const schedule::Period& period,
                const std::string& unit);

  std::set<std::pair<std::string, std::string>, std::less<>> files_;  // period, unit
  std::map<std::string, std::map<std::string, std::string>, std::less<>>
      status_;  // task → unit → last status
};

}  // namespace dinhky::results
