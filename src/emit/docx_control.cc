#include "emit/docx_control.h"

#include <cstdint>
#include <limits>

#include "base/sha256.h"
#include "base/text.h"
#include "emit/safe.h"

namespace dinhky::emit {
namespace {

constexpr size_t kLongestName = 64;  // Word's limit for w:alias and w:tag
constexpr size_t kKeptBeginning = 47;
constexpr size_t kFingerprint = 16;

// FNV-1a, 32 bits.
uint32_t hash(std::string_view text) {
  uint32_t value = 2166136261u;
  for (const char c : text) {
    value ^= static_cast<unsigned char>(c);
    value *= 16777619u;
  }
  return value;
}

}  // namespace

std::string control_name(std::string_view slot_id) {
  auto name = safe(slot_id);
  if (base::count_code_points(name) <= kLongestName) return name;
  size_t end = 0;
  for (size_t n = 0; n < kKeptBeginning; ++n) base::decode(name, end);
  return name.substr(0, end) + "~" + base::sha256_hex(name).substr(0, kFingerprint);
}

std::string bookmark_prefix(std::string_view slot_id) {
  return "_dinhky_" + base::sha256_hex(safe(slot_id)).substr(0, kFingerprint) + "_";
}

std::string bookmark_name(std::string_view slot_id, size_t cell) {
  return bookmark_prefix(slot_id) + std::to_string(cell);
}

int ControlIds::id_for(std::string_view name) {
  int id = static_cast<int>(hash(name) & 0x7FFFFFFFu);
  while (id == 0 || !taken_.insert(id).second) {
    id = id == std::numeric_limits<int>::max() ? 1 : id + 1;
  }
  return id;
}

}  // namespace dinhky::emit
