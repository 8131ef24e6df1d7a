#include "results/form_marks.h"

#include "base/sha256.h"
#include "base/text.h"

namespace dinhky::results {
namespace {

constexpr size_t kLongestName = 64;  // Word's limit for w:alias and w:tag
constexpr size_t kKeptBeginning = 47;
constexpr size_t kFingerprint = 16;

}  // namespace

std::string control_name(std::string_view slot_id) {
  auto name = base::made_safe(slot_id);
  if (base::count_code_points(name) <= kLongestName) return name;
  size_t end = 0;
  for (size_t n = 0; n < kKeptBeginning; ++n) base::decode(name, end);
  return name.substr(0, end) + "~" + base::sha256_hex(name).substr(0, kFingerprint);
}

std::string bookmark_prefix(std::string_view slot_id) {
  const auto fingerprint = base::sha256_hex(base::made_safe(slot_id)).substr(0, kFingerprint);
  return "_dinhky_" + fingerprint + "_";
}

std::string bookmark_name(std::string_view slot_id, size_t cell) {
  return bookmark_prefix(slot_id) + std::to_string(cell);
}

}  // namespace dinhky::results
