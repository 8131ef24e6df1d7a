#include "results/returns.h"

#include <algorithm>
#include <vector>

#include "base/limits.h"
#include "diag/diagnostic.h"
#include "diag/source.h"
#include "yaml/data_file.h"
#include "yaml/parse.h"

namespace dinhky::results {
namespace {

constexpr std::string_view kExtension = ".yaml";

std::vector<std::string> names_in(base::FileSystem& disk, const std::string& folder) {
  auto names = disk.list(folder);
  return names ? std::move(names.value()) : std::vector<std::string>();
}

}  // namespace

Returns Returns::load(base::FileSystem& disk, const std::string& folder) {
  Returns returns;
  std::vector<schedule::Period> periods;
  for (const auto& name : names_in(disk, folder)) {
    const auto period = schedule::parse_period(name);
    if (period && schedule::to_string(*period) == name) periods.push_back(*period);
  }
  std::sort(periods.begin(), periods.end());  // so that the last word comes last
  for (const auto& period : periods) {
    const auto inside = base::join_path(folder, schedule::to_string(period));
    for (const auto& name : names_in(disk, inside)) {
      if (!name.ends_with(kExtension)) continue;
      returns.add_file(disk, base::join_path(inside, name), period,
                       name.substr(0, name.size() - kExtension.size()));
    }
  }
  return returns;
}

void Returns::add_file(base::FileSystem& disk, const std::string& path,
                       const schedule::Period& period, const std::string& unit) {
  auto bytes = disk.read(path, base::kMaxYamlBytes);
  if (!bytes) return;
  diag::Sources sources;
  diag::Findings findings;
  const auto file = sources.add(path, std::move(bytes.value()));
  const auto root = yaml::parse(sources, file, findings);
  if (!root || findings.has_errors()) return;
  files_.emplace(schedule::to_string(period), unit);
  const auto* rows = root->find("results");
  if (rows == nullptr) return;
  for (const auto& row : rows->items) {
    const auto status = yaml::text_of(row, "status");
    if (!status.empty()) status_[yaml::text_of(row, "task")][unit] = status;
  }
}

bool Returns::has_reported(const schedule::Period& period, std::string_view unit) const {
  return files_.contains({schedule::to_string(period), std::string(unit)});
}

bool Returns::is_done(std::string_view task) const {
  const auto found = status_.find(task);
  return found != status_.end() &&
         std::all_of(found->second.begin(), found->second.end(),
                     [](const auto& entry) { return entry.second == "done"; });
}

}  // namespace dinhky::results
