#include "results/returns.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>

#include "base/limits.h"
#include "base/parallel.h"
#include "results/load.h"

namespace dinhky::results {
namespace {

using schedule::Period;

constexpr std::string_view kExtension = ".yaml";

struct Found {
  Place place;
  std::string path;
  uint32_t file = 0;
};

struct Loaded {
  std::optional<UnitReport> report;
  diag::Findings findings;
};

using Failures = std::vector<base::Failure>;

// A folder that is there and cannot be listed is no folder without files: a report would leave out
// what the units sent, and say so of them.
std::vector<std::string> names_in(base::FileSystem& disk, const std::string& folder,
                                  Failures& failures) {
  const auto kind = disk.kind(folder);
  if (!kind) failures.push_back(kind.failure());
  if (!kind || kind.value() != base::FileKind::directory) return {};
  auto names = disk.list(folder);
  if (names) return std::move(names.value());
  failures.push_back(names.failure());
  return {};
}

std::vector<Found> find_files(base::FileSystem& disk, const std::string& folder,
                              Failures& failures) {
  std::vector<Found> found;
  for (const auto& inside : names_in(disk, folder, failures)) {
    if (inside.starts_with('.')) continue;
    const auto path = base::join_path(folder, inside);
    for (const auto& name : names_in(disk, path, failures)) {
      if (!is_record_name(name)) continue;
      const auto stem = name.substr(0, name.size() - kExtension.size());
      found.push_back({{inside, stem}, base::join_path(path, name)});
    }
  }
  return found;
}

auto order(const Filed& filed) {
  return std::tuple(filed.subject.record, filed.subject.unit);
}

}  // namespace

bool is_record_name(std::string_view name) {
  return name.size() > kExtension.size() && name.ends_with(kExtension) && name.front() != '.';
}

Returns::Returns(std::vector<Filed> files) : files_(std::move(files)) {
  std::sort(files_.begin(), files_.end(),
            [](const Filed& a, const Filed& b) { return order(a) < order(b); });
}

Returns Returns::load(base::FileSystem& disk, const std::string& folder, const ReportRules& rules,
                      const Words& words, diag::Sources& sources, diag::Findings& findings) {
  Failures failures;
  std::vector<Found> read;
  for (auto& found : find_files(disk, folder, failures)) {
    auto bytes = disk.read(found.path, base::kMaxYamlBytes);
    if (!bytes) {
      failures.push_back(bytes.failure());
      continue;
    }
    found.file = sources.add(found.path, std::move(bytes.value()));
    read.push_back(std::move(found));
  }
  std::vector<Loaded> loaded(read.size());
  base::for_each_index(read.size(), [&](size_t i) {
    loaded[i].report = load_report(words, sources, read[i].file, loaded[i].findings);
  });
  std::vector<Filed> files;
  for (size_t i = 0; i < read.size(); ++i) {
    auto& own = loaded[i].findings;
    if (loaded[i].report) {
      const auto subject = rules.check(*loaded[i].report, read[i].place, own);
      if (subject) {
        files.push_back(
            {*subject, std::move(read[i].path), read[i].file, std::move(*loaded[i].report)});
      }
    }
    auto& all = findings.all();
    std::move(own.all().begin(), own.all().end(), std::back_inserter(all));
  }
  Returns returns(std::move(files));
  returns.failures_ = std::move(failures);
  return returns;
}

const UnitReport* Returns::find(const Period& record, size_t unit) const {
  const auto wanted = std::tuple(record, unit);
  const auto found =
      std::lower_bound(files_.begin(), files_.end(), wanted,
                       [](const Filed& filed, const auto& key) { return order(filed) < key; });
  return found != files_.end() && order(*found) == wanted ? &found->report : nullptr;
}

std::vector<Told> Returns::told_of(std::string_view task) const {
  std::vector<Told> told;
  size_t from = 0;  // files mostly list their tasks alike
  for (const auto& filed : files_) {
    const auto& results = filed.report.results;
    const bool same = from < results.size() && results[from].task.value == task;
    const auto* result = same ? &results[from] : filed.report.find(task);
    if (result == nullptr) continue;
    from = static_cast<size_t>(result - results.data());
    told.push_back({&filed, result});
  }
  return told;
}

}  // namespace dinhky::results
