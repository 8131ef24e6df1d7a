#include "results/lock.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/backup.h"
#include "base/limits.h"
#include "base/sha256.h"
#include "base/text.h"
#include "diag/catalogue.h"
#include "results/returns.h"

namespace dinhky::results {
namespace {

using diag::rules::results_locked;
using schedule::Period;

constexpr char kName[] = ".locked";
constexpr size_t kHashLength = 64;
constexpr std::string_view kBetween = "  ";  // as sha256sum writes it

std::string path_of(const std::string& folder, const Period& record) {
  return base::join_path(base::join_path(folder, schedule::to_string(record)), kName);
}

struct Listed {
  std::string hash;
  std::string name;
  diag::Span line;
};

std::vector<Listed> read_list(const diag::Source& source, uint32_t file) {
  std::vector<Listed> list;
  const auto text = source.text();
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const auto line = text.substr(begin, end - begin);
    if (line.size() > kHashLength + kBetween.size()) {
      list.push_back({std::string(line.substr(0, kHashLength)),
                      std::string(line.substr(kHashLength + kBetween.size())),
                      {file, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}});
    }
    begin = end + 1;
  }
  return list;
}

// File name → its source, for the results of one period.
std::map<std::string, uint32_t> sources_in(const std::string& folder, uint32_t first,
                                           const diag::Sources& sources) {
  std::map<std::string, uint32_t> found;
  for (uint32_t file = first; file < sources.size(); ++file) {
    const auto& path = sources[file].path();
    if (base::directory_of(path) == folder) found.emplace(base::file_name_of(path), file);
  }
  return found;
}

diag::Span beginning_of(uint32_t file) {
  return {file, 0, 0};
}

// Where another list that stands there is kept; empty where none does.
base::Result<std::string> keep_earlier(base::FileSystem& disk, const std::string& path,
                                       std::string_view list) {
  const auto earlier = disk.read(path, base::kMaxOutputFileBytes);
  if (earlier) {
    return earlier.value() == list ? std::string() : base::keep_backup(disk, path);
  }
  if (earlier.failure().kind == base::FailureKind::not_found) return std::string();
  return earlier.failure();
}

}  // namespace

base::Result<Locked> lock(base::FileSystem& disk, const std::string& folder, const Period& record,
                          uint32_t first, const diag::Sources& sources) {
  Locked locked{path_of(folder, record), {}};
  const auto inside = base::directory_of(locked.path);
  const auto made = disk.make_directories(inside);
  if (!made) return made.failure();
  std::string list;
  for (const auto& [name, file] : sources_in(inside, first, sources)) {
    if (!is_record_name(name)) continue;  // the list of an earlier lock
    list.append(base::sha256_hex(sources[file].text())).append(kBetween).append(name).append("\n");
  }
  auto kept = keep_earlier(disk, locked.path, list);
  if (!kept) return kept.failure();
  locked.backup = std::move(kept.value());
  const auto written = base::write_atomically(disk, locked.path, list);
  if (!written) return written.failure();
  return locked;
}

bool is_locked(base::FileSystem& disk, const std::string& folder, const Period& record) {
  const auto kind = disk.kind(path_of(folder, record));
  return kind && kind.value() == base::FileKind::file;
}

base::Outcome check_lock(base::FileSystem& disk, const std::string& folder, const Period& record,
                         uint32_t first, diag::Sources& sources, diag::Findings& findings) {
  const auto path = path_of(folder, record);
  const auto kind = disk.kind(path);
  if (!kind) return kind.failure();
  if (kind.value() == base::FileKind::none) return base::Done{};
  auto bytes = disk.read(path, base::kMaxYamlBytes);
  if (!bytes) return bytes.failure();
  const auto present = sources_in(base::directory_of(path), first, sources);
  const auto list_file = sources.add(path, std::move(bytes.value()));
  const auto period = schedule::to_string(record);
  std::set<std::string> listed;
  for (const auto& entry : read_list(sources[list_file], list_file)) {
    listed.insert(entry.name);
    const auto found = present.find(entry.name);
    if (found == present.end()) {
      findings.add(results_locked, entry.line, "gone")
          .with("period", period)
          .with("file", entry.name);
    } else if (base::sha256_hex(sources[found->second].text()) != entry.hash) {
      findings.add(results_locked, beginning_of(found->second)).with("period", period);
    }
  }
  for (const auto& [name, file] : present) {
    if (listed.contains(name)) continue;
    findings.add(results_locked, beginning_of(file), "added").with("period", period);
  }
  return base::Done{};
}

}  // namespace dinhky::results
