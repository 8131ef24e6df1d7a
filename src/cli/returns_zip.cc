#include "cli/returns_zip.h"

#include <algorithm>
#include <numeric>

#include "base/limits.h"
#include "base/text.h"
#include "base/zip_reader.h"

namespace dinhky::cli {
namespace {

diag::Message message_of(const base::Failure& failure, const char* damaged) {
  if (failure.kind == base::FailureKind::too_large) return {"collect.zip-large", {}};
  if (failure.kind == base::FailureKind::not_allowed) return {"collect.zip-encrypted", {}};
  return {damaged, {{"detail", failure.detail}}};
}

// Old programs write "\" between folders.
std::string with_slashes(std::string name) {
  std::replace(name.begin(), name.end(), '\\', '/');
  return name;
}

bool is_passed_over(const std::string& name) {
  if (name.empty() || name.ends_with('/')) return true;
  const auto parts = base::split(name, '/');
  return std::any_of(parts.begin(), parts.end(), [](std::string_view part) {
    return part != "." && part != ".." && is_left_behind(part);
  });
}

}  // namespace

UnpackedReturns unpack_returns(const std::string& name, std::string bytes) {
  UnpackedReturns unpacked;
  auto archive = base::ZipReader::open(std::move(bytes));
  if (!archive) {
    unpacked.refused.push_back({name, message_of(archive.failure(), "collect.zip-damaged")});
    return unpacked;
  }
  const auto& names = archive.value().names();
  std::vector<size_t> order(names.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return names[a] < names[b]; });
  for (const size_t index : order) {
    const auto entry = with_slashes(names[index]);
    if (is_passed_over(entry)) continue;
    const auto told = name + ": " + entry;
    auto content = archive.value().read(index, base::kMaxReturnBytes);
    if (content) {
      unpacked.files.push_back({told, base::file_name_of(entry), std::move(content.value())});
    } else {
      unpacked.refused.push_back({told, message_of(content.failure(), "collect.zip-entry")});
    }
  }
  if (unpacked.files.empty() && unpacked.refused.empty()) {
    unpacked.refused.push_back({name, {"collect.zip-empty", {}}});
  }
  return unpacked;
}

}  // namespace dinhky::cli
