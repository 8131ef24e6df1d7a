#include "results/returns.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

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
  std::optional<Subject> subject;
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
  // Results that cannot be there are not the same as none.
  const auto kind = disk.kind(folder);
  if (kind && kind.value() != base::FileKind::none && kind.value() != base::FileKind::directory) {
    failures.push_back({base::FailureKind::not_a_folder, folder, {}});
    return found;
  }
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

// Those that the disk gives, as sources; `unread` are the others.
std::vector<Found> read_files(base::FileSystem& disk, std::vector<Found> found,
                              diag::Sources& sources, Failures& failures,
                              std::vector<Found>& unread) {
  std::vector<std::string> paths;
  for (const auto& one : found) paths.push_back(one.path);
  auto bytes = disk.read_each(paths, base::kMaxYamlBytes);
  std::vector<Found> read;
  for (size_t i = 0; i < found.size(); ++i) {
    if (!bytes[i]) {
      failures.push_back(bytes[i].failure());
      unread.push_back(std::move(found[i]));
      continue;
    }
    found[i].file = sources.add(found[i].path, std::move(bytes[i].value()));
    read.push_back(std::move(found[i]));
  }
  return read;
}

auto order(const Filed& filed) {
  return std::tuple(filed.subject.record, filed.subject.unit);
}

// Of several results of one task the first stands first.
std::vector<uint32_t> sorted_by_task(const UnitReport& report) {
  std::vector<uint32_t> order(report.results.size());
  std::iota(order.begin(), order.end(), uint32_t{0});
  const auto id = [&](uint32_t at) -> const std::string& { return report.results[at].task.value; };
  std::stable_sort(order.begin(), order.end(),
                   [&](uint32_t a, uint32_t b) { return id(a) < id(b); });
  return order;
}

}  // namespace

const TaskResult* Filed::find(std::string_view task) const {
  const auto found = std::lower_bound(
      by_task.begin(), by_task.end(), task,
      [&](uint32_t at, std::string_view id) { return report.results[at].task.value < id; });
  if (found == by_task.end() || report.results[*found].task.value != task) return nullptr;
  return &report.results[*found];
}

bool is_record_name(std::string_view name) {
  return name.size() > kExtension.size() && name.ends_with(kExtension) && name.front() != '.';
}

Returns::Returns(std::vector<Filed> files) : files_(std::move(files)) {
  std::sort(files_.begin(), files_.end(),
            [](const Filed& a, const Filed& b) { return order(a) < order(b); });
  for (auto& filed : files_) filed.by_task = sorted_by_task(filed.report);
}

Returns Returns::load(base::FileSystem& disk, const std::string& folder, const ReportRules& rules,
                      const Words& words, diag::Sources& sources, diag::Findings& findings) {
  Failures failures;
  std::vector<Found> unread;
  auto read = read_files(disk, find_files(disk, folder, failures), sources, failures, unread);
  std::vector<Loaded> loaded(read.size());
  base::for_each_index(read.size(), [&](size_t i) {
    auto& one = loaded[i];
    one.report = load_report(words, sources, read[i].file, one.findings);
    if (one.report) one.subject = rules.check(*one.report, read[i].place, one.findings);
  });
  std::vector<Filed> files;
  std::vector<Unsound> unsound;
  for (auto& one : unread) unsound.push_back({std::move(one.place), std::nullopt});
  for (size_t i = 0; i < read.size(); ++i) {
    auto& own = loaded[i].findings.all();
    std::move(own.begin(), own.end(), std::back_inserter(findings.all()));
    if (!loaded[i].subject) {
      unsound.push_back({std::move(read[i].place), read[i].file});
      continue;
    }
    files.push_back(
        {*loaded[i].subject, std::move(read[i].path), read[i].file, std::move(*loaded[i].report)});
  }
  Returns returns(std::move(files));
  returns.unsound_ = std::move(unsound);
  returns.failures_ = std::move(failures);
  return returns;
}

const Filed* Returns::find(const Period& record, size_t unit) const {
  const auto wanted = std::tuple(record, unit);
  const auto found =
      std::lower_bound(files_.begin(), files_.end(), wanted,
                       [](const Filed& filed, const auto& key) { return order(filed) < key; });
  return found != files_.end() && order(*found) == wanted ? &*found : nullptr;
}

bool Returns::has_unsound(const Period& record, std::string_view unit_id) const {
  return std::any_of(unsound_.begin(), unsound_.end(), [&](const Unsound& one) {
    return one.place.stem == unit_id && one.place.folder == schedule::to_string(record);
  });
}

bool Returns::tells_nobody(uint32_t file) const {
  return std::any_of(unsound_.begin(), unsound_.end(),
                     [&](const Unsound& one) { return one.file == file; });
}

std::vector<Told> Returns::told_of(std::string_view task) const {
  std::vector<Told> told;
  size_t from = 0;  // files mostly list their tasks alike
  for (const auto& filed : files_) {
    const auto& results = filed.report.results;
    const bool same = from < results.size() && results[from].task.value == task;
    const auto* result = same ? &results[from] : filed.find(task);
    if (result == nullptr) continue;
    from = static_cast<size_t>(result - results.data());
    told.push_back({&filed, result});
  }
  return told;
}

}  // namespace dinhky::results
